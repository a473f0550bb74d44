// What the page for frames adds to the calculator. It keeps its address to itself, takes its colours from it, tells the page around
// it how high it is and what it answers, and does what that page asks: README.md describes the messages.
//
// Not a module: those wait for the page, and this runs before anything is painted. In a sandboxed frame there is no storage, and no
// origin to compare; whether a message comes from the page around is seen by its source.

import { Malformed, only, query_of, setup_of } from "../../section/setup.js";

const NAME = "cal-check";
const VERSION = 1;
const THEMES = ["light", "dark", "auto"];
const root = document.documentElement;

function tell(type, what) {
  if (parent !== window) parent.postMessage({ [NAME]: { version: VERSION, type, ...what } }, "*");
}

// -- Colours ----------------------------------------------------------------------------------------------------------

function set_theme(theme) {
  const chosen = theme !== "auto";
  if (chosen) root.dataset.theme = theme;
  else delete root.dataset.theme;
  // What the browser paints before the style sheet is there.
  document.querySelector("meta[name=color-scheme]").content = chosen ? theme : "light dark";
}

// -- The address ------------------------------------------------------------------------------------------------------

/** An address apart from the colours that stand in it: the calculator would say that it knows no `theme`. */
function apart(address) {
  const [, query, fragment] = /^\??([^#]*)(.*)$/s.exec(address);
  const [colours, question] = [true, false].map((of_theme) => query.split("&").filter((pair) => pair.startsWith("theme=") === of_theme).join("&"));
  return { address: (question && `?${question}`) + fragment, theme: new URLSearchParams(colours).get("theme") };
}

const opened = apart(location.search + location.hash);
root.dataset.address = opened.address;
if (THEMES.includes(opened.theme)) set_theme(opened.theme);

// -- What it tells ----------------------------------------------------------------------------------------------------

/** The question and the answer. Who works how and what is owned, in the fragment, stays with the visitor. */
function answer() {
  const [query] = root.dataset.address.split("#");
  const verdict = document.querySelector(".answer");
  return {
    language: root.lang,
    setup: setup_of(query),
    status: verdict.dataset.is,
    summary: verdict.querySelector("h1").textContent,
    link: new URL(`../${query}`, location.href).href,
  };
}

let answered;
/** Whether the page around it waits for an answer, also for the one that it has. */
let owed = false;
function tell_answer() {
  const now = answer();
  const written = JSON.stringify(now);
  if (written === answered && !owed) return;
  tell(answered ? "change" : "ready", now);
  answered = written;
  owed = false;
}

const content_height = () => document.body.getBoundingClientRect().height;

// Where everything has room there are no scroll bars: one that is left over would make the page narrow, and so keep itself needed. A
// host has a while to make room before they come back.
let looked;
function look_for_room() {
  clearTimeout(looked);
  looked = setTimeout(() => root.toggleAttribute("data-fits", content_height() <= innerHeight), 200);
}
addEventListener("resize", look_for_room);

let height = 0;
function tell_height() {
  look_for_room();
  // A pixel of room, for what is not worth a message.
  const wanted = Math.ceil(content_height()) + 1;
  if (Math.abs(wanted - height) <= 1) return;
  height = wanted;
  tell("resize", { height });
}
addEventListener("DOMContentLoaded", () => new ResizeObserver(tell_height).observe(document.body));

addEventListener("calcheck-address", () => {
  tell_answer();
  // A browser may observe nothing in a frame that nobody sees.
  tell_height();
});

/** Tells what a link or a setup said that the rules do not know. */
function tell_unread() {
  const items = [...document.querySelectorAll(".unread q")].map((item) => `\`${item.textContent}\``);
  if (items.length) tell("error", { message: `not understood: ${items.join(", ")}` });
}

// -- What it is asked -------------------------------------------------------------------------------------------------

/** The page for frames in a language; `undefined` where it is that of this page. */
function page_in(language) {
  if (language === undefined || language === root.lang) return undefined;
  const others = [...document.querySelectorAll("link[hreflang]")];
  const page = others.find(({ hreflang }) => hreflang === language);
  if (!page) throw new Malformed(`\`language\`: expected one of ${[root.lang, ...others.map(({ hreflang }) => hreflang)].map((known) => `\`${known}\``).join(", ")}`);
  return page.href;
}

function asked_address({ setup, query }) {
  if (setup !== undefined && query !== undefined) throw new Malformed("expected `setup` or `query`, found both");
  if (setup !== undefined) return `?${query_of(setup)}`;
  if (query !== undefined && typeof query !== "string") throw new Malformed("`query`: expected a string");
  return query;
}

/** Does all of what is asked, or nothing. */
function configure(message) {
  only(message, "configure", ["version", "type", "setup", "query", "theme", "language"]);
  const asked = Object.fromEntries(Object.entries(message).filter(([, value]) => value !== null));
  const { theme = null, language } = asked;
  if (theme !== null && !THEMES.includes(theme)) throw new Malformed("`theme`: expected `light`, `dark` or `auto`");
  const page = page_in(language);
  const given = asked_address(asked);
  const { address, theme: colours } = apart(given ?? root.dataset.address);
  const chosen = [theme, colours].find((each) => THEMES.includes(each));
  if (chosen) set_theme(chosen);
  if (page) {
    const [query, fragment] = address.split("#");
    const themed = root.dataset.theme ? `${query ? "&" : "?"}theme=${root.dataset.theme}` : "";
    location.replace(`${page}${query}${themed}${fragment === undefined ? "" : `#${fragment}`}`);
    return;
  }
  // Who asks late has missed what was told.
  if (height) tell("resize", { height });
  owed = answered !== undefined;
  if (given !== undefined) {
    root.dataset.address = address;
    dispatchEvent(new Event("popstate"));
  }
  // By then the calculator has drawn it.
  setTimeout(() => {
    if (owed) tell_answer();
    if (given !== undefined) tell_unread();
  });
}

addEventListener("message", ({ source, data }) => {
  if (source !== parent || parent === window) return;
  const asked = data?.[NAME];
  if (asked?.version !== VERSION || asked.type !== "configure") return;
  try {
    configure(asked);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    tell("error", { message: error.message });
  }
});
