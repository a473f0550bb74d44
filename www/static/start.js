// Starts the calculator over the prerendered page. Whatever goes wrong, the answer that the page came with stays readable.

const app = document.getElementById("app");
const prerendered = [...app.childNodes];
const { module, wasm, texts } = app.dataset;
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

async function start() {
  await painted();
  const bytes = fetch(address(wasm));
  // Whoever awaits it later hears of it.
  bytes.catch(() => {});
  const [program, language] = await Promise.all([import(address(module)), load_texts()]);
  await program.default({ module_or_path: bytes });
  program.start(language);
  document.documentElement.dataset.calculator = "started";
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

const starting = start();
// Once the calculator has drawn over the prerendered page, or never will.
const settled = starting.catch(() => {});
try {
  await starting;
  if (named) go_to(named);
  open_named();
  addEventListener("popstate", open_named);
  // A panic leaves the module in an unknown state: say so rather than show an answer that may be stale.
  const panicked = ({ error, reason }) => {
    if ((error ?? reason) instanceof WebAssembly.RuntimeError) give_up("stopped", error ?? reason);
  };
  addEventListener("error", panicked);
  addEventListener("unhandledrejection", panicked);
} catch (error) {
  app.replaceChildren(...prerendered);
  give_up("not-started", error);
}
