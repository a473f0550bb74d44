// "Embed this answer": what to copy into other people's pages, for the question that stands on this one. Loaded when it is opened.

import { choice, h, labelled } from "../../section/element.js";
import { addresses, apart, styled, texts } from "../../section/section.js";
import { setup_of } from "../../section/setup.js";
import { asks_pair_only, attributes_of, KINDS, pair_path, PLACES, snippets } from "./write.js";

/** The root of the site, as this page reaches it. */
const HERE = new URL("../", import.meta.url).href;
const LANGUAGE = document.documentElement.lang;
/** English stands at the root, every other language in a folder below it. */
const FOLDER = LANGUAGE === "en" ? "" : `${LANGUAGE}/`;
const COPIED_FOR = 3000;

/** Opens the snippets in an element of the page. */
export async function open(root) {
  const files = addresses(FILES);
  const [words, script] = await Promise.all([texts(files.texts).then(JSON.parse), texts(`${HERE}element/element.json`).then(JSON.parse), styled(files.style)]);
  apart(root);
  new Snippets(root, words, script);
}

/** Where the site will stand, if the build was told, else where this page does. */
function published() {
  const canonical = document.querySelector("link[rel=canonical]");
  return canonical ? new URL(FOLDER ? "../" : "./", canonical.href).href : HERE;
}

/** The question as the page has it, whether its address says so or not: the page links to the same in other languages. */
const question = () => new URL(document.querySelector(".tools a[hreflang]").href).search.slice(1);
const answer = () => document.querySelector(".answer h1").textContent;

/** The two versions that the staircase marks. */
function marked() {
  const cell = document.querySelector(".staircase [aria-current]")?.closest("td");
  if (!cell) return undefined;
  const row = cell.parentElement.querySelector("th").textContent;
  const column = cell.closest("table").tHead.rows[0].cells[cell.cellIndex].textContent;
  const relation = document.querySelector("select[name=matrix]").value;
  return { relation, path: pair_path(relation, row, column) };
}

/** What a badge says to those who do not see it: its title. */
const said = new Map();
function title_of_badge(path) {
  const title = async () => {
    const picture = await texts(`${HERE}${FOLDER}badges/${path}.svg`);
    return /<title>([^<]*)<\/title>/.exec(picture)[1].replace(/&(quot|lt|gt|amp);/g, (_, name) => ({ quot: '"', lt: "<", gt: ">", amp: "&" })[name]);
  };
  if (!said.has(path)) said.set(path, title());
  return said.get(path);
}

/** Puts a text that stands on the page into the clipboard; where that is not allowed, selects it. */
async function copy(shown) {
  try {
    await navigator.clipboard.writeText(shown.textContent);
    return "Copied";
  } catch {
    // Pages that came over plain HTTP have no clipboard.
    getSelection().selectAllChildren(shown);
    return document.execCommand("copy") ? "Copied" : "CopySelected";
  }
}

