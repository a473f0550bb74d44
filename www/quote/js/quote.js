// The quote sheet: what a count says to buy, in the packs that cost least for the prices given. Loaded when it is opened.

import load, { Quote as Sheet } from "./module.js";
import { csv } from "../../section/csv.js";
import { choice, fill, h, labelled, save, valid } from "../../section/element.js";
import { Money } from "../../section/money.js";
import { addresses, apart, styled, texts } from "../../section/section.js";
import { read, write } from "./file.js";
import { markdown, sheet } from "./sheet.js";

const ITEMS = ["BaseUser", "BaseDevice", "RdsUser", "RdsDevice", "BaseConnector", "RdsConnector"];

/** Opens the sheet in an element of the page. */
export async function open(root) {
  const files = addresses(FILES);
  const [language] = await Promise.all([texts(files.texts), load({ module_or_path: files.wasm }), styled(files.style)]);
  apart(root);
  new Quote(root, new Sheet(language), document.documentElement.lang);
}

/** Notes that fit on one page beside all else. */
const fits = (notes) => notes.length <= 1_000 && notes.split("\n").length <= 10;

/** What the import has counted, where it has: it leaves that on its place in the page. */
const imported = () => document.getElementById("import")?.counted;

class Quote {
  /** The sheet as it stands. */
  #lines = [];
  /** The rules that it rests on, and their sources. */
  #resting = { rules: [], sources: [] };
  /** What was worked out, by what was typed. */
  #worked = new Map();
  #turn = 0;

  constructor(root, module, language) {
    this.module = module;
    this.language = language;
    this.words = JSON.parse(module.words());
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
      labelled(words.QuoteNotes, this.fields.notes),
      this.long,
      h(
        "p",
        { class: "buttons" },
        press(words.QuotePrint, () => this.#print(), "main"),
        press(words.QuoteCsv, () => save("quote.csv", "text/csv", this.#csv())),
        press(words.QuoteMarkdown, () => this.#copy()),
        press(words.QuoteSave, () => save("quote.json", "application/json", this.#saved())),
        press(words.QuoteOpenFile, () => opener.click()),
        opener,
        this.note,
      ),
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

  /** Takes over what was counted: quantities, and prices where the sheet has none of its own. */
  #follow() {
    const { words, fields, source } = this;
    if (source.value === "own") {
      this.#own();
      return this.update();
    }
    const counted = source.value === "import" ? (imported() ?? { state: "fields" }) : JSON.parse(this.module.count(location.search, location.hash));
    this.followed = counted;
    this.said.textContent = { "no-server": words.QuoteNoServer, fields: words.QuoteNoCount }[counted.state] ?? (counted.example ? words.QuoteExample : "");
    if (counted.currency) fields.currency.value = counted.currency;
    fields.cals.value = counted.version ?? "";
    for (const item of this.items) {
      const line = counted.lines?.find(({ id }) => id === item.id);
      item.quantity.value = line?.quantity ? String(line.quantity) : "";
      item.owned = line?.owned ?? 0;
      item.price = line?.price;
    }
    this.update();
  }

  /** Packs as the count has them: its sizes at its prices. */
  #suggest() {
    const { followed, money } = this;
    if (this.source.value === "own") return;
    for (const item of this.items) {
      if (item.typed) continue;
      const sizes = followed.sizes?.length ? followed.sizes : typeof item.price === "number" ? [1] : [];
      const priced = typeof item.price === "number" && followed.currency === this.fields.currency.value;
      // External Connectors come one by one.
      const of_item = item.id.endsWith("Connector") ? [] : sizes;
      item.packs.value = of_item.map((size) => (priced ? `${size} × ${money.plain(size * item.price)}` : `${size}`)).join("; ");
    }
  }

  // -- The sheet -----------------------------------------------------------------------------------------------------

  /** Works out the lines anew. Only the newest answer is shown. */
  async update() {
    const turn = ++this.#turn;
    const { words, fields } = this;
    this.money = new Money(this.language, fields.currency.value);
    this.#suggest();
    this.long.textContent = fits(fields.notes.value) ? "" : words.QuoteLong;
    const lines = [];
    for (const item of this.items) {
      const asked = [item.quantity.value, item.packs.value, fields.currency.value];
      const key = asked.join("\n");
      if (!this.#worked.has(key)) {
        // A thousand sizes of packs take a while; the page need not wait for six lines in a row.
        await new Promise((resolve) => setTimeout(resolve));
        if (turn !== this.#turn) return;
        this.#worked.set(key, JSON.parse(this.module.line(...asked)));
      }
      const { quantity, packs = [], spare, cost, wrong } = this.#worked.get(key);
      item.problem.hidden = !wrong;
      item.problem.textContent = wrong === "quantity" ? words.QuoteExpectsQuantity : words.QuoteExpectsPacks;
      valid(item.quantity, wrong !== "quantity");
      valid(item.packs, wrong !== "packs");
      if (quantity !== 0 || item.owned) lines.push({ id: item.id, name: item.name, typed: item.quantity.value, quantity, owned: item.owned, packs, spare, cost, wrong });
    }
    this.#lines = lines;
    this.#resting = this.#rests();
    this.paper.replaceChildren(...sheet(this.#whole()));
  }

  #rests() {
    const has = (ids) => this.#lines.some(({ id }) => ids.includes(id));
    const what = { base: ["BaseUser", "BaseDevice"], rds: ["RdsUser", "RdsDevice"], connectors: ["BaseConnector", "RdsConnector"] };
    const { value } = this.source;
    // With other prices than it was made for, the mix may not be the cheapest.
    const mix = value !== "own" && this.#lines.length > 0 && this.items.every(({ typed }) => !typed);
    const resting = value === "page" && this.followed.rules ? this.followed : JSON.parse(this.module.rests([...Object.keys(what).filter((name) => has(what[name])), mix && "mix"].join(" ")));
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
