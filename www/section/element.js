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

/** A text with values where it names them: `{file}`. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

/** Says whether a field holds what it should. */
export function valid(field, is_valid) {
  if (is_valid) field.removeAttribute("aria-invalid");
  else field.setAttribute("aria-invalid", "true");
}

/** A choice among `[value, text]`. */
export function choice(options, chosen, properties) {
  const select = h("select", properties, options.map(([value, text]) => h("option", { value }, text)));
  select.value = chosen;
  return select;
}

/** A field with its label before it. */
export const labelled = (text, field) => h("label", { class: "field" }, h("span", {}, text), field);

/** A table that scrolls by itself where it is wide. The first cell of each row is its heading; cells know theirs, as `stacks` stands them below each other. */
export const table = (name, heads, rows, attributes) =>
  h(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": name },
    h("table", attributes, h("thead", {}, h("tr", {}, heads.map((text) => h("th", { scope: "col" }, text)))), h("tbody", {}, rows.map(([first, ...cells]) => h("tr", {}, h("th", { scope: "row" }, first), cells.map((cell, at) => h("td", { "data-head": heads[at + 1] }, cell)))))),
  );

/** Hands a text to the visitor as a file. */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = h("a", { href: address, download: name });
  link.click();
  // Some browsers fetch it a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
