// What the count rests on besides the files: prices, growth, versions of servers, CALs owned.

import { choice, fill, h, labelled, valid } from "../../section/element.js";
import { Money } from "../../section/money.js";

const MOST = 4_294_967_295;
const MOST_GROWTH = 1_000;
/** Servers that have a field each; where there are more, all have one version. */
const SERVERS = 200;
/** How long a pause in typing is, in milliseconds. */
const PAUSE = 200;

export class Settings {
  /** The versions chosen, by server. */
  #versions = new Map();
  #servers = [];

  /** `touched` is called at once when something changes, `changed` a little later, with `"domains"` where other servers may be meant. */
  constructor(words, language, touched, changed) {
    Object.assign(this, { words, language });
    const price = (id, text) => h("input", { type: "text", inputmode: "decimal", size: 9, autocomplete: "off", "aria-describedby": "import-prices", "aria-label": `${id}: ${text}` });
    const pair = (name) => ({ user: price(name, words.ImportPriceUser), device: price(name, words.ImportPriceDevice) });
    this.product = choice([["base", words.ImportProductBase], ["rds", words.ImportProductRds]], "base");
    this.prices = { base: pair(words.ImportBaseCals), rds: pair(words.ImportRdsCals) };
    this.currency = choice(words.Currencies.map((each) => [each, each]), language === "de" ? "EUR" : "USD");
    this.growth = h("input", { type: "number", min: 0, max: MOST_GROWTH, value: 0 });
    this.domain = h("input", { type: "checkbox" });
    this.rds = this.#prices("rds", words.ImportRdsCals);
    this.server_list = h("div", { class: "servers" });
    this.owned = h("ul", { class: "owned" });
    this.expected = h("p", { class: "expected", hidden: true });
    const add = h("button", { type: "button", onclick: () => this.#own() }, words.ImportAddOwned);
    this.root = h(
      "div",
      { class: "settings", hidden: true },
      h("div", { class: "fields" }, labelled(words.ImportProduct, this.product), labelled(words.ImportCurrency, this.currency), labelled(words.ImportGrowth, this.growth)),
      h("div", { class: "prices" }, this.#prices("base", words.ImportBaseCals), this.rds),
      this.expected,
      h("p", { class: "small", id: "import-prices" }, words.ImportPrices),
      h("p", {}, h("label", {}, this.domain, " ", words.ImportDomains)),
      this.server_list,
      h("details", {}, h("summary", {}, words.ImportOwned), this.owned, h("p", {}, add)),
    );
    this.#sessions();
    this.changed = (what) => {
      touched();
      this.what ??= what;
      clearTimeout(this.pause);
      this.pause = setTimeout(() => {
        const all = this.what;
        this.what = undefined;
        changed(all);
      }, PAUSE);
    };
    this.root.addEventListener("input", ({ target }) => {
      if (target === this.product) this.#sessions();
      this.changed(target === this.domain ? "domains" : undefined);
    });
  }

  #prices(id, text) {
    const { words } = this;
    const { user, device } = this.prices[id];
    return h("fieldset", {}, h("legend", {}, text), labelled(words.ImportPriceUser, user), labelled(words.ImportPriceDevice, device));
  }

  #sessions() {
    this.rds.hidden = this.product.value !== "rds";
  }

  get domains() {
    return this.domain.checked ? "ignored" : "kept";
  }

  /** Puts a price of a User CAL into its field. */
  price(id, amount) {
    this.prices[id].user.value = new Money(this.language, this.currency.value).plain(amount);
    this.changed();
  }

  /** What is set, as the session reads it. */
  read() {
    const { prices, currency, growth, owned } = this;
    const rds = this.product.value === "rds";
    const whole = (field, most) => Math.min(most, Math.max(0, Math.trunc(Number(field.value) || 0)));
    return {
      money: new Money(this.language, currency.value),
      options: {
        rds: String(rds),
        domains: this.domains,
        currency: currency.value,
        baseUser: prices.base.user.value,
        baseDevice: prices.base.device.value,
        rdsUser: prices.rds.user.value,
        rdsDevice: prices.rds.device.value,
        growth: String(whole(growth, MOST_GROWTH)),
        versions: this.#servers.map(({ name }) => this.#versions.get(name) ?? "").join(","),
        owned: [...owned.children].map((line) => line.read(whole)).join(";"),
      },
    };
  }

  /** Marks the prices that are none. */
  wrong(ids) {
    for (const product of ["base", "rds"]) {
      for (const kind of ["user", "device"]) valid(this.prices[product][kind], !ids.includes(`${product}${kind === "user" ? "User" : "Device"}`));
    }
    this.expected.hidden = ids.length === 0;
    this.expected.textContent = ids.length === 0 ? "" : fill(this.words.ImportPriceExpected, { most: new Money(this.language, this.currency.value).write(MOST) });
  }

  /** The servers that the files name: each can have its version. */
  servers(servers) {
    const { words } = this;
    this.#servers = servers;
    const used = servers.filter((server) => server.used);
    const versions = (attributes, chosen) => choice([["", words.ImportVersionOpen], ...words.Versions.map((id) => [id, id])], chosen, attributes);
    const line = ({ name, version }) => {
      const select = versions({ "aria-label": `${words.ImportVersion}: ${name}` }, this.#versions.get(name) ?? version);
      select.addEventListener("change", () => this.#versions.set(name, select.value));
      return h("li", {}, h("label", {}, h("bdi", {}, name), " ", select));
    };
    const list = h("ul", {}, used.length <= SERVERS && used.map(line));
    const all = versions({}, "");
    all.addEventListener("change", () => {
      for (const { name } of used) this.#versions.set(name, all.value);
      if (used.length <= SERVERS) list.replaceChildren(...used.map(line));
    });
    const open = this.server_list.querySelector("details")?.open ?? false;
    this.server_list.replaceChildren(
      ...(used.length ? [h("details", { open }, h("summary", {}, `${words.ImportServers}: ${new Intl.NumberFormat(this.language).format(used.length)}`), used.length > 1 && labelled(words.ImportVersionAll, all), list)] : []),
    );
  }

  /** A line for CALs owned. */
  #own() {
    const { words } = this;
    const product = choice([["base", words.ImportBaseCals], ["rds", words.ImportRdsCals]], this.product.value, { "aria-label": words.ImportProduct });
    const version = choice(words.Versions.map((id) => [id, id]), words.Versions[0], { "aria-label": words.ImportVersion });
    const kind = choice([["user", words.User], ["device", words.Device]], "user", { "aria-label": words.ImportKind });
    const quantity = h("input", { type: "number", min: 0, max: MOST, value: 0, "aria-label": words.ImportQuantity });
    const remove = () => {
      line.remove();
      this.changed();
    };
    const line = h("li", {}, quantity, " ", product, " ", version, " ", kind, " ", h("button", { type: "button", class: "out", "aria-label": words.ImportRemoveOwned, title: words.ImportRemoveOwned, onclick: remove }, "×"));
    line.read = (whole) => `${product.value},${version.value},${kind.value},${whole(quantity, MOST)}`;
    this.owned.append(line);
    quantity.focus();
  }
}
