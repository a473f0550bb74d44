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
async function open_section(button) {
  const { section } = button.dataset;
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

addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-section]");
  if (button) open_section(button);
});

/** A link that says something about a section opens it. */
function open_named() {
  for (const button of app.querySelectorAll("[data-section]:enabled")) {
    if (RegExp(`[#&]${button.dataset.section}=`).test(location.hash)) open_section(button);
  }
}

try {
  await start();
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
