// Amounts of money, as whole numbers of the smallest unit.

export class Money {
  constructor(language, currency) {
    this.currency = currency;
    this.format = new Intl.NumberFormat(language, { style: "currency", currency });
    this.decimals = this.format.resolvedOptions().maximumFractionDigits;
    this.point = this.format.formatToParts(1).find(({ type }) => type === "decimal")?.value;
  }

  /** The amount as whole units and the digits after the point. Exact beyond what a floating-point number could divide. */
  #split(amount) {
    const digits = String(amount).padStart(this.decimals + 1, "0");
    return this.decimals ? [digits.slice(0, -this.decimals), digits.slice(-this.decimals)] : [digits];
  }

  /** As people write it: `€1,050.00`. */
  write(amount) {
    const [whole, fraction] = this.#split(amount);
    return this.format
      .formatToParts(BigInt(whole))
      .map(({ type, value }) => (type === "fraction" ? fraction : value))
      .join("");
  }

  /** As it stands in a field or a table: `1050.00`. */
  plain(amount) {
    return this.#split(amount).join(this.point);
  }
}
