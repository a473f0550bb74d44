// The import: files are dropped, pasted or chosen, planned, confirmed, read and counted. Loaded when it is opened.

import { Cancelled, Client, Refused } from "./client.js";
import { choice, h, labelled, save } from "../../section/element.js";
import { addresses, apart, styled, texts } from "../../section/section.js";
import { CURRENCIES, Money, MOST } from "./money.js";
import { plot } from "./plot.js";
import { Quote } from "./quote.js";

const KINDS = [
  ["accesses", "ImportAccesses"],
  ["users", "ImportUsers"],
  ["devices", "ImportDevices"],
  ["key-packs", "ImportKeyPacks"],
  ["issued-licenses", "ImportIssuedLicenses"],
  ["per-user-report", "ImportPerUserReport"],
];
const ROLES = ["user", "device", "server"];

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
  constructor(root, client, words, language) {
    Object.assign(this, { client, words, language });
    this.number = new Intl.NumberFormat(language);
    this.cards = h("div", { class: "cards" });
    this.files = h("ul", { class: "files" });
    this.settings = h("div", { class: "settings", hidden: true });
    this.result = h("div", { class: "result", "aria-live": "polite" });
    this.quote = new Quote(client, words, language, () => this.counted);
    this.versions = new Map();
    this.#settings();
    root.replaceChildren(this.#inlet(), this.cards, this.files, this.settings, this.result, this.quote.root);
    this.chooser.focus();
  }

  /** Where files come in. */
  #inlet() {
    const { words } = this;
    const chosen = h("input", { type: "file", multiple: true, hidden: true, accept: ".csv,.tsv,.txt,.json,text/*,application/json" });
    chosen.addEventListener("change", () => {
      this.#take([...chosen.files]);
      chosen.value = "";
    });
    this.chooser = h("button", { type: "button", onclick: () => chosen.click() }, words.ImportChoose);
    const inlet = h("div", { class: "inlet", tabindex: 0, "aria-label": words.ImportAccepts, role: "group" }, h("p", {}, words.ImportDrop, " ", this.chooser, chosen), h("p", { class: "small" }, words.ImportAccepts));
    const over = (event) => {
      event.preventDefault();
      inlet.classList.toggle("over", event.type === "dragover");
    };
    inlet.addEventListener("dragover", over);
    inlet.addEventListener("dragleave", over);
    inlet.addEventListener("drop", (event) => {
      over(event);
      this.#take([...event.dataTransfer.files]);
    });
    inlet.addEventListener("paste", (event) => {
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData("text/plain");
      if (files.length) this.#take(files);
      else if (text) this.#take([new File([text], words.ImportPasted, { type: "text/plain" })]);
      event.preventDefault();
    });
    return inlet;
  }

  #take(files) {
    for (const file of files) this.#plan(file);
  }

  /** Plans a file, and asks whether that is right. */
  async #plan(file) {
    const { words } = this;
    const card = h("article", { class: "card" }, h("h3", {}, file.name), h("p", { class: "small" }, words.ImportWorking));
    this.cards.append(card);
    try {
      this.#confirm(card, file, await this.client.do("plan", { file }));
    } catch (error) {
      this.#failed(card, file, error);
    }
  }

  #failed(card, file, error) {
    const text = error instanceof Cancelled ? this.words.ImportCancelled : error instanceof Refused ? error.message : this.words.ImportTooManyNames;
    if (!(error instanceof Cancelled || error instanceof Refused)) console.error(error);
    card.replaceChildren(h("h3", {}, file.name), h("p", { class: "problem", role: "alert" }, text), h("p", { class: "buttons" }, h("button", { type: "button", onclick: () => card.remove() }, this.words.ImportDiscard)));
  }

  #confirm(card, file, plan) {
    const { words } = this;
    const kind = choice(KINDS.map(([id, key]) => [id, words[key]]), plan.kind);
    const roles = [["", words.ImportColumnNone], ["user", words.ImportColumnUser], ["device", words.ImportColumnDevice], ["server", words.ImportColumnServer]];
    const columns = plan.names.slice(0, 64).map((name, column) => choice(roles, ROLES.find((role) => plan[role] === column) ?? "", { "aria-label": `${words.ImportColumn}: ${name}` }));
    // A role belongs to one column.
    columns.forEach((select) => select.addEventListener("change", () => columns.forEach((other) => other !== select && other.value === select.value && (other.value = ""))));
    const choosing = h("tr", {}, columns.map((select) => h("td", {}, select)));
    const show = () => (choosing.hidden = !["accesses", "users", "devices"].includes(kind.value));
    kind.addEventListener("change", show);
    show();
    const read = h("button", { type: "button", class: "main", onclick: () => this.#read(card, { file, name: file.name, kind: kind.value, columns: ROLES.map((role) => columns.findIndex((select) => select.value === role)) }) }, words.ImportRead);
    card.replaceChildren(
      h("h3", {}, file.name),
      h("p", {}, labelled(words.ImportHolds, kind), " ", h("span", { class: "small" }, plan.encoding)),
      h(
        "div",
        { class: "scroll", tabindex: 0, role: "group", "aria-label": file.name },
        h("table", { class: "preview" }, h("thead", {}, h("tr", {}, plan.names.slice(0, 64).map((name) => h("th", { scope: "col" }, h("bdi", {}, name)))), choosing), h("tbody", {}, plan.rows.map((row) => h("tr", {}, row.slice(0, 64).map((cell) => h("td", {}, h("bdi", {}, cell))))))),
      ),
      h("p", { class: "buttons" }, read, h("button", { type: "button", onclick: () => card.remove() }, words.ImportDiscard)),
    );
    read.focus();
  }

  async #read(card, file) {
    const { words } = this;
    const bar = h("progress", { max: 1, value: 0, "aria-label": file.name });
    const text = h("span", { role: "status" }, words.ImportWorking);
    // Reading waits its turn; a cancelled turn that has not come takes no worker with it.
    const stop = h("button", { type: "button", onclick: () => this.client.cancel() }, words.ImportCancel);
    card.replaceChildren(h("h3", {}, file.name), h("p", {}, bar, " ", text), h("p", { class: "buttons" }, stop));
    stop.focus();
    try {
      const files = await this.client.read(file, ({ part, text: told }) => {
        bar.value = part;
        text.textContent = told;
      });
      card.remove();
      this.#list(files);
      await this.#refresh();
    } catch (error) {
      this.#failed(card, file, error);
    }
  }

  /** The files that count. */
  #list(files) {
    const { words } = this;
    this.files.replaceChildren(
      ...files.map((file, index) => {
        const accepted = this.client.accepted[index];
        const left_out =
          file.leftOut > 0 &&
          h("details", {}, h("summary", {}, file.leftOutText), h("ul", {}, file.reasons.map((reason) => h("li", {}, reason))), h("button", { type: "button", onclick: async () => save("left-out.csv", "text/csv", await this.client.do("leftOut", { index })) }, words.ImportSaveLeftOut));
        const remove = h("button", { type: "button", class: "out", "aria-label": `${words.ImportRemove}: ${file.name}`, title: words.ImportRemove, onclick: async () => {
          this.#list(await this.client.remove(accepted));
          await this.#refresh();
        } }, "×");
        return h("li", {}, h("p", {}, h("strong", {}, h("bdi", {}, file.name)), " ", `${file.kind}: ${file.rows}, ${file.encoding}`, " ", remove), left_out);
      }),
    );
    this.settings.hidden = files.length === 0;
    if (!files.length) this.result.replaceChildren();
  }

  #settings() {
    const { words, language } = this;
    const currency = language === "de" ? "EUR" : "USD";
    const price = (key) => h("input", { type: "text", inputmode: "decimal", size: 9, value: "1", "aria-describedby": "import-price" });
    this.form = {
      product: choice([["base", words.ImportProductBase], ["rds", words.ImportProductRds]], "base"),
      domains: h("input", { type: "checkbox" }),
      currency: choice(CURRENCIES.map((each) => [each, each]), currency),
      user: price(),
      device: price(),
      growth: h("input", { type: "number", min: 0, max: 1000, value: 0 }),
    };
    this.expected = h("p", { class: "expected", id: "import-price", hidden: true });
    this.servers = h("div", { class: "servers" });
    this.owned = h("ul", { class: "owned" });
    const add = h("button", { type: "button", onclick: () => this.#own() }, words.ImportAddOwned);
    this.settings.append(
      h("div", { class: "fields" }, labelled(words.ImportProduct, this.form.product), labelled(words.ImportPriceUser, this.form.user), labelled(words.ImportPriceDevice, this.form.device), labelled(words.ImportCurrency, this.form.currency), labelled(words.ImportGrowth, this.form.growth)),
      this.expected,
      h("p", {}, h("label", {}, this.form.domains, " ", words.ImportDomains)),
      this.servers,
      h("details", {}, h("summary", {}, words.ImportOwned), this.owned, h("p", {}, add)),
    );
    this.settings.addEventListener("input", ({ target }) => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => (target === this.form.domains ? this.#refresh() : this.#solve()), 200);
    });
  }

  /** A line for CALs owned. */
  #own() {
    const { words } = this;
    const version = choice(words.Versions.map((id) => [id, id]), words.Versions[0], { "aria-label": words.ImportVersion });
    const kind = choice([["user", words.User], ["device", words.Device]], "user", { "aria-label": words.ImportKind });
    const quantity = h("input", { type: "number", min: 0, max: MOST, value: 0, "aria-label": words.ImportQuantity });
    const line = h("li", {}, quantity, " ", version, " ", kind, " ");
    line.append(h("button", { type: "button", class: "out", "aria-label": words.ImportRemoveOwned, title: words.ImportRemoveOwned, onclick: () => {
      line.remove();
      this.#solve();
    } }, "×"));
    line.read = () => `${version.value},${kind.value},${Math.min(MOST, Math.max(0, Math.trunc(Number(quantity.value) || 0)))}`;
    this.owned.append(line);
    quantity.focus();
  }

  /** After files or domains have changed: other servers, and another count. */
  async #refresh() {
    if (!this.client.accepted.length) return;
    const { words } = this;
    let servers;
    try {
      servers = await this.client.do("servers", { options: this.#options() ?? "{}" });
    } catch (error) {
      return this.#stopped(error);
    }
    this.server_names = servers.map(({ name }) => name);
    const used = servers.filter((server) => server.used);
    this.servers.replaceChildren(
      ...(used.length && used.length <= 200
        ? [
            h(
              "details",
              {},
              h("summary", {}, `${words.ImportServers}: ${this.number.format(used.length)}`),
              h(
                "ul",
                {},
                used.map(({ name, version }) => {
                  const select = choice([["", "–"], ...words.Versions.map((id) => [id, id])], this.versions.get(name) ?? version, { "aria-label": `${words.ImportVersion}: ${name}` });
                  select.addEventListener("change", () => this.versions.set(name, select.value));
                  return h("li", {}, h("label", {}, h("bdi", {}, name), " ", select));
                }),
              ),
            ),
          ]
        : []),
    );
    await this.#solve();
  }

  /** What is set, or `undefined` where a price is none. */
  #options() {
    const { form } = this;
    const money = (this.money = new Money(this.language, form.currency.value));
    const [user, device] = [form.user, form.device].map((field) => {
      const amount = money.read(field.value);
      if (amount === undefined) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      return amount;
    });
    this.expected.hidden = user !== undefined && device !== undefined;
    if (!this.expected.hidden) {
      this.expected.textContent = `0 – ${money.write(MOST)}`;
      return undefined;
    }
    this.prices = { user, device };
    const versions = (this.server_names ?? []).map((name) => this.versions.get(name) ?? "").join(",");
    const owned = [...this.owned.children].map((line) => line.read()).join(";");
    const growth = Math.min(1000, Math.max(0, Math.trunc(Number(form.growth.value) || 0)));
    return JSON.stringify({ product: form.product.value, domains: form.domains.checked ? "ignored" : "kept", user, device, growth, versions, owned });
  }

  /** Counts. While one count runs, changes wait for the next; an answer to old settings is never shown. */
  async #solve() {
    if (!this.client.accepted.length) return;
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const options = this.#options();
    this.result.classList.add("stale");
    this.counted = undefined;
    if (options === undefined) return;
    const asked = { prices: this.prices, money: this.money, rds: this.form.product.value === "rds" };
    const cancel = h("button", { type: "button", onclick: () => this.client.cancel() }, this.words.ImportCancel);
    const late = setTimeout(() => this.result.prepend(h("p", { class: "working" }, h("progress", { "aria-label": this.words.ImportWorking }), " ", this.words.ImportWorking, " ", cancel)), 300);
    try {
      const found = await this.client.do("solve", { options });
      if (turn === this.turn) this.#show(found, asked);
    } catch (error) {
      if (turn === this.turn) this.#stopped(error);
    } finally {
      clearTimeout(late);
    }
  }

  #stopped(error) {
    const { words } = this;
    if (!(error instanceof Cancelled || error instanceof Refused)) console.error(error);
    const text = error instanceof Cancelled ? words.ImportStopped : error instanceof Refused ? error.message : words.ImportTooManyNames;
    this.result.classList.remove("stale");
    this.result.replaceChildren(h("p", { class: "problem", role: "alert" }, text), h("p", {}, h("button", { type: "button", onclick: () => this.#refresh() }, words.ImportAgain)));
  }

  #show(found, { prices, money, rds }) {
    const { words } = this;
    const number = (value) => this.number.format(value);
    const table = (head, rows, attributes) => h("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": head[0] }, h("table", attributes, h("thead", {}, h("tr", {}, head.map((text) => h("th", { scope: "col" }, text)))), h("tbody", {}, rows.map(([first, ...cells]) => h("tr", {}, h("th", { scope: "row" }, first), cells.map((cell) => h("td", {}, cell)))))));
    const parts = [];
    if (found.answers) {
      this.counted = { ...found.buy, prices, rds, currency: money.currency };
      const rows = found.answers.map(({ name, users, devices, cost }) => [name, number(users), number(devices), number(users + devices), money.write(cost)]);
      parts.push(
        h("p", { class: "seen" }, found.seen),
        table([words.ImportAnswer, words.ImportUserCals, words.ImportDeviceCals, words.ImportTotal, words.ImportCost], rows, { class: "answers" }),
        h("p", { class: found.proved ? "proof yes" : "proof open" }, found.proof),
      );
      if (found.modes) {
        parts.push(h("h3", {}, words.ImportModes), h("p", {}, found.modes.text), h("details", {}, h("summary", {}, `${words.ImportServers}: ${money.write(found.modes.cost)}`), table([words.ImportServer, words.ImportMode], found.modes.hosts.map(([name, mode]) => [h("bdi", {}, name), mode]))));
      }
      parts.push(this.#saving(found));
      if (found.turns.length > 1) parts.push(h("h3", {}, words.ImportTurns), ...plot(found.turns, prices, money, words, this.number), !found.turnsSure && h("p", { class: "small" }, words.ImportTurnsOpen));
    } else {
      parts.push(h("p", {}, words.ImportNothing));
    }
    if (found.stock.length) {
      parts.push(h("h3", {}, words.ImportStock), table([words.ImportVersion, words.ImportKind, words.ImportInstalled, words.ImportIssued, words.ImportOver], found.stock.map(({ version, kind, total, issued, over }) => [version, kind, number(total), number(issued), number(over)])));
    }
    if (found.notes.length) parts.push(h("ul", { class: "remarks" }, found.notes.map((note) => h("li", {}, note))));
    this.result.classList.remove("stale");
    this.result.replaceChildren(...parts.filter(Boolean));
  }

  #saving(found) {
    const { words } = this;
    const pseudonyms = h("input", { type: "checkbox" });
    const button = (text, modes) => h("button", { type: "button", onclick: async () => save("cals.csv", "text/csv", await this.client.do("list", { modes, pseudonyms: pseudonyms.checked })) }, text);
    return h("p", { class: "buttons" }, button(words.ImportSaveList, false), found.modes && button(words.ImportSaveModes, true), h("label", {}, pseudonyms, " ", words.ImportPseudonyms));
  }
}
