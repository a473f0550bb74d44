// Starts the calculator over the prerendered page. Whatever goes wrong, the answer that the page came with stays readable.

const app = document.getElementById("app");
const prerendered = [...app.childNodes];
const { module, wasm, counting, texts } = app.dataset;
const address = (path) => new URL(path, document.baseURI).href;

/**
 * Resolves when the page has been painted: what is loaded before that would keep the answer waiting. A page that nobody sees yet, in a
 * frame further down or in a tab behind, is not painted at all; it starts all the same, as whoever embeds it may be waiting for it.
 */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 1000);
  });

/** Reveals a message of the page, and switches off the controls that nothing listens to any more. */
function give_up(message, error) {
  console.error(error);
  document.getElementById(message).hidden = false;
  for (const control of app.querySelectorAll("button, input, select, textarea")) control.disabled = true;
}

/** The texts of the page's language. */
async function load_texts() {
  const response = await fetch(address(texts));
  if (!response.ok) throw new Error(`${texts}: ${response.status}`);
  return response.text();
}

/** The part of the program that counts. It works on the memory of the first, whose calls then lead to it. */
async function load_counting(exports) {
  const response = await fetch(address(counting));
  if (!response.ok) throw new Error(`${counting}: ${response.status}`);
  await WebAssembly.instantiate(await response.arrayBuffer(), { a: await exports });
}

async function start() {
  await painted();
  const bytes = fetch(address(wasm));
  // Whoever awaits it later hears of it.
  bytes.catch(() => {});
  const [program, language] = await Promise.all([import(address(module)), load_texts()]);
  const exports = program.default({ module_or_path: bytes });
  // What was prerendered is the count of the plain address.
  const counts = Boolean(location.search || location.hash);
  await (counts ? load_counting(exports) : exports);
  const drawn = appears(".answer", ".count .two", "footer");
  program.start(language, counts);
  await drawn;
  document.documentElement.dataset.calculator = "started";
  if (counts) document.documentElement.dataset.counter = "started";
  else count_when_needed(exports);
}

/** Resolves once the page has been drawn so far that all of these are in it. */
const appears = (...selectors) =>
  new Promise((resolve) => {
    const look = (_, observer) => {
      if (!selectors.every((selector) => app.querySelector(selector))) return;
      observer.disconnect();
      resolve();
    };
    new MutationObserver(look).observe(app, { childList: true, subtree: true });
  });

/** Loads what counts when the count is to change, or somebody comes near it. Until then it stands there as it was prerendered. */
function count_when_needed(exports) {
  const section = app.querySelector(".count");
  // Nobody heard of what was entered before the start.
  for (const field of section.querySelectorAll("input")) {
    if (field.value !== field.defaultValue) field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  let loading = false;
  const load = async () => {
    if (loading) return;
    loading = true;
    try {
      await load_counting(exports);
    } catch (error) {
      console.error(error);
      document.getElementById("not-counting").hidden = false;
      loading = false;
      return;
    }
    for (const [target, event] of signs) target.removeEventListener(event, load);
    redraw(section);
  };
  const signs = [[window, "calcheck-count"], [window, "scroll"], ...["pointerover", "focusin"].map((event) => [section, event])];
  for (const [target, event] of signs) target.addEventListener(event, load, { passive: true });
  if (section.dataset.is || section.matches(":hover, :focus-within")) load();
}

/** Has the page count itself, under the hands of whoever is there: what has the focus, or is open, does so after it. */
async function redraw(section) {
  const held = section.contains(document.activeElement) && document.activeElement;
  const opened = [...section.querySelectorAll("details[open] > summary")].map(({ textContent }) => textContent);
  const drawn = new Promise((resolve) => {
    new MutationObserver((_, observer) => resolve(observer.disconnect())).observe(section, { childList: true });
  });
  dispatchEvent(new Event("calcheck-counts"));
  await drawn;
  document.documentElement.dataset.counter = "started";
  for (const summary of section.querySelectorAll("summary")) {
    if (opened.includes(summary.textContent)) summary.parentElement.open = true;
  }
  if (!held) return;
  const known = ({ localName, name, value, textContent }) => [localName, name, ...(localName === "input" ? [] : [value, textContent])].join();
  const again = [...section.querySelectorAll(held.localName)].find((element) => known(element) === known(held));
  again?.focus({ preventScroll: true });
  if (held.localName === "input") again?.setSelectionRange(held.selectionStart, held.selectionEnd);
}

/** Opens a section that most visitors have no use for, and which comes only then. */
async function open_section(section) {
  await settled;
  const button = app.querySelector(`[data-section=${section}]:enabled`);
  if (!button) return;
  const place = document.getElementById(section);
  button.disabled = true;
  try {
    const { open } = await import(address(app.dataset[section]));
    await open(place);
    button.hidden = true;
  } catch (error) {
    console.error(error);
    place.textContent = place.dataset.failed;
    button.disabled = false;
  }
}

/** Goes to the part of the page that has a name, and opens it. */
async function go_to(name) {
  open_section(name);
  await settled;
  const part = document.getElementById(name).closest("section");
  part.scrollIntoView();
  const heading = part.querySelector("h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

addEventListener("click", (event) => {
  const control = event.target.closest?.("[data-section], nav a[href^='#']");
  if (!control) return;
  if (control.dataset.section) open_section(control.dataset.section);
  else if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    go_to(control.hash.slice(1));
  }
});

/** A link that says something about a section opens it. */
function open_named() {
  for (const { dataset } of app.querySelectorAll("[data-section]")) {
    if (RegExp(`[#&]${dataset.section}=`).test(location.hash)) open_section(dataset.section);
  }
}

// A fragment that is the name of a part leads there. It is not for the calculator, which reads numbers from fragments.
const { hash } = location;
const named = /^#[a-z]+$/.test(hash) && app.querySelector(`section${hash}, section > ${hash}`)?.id;
if (named) history.replaceState(null, "", location.pathname + location.search);

// A panic leaves the module in an unknown state: say so rather than show an answer that may be stale.
const panicked = ({ error, reason }) => {
  if ((error ?? reason) instanceof WebAssembly.RuntimeError) give_up("stopped", error ?? reason);
};
addEventListener("error", panicked);
addEventListener("unhandledrejection", panicked);

const starting = start();
// Once the calculator has drawn over the prerendered page, or never will.
const settled = starting.catch(() => {});
try {
  await starting;
  if (named) go_to(named);
  open_named();
  addEventListener("popstate", open_named);
} catch (error) {
  app.replaceChildren(...prerendered);
  give_up("not-started", error);
}
