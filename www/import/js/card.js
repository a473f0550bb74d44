// A file before it counts: what it seems to hold, to be confirmed or corrected; then how far it is read; then, perhaps, why not.

import { Cancelled, Refused } from "./client.js";
import { choice, h, labelled } from "../../section/element.js";

const KINDS = [
  ["accesses", "ImportAccesses"],
  ["users", "ImportUsers"],
  ["devices", "ImportDevices"],
  ["key-packs", "ImportKeyPacks"],
  ["issued-licenses", "ImportIssuedLicenses"],
  ["per-user-report", "ImportPerUserReport"],
];
/** The roles that columns have, and in which kinds of files. */
const ROLES = [
  ["user", "ImportColumnUser", ["accesses", "users"]],
  ["device", "ImportColumnDevice", ["accesses", "devices"]],
  ["server", "ImportColumnServer", ["accesses", "users", "devices"]],
];
/** Columns that the preview shows; a role can be in any. */
const SHOWN = 12;

export class Card {
  #turn = 0;

  /** `failed` says why a file that counted does not count any more. */
  constructor(file, { client, words, number, known, read, changed, leave, failed }) {
    Object.assign(this, { file, client, words, known, read, changed, leave });
    this.head = h("h3", {}, h("bdi", {}, file.name), " ", h("small", {}, size(file.size, number)));
    this.root = h("article", { class: "card" });
    this.choice = { encoding: "", delimiter: "", header: "" };
    if (failed) this.#failed(failed);
    else this.#plan();
  }

