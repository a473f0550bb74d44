// What to copy: for a question and its answer, and the place where it goes, the text of each kind. Nothing here touches a page.

import { setup_of } from "../../section/setup.js";

/** The places, each with its name, its kinds, what there is to say about it, and how it writes. */
export const PLACES = {
  html: { name: "HTML", kinds: ["link", "badge", "frame", "element"], says: undefined },
  markdown: { name: "Markdown", kinds: ["link", "badge"], says: "Stripped" },
  mdx: { name: "MDX (Docusaurus)", kinds: ["link", "badge", "frame", "element"], says: "Mdx" },
  mkdocs: { name: "MkDocs", kinds: ["link", "badge", "frame", "element"], says: "MkDocs" },
  wordpress: { name: "WordPress", kinds: ["link", "badge", "frame"], says: "WordPress" },
  sharepoint: { name: "SharePoint", kinds: ["link", "frame"], says: "SharePoint" },
};
export const KINDS = PLACES.html.kinds;
/** The places whose owner writes their policy. */
const OWN_POLICY = ["html", "mdx", "mkdocs"];
const IN_MARKDOWN = ["markdown", "mdx", "mkdocs"];

// -- Marks ------------------------------------------------------------------------------------------------------------

const escape = (text) => text.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark]);
const escape_markdown = (text) => text.replace(/[\\`*_[\]<>{}]/g, "\\$&");

/** A start tag. An attribute that is `true` has no value, and one that is `undefined` is left out. */
function start(name, attributes, end = ">") {
  const written = Object.entries(attributes).map(([attribute, value]) => (value === undefined ? "" : value === true ? ` ${attribute}` : ` ${attribute}="${escape(value)}"`));
  return `<${name}${written.join("")}${end}`;
}
const element = (name, attributes, content = "") => `${start(name, attributes)}${content}</${name}>`;

// -- The question -----------------------------------------------------------------------------------------------------

/** The attributes of the element that asks the same as a setup; `undefined` where it cannot. */
export function attributes_of({ server, edition, access, baseCal, rds }) {
  const cal = rds ? rds.cal : baseCal;
  const kinds = new Set([baseCal, rds?.cal].flatMap((each) => each?.kind ?? []));
  const asks_more =
    (server !== undefined && !/^\d/.test(server)) ||
    ["essentials", "foundation"].includes(edition) ||
    (access !== undefined && access !== "authenticated") ||
    kinds.size > 1 ||
    (rds?.cal?.version !== undefined && rds.cal.kind === undefined);
  if (asks_more) return undefined;
  const activated = rds?.licenseServer?.activated;
  return {
    server,
    cal: cal?.version,
    kind: [...kinds][0],
    product: rds && "rds",
    mode: rds?.mode,
    "license-server": rds?.licenseServer?.version,
    activated: activated === undefined ? undefined : activated ? "yes" : "no",
    membership: rds?.membership,
    "base-cal": rds ? baseCal?.version : undefined,
  };
}

const slug = (release) => release.toLowerCase().replaceAll(" ", "-");
/** Where the pages and badges of a relation lie, and the parts of a query that it is about. */
const RELATIONS = {
  "rds-cal-by-session-host": { parts: ["rds-cal", "server"], path: (row, column) => `rds-cal/${row}-on-windows-server-${column}` },
  "rds-cal-by-license-server": { parts: ["rds-cal", "license-server"], path: (row, column) => `rds-cal/${row}-on-license-server-${column}` },
  "session-host-by-license-server": { parts: ["server", "license-server"], path: (row, column) => `license-server/${column}-for-windows-server-${row}` },
  "base-cal-by-server": { parts: ["base-cal", "server"], path: (row, column) => `windows-server-cal/${row}-on-windows-server-${column}` },
};

/** The path of the page of two versions, without its slash: that of their badge, too. */
export const pair_path = (relation, row, column) => RELATIONS[relation].path(slug(row), slug(column));

/** Whether a question asks about the two versions of a relation, and nothing else. */
export function asks_pair_only(query, relation) {
  const { parts } = RELATIONS[relation];
  const said = [...new URLSearchParams(query)].map(([key]) => key);
  return said.every((key) => ["v", "matrix", "rds", "base-kind", "rds-kind", ...parts].includes(key));
}

// -- Snippets ---------------------------------------------------------------------------------------------------------

const script_of = (attributes) => element("script", { type: "module", ...attributes });

/** What a script is named by in the configuration of a site. */
function configured(place, script) {
  // The configuration of MkDocs knows no hashes; its templates do.
  if (place === "mkdocs" && script.integrity) {
    const text = `{# In mkdocs.yml, below theme: custom_dir: overrides #}\n{% extends "base.html" %}\n{% block scripts %}\n  {{ super() }}\n  ${script_of(script)}\n{% endblock %}`;
    return { label: "overrides/main.html", text };
  }
  if (place === "mkdocs") return { label: "mkdocs.yml", text: `extra_javascript:\n  - path: ${script.src}\n    type: module` };
  const fields = Object.entries({ src: script.src, type: "module", crossorigin: script.crossorigin && "anonymous", integrity: script.integrity });
  return { label: "docusaurus.config.js", text: `scripts: [{ ${fields.flatMap(([name, value]) => (value ? `${name}: ${JSON.stringify(value)}` : [])).join(", ")} }],` };
}

/** What loads a script: a tag before the rest, or a line in the configuration of the site. */
const with_script = (place, script, text, after) => {
  if (place === "mdx" || place === "mkdocs") return [{ text }, configured(place, script)];
  const tag = script_of(script);
  return [{ text: after ? `${text}\n${tag}` : `${tag}\n${text}` }];
};

const WRITERS = {
  link(place, { page, summary }) {
    if (place === "sharepoint") return { codes: [{ text: page }] };
    return { codes: [{ text: IN_MARKDOWN.includes(place) ? `[${escape_markdown(summary)}](${page})` : element("a", { href: page }, escape(summary)) }] };
  },

  badge(place, { root, folder, badge }) {
    const page = `${root}${folder}${badge.path}/`;
    const picture = `${root}${folder}badges/${badge.path}.svg`;
    const text = IN_MARKDOWN.includes(place)
      ? `[![${escape_markdown(badge.says)}](${picture})](${page})`
      : element("a", { href: page }, start("img", { src: picture, alt: badge.says, height: "20" }));
    return { codes: [{ text }], policy: ["img-src"] };
  },

  frame(place, { root, folder, query, page, summary, title, colours }) {
    const colour = colours ? `&theme=${colours}` : "";
    const border = place === "mdx" ? "frameBorder" : "frameborder";
    const frame = element("iframe", { src: `${root}${folder}embed/?${query}${colour}`, title, width: "100%", height: "720", [border]: "0" });
    if (place === "sharepoint") return { codes: [{ text: frame }], says: "Scrolls" };
    const text = `<figure>\n  ${frame}\n  <figcaption>${element("a", { href: page }, escape(summary))}</figcaption>\n</figure>`;
    if (place === "wordpress") return { codes: [{ text }], says: "Scrolls" };
    return { codes: with_script(place, { src: `${root}embed/v1/resize.js` }, text, true), says: "Grows", policy: ["frame-src", "script-src"] };
  },

  element(place, { root, language, query, page, summary, colours, script, pinned }) {
    const attributes = { ...attributes_of(setup_of(query)), theme: colours || undefined, lang: language === "en" ? undefined : language };
    const text = `${start("cal-check", attributes)}\n  ${element("a", { href: page }, escape(summary))}\n</cal-check>`;
    const named = pinned ? { crossorigin: true, integrity: script.integrity, src: root + script.immutable } : { src: root + script.moving };
    return { codes: with_script(place, named, text, false), policy: ["script-src"] };
  },
};

/**
 * What to copy: `{ codes: [{ label, text }], policy, says }` by kind, for the kinds that go there. `label` names the file that a text
 * goes into, where it is another one, and `policy` is what the policy of the page has to allow besides.
 *
 * `asked` is `{ root, folder, language, query, page, summary, title, colours, pinned, badge, script }`: where the site stands and
 * where below it the pages of the language do, the question as a query, the page that asks it, the answer in a sentence, the title of
 * a frame, what was chosen, `{ path, says }` of the badge, if there is one, and what `element.json` says of the element's scripts.
 */
export function snippets(place, asked) {
  const { origin } = new URL(asked.root);
  const possible = { link: true, badge: asked.badge, frame: true, element: attributes_of(setup_of(asked.query)) };
  const written = PLACES[place].kinds.filter((kind) => possible[kind]).map((kind) => {
    const { codes, says, policy = [] } = WRITERS[kind](place, asked);
    const allowed = OWN_POLICY.includes(place) ? policy.map((directive) => `${directive} ${origin}`).join("; ") : "";
    return [kind, { codes, says, policy: allowed }];
  });
  return Object.fromEntries(written);
}
