// The quote sheet: lines for CALs and External Connectors in the packs that cost least, to print, save and open again.

import { h, choice, labelled, save } from "../../section/element.js";
import { CURRENCIES, Money } from "./money.js";

const ITEMS = ["BaseUser", "BaseDevice", "RdsUser", "RdsDevice", "BaseConnector", "RdsConnector"];
const FORMAT = "calcheck-quote";

/** `1 × 40.00; 5 × 190` as `[[1, 4000], [5, 19000]]`; `undefined` where it is something else. */
export function read_packs(text, money) {
  const packs = text
    .split(";")
    .filter((part) => part.trim())
    .map((part) => {
      const [size, price, ...rest] = part.split(/[×x*:]/i);
      const amount = price === undefined || rest.length ? undefined : money.read(price.replace(/[^\d.,]/g, ""));
      return /^\s*\d{1,4}\s*$/.test(size) && amount !== undefined ? [Number(size), amount] : undefined;
    });
  return packs.length && packs.every(Boolean) ? packs : undefined;
}

export class Quote {
  constructor(client, words, language, counted) {
    Object.assign(this, { client, words, language, counted });
    this.money = new Money(language, language === "de" ? "EUR" : "USD");
    this.fields = {
      customer: h("input", { autocomplete: "off" }),
      reference: h("input", { autocomplete: "off" }),
      notes: h("textarea", { rows: 2 }),
      currency: choice(CURRENCIES.map((currency) => [currency, currency]), this.money.currency),
    };
    this.items = ITEMS.map((id) => ({
      id,
      quantity: h("input", { type: "text", inputmode: "numeric", size: 7, "aria-label": `${words[`Quote${id}`]}: ${words.ImportQuantity}` }),
      packs: h("input", { type: "text", "aria-label": `${words[`Quote${id}`]}: ${words.QuotePacks}`, placeholder: "1 × …" }),
      problem: h("p", { class: "expected", hidden: true }, words.QuoteExpected),
    }));
    this.sheet = h("div", { class: "sheet", "aria-live": "polite" });
    this.note = h("span", { role: "status" });
    this.root = this.#form();
    this.root.addEventListener("input", () => this.update());
    this.update();
  }