class Snippets {
  constructor(root, words, script) {
    Object.assign(this, { script });
    this.say = (name) => words[`Snippets${name}`];
    this.place = choice(Object.entries(PLACES).map(([id, { name }]) => [id, name]), "html");
    this.colours = choice([["", words.PageThemeSystem], ["light", words.PageThemeLight], ["dark", words.PageThemeDark]], "");
    this.pinned = h("input", { type: "checkbox" });
    this.note = h("p", { class: "note", "aria-live": "polite" });
    this.cards = Object.fromEntries(KINDS.map((kind) => [kind, this.#card(kind)]));
    const own = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(published()).hostname);
    root.replaceChildren(
      h("div", { class: "fields" }, labelled(this.say("Place"), this.place), labelled(words.PageTheme, this.colours)),
      ...(own ? [h("p", { class: "note" }, this.say("Local"))] : []),
      this.note,
      ...KINDS.map((kind) => this.cards[kind].root),
    );
    for (const field of [this.place, this.colours, this.pinned]) field.addEventListener("change", () => this.#update());
    addEventListener("calcheck-address", () => this.#update());
    addEventListener("message", ({ source, data }) => {
      if (source === this.frame.contentWindow && data?.["cal-check"]?.type === "ready") this.#update();
    });
    // The frame follows the colours of the page.
    new MutationObserver(() => this.#update()).observe(document.documentElement, { attributeFilter: ["data-theme"] });
    this.#update();
    this.place.focus();
  }

  /** The parts of a card that change. */
  #card(kind) {
    const name = `${kind[0].toUpperCase()}${kind.slice(1)}`;
    const card = { is: `${name}Is`, none: `${name}None`, says: h("p", {}), preview: h("div", { class: "preview", role: "group", "aria-label": this.say("Preview") }), codes: h("div", {}), policy: h("div", { class: "policy" }) };
    const heading = h("h3", { id: `snippets-${kind}` }, this.say(name));
    card.root = h("section", { "aria-labelledby": heading.id }, heading, card.says, card.preview, kind === "element" && h("p", {}, h("label", {}, this.pinned, " ", this.say("Pinned"))), card.codes, card.policy);
    return card;
  }

  async #update() {
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const [query, summary] = [question(), answer()];
    const pair = marked();
    const badge = pair && { path: pair.path, says: await title_of_badge(pair.path) };
    // Meanwhile there may be another question.
    if (turn !== this.turn) return;
    const root = published();
    const place = this.place.value;
    const { script } = this;
    const written = snippets(place, { root, folder: FOLDER, language: LANGUAGE, query, page: `${root}${FOLDER}?${query}`, summary, title: document.title, colours: this.colours.value, pinned: this.pinned.checked, badge, script });
    this.note.textContent = PLACES[place].says ? this.say(PLACES[place].says) : "";
    this.#show_previews(query, summary, badge);
    // What is the same stays, and with it the button that somebody has come to.
    const all = JSON.stringify([place, query, written]);
    if (all === this.shown) return;
    this.shown = all;
    for (const [kind, card] of Object.entries(this.cards)) {
      const snippet = written[kind];
      card.root.hidden = !PLACES[place].kinds.includes(kind);
      const part = kind === "badge" && badge && !asks_pair_only(query, pair.relation) && "BadgePart";
      card.says.textContent = (snippet ? [card.is, snippet.says, part] : [card.none]).filter(Boolean).map(this.say).join(" ");
      for (const shown of [card.preview, card.codes, card.policy]) shown.hidden = !snippet;
      this.pinned.closest("p").hidden = !written.element;
      if (!snippet) continue;
      card.codes.replaceChildren(...snippet.codes.map((code) => this.#code(code, kind)));
      card.policy.replaceChildren(...(snippet.policy ? [h("p", {}, this.say("Policy")), this.#code({ text: snippet.policy }, kind)] : []));
    }
  }

  #code({ label, text }, kind) {
    const code = h("code", {}, text);
    const button = h("button", { type: "button", "aria-describedby": `snippets-${kind}`, "aria-live": "polite", onclick: async () => {
      button.textContent = this.say(await copy(code));
      setTimeout(() => (button.textContent = this.say("Copy")), COPIED_FOR);
    } }, this.say("Copy"));
    return h("div", { class: "code" }, label && h("p", { class: "file" }, label), h("pre", {}, code), button);
  }

  /** What the snippets show where they are put; a frame and an element stay and are told what has changed. */
  #show_previews(query, summary, badge) {
    const { link, badge: picture, frame, element } = this.cards;
    link.preview.replaceChildren(h("a", { href: `?${query}` }, summary));
    picture.preview.replaceChildren(...(badge ? [h("a", { href: `${HERE}${FOLDER}${badge.path}/` }, h("img", { src: `${HERE}${FOLDER}badges/${badge.path}.svg`, alt: badge.says, height: 20 }))] : []));

    const theme = this.colours.value || document.documentElement.dataset.theme || "auto";
    if (!this.frame) {
      this.frame = h("iframe", { src: `${HERE}${FOLDER}embed/?${query}&theme=${theme}`, title: `${this.say("Preview")}: ${document.title}`, loading: "lazy" });
      frame.preview.append(this.frame);
    }
    this.frame.contentWindow?.postMessage({ "cal-check": { version: 1, type: "configure", query, theme } }, "*");

    const attributes = attributes_of(setup_of(query));
    if (!attributes) return;
    if (!this.element) {
      this.element = h("cal-check", {});
      element.preview.append(this.element);
      import(HERE + this.script.moving).catch(console.error);
    }
    for (const [name, value] of Object.entries({ ...attributes, theme })) {
      if (value === undefined) this.element.removeAttribute(name);
      else this.element.setAttribute(name, value);
    }
  }
}
