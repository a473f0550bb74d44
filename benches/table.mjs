// The table that all measurements end in.

const rows = [];

export const number = (value, digits = 0) => value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
export const kilobytes = (bytes) => `${number(bytes / 1000, 1)} kB`;
export const milliseconds = (value) => `${number(value, value < 100 ? 1 : 0)} ms`;
export const ratio = (value) => number(value, 2);
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Adds a row to the table: at most or at least the goal, or no goal at all. */
export function row(what, value, write, { most, least, goal = most ?? least } = {}) {
  const reached = most === undefined ? least === undefined || value >= least : value <= most;
  const wanted = most !== undefined ? `≤ ${write(goal)}` : least !== undefined ? `≥ ${write(goal)}` : "";
  rows.push({ what, measured: write(value), wanted, reached });
}

/** Adds a row about something that could not be measured. */
export const not_measured = (what, error) => rows.push({ what, measured: `not measured: ${error.message.split("\n", 1)[0]}`, wanted: "", reached: false });

/** Prints the table. Returns whether every goal was reached. */
export function print() {
  console.log("| Figure | Measured | Goal | |\n|---|--:|--:|---|");
  for (const { what, measured, wanted, reached } of rows) console.log(`| ${what} | ${measured} | ${wanted} | ${wanted === "" && reached ? "" : reached ? "✓" : "✗"} |`);
  return rows.every(({ reached }) => reached);
}