  #form() {
    const { words, fields } = this;
    const press = (text, onclick) => h("button", { type: "button", onclick }, text);
    const opener = h("input", { type: "file", accept: ".json", hidden: true });
    opener.addEventListener("change", async () => {
      const [file] = opener.files;
      opener.value = "";
      if (file) this.open(file.size < 1e6 ? await file.text() : "");
    });
    return h(
      "section",
      { class: "quote" },
      h("h3", {}, words.QuoteTitle),
      h(
        "div",
        { class: "form" },
        h("div", { class: "fields" }, labelled(words.QuoteCustomer, fields.customer), labelled(words.QuoteReference, fields.reference), labelled(words.ImportCurrency, fields.currency), labelled(words.QuoteNotes, fields.notes)),
        h(
          "div",
          { class: "scroll" },
          h(
            "table",
            {},
            h("thead", {}, h("tr", {}, [words.QuoteItem, words.ImportQuantity, words.QuotePacks].map((text) => h("th", { scope: "col" }, text)))),
            h("tbody", {}, this.items.map(({ id, quantity, packs, problem }) => h("tr", {}, h("th", { scope: "row" }, words[`Quote${id}`]), h("td", {}, quantity), h("td", {}, packs, problem)))),
          ),
        ),
        h("p", { class: "buttons" }, press(words.QuoteTake, () => this.take()), press(words.QuotePrint, () => this.print()), press(words.QuoteCsv, () => this.csv()), press(words.QuoteMarkdown, () => this.markdown()), press(words.QuoteSave, () => save("quote.json", "application/json", this.saved())), press(words.QuoteOpen, () => opener.click()), this.note, opener),
      ),
      this.sheet,
    );
  }

  /** Fills in what the count says to buy, and the prices that it rests on. */
  take() {
    const counted = this.counted();
    if (!counted) return;
    const kinds = { User: counted.users, Device: counted.devices };
    this.fields.currency.value = counted.currency;
    this.money = new Money(this.language, counted.currency);
    for (const item of this.items) {
      const [, product, kind] = /^(Base|Rds)(User|Device)$/.exec(item.id) ?? [];
      if (!kind || (product === "Rds" && !counted.rds)) continue;
      // Sessions take both: the RDS CALs counted, and as many base CALs at least.
      item.quantity.value = kinds[kind];
      if (!item.packs.value && (product === "Rds") === counted.rds) item.packs.value = `1 × ${this.money.plain(kind === "User" ? counted.prices.user : counted.prices.device)}`;
    }
    this.update();
  }

  /** Works out the lines anew. Only the newest answer is shown. */
  async update() {
    const turn = (this.turn = (this.turn ?? 0) + 1);
    this.money = new Money(this.language, this.fields.currency.value);
    const lines = [];
    for (const item of this.items) {
      const quantity = /^\s*\d{1,10}\s*$/.test(item.quantity.value) ? Number(item.quantity.value) : item.quantity.value.trim() ? NaN : 0;
      const packs = read_packs(item.packs.value, this.money);
      const wrong = quantity > 4_294_967_295 || Number.isNaN(quantity) || (quantity > 0 && item.packs.value.trim() && !packs);
      item.problem.hidden = !wrong;
      if (wrong || !quantity) continue;
      if (!packs) {
        lines.push({ id: item.id, quantity, bought: [], spare: 0 });
        continue;
      }
      try {
        const chosen = await this.client.do("packs", { need: quantity, packs: packs.flat() });
        lines.push({ id: item.id, quantity, bought: chosen.packs, cost: chosen.cost, spare: chosen.spare });
      } catch {
        item.problem.hidden = false;
      }
    }
    if (turn !== this.turn) return;
    this.lines = lines;
    const total = lines.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
    this.total = Number.isSafeInteger(total) && lines.every(({ cost }) => cost !== undefined) ? total : undefined;
    this.#show();
  }

  #number(number) {
    return new Intl.NumberFormat(this.language).format(number);
  }

  /** The lines as words: item, quantity, packs, spare, cost. */
  #rows() {
    const { words, money } = this;
    return this.lines.map(({ id, quantity, bought, spare, cost }) => [
      words[`Quote${id}`],
      this.#number(quantity),
      bought.map(([size, price, count]) => `${this.#number(count)} × ${this.#number(size)} (${money.write(price)})`).join(" + "),
      this.#number(spare),
      cost === undefined ? "" : money.write(cost),
    ]);
  }

  #header() {
    const { words } = this;
    return [words.QuoteItem, words.ImportQuantity, words.QuoteBought, words.QuoteSpare, words.ImportCost];
  }

  #show() {
    const { words, fields } = this;
    const head = [fields.customer.value, fields.reference.value, new Intl.DateTimeFormat(this.language, { dateStyle: "long" }).format(new Date())];
    this.sheet.replaceChildren(
      h("p", { class: "head" }, h("strong", {}, words.QuoteTitle), ...head.filter(Boolean).map((text) => h("span", {}, text))),
      h(
        "div",
        { class: "scroll", tabindex: 0, role: "group", "aria-label": words.QuoteTitle },
        h(
          "table",
          {},
          h("thead", {}, h("tr", {}, this.#header().map((text) => h("th", { scope: "col" }, text)))),
          h("tbody", {}, this.#rows().map(([item, ...cells]) => h("tr", {}, h("th", { scope: "row" }, item), cells.map((text) => h("td", {}, text))))),
          h("tfoot", {}, h("tr", {}, h("th", { scope: "row", colspan: 4 }, words.QuoteTotal), h("td", {}, this.total === undefined ? "–" : this.money.write(this.total)))),
        ),
      ),
      fields.notes.value && h("p", { class: "notes" }, fields.notes.value),
      h("p", { class: "small" }, `${words.QuoteRests}: ${words.QuoteRules} ${words.Disclaimer}`),
    );
  }

  print() {
    const body = document.body;
    body.dataset.print = "quote";
    addEventListener("afterprint", () => delete body.dataset.print, { once: true });
    print();
  }

  csv() {
    // Words and numbers of our own, but the customer's name is anybody's: as in the other tables, no cell becomes a formula.
    const cell = (text) => {
      const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
      return /[",;\n\r\t]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    const { words, fields } = this;
    const rows = [[words.QuoteCustomer, fields.customer.value], [words.QuoteReference, fields.reference.value], this.#header(), ...this.#rows()];
    rows.push([words.QuoteTotal, "", "", "", this.total === undefined ? "" : this.money.write(this.total)], [words.QuoteNotes, fields.notes.value]);
    save("quote.csv", "text/csv", `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`);
  }

  async markdown() {
    const cell = (text) => text.replace(/[\\|`*_<>[\]#]/g, "\\$&").replace(/\s*\n\s*/g, " ");
    const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
    const { words, fields } = this;
    const text = [
      `**${cell(words.QuoteTitle)}** ${[fields.customer.value, fields.reference.value].filter(Boolean).map(cell).join(", ")}`,
      "",
      line(this.#header()),
      "|---|---:|---|---:|---:|",
      ...this.#rows().map(line),
      line([words.QuoteTotal, "", "", "", this.total === undefined ? "" : this.money.write(this.total)]),
      "",
      ...(fields.notes.value ? [cell(fields.notes.value), ""] : []),
      cell(words.Disclaimer),
      "",
    ].join("\n");
    await navigator.clipboard.writeText(text);
    this.note.textContent = words.QuoteCopied;
    setTimeout(() => (this.note.textContent = ""), 3_000);
  }

  saved() {
    const { customer, reference, notes, currency } = this.fields;
    return JSON.stringify(
      {
        format: FORMAT,
        version: 1,
        customer: customer.value,
        reference: reference.value,
        notes: notes.value,
        currency: currency.value,
        items: this.items.map(({ id, quantity, packs }) => ({ id, quantity: quantity.value, packs: packs.value })),
      },
      null,
      2,
    );
  }

  open(text) {
    let read;
    try {
      read = JSON.parse(text);
    } catch {
      read = undefined;
    }
    const texts = [read?.customer, read?.reference, read?.notes, ...(Array.isArray(read?.items) ? read.items.flatMap((item) => [item?.id, item?.quantity, item?.packs]) : [null])];
    if (read?.format !== FORMAT || read.version !== 1 || !CURRENCIES.includes(read.currency) || !texts.every((text) => typeof text === "string")) {
      this.note.textContent = this.words.QuoteUnreadable;
      return;
    }
    this.note.textContent = "";
    for (const name of ["customer", "reference", "notes", "currency"]) this.fields[name].value = read[name];
    for (const item of this.items) {
      const saved = read.items.find(({ id }) => id === item.id);
      item.quantity.value = saved?.quantity ?? "";
      item.packs.value = saved?.packs ?? "";
    }
    this.update();
  }
}
