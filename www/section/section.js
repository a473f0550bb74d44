// What every section does that is loaded when it is opened: it finds its own files, which lie beside its script.

import { h } from "./element.js";

/** The addresses of a section's files: the build names them (`FILES`), in the language of the page. */
export function addresses(files) {
  const address = (name) => name && new URL(name, import.meta.url).href;
  return { style: address(files.style), texts: address(files.texts[document.documentElement.lang]), wasm: address(files.wasm), worker: address(files.worker) };
}

/** Adds the style sheet to the page, and resolves when it is there, or cannot be had. */
export function styled(address) {
  const link = h("link", { rel: "stylesheet", href: address });
  const done = new Promise((resolve) => ["load", "error"].forEach((event) => link.addEventListener(event, resolve)));
  document.head.append(link);
  return done;
}

/** The texts of a section, in the form that its module reads. */
export async function texts(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** What happens in a section is no business of the page around it, which listens for all its controls. */
export function apart(root) {
  for (const event of ["input", "change", "click", "keydown", "focusin"]) root.addEventListener(event, (happened) => happened.stopPropagation());
}
