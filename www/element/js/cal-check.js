// <cal-check>: whether a Windows Server or RDS licensing setup fits together, and how many CALs it takes, in a page of somebody else.
// The README beside it says what it offers to that page.

import { CAL, KIND, RULES as rules, VALUES, check, count, languages, relations, find, rulesDate, version } from "./answers.js";
import { SAYS, h, to_query, views } from "./views.js";

// What the build puts here: style.css, and where links lead if this file does not lie in a site.
/* global STYLE, SITE_ADDRESS */

export { rulesDate, version };
// What tests compare.
export { check, count, find, languages, rules };

/** The attributes with a choice of values. */
const CHOICES = {
  ...Object.fromEntries(SAYS.map((attribute, part) => [attribute, VALUES[part]])),
  product: ["base", "rds"],
  matrix: relations.map(([id]) => id),
  view: Object.keys(views),
  theme: ["auto", "light", "dark"],
  lang: Object.keys(languages),
};
/** Numbers of people and devices, and what they are where they are not given. */
const COUNTS = { users: 0, devices: 0, "devices-per-user": 1 };
const ATTRIBUTES = [...Object.keys(CHOICES), ...Object.keys(COUNTS), "readonly"];

/** Where the site lies that this file is a part of; where it was taken from there, what the build was told. */
const SITE = /^(.*\/)element\/(?:v1|release\/[^/]+)\/cal-check\.js$/.exec(import.meta.url)?.[1] ?? SITE_ADDRESS;

const complaints = new Set();
function complain(attribute, value, expected) {
  const text = `cal-check: ${attribute} is \`${value.slice(0, 40)}\`, expected ${expected}`;
  if (!complaints.has(text)) console.warn(text);
  complaints.add(text);
}

const plain = (text) => text.trim().toLowerCase().replace(/[\s_]+/g, "-");
const property = (attribute) => (attribute === "readonly" ? "readOnly" : attribute.replace(/-./g, ([, letter]) => letter.toUpperCase()));

let sheet;

// Where there is no page, as on a server, this module does nothing.
export class CalCheck extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ATTRIBUTES;
  #shape;
  #card;
  #fill;
  #answer = null;

  /** The answer shown, as the event has it. */
  get answer() {
    return this.#answer;
  }

  connectedCallback() {
    if (!this.shadowRoot) {
      // What was set before the element was defined hides the properties.
      for (const name of ATTRIBUTES.map(property)) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(STYLE);
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    }
    this.#render();
  }

  attributeChangedCallback() {
    if (this.isConnected && this.shadowRoot) this.#render();
  }

  /** The places of the values that attributes have, and numbers; `unknown` says that one of them is not to be answered. */
  #read() {
    const said = {};
    const counts = { ...COUNTS };
    let unknown = false;
    for (const attribute in CHOICES) {
      const values = CHOICES[attribute];
      const given = plain(this.getAttribute(attribute) ?? "");
      if (!given) continue;
      // The first part of a language's tag is enough.
      const wanted = attribute === "lang" ? given.split("-")[0] : given;
      const at = values.findIndex((value) => plain(value) === wanted);
      if (at >= 0) said[attribute] = at;
      else {
        complain(attribute, given, `one of ${values.join(", ")}`);
        // Nothing but looks depends on these.
        unknown ||= !/view|theme/.test(attribute);
      }
    }
    for (const attribute in COUNTS) {
      const given = this.getAttribute(attribute)?.trim();
      if (!given) continue;
      if (/^\d+$/.test(given) && given < 2 ** 32) counts[attribute] = said[attribute] = +given;
      else {
        complain(attribute, given, `a whole number from 0 to ${2 ** 32 - 1}`);
        unknown = true;
      }
    }
    return { said, counts, unknown };
  }

  /** The language of the page around it, also where it stands inside of another element, and if it is one that it speaks. */
  #language_around() {
    for (let inside = this; inside; inside = inside.getRootNode().host) {
      const around = inside.closest("[lang]");
      if (around) return CHOICES.lang.find((tag) => around.matches(`:lang(${tag})`));
    }
  }

  #render() {
    const { said, counts, unknown } = this.#read();
    const base_relation = relations.length - 1;
    const about_sessions = ["base-cal", "mode", "license-server", "activated", "membership"].some((attribute) => attribute in said);
    const rds = !!(said.product ?? ("matrix" in said ? said.matrix < base_relation : about_sessions));
    const at = (attribute) => (said[attribute] ?? -1) + 1;
    const setup = [at("server"), at(rds ? "base-cal" : "cal"), 0, said.kind ?? 0, 0, 0, 0, 0];
    if (rds) setup.splice(CAL, 6, at("cal"), setup[KIND], at("mode") + 1, at("license-server"), at("license-server") && at("activated"), at("membership"));

    const tag = CHOICES.lang[said.lang] ?? this.#language_around() ?? "en";
    const texts = languages[tag];
    const page = {
      view: CHOICES.view[said.view ?? 0],
      rds,
      tag,
      relation: said.matrix ?? (rds ? 0 : base_relation),
      readOnly: this.hasAttribute("readonly"),
      shared: "devices" in said,
    };
    const shape = JSON.stringify(page);
    const home = SITE && (tag === "en" ? SITE : `${SITE}${tag}/`);
    if (shape !== this.#shape) {
      const [nodes, fill] = views[page.view]({ ...page, texts, home, say: (values) => this.#say(rds, values) });
      const link = home && h("a", { part: "link" }, texts[L.checkYours]);
      this.#card = h("div", { part: "card", role: "group", "aria-label": "CAL Check", lang: tag }, nodes, h("p", { part: "footer" }, texts[L.disclaimer], " ", link));
      this.#fill = (state) => {
        const [status, answer, people = ""] = fill(state);
        if (link) link.href = `${home}?${to_query(state.setup)}${people}`;
        return [status, answer];
      };
      this.#shape = shape;
    }
    [this.#card.className, this.#answer] = this.#fill({ setup, counts });

    const fallback = unknown && [...this.childNodes].some((node) => node.nodeType === 1 || node.textContent.trim());
    if (fallback || this.shadowRoot.firstChild !== this.#card) this.shadowRoot.replaceChildren(fallback ? h("slot") : this.#card);
  }

  /** What a visitor chooses becomes attributes, and the page is told. */
  #say(rds, values) {
    // It stays a question about sessions, even if nothing more is said of them.
    if (rds) this.setAttribute("product", "rds");
    for (const attribute in values) this.toggleAttribute(attribute, !!values[attribute]) && this.setAttribute(attribute, values[attribute]);
    this.dispatchEvent(new CustomEvent("cal-check-change", { bubbles: true, composed: true, detail: this.answer }));
  }
}

for (const attribute of ATTRIBUTES) {
  // Every element has that one.
  if (attribute === "lang") continue;
  const flag = attribute === "readonly";
  Object.defineProperty(CalCheck.prototype, property(attribute), {
    enumerable: true,
    get() {
      return flag ? this.hasAttribute(attribute) : this.getAttribute(attribute);
    },
    set(value) {
      if (value === null || value === undefined || value === false) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value === true ? "" : value);
    },
  });
}

// Two copies in one page are one, and a browser that is too old leaves what stands between the tags.
if (globalThis.customElements && "adoptedStyleSheets" in Document.prototype && !customElements.get("cal-check")) customElements.define("cal-check", CalCheck);
