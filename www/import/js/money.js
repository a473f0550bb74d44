// Amounts of money, as whole numbers of the smallest unit.

export const CURRENCIES = ["EUR", "USD", "GBP", "CHF", "JPY"];
export const MOST = 4_294_967_295;

export class Money {
  constructor(language, currency) {
    this.currency = currency;
    this.format = new Intl.NumberFormat(language, { style: "currency", currency });
    this.decimals = this.format.resolvedOptions().maximumFractionDigits;
    const parts = new Intl.NumberFormat(language, { minimumFractionDigits: 1 }).formatToParts(1.1);
    this.point = parts.find(({ type }) => type === "decimal").value;
  }

  /** As people write it: `€1,050.00`. Exact beyond what a floating-point number could divide. */
  write(amount) {
    const digits = String(amount).padStart(this.decimals + 1, "0");
    const [whole, fraction] = this.decimals ? [digits.slice(0, -this.decimals), digits.slice(-this.decimals)] : [digits, ""];
    return this.format
      .formatToParts(BigInt(whole))
      .map(({ type, value }) => (type === "fraction" ? fraction : value))
      .join("");
  }

  /** As it stands in a field: `1050.00`. */
  plain(amount) {
    const digits = String(amount).padStart(this.decimals + 1, "0");
    return this.decimals ? `${digits.slice(0, -this.decimals)}${this.point}${digits.slice(-this.decimals)}` : digits;
  }

  /** Reads what somebody typed, with a point or a comma before the fraction; `undefined` where it is no price. */
  read(text) {
    const match = /^\s*(\d{1,10})(?:[.,](\d*))?\s*$/.exec(text);
    if (!match || (match[2]?.length ?? 0) > this.decimals) return undefined;
    const amount = Number(match[1] + (match[2] ?? "").padEnd(this.decimals, "0"));
    return amount <= MOST ? amount : undefined;
  }
}
