// The quote sheet: what a count says to buy, in the packs that cost least for the prices given. Loaded when it is opened.

import { csv } from "../../section/csv.js";
import { choice, fill, h, labelled, save, valid } from "../../section/element.js";
import { Money } from "../../section/money.js";
import { addresses, apart, styled, texts } from "../../section/section.js";
import { Asking } from "../../section/worker.js";
import { read, write } from "./file.js";
import { markdown, sheet } from "./sheet.js";

const ITEMS = ["BaseUser", "BaseDevice", "RdsUser", "RdsDevice", "BaseConnector", "RdsConnector"];

const PRODUCTS = [
  { product: "base", kinds: ["BaseUser", "BaseDevice"], title: "ImportBaseCals" },
  { product: "rds", kinds: ["RdsUser", "RdsDevice"], title: "ImportRdsCals" },
];
/** How long something may take before the sheet says that it is being worked out, in milliseconds. */
const PATIENCE = 150;

/** Opens the sheet in an element of the page. */
export async function open(root) {
  const files = addresses(FILES);
  const client = new Client(files, await texts(files.texts));
  const [words] = await Promise.all([client.start(), styled(files.style)]);
  apart(root);
  new Quote(root, client, words, document.documentElement.lang);
}

/** The worker that counts and chooses packs; a new one where it has ended. */
class Client {
  constructor(files, texts) {
    Object.assign(this, { files, texts });
  }

  start() {
    if (!this.asking || this.asking.ended) {
      this.asking = new Asking(this.files.worker);
      this.words = this.asking.ask("start", { wasm: this.files.wasm, texts: this.texts });
    }
    return this.words;
  }

  async ask(deed, what) {
    await this.start();
    return this.asking.ask(deed, what);
  }
}

/** Notes that fit on one page beside all else. */
const fits = (notes) => notes.length <= 1_000 && notes.split("\n").length <= 10;

/** What the import has counted, where it has: it leaves that on its place in the page. */
const imported = () => document.getElementById("import")?.counted;

/** Where the page keeps what it counts. */
const address = () => ({ query: location.search, fragment: location.hash });

class Quote {
  /** The sheet as it stands. */
  #lines = [];
  /** The rules that it rests on, and their sources. */
  #resting = { rules: [], sources: [] };
  /** What was worked out, by what was asked. */
  #worked = new Map();
  #turn = 0;
  /** Ends when the sheet says what its fields do. */
  #settled = Promise.resolve();
  /** Whether the quantities are those of their source. */
  #followed = false;

