// How the cheapest mix changes with the price of a User CAL: steps in a picture with a slider under it, and as a table.

import { fill, h, svg, table } from "../../section/element.js";

/** The picture is drawn in the pixels that it has, so that its numbers stay readable on a phone. */
const HEIGHT = 220;
const WIDEST = 680;
/** Around the plot: numbers stand to the left and below. `import.css` lines the slider up with it. */
const LEFT = 52;
const RIGHT = 14;
const TOP = 10;
const BOTTOM = 30;
/** Rows of the table: what is nearest to the price now. */
const ROWS = 9;
/** Rows of the whole table. */
const ALL = 500;
const STEPS = 400;

/** A number of the form 1, 2 or 5 times a power of ten, at least this. */
function nice(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= value * 0.999_999);
}

/** From nothing to at least `most`, in at most five steps. */
function ticks(most, whole) {
  const step = Math.max(nice(most / 5), whole ? 1 : 0);
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, at) => at * step);
}

const divisor = (a, b) => (b ? divisor(b, a % b) : a);

export class Plot {
  #width = WIDEST;

  /** `priced` is told the price of a User CAL that somebody tries. */
  constructor(words, language, priced) {
    Object.assign(this, { words, priced, number: new Intl.NumberFormat(language), ratio: new Intl.NumberFormat(language, { maximumFractionDigits: 2 }) });
    this.said = h("p", { class: "said", role: "status" });
    this.place = h("div", { class: "plot" });
    this.slider = h("input", { type: "range", min: 0, "aria-label": words.ImportPriceUser });
    this.slider.addEventListener("input", () => this.#slide());
    this.near = h("div", {});
    this.every = h("details", {}, h("summary", {}, words.ImportTurnsAll), h("div", {}));
    this.every.addEventListener("toggle", () => this.#list());
    this.open = h("p", { class: "small" });
    const key = h("p", { class: "key small" }, h("span", { class: "users" }, words.ImportUserCals), h("span", { class: "devices" }, words.ImportDeviceCals), h("span", { class: "now" }, words.ImportTurnNow));
    this.root = h("section", { class: "turns" }, h("h4", {}, words.ImportTurns), this.said, this.place, this.slider, key, this.near, this.every, this.open);
    new ResizeObserver(([{ contentRect }]) => {
      const width = Math.min(WIDEST, Math.floor(contentRect.width));
      if (width < 1 || width === this.#width) return;
      this.#width = width;
      if (this.turns) this.#draw();
    }).observe(this.place);
  }

  /** `turns` are the mixes `[users, devices]`, from User CALs alone to Device CALs alone; `prices` those of a User and a Device CAL, where named. */
  show({ turns, sure, prices, money, owned }) {
    const { words } = this;
    this.root.hidden = turns.length < 2;
    if (this.root.hidden) return;
    // Where no prices are named, the price of a Device CAL is the unit.
    Object.assign(this, { turns, prices, money, device: prices ? prices[1] : 1 });
    // Above which price of a User CAL a mix is the cheapest; at that price it costs the same as the one before, and that one with more User CALs is taken.
    this.above = turns.map(([users, devices], at) => (at === 0 ? [0, 1] : [devices - turns[at - 1][1], turns[at - 1][0] - users]));
    this.open.textContent = [owned && words.ImportTurnsOwned, !sure && words.ImportTurnsOpen].filter(Boolean).join(" ");
    this.now = prices ? prices[0] : 1;
    this.#reach();
    this.slider.value = this.now;
    this.#draw();
    this.#say();
    this.near.replaceChildren(this.#table(...this.#nearest()));
    this.#list();
  }

  /** The first price at which a mix is taken. Prices in a currency are whole. */
  #from(at) {
    if (at === 0) return 0;
    const [more, fewer] = this.above[at];
    // The product can be beyond what a floating-point number holds exactly.
    return this.prices ? Number((BigInt(this.device) * BigInt(more)) / BigInt(fewer)) + 1 : (this.device * more) / fewer;
  }

  /** Which mix is taken at a price. */
  #at(price) {
    let [low, high] = [0, this.turns.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.prices ? this.#from(middle) <= price : this.#from(middle) < price) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** How far the picture reaches: the prices of both kinds, and what is beyond the next turns, as far as that is near. */
  #reach() {
    const last = this.#from(this.turns.length - 1) * 1.2;
    const most = Math.max(this.now * 1.5, Math.min(last, Math.max(this.device * 3, this.now * 3)), this.prices ? 10 : 2);
    // It stays as it is while a price is tried that it shows.
    const key = JSON.stringify([this.turns, this.device, this.prices && this.money.currency]);
    if (key === this.reached && this.now <= this.end && this.now * 6 >= this.end) return;
    this.reached = key;
    this.scale = ticks(most, Boolean(this.prices));
    this.end = this.scale.at(-1);
    this.slider.max = this.end;
    this.slider.step = this.prices ? Math.max(1, Math.round(this.end / STEPS)) : this.end / STEPS;
  }

  #x(price) {
    return LEFT + (Math.min(price, this.end) / this.end) * (this.#width - LEFT - RIGHT);
  }

  #draw() {
    const { turns, words, number, scale } = this;
    const width = this.#width;
    const counts = ticks(Math.max(...turns[0], ...turns.at(-1), 1), true);
    const y = (count) => HEIGHT - BOTTOM - (count / counts.at(-1)) * (HEIGHT - TOP - BOTTOM);
    const steps = (side) => {
      let path = `M${LEFT} ${y(turns[0][side]).toFixed(1)}`;
      for (let at = 1; at < turns.length && this.#from(at) <= this.end; at++) path += `H${this.#x(this.#from(at)).toFixed(1)}V${y(turns[at][side]).toFixed(1)}`;
      return `${path}H${width - RIGHT}`;
    };
    // As many numbers as there is room for.
    const every = Math.ceil(scale.length / Math.max(2, Math.floor((width - LEFT) / 90)));
    const line = { x1: LEFT, x2: width - RIGHT };
    this.mark = svg("line", { class: "now", y1: TOP, y2: HEIGHT - BOTTOM });
    this.dots = [svg("circle", { class: "users", r: 4 }), svg("circle", { class: "devices", r: 4 })];
    this.y = y;
    this.place.replaceChildren(
      svg(
        "svg",
        { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, class: "steps", role: "img", "aria-label": words.ImportTurns },
        counts.map((count) => [svg("line", { class: "grid", ...line, y1: y(count), y2: y(count) }), svg("text", { class: "left", x: LEFT - 6, y: y(count) + 4 }, number.format(count))]),
        scale.filter((_, at) => at % every === 0).map((price) => [svg("line", { class: "tick", x1: this.#x(price), x2: this.#x(price), y1: HEIGHT - BOTTOM, y2: HEIGHT - BOTTOM + 5 }), svg("text", { class: "below", x: this.#x(price), y: HEIGHT - 8 }, this.#short(price))]),
        svg("path", { class: "users", d: steps(0) }),
        svg("path", { class: "devices", d: steps(1) }),
        this.mark,
        this.dots,
      ),
    );
    this.#move();
  }

  /** Puts the marks at the price now. */
  #move() {
    const x = this.#x(this.now);
    const mix = this.turns[this.#at(this.now)];
    this.mark.setAttribute("x1", x);
    this.mark.setAttribute("x2", x);
    this.dots.forEach((dot, side) => {
      dot.setAttribute("cx", x);
      dot.setAttribute("cy", this.y(mix[side]));
    });
  }

  #short(price) {
    return this.prices ? this.money.write(price).replace(/[.,]00(?=\D*$)/, "") : `${this.ratio.format(price)} ×`;
  }

  /** A price, or how it compares to that of a Device CAL. */
  #price(price) {
    return this.prices ? this.money.write(price) : `${this.ratio.format(price)} ×`;
  }

  /** From where on a mix is taken, exactly. */
  #turn(at) {
    if (this.prices || at === 0) return this.#price(this.#from(at));
    const [more, fewer] = this.above[at];
    const common = divisor(more, fewer);
    return `> ${this.number.format(more / common)}${fewer === common ? "" : `/${this.number.format(fewer / common)}`} ×`;
  }

  #say() {
    const { words, turns, number } = this;
    const at = this.#at(this.now);
    const [users, devices] = turns[at];
    const mix = { price: this.#price(this.now), users: number.format(users), devices: number.format(devices) };
    const cost = this.prices && users * this.now + devices * this.device;
    const holds = at + 1 < turns.length ? fill(words.ImportTurnHolds, { from: this.#turn(at), to: this.prices ? this.#price(this.#from(at + 1) - 1) : this.#turn(at + 1).replace("> ", "") }) : fill(words.ImportTurnHoldsOn, { from: this.#turn(at) });
    this.said.textContent = [fill(words.ImportTurnMix, mix), cost !== null && Number.isSafeInteger(cost) ? `${words.ImportCost}: ${this.money.write(cost)}.` : "", this.prices ? "" : words.ImportTurnRatio, holds].filter(Boolean).join(" ");
    this.slider.setAttribute("aria-valuetext", fill(words.ImportTurnMix, mix));
  }

  #slide() {
    this.now = Number(this.slider.value);
    this.#move();
    this.#say();
    this.near.replaceChildren(this.#table(...this.#nearest()));
    if (this.prices) this.priced(this.now);
  }

  #nearest() {
    const first = Math.max(0, Math.min(this.#at(this.now) - Math.floor(ROWS / 2), this.turns.length - ROWS));
    return [first, Math.min(first + ROWS, this.turns.length)];
  }

  #list() {
    this.every.hidden = this.turns.length <= ROWS;
    if (this.every.open && !this.every.hidden) {
      const first = Math.max(0, Math.min(this.#at(this.now) - ALL / 2, this.turns.length - ALL));
      this.every.lastChild.replaceChildren(this.#table(first, Math.min(first + ALL, this.turns.length)));
    }
  }

  /** The turns from one to another as a table. */
  #table(first, end) {
    const { words, turns, number } = this;
    const now = this.#at(this.now);
    const rows = turns.slice(first, end).map(([users, devices], index) => [first + index === now ? `${this.#turn(now)} (${words.ImportTurnNow})` : this.#turn(first + index), number.format(users), number.format(devices)]);
    const all = table(words.ImportTurns, [words.ImportTurnFrom, words.ImportUserCals, words.ImportDeviceCals], rows);
    all.querySelectorAll("tbody tr")[now - first]?.setAttribute("aria-current", "true");
    return all;
  }
}