  #fill(...parts) {
    this.root.replaceChildren(this.head, ...parts.filter(Boolean));
    this.changed();
  }

  /** Plans the file, as far as somebody said otherwise as that says, and asks whether it is right. */
  async #plan(again) {
    const turn = ++this.#turn;
    if (!again) this.#fill(h("p", { class: "small" }, this.words.ImportWorking));
    try {
      const plan = await this.client.do("plan", { file: this.file, choice: JSON.stringify(this.choice) });
      if (turn === this.#turn) this.#confirm(plan, again);
    } catch (error) {
      this.#failed(error);
    }
  }

  #confirm(plan, again) {
    const { words } = this;
    const kind = choice(KINDS.map(([id, key]) => [id, words[key]]), this.kind ?? plan.kind);
    const columns = plan.names.map((name, at) => [String(at), name]);
    const roles = ROLES.map(([role, key, kinds]) => {
      const select = choice([["-1", words.ImportColumnNone], ...columns], String(plan[role] ?? -1));
      return { role, kinds, select, text: words[key], field: labelled(words[key], select) };
    });
    const preview = h("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": `${words.ImportPreview}: ${this.file.name}` });
    const problem = h("p", { class: "expected", role: "status" });
    const main = h("button", { type: "button", class: "main", onclick: () => this.#read(kind.value, roles.map(({ kinds, select }) => (kinds.includes(kind.value) ? Number(select.value) : -1))) }, words.ImportRead);
    const show = () => {
      const used = roles.filter(({ kinds }) => kinds.includes(kind.value));
      for (const { field, kinds } of roles) field.hidden = !kinds.includes(kind.value);
      const missing = used.some(({ role, select }) => role !== "server" && select.value === "-1");
      problem.textContent = missing ? words.ImportNoColumns : "";
      main.disabled = missing;
      preview.replaceChildren(this.#preview(plan, used));
      this.changed();
    };
    kind.addEventListener("change", () => {
      this.kind = kind.value;
      show();
    });
    for (const { select } of roles) {
      select.addEventListener("change", () => {
        // A column has one role.
        for (const other of roles) if (other.select !== select && other.select.value === select.value) other.select.value = "-1";
        show();
      });
    }
    const written = this.#written(plan, again);
    this.#fill(
      this.known && h("p", { class: "expected" }, words.ImportKnown),
      h("div", { class: "fields" }, labelled(words.ImportHolds, kind), roles.map(({ field }) => field)),
      written,
      preview,
      problem,
      h("p", { class: "buttons" }, main, h("button", { type: "button", onclick: () => this.#discard() }, words.ImportDiscard)),
    );
    show();
    if (again) written.querySelector(`[name=${again}]`)?.focus();
    else if (!document.activeElement?.closest(".card")) main.focus();
  }

  /** How the file is written down, where what was found out is wrong. */
  #written(plan, open) {
    const { words } = this;
    const found = (text) => `${text} (${words.ImportFound})`;
    const field = (name, text, options, now) => {
      const select = choice(options.map(([value, label]) => [value, !this.choice[name] && value === now ? found(label) : label]), now, { name });
      select.addEventListener("change", () => {
        this.choice[name] = select.value;
        this.#plan(name);
      });
      return labelled(text, select);
    };
    const encodings = ["UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252"].map((id) => [id, id]);
    const delimiters = [[",", words.ImportComma], [";", words.ImportSemicolon], ["\t", words.ImportTab], ["|", words.ImportBar]];
    return h(
      "details",
      { class: "written", open: Boolean(open) },
      h("summary", {}, words.ImportWritten),
      h(
        "div",
        { class: "fields" },
        field("encoding", words.ImportEncoding, encodings, plan.encoding),
        plan.delimiter !== null && field("delimiter", words.ImportDelimiter, delimiters, plan.delimiter),
        plan.delimiter !== null && field("header", words.ImportHeader, [["yes", words.ImportHeaderYes], ["no", words.ImportHeaderNo]], plan.header ? "yes" : "no"),
      ),
    );
  }

  /** The first rows: the columns that are read come first, whatever else there is behind them. */
  #preview(plan, used) {
    const role = new Map(used.filter(({ select }) => select.value !== "-1").map(({ select, text }) => [Number(select.value), text]));
    const order = [...role.keys(), ...plan.names.keys()].filter((at, index, all) => all.indexOf(at) === index).slice(0, SHOWN);
    return h(
      "table",
      { class: "preview" },
      h("thead", {}, h("tr", {}, order.map((at) => h("th", { scope: "col", class: role.has(at) && "read" }, h("bdi", {}, plan.names[at]), role.has(at) && h("small", {}, role.get(at)))))),
      h("tbody", {}, plan.rows.map((row) => h("tr", {}, order.map((at) => h("td", { class: role.has(at) && "read" }, h("bdi", {}, row[at] ?? "")))))),
    );
  }

  async #read(kind, columns) {
    const { words, file } = this;
    const bar = h("progress", { max: 1, value: 0, "aria-label": file.name });
    const text = h("span", { role: "status" }, words.ImportWorking);
    // A file that waits for its turn is taken out of the queue; one that is being read takes its worker with it.
    const asked = { file, name: file.name, kind, columns, choice: JSON.stringify(this.choice) };
    const stop = h("button", { type: "button", onclick: () => this.client.cancel(asked) }, words.ImportCancel);
    this.#fill(h("p", {}, bar, " ", text), h("p", { class: "buttons" }, stop));
    stop.focus();
    try {
      await this.read(asked, ({ part, text: told }) => {
        bar.value = part;
        text.textContent = told;
      });
      this.#discard();
    } catch (error) {
      this.#failed(error);
    }
  }

  #discard() {
    const focused = this.root.contains(document.activeElement);
    const next = this.root.nextElementSibling ?? this.root.previousElementSibling;
    this.root.remove();
    this.changed();
    // Whoever goes by keyboard goes on where there is something to do.
    if (focused) (next?.querySelector("button") ?? this.leave).focus();
  }

  #failed(error) {
    const { words } = this;
    if (!(error instanceof Cancelled || error instanceof Refused)) console.error(error);
    const text = error instanceof Cancelled ? words.ImportCancelled : error instanceof Refused ? error.message : words.ImportBroken;
    this.#fill(
      h("p", { class: "problem", role: "alert" }, text),
      h("p", { class: "buttons" }, h("button", { type: "button", onclick: () => this.#plan() }, words.ImportOnceMore), h("button", { type: "button", onclick: () => this.#discard() }, words.ImportDiscard)),
    );
  }
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"];

/** The size of a file, as people say it. */
function size(bytes, number) {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const { locale } = number.resolvedOptions();
  return new Intl.NumberFormat(locale, { style: "unit", unit: UNITS[power], maximumFractionDigits: power ? 1 : 0 }).format(bytes / 1_000 ** power);
}
