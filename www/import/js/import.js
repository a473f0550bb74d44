// The import: files are dropped, pasted or chosen, planned, confirmed, read and counted. Loaded when it is opened.

import { Card } from "./card.js";
import { Cancelled, Client, Refused } from "./client.js";
import { Product } from "./product.js";
import { Settings } from "./settings.js";
import { h, save, table } from "../../section/element.js";
import { addresses, apart, styled, texts } from "../../section/section.js";

/** Opens the import in an element of the page. */
export async function open(root) {
  const files = addresses(FILES);
  const style = styled(files.style);
  const client = new Client(files, await texts(files.texts));
  const [words] = await Promise.all([client.words(), style]);
  apart(root);
  new Import(root, client, words, document.documentElement.lang);
}

class Import {
  #turn = 0;

  constructor(root, client, words, language) {
    Object.assign(this, { root, client, words, language });
    this.number = new Intl.NumberFormat(language);
    this.all = h("p", { class: "buttons", hidden: true }, h("button", { type: "button", class: "main", onclick: () => this.#read_all() }));
    this.cards = h("div", { class: "cards" });
    this.files = h("ul", { class: "files" });
    this.settings = new Settings(words, language, () => this.#stale(), (what) => (what === "domains" ? this.#refresh() : this.#solve()));
    this.#result();
    root.replaceChildren(this.#inlet(), this.all, this.cards, this.files, this.settings.root, this.result);
    client.lost = ({ file }, error, files) => {
      this.#list(files);
      this.#card(file, error);
    };
    this.chooser.focus();
  }

  // -- Files come in -------------------------------------------------------------------------------------------------

  #inlet() {
    const { words } = this;
    const chosen = h("input", { type: "file", multiple: true, hidden: true, accept: ".csv,.tsv,.txt,.json,text/*,application/json" });
    chosen.addEventListener("change", () => {
      this.#take([...chosen.files]);
      chosen.value = "";
    });
    this.chooser = h("button", { type: "button", onclick: () => chosen.click() }, words.ImportChoose);
    const pasted = h("textarea", { rows: 4, "aria-label": words.ImportPaste });
    const use = () => {
      if (pasted.value.trim()) this.#take_text(pasted.value);
      pasted.value = "";
    };
    const paste = h("details", {}, h("summary", {}, words.ImportPaste), pasted, h("p", {}, h("button", { type: "button", onclick: use }, words.ImportPasteUse)));
    const inlet = h("div", { class: "inlet" }, h("p", {}, words.ImportDrop, " ", this.chooser, chosen), h("p", { class: "small" }, words.ImportAccepts), paste);
    // Wherever a file is dropped, it is meant for here: a browser would leave the page for it.
    addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      inlet.classList.add("over");
    });
    addEventListener("dragleave", (event) => event.relatedTarget || inlet.classList.remove("over"));
    addEventListener("drop", (event) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      inlet.classList.remove("over");
      this.#take([...event.dataTransfer.files]);
    });
    addEventListener("paste", (event) => {
      if (event.target.closest?.("input, textarea, [contenteditable]")) return;
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData("text/plain");
      if (files.length) this.#take(files);
      else if (text.trim()) this.#take_text(text);
      else return;
      event.preventDefault();
    });
    return inlet;
  }

  #take_text(text) {
    this.#take([new File([text], this.words.ImportPasted, { type: "text/plain" })]);
  }

