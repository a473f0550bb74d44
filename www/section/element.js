// Elements without markup: whatever a file says reaches the page as text.

const put = (element, properties, children) => {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(3).filter((child) => child !== undefined && child !== null && child !== false));
  return element;
};

export const h = (name, properties, ...children) => put(document.createElement(name), properties, children);
export const svg = (name, properties, ...children) => put(document.createElementNS("http://www.w3.org/2000/svg", name), properties, children);

/** A choice among `[value, text]`. */
export function choice(options, chosen, properties) {
  const select = h("select", properties, options.map(([value, text]) => h("option", { value }, text)));
  select.value = chosen;
  return select;
}

/** A field with its label before it. */
export const labelled = (text, field) => h("label", { class: "field" }, h("span", {}, text), field);

/** Hands a text to the visitor as a file. */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = h("a", { href: address, download: name });
  link.click();
  // Some browsers fetch it a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
