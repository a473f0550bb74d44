// Tables that spreadsheets open without surprises.

const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Rows of texts as CSV: UTF-8 with a byte order mark, quotes where needed, and no cell that a spreadsheet would run as a formula. */
export function csv(rows, language) {
  // What spreadsheets of the language expect where the comma is the decimal point.
  const separator = language === "de" ? ";" : ",";
  const cell = (text) => {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return safe !== text || /[",;\n\r\t]/.test(text) || text.trim() !== text ? `"${safe.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(separator)).join("\r\n")}\r\n`;
}