  #take(files) {
    for (const file of files) this.#card(file);
  }

  #card(file, failed) {
    const { client, words, number } = this;
    const card = new Card(file, { client, words, number, known: this.#known(file), read: (asked, progress) => this.#read(asked, progress), changed: () => this.#waiting(), leave: this.chooser, failed });
    this.cards.append(card.root);
  }

  /** Whether a file like this counts already: the same one twice says nothing new. */
  #known({ name, size, lastModified }) {
    return this.client.accepted.some(({ file }) => file.name === name && file.size === size && file.lastModified === lastModified);
  }

  /** Offers to read all files that wait, where there are several. */
  #waiting() {
    const ready = this.#ready();
    this.all.hidden = ready.length < 2;
    this.all.firstChild.textContent = `${this.words.ImportReadAll} (${this.number.format(ready.length)})`;
  }

  #ready() {
    return [...this.cards.querySelectorAll(".card .main:enabled")];
  }

  #read_all() {
    for (const button of this.#ready()) button.click();
  }

  async #read(file, progress) {
    this.#list(await this.client.read(file, progress));
    this.#refresh();
  }

  // -- Files that count ----------------------------------------------------------------------------------------------

  #list(files) {
    this.files.replaceChildren(...files.map((file, index) => this.#file(file, index)));
    this.settings.root.hidden = files.length === 0;
    if (!files.length) this.#nothing();
  }

  #file(file, index) {
    const { words, client, number } = this;
    const accepted = client.accepted[index];
    const save_left_out = async () => save("left-out.csv", "text/csv", await client.do("leftOut", { index: client.accepted.indexOf(accepted) }));
    const more = file.leftOut - file.leftOutRows.length;
    const left_out =
      file.leftOut > 0 &&
      h(
        "details",
        { class: "left-out" },
        h("summary", {}, `${file.leftOutText}: ${file.reasons.join(", ")}`),
        table(words.ImportRow, [words.ImportLine, words.ImportReason, words.ImportRow], file.leftOutRows.map(([line, reason, row]) => [line, reason, h("bdi", {}, row)])),
        more > 0 && h("p", { class: "small" }, `… + ${number.format(more)}`),
        h("p", {}, h("button", { type: "button", onclick: save_left_out }, words.ImportSaveLeftOut)),
      );
    const remove = async () => {
      try {
        this.#list(await client.remove(accepted));
        this.chooser.focus();
        await this.#refresh();
      } catch (error) {
        this.#stopped(error);
      }
    };
    return h(
      "li",
      {},
      h("p", {}, h("strong", {}, h("bdi", {}, file.name)), ` ${file.kind}: ${file.rows}, ${file.encoding} `, h("button", { type: "button", class: "out", "aria-label": `${words.ImportRemove}: ${file.name}`, title: words.ImportRemove, onclick: remove }, "×")),
      left_out,
    );
  }

  // -- The count -----------------------------------------------------------------------------------------------------

  #result() {
    const { words, language, number, client } = this;
    const make = (id) => new Product(id, { words, language, number, client, priced: (price) => this.settings.price(id, price) });
    this.products = { base: make("base"), rds: make("rds") };
    this.working = h("p", { class: "working", hidden: true }, h("progress", { "aria-label": words.ImportWorking }), " ", words.ImportWorking, " ", h("button", { type: "button", onclick: () => client.cancel() }, words.ImportCancel));
    this.problem = h("div", {});
    this.seen = h("p", { class: "seen", role: "status" });
    this.further = h("div", { class: "further" });
    this.quote = h("p", { class: "buttons", hidden: true }, h("button", { type: "button", onclick: () => this.#quote() }, words.QuoteMake));
    this.result = h("div", { class: "result", hidden: true }, this.working, this.problem, this.seen, this.products.base.root, this.products.rds.root, this.quote, this.further);
  }

  #nothing() {
    this.#turn++;
    this.result.hidden = true;
    this.#counted(undefined);
  }

  /** After files or domains have changed: other servers, and another count. */
  async #refresh() {
    if (!this.client.accepted.length) return;
    const turn = ++this.#turn;
    try {
      const servers = await this.client.do("servers", { domains: this.settings.domains });
      // Another file has come meanwhile, and is counted with this one.
      if (turn !== this.#turn) return;
      this.settings.servers(servers);
    } catch (error) {
      return this.#stopped(error);
    }
    await this.#solve();
  }

  /** What is shown, or being worked out, is not about these settings any more. */
  #stale() {
    this.result.classList.add("stale");
    return ++this.#turn;
  }

  /** Counts. While one count runs, changes wait for the next; an answer to old settings is never shown. */
  async #solve() {
    if (!this.client.accepted.length) return;
    const turn = this.#stale();
    const { options, money } = this.settings.read();
    this.result.hidden = false;
    const late = setTimeout(() => {
      if (turn !== this.#turn) return;
      this.working.hidden = false;
      this.#counted(undefined);
    }, 300);
    try {
      const found = await this.client.do("solve", { options: JSON.stringify(options) });
      if (turn === this.#turn) this.#show(found, money);
    } catch (error) {
      if (turn === this.#turn) this.#stopped(error);
    } finally {
      clearTimeout(late);
      if (turn === this.#turn) this.working.hidden = true;
    }
  }

  #stopped(error) {
    const { words } = this;
    if (!(error instanceof Cancelled || error instanceof Refused)) console.error(error);
    const text = error instanceof Cancelled ? words.ImportStopped : error instanceof Refused ? error.message : words.ImportBroken;
    this.#only(h("p", { class: "problem", role: "alert" }, text), h("p", {}, h("button", { type: "button", onclick: () => this.#refresh() }, words.ImportAgain)));
  }

  /** Shows this in place of an answer. */
  #only(...instead) {
    this.result.classList.remove("stale");
    this.problem.replaceChildren(...instead);
    const answered = instead.length === 0;
    for (const part of [this.seen, this.further, ...Object.values(this.products).map(({ root }) => root)]) part.hidden = !answered;
    this.quote.hidden = !answered;
    if (!answered) this.#counted(undefined);
  }

  #show(found, money) {
    const { words, number } = this;
    this.settings.wrong(found.wrong ?? []);
    if (found.wrong) return this.#only(h("p", { class: "expected" }, words.ImportPricesFirst));
    this.#only();
    this.seen.textContent = found.seen;
    const products = found.products ?? [];
    for (const [id, product] of Object.entries(this.products)) {
      product.show(products.find((each) => each.product === id), { ...found, money });
    }
    this.quote.hidden = !products.length;
    const stock = found.stock.map(({ version, kind, total, issued, over }) => [version, kind === "user" ? words.User : words.Device, number.format(total), number.format(issued), number.format(over)]);
    this.further.replaceChildren(
      ...[
        !products.length && h("p", {}, words.ImportNothing),
        stock.length > 0 && [h("h3", {}, words.ImportStock), table(words.ImportStock, [words.ImportVersion, words.ImportKind, words.ImportInstalled, words.ImportIssued, words.ImportOver], stock)],
        found.notes.length > 0 && h("ul", { class: "remarks" }, found.notes.map((note) => h("li", {}, note))),
      ]
        .flat()
        .filter(Boolean),
    );
    if (products.length) this.#counted({ state: "counted", version: found.version, currency: products.some(({ prices }) => prices) ? money.currency : "", lines: products.flatMap(lines), estimated: found.estimated, proved: products.every(({ proved }) => proved), mixes: Object.fromEntries(products.map((each) => [each.product, steps(each, found)])) });
  }

  // -- The quote -----------------------------------------------------------------------------------------------------

  /** Leaves what was counted where the quote sheet looks for it. */
  #counted(counted) {
    if (this.root.counted === counted) return;
    this.root.counted = counted;
    dispatchEvent(new Event("calcheck-counted"));
  }

  #quote() {
    const place = document.getElementById("quote");
    place.dataset.from = "import";
    const button = document.querySelector("[data-section=quote]");
    if (!button.hidden) return button.click();
    dispatchEvent(new Event("calcheck-quote"));
    place.querySelector("input").focus();
  }
}

/** What a product's answer says to buy, as lines of a quote. */
function lines({ product, buy, owned, prices }) {
  const name = product === "rds" ? "Rds" : "Base";
  const used = (kind) => owned.reduce((sum, [, each, , used]) => sum + (each === kind ? used : 0), 0);
  return [
    { id: `${name}User`, quantity: buy.users, owned: used("user"), price: prices?.[0] },
    { id: `${name}Device`, quantity: buy.devices, owned: used("device"), price: prices?.[1] },
  ];
}

/** What the quote needs to know to look for a cheaper mix in packs, where that is known: CALs needed in any case; CALs owned; steps from User to Device CALs. */
function steps({ usable }, { forced, steps, turnsSure, estimated }) {
  return usable && turnsSure && !estimated ? [forced, usable, ...steps].join(";") : undefined;
}