  constructor(root, client, words, language) {
    Object.assign(this, { client, words, language });
    this.number = new Intl.NumberFormat(language);
    this.#form();
    this.paper = h("article", { class: "sheet" });
    root.replaceChildren(this.form, this.paper);
    root.addEventListener("input", (event) => this.#edited(event.target));
    addEventListener("calcheck-address", () => this.source.value === "page" && this.#follow());
    addEventListener("calcheck-counted", () => this.#counted());
    // The import asks for a quote of what it has counted, here or before this was opened.
    addEventListener("calcheck-quote", () => this.#take("import"));
    this.#counted();
    this.#take(root.dataset.from ?? "page");
    this.fields.customer.focus();
  }

  // -- The form ------------------------------------------------------------------------------------------------------

  #form() {
    const { words, language } = this;
    const entry = (properties) => h("input", { type: "text", autocomplete: "off", ...properties });
    this.source = choice([["page", words.QuoteFromPage], ["import", words.QuoteFromImport], ["own", words.QuoteFromOwn]], "page");
    this.fields = {
      customer: entry({ maxlength: 200 }),
      reference: entry({ maxlength: 200 }),
      currency: choice(words.Currencies.map((id) => [id, id]), language === "de" ? "EUR" : "USD"),
      cals: choice([["", "–"], ...words.Versions.map((id) => [id, id])], ""),
      notes: h("textarea", { rows: 2, maxlength: 2_000 }),
    };
    this.items = ITEMS.map((id) => {
      const name = words[`Quote${id}`];
      const problem = h("p", { class: "expected", id: `quote-${id}`, hidden: true });
      const quantity = entry({ inputmode: "numeric", size: 9, "aria-describedby": problem.id });
      const packs = entry({ "aria-describedby": `quote-packs ${problem.id}` });
      const line = h("fieldset", { class: "item" }, h("legend", {}, name), labelled(words.QuoteQuantity, quantity), labelled(words.QuotePacks, packs), problem);
      // Packs that somebody typed stay; others follow the count and its prices.
      return { id, name, line, quantity, packs, problem, typed: false, owned: 0 };
    });
    this.mixes = h("div", { class: "mixes", role: "status" });
    this.working = h("p", { class: "small", role: "status" });
    this.long = h("p", { class: "small", role: "status" });
    this.said = h("p", { class: "hint", role: "status" });
    this.note = h("span", { role: "status" });
    this.by_hand = h("textarea", { rows: 6, readonly: true, hidden: true, "aria-label": words.QuoteMarkdown });
    const opener = h("input", { type: "file", accept: ".json,application/json", hidden: true });
    opener.addEventListener("change", () => {
      const [file] = opener.files;
      if (file) this.#open(file);
      opener.value = "";
    });
    const press = (text, onclick, name) => h("button", { type: "button", class: name, onclick }, text);
    this.form = h(
      "div",
      { class: "form" },
      h("div", { class: "fields" }, labelled(words.QuoteCustomer, this.fields.customer), labelled(words.QuoteReference, this.fields.reference)),
      h("div", { class: "fields" }, labelled(words.QuoteFrom, this.source), labelled(words.QuoteCals, this.fields.cals), labelled(words.QuoteCurrency, this.fields.currency)),
      this.said,
      h("div", { class: "items" }, this.items.map(({ line }) => line)),
      h("p", { class: "small", id: "quote-packs" }, words.QuoteExpected),
      this.mixes,
      labelled(words.QuoteNotes, this.fields.notes),
      this.long,
      h(
        "p",
        { class: "buttons" },
        press(words.QuotePrint, () => this.#whenever(() => this.#print()), "main"),
        press(words.QuoteCsv, () => this.#whenever(() => save("quote.csv", "text/csv", this.#csv()))),
        press(words.QuoteMarkdown, () => this.#whenever(() => this.#copy())),
        press(words.QuoteSave, () => save("quote.json", "application/json", this.#saved())),
        press(words.QuoteOpenFile, () => opener.click()),
        opener,
        this.note,
      ),
      this.working,
      this.by_hand,
    );
  }

  #edited(field) {
    const item = this.items.find(({ quantity, packs }) => field === quantity || field === packs);
    if (field === this.source) return this.#follow();
    if (field === item?.packs) item.typed = field.value.trim() !== "";
    // Who types a quantity, or which CALs they are, has a quote of their own.
    if (field === item?.quantity || field === this.fields.cals) this.#own();
    this.update();
  }

  #own() {
    this.source.value = "own";
    this.#followed = false;
    this.said.textContent = "";
    for (const item of this.items) item.owned = 0;
  }

  // -- Where quantities come from ------------------------------------------------------------------------------------

  /** The import has counted, or has nothing counted any more. */
  #counted() {
    const option = this.source.querySelector("[value=import]");
    option.disabled = !imported();
    if (this.source.value === "import") this.#follow();
  }

  #take(source) {
    this.source.value = source === "import" && imported() ? "import" : "page";
    this.#follow();
  }

  /** The quantities are those of their source from here on. */
  #follow() {
    this.#followed = false;
    if (this.source.value === "own") this.#own();
    return this.update();
  }

  /** Takes over what was counted: quantities, and prices where the sheet has none of its own. */
  #fill_in(counted) {
    const { words, fields } = this;
    this.counted = counted;
    this.#followed = true;
    this.said.textContent = { "no-server": words.QuoteNoServer, fields: words.QuoteNoCount }[counted.state] ?? (counted.example ? words.QuoteExample : counted.estimated ? words.QuoteEstimated : "");
    if (counted.currency) fields.currency.value = counted.currency;
    fields.cals.value = counted.version ?? "";
    for (const item of this.items) {
      const line = counted.lines?.find(({ id }) => id === item.id);
      item.quantity.value = line?.quantity ? String(line.quantity) : "";
      item.owned = line?.owned ?? 0;
      item.price = line?.price;
    }
  }

  /** Packs as the count has them: its sizes at its prices. */
  #suggest() {
    const { counted, money } = this;
    if (this.source.value === "own") return;
    for (const item of this.items) {
      if (item.typed) continue;
      const sizes = counted.sizes?.length ? counted.sizes : typeof item.price === "number" ? [1] : [];
      const priced = typeof item.price === "number" && counted.currency === this.fields.currency.value;
      // External Connectors come one by one.
      const of_item = item.id.endsWith("Connector") ? [] : sizes;
      item.packs.value = of_item.map((size) => (priced ? `${size} × ${money.plain(size * item.price)}` : `${size}`)).join("; ");
    }
  }

  // -- The sheet -----------------------------------------------------------------------------------------------------

  /** Works out the sheet anew. Only the newest one is shown, and what leaves the page waits for it. */
  update() {
    const turn = ++this.#turn;
    const late = setTimeout(() => {
      if (turn !== this.#turn) return;
      this.working.textContent = this.words.QuoteWorking;
      this.paper.classList.add("stale");
    }, PATIENCE);
    const done = () => {
      clearTimeout(late);
      if (turn !== this.#turn) return;
      this.working.textContent = "";
      this.paper.classList.remove("stale");
    };
    // After what is being worked out, of which the rest is dropped.
    this.#settled = this.#settled
      .then(() => this.#work(turn))
      .then(done, (error) => {
        console.error(error);
        done();
        if (turn === this.#turn) this.#broken();
      });
    return this.#settled;
  }

  /** Does something with the sheet as soon as it says what its fields do. */
  async #whenever(deed) {
    for (let settled; settled !== this.#settled; ) {
      settled = this.#settled;
      await settled;
    }
    if (this.paper.childElementCount) await deed();
  }

  /** Shows no sheet rather than an old one. */
  #broken() {
    this.#lines = [];
    this.mixes.replaceChildren();
    this.paper.replaceChildren();
    this.working.textContent = this.words.QuoteBroken;
  }

  async #ask(deed, what) {
    const key = JSON.stringify([deed, what]);
    if (!this.#worked.has(key)) this.#worked.set(key, await this.client.ask(deed, what));
    return this.#worked.get(key);
  }

  async #work(turn) {
    const { words, fields } = this;
    const outdated = () => turn !== this.#turn;
    if (outdated()) return;
    if (!this.#followed && this.source.value !== "own") {
      const counted = this.source.value === "import" ? (imported() ?? { state: "fields" }) : await this.client.ask("count", address());
      if (outdated()) return;
      this.#fill_in(counted);
    }
    this.money = new Money(this.language, fields.currency.value);
    this.#suggest();
    this.long.textContent = fits(fields.notes.value) ? "" : words.QuoteLong;
    const lines = [];
    for (const { id, name, quantity, packs, owned } of this.items) {
      const worked = await this.#ask("line", { quantity: quantity.value, packs: packs.value, currency: fields.currency.value });
      if (outdated()) return;
      lines.push({ id, name, typed: quantity.value, owned, packs: [], ...worked });
    }
    const mixes = [];
    for (const product of PRODUCTS) {
      const mix = await this.#mix(product, lines);
      if (outdated()) return;
      mixes.push(mix);
    }
    this.items.forEach((item, at) => {
      const { wrong } = lines[at];
      item.problem.hidden = !wrong;
      item.problem.textContent = wrong === "quantity" ? words.QuoteExpectsQuantity : words.QuoteExpectsPacks;
      valid(item.quantity, wrong !== "quantity");
      valid(item.packs, wrong !== "packs");
    });
    const shown = lines.filter(({ quantity, owned }) => quantity !== 0 || owned);
    const resting = await this.#rests(shown, mixes);
    if (outdated()) return;
    this.#lines = shown;
    this.#resting = resting;
    this.mixes.replaceChildren(...mixes.flatMap((mix) => (mix ? [this.#said_of(mix)] : [])));
    this.paper.replaceChildren(...sheet(this.#whole()));
  }

  /** How the mix that was counted does in the packs of a product, where both kinds have some with prices; `best` is the cheapest known, with what each costs at least. */
  async #mix({ product, kinds, title }, lines) {
    const { source, counted, fields } = this;
    if (source.value === "own" || counted.state !== "counted") return undefined;
    const [users, devices] = kinds.map((kind) => this.items.find(({ id }) => id === kind).packs.value);
    const costs = kinds.map((kind) => lines.find(({ id }) => id === kind).cost);
    const buys = lines.some(({ id, quantity }) => kinds.includes(id) && quantity > 0);
    if (costs.includes(undefined) || !buys) return undefined;
    const cost = costs[0] + costs[1];
    const packs = { users, devices, currency: fields.currency.value };
    const steps = counted.mixes?.[product];
    const best = source.value === "page" ? await this.#ask("mix", { product, ...address(), ...packs }) : steps ? await this.#ask("mixOf", { steps, ...packs }) : {};
    // Where there is only one kind, there is no other mix.
    if (source.value === "page" && best.bound === undefined) return undefined;
    return { title, kinds, cost, best, cheapest: best.bound === cost };
  }

  /** What there is to say of a mix. */
  #said_of({ title, kinds, cost, best, cheapest }) {
    const { words, money, number } = this;
    const less = best.cost < cost;
    const text = cheapest
      ? words.QuoteMixCheapest
      : less
        ? fill(words.QuoteMixCheaper, { users: number.format(best.users), devices: number.format(best.devices), cost: money.write(best.cost), less: money.write(cost - best.cost) })
        : best.bound === undefined
          ? words.QuoteMixUnknown
          : fill(words.QuoteMixOpen, { gap: money.write(cost - best.bound) });
    const take = () => {
      this.#own();
      const amounts = [best.users, best.devices];
      kinds.forEach((kind, at) => (this.items.find(({ id }) => id === kind).quantity.value = String(amounts[at])));
      this.update();
      this.items.find(({ id }) => id === kinds[0]).quantity.focus();
    };
    return h("p", { class: less ? "less" : "small" }, h("b", {}, words[title], ": "), text, less && [" ", h("button", { type: "button", onclick: take }, words.QuoteMixTake)]);
  }

  async #rests(lines, mixes) {
    const has = (ids) => lines.some(({ id }) => ids.includes(id));
    const what = { base: ["BaseUser", "BaseDevice"], rds: ["RdsUser", "RdsDevice"], connectors: ["BaseConnector", "RdsConnector"] };
    const { source, counted } = this;
    // In other packs than it was made for, the mix may not be the cheapest; what was not proved is not called so either.
    const known = ({ kinds }) => counted.proved !== false && !this.items.some((item) => item.typed && kinds.includes(item.id));
    const mix = source.value !== "own" && lines.length > 0 && !counted.estimated && PRODUCTS.every((product, at) => mixes[at]?.cheapest ?? known(product));
    const resting = source.value === "page" && counted.rules ? counted : await this.#ask("rests", { has: [...Object.keys(what).filter((name) => has(what[name])), mix && "mix"].filter(Boolean).join(" ") });
    return { rules: resting.rules.filter(({ number }) => mix || number !== "B29"), sources: resting.sources };
  }

  /** All that stands on the sheet. */
  #whole() {
    const { words, fields, money, language, number } = this;
    const costs = this.#lines.filter(({ quantity }) => quantity !== 0).map(({ cost }) => cost);
    const priced = costs.some((cost) => cost !== undefined);
    const sum = costs.reduce((sum, cost) => sum + (cost ?? NaN), 0);
    const open = this.#lines.some(({ wrong }) => wrong) ? words.QuoteUnfinished : priced && Number.isNaN(sum) ? words.QuoteUnpriced : sum > Number.MAX_SAFE_INTEGER ? words.QuoteTooMuch : undefined;
    return {
      words,
      money,
      number,
      lines: this.#lines,
      priced,
      total: priced && !open ? sum : undefined,
      open,
      customer: fields.customer.value.trim(),
      reference: fields.reference.value.trim(),
      cals: fields.cals.value && fill(words.QuoteOfVersion, { version: fields.cals.value }),
      notes: fields.notes.value.trim(),
      date: new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date()),
      ...this.#resting,
    };
  }

  // -- Out of the page -----------------------------------------------------------------------------------------------

  #print() {
    const { body, title } = document;
    const { customer, reference } = this.#whole();
    body.dataset.print = "quote";
    // Browsers name the file after the page.
    document.title = [this.words.QuoteTitle, customer, reference].filter(Boolean).join(" ");
    addEventListener("afterprint", () => {
      delete body.dataset.print;
      document.title = title;
    }, { once: true });
    print();
  }

  #csv() {
    const { words, money, customer, reference, date, cals, notes, lines, total } = this.#whole();
    const rows = [[words.QuoteTitle, date], [words.QuoteCustomer, customer], [words.QuoteReference, reference], [words.QuoteVersion, cals], []];
    rows.push([words.QuoteItem, words.QuoteQuantity, words.QuotePackCount, words.QuotePackSize, words.QuotePackPrice, words.QuoteSpare, words.QuoteCost, words.QuoteCurrency]);
    for (const { name, quantity, typed, packs, spare, cost } of lines) {
      const first = [name, quantity === undefined ? typed : String(quantity)];
      const last = [spare === undefined ? "" : String(spare), cost === undefined ? "" : money.plain(cost), cost === undefined ? "" : money.currency];
      if (!packs.length) rows.push([...first, "", "", "", ...last]);
      packs.forEach(([size, price, count], at) => rows.push([...(at ? ["", ""] : first), String(count), String(size), price === null ? "" : money.plain(price), ...(at ? ["", "", ""] : last)]));
    }
    if (total !== undefined) rows.push([words.QuoteTotal, "", "", "", "", "", money.plain(total), money.currency]);
    rows.push([], [words.QuoteNotes, notes], [words.Disclaimer]);
    return csv(rows, this.language);
  }

  async #copy() {
    const { words } = this;
    const text = markdown(this.#whole());
    this.by_hand.hidden = true;
    try {
      await navigator.clipboard.writeText(text);
      this.#tell(words.QuoteCopied);
    } catch {
      // Pages that came over plain HTTP have no clipboard, and others may be refused it.
      this.#tell(words.QuoteCopyFailed);
      this.by_hand.value = text;
      this.by_hand.hidden = false;
      this.by_hand.select();
    }
  }

  #tell(text) {
    clearTimeout(this.told);
    this.note.textContent = text;
    this.told = setTimeout(() => (this.note.textContent = ""), 10_000);
  }

  #saved() {
    const { customer, reference, notes, currency, cals } = this.fields;
    const items = this.items.map(({ id, quantity, packs }) => ({ id, quantity: quantity.value, packs: packs.value }));
    return write({ customer: customer.value, reference: reference.value, notes: notes.value, currency: currency.value, cals: cals.value, items });
  }

  async #open(file) {
    const { words, fields } = this;
    const { sheet, problem } = await read(file, words, { currencies: words.Currencies, versions: words.Versions, items: ITEMS });
    if (problem) return this.#tell(problem);
    for (const name of Object.keys(fields)) fields[name].value = sheet[name];
    for (const item of this.items) {
      const saved = sheet.items.find(({ id }) => id === item.id);
      item.quantity.value = saved?.quantity ?? "";
      item.packs.value = saved?.packs ?? "";
      item.typed = item.packs.value !== "";
    }
    this.#own();
    await this.update();
    this.#tell(fill(words.QuoteOpened, { file: file.name }));
  }
}
