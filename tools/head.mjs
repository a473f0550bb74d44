// What the pages of the calculator say to search engines and to services that show previews of links.

/** A text as an attribute's value, or as what stands between tags. */
export const escape = (text) => text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]);

/** The folder of a page: English stands at the root, every other language below its name. */
export const folder = (page, pages) => (page === pages[0] ? "" : `${page.language}/`);

/** Where a page stands among those of the other languages, and its preview. All of that must be in full, so that nothing is said where the site's address is not known. */
export function links(page, pages, site) {
  if (!site) return "";
  const address = (other) => `${site}${folder(other, pages)}`;
  const alternates = pages.map((other) => `<link rel="alternate" hreflang="${other.language}" href="${address(other)}">`);
  const preview = { type: "website", url: address(page), title: page.title, description: page.description, image: `${site}cards/cal-check-${page.language}.png` };
  return [
    `<link rel="canonical" href="${address(page)}">`,
    ...alternates,
    `<link rel="alternate" hreflang="x-default" href="${site}">`,
    ...Object.entries(preview).map(([name, text]) => `<meta property="og:${name}" content="${escape(text)}">`),
  ].join("");
}

/** A page for frames is none to be found by a search, and knows those of the other languages; `up` leads to the root of the site. */
export function links_of_frame(page, pages, site, up) {
  const others = pages.filter((other) => other !== page);
  return [
    '<meta name="robots" content="noindex">',
    site ? `<link rel="canonical" href="${site}${folder(page, pages)}">` : "",
    ...others.map((other) => `<link rel="alternate" hreflang="${other.language}" href="${up}${folder(other, pages)}embed/">`),
  ].join("");
}
