// Numbers and days as the page writes them.

const language = document.documentElement.lang;
/** The visitor's own writing of the page's language: an English page may have British readers. */
const locale = navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;

const numbers = new Intl.NumberFormat(language);
const days = (options) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  return (iso) => format.format(new Date(`${iso}T00:00:00Z`));
};

// As text, which Intl takes digit by digit.
export const number = (digits) => numbers.format(digits);
export const date = days({ dateStyle: "medium" });
export const long_date = days({ dateStyle: "full" });
/** As it is typed. */
export const typed_date = days({ year: "numeric", month: "numeric", day: "numeric" });
export const month = days({ month: "short" });
export const month_and_year = days({ month: "short", year: "numeric" });

/** Today, where the visitor is. */
export function today() {
  const now = new Date();
  return iso(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

const iso = (year, month, day) => [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");

const order = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type).filter((type) => ["year", "month", "day"].includes(type));

/** The number of a month by its names, whole and abbreviated, as the visitor and the page write them. */
const months = new Map(
  [locale, language, "en"].flatMap((tag) =>
    ["long", "short"].flatMap((style) => {
      const format = new Intl.DateTimeFormat(tag, { month: style, day: "numeric", timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, at) => [plain(format.formatToParts(Date.UTC(2024, at, 1)).find(({ type }) => type === "month").value), at + 1]);
    }),
  ),
);

function plain(name) {
  return name.toLowerCase().replace(/\.$/, "");
}

/** The number of the month of this name, or of those that begin so if there is but one. */
function month_of(part) {
  const name = plain(part);
  if (months.has(name) || name.length < 3) return months.get(name);
  const found = new Set([...months].filter(([whole]) => whole.startsWith(name)).map(([, number]) => number));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Eight digits in a row: the year first where that makes a month, and as the visitor writes them otherwise. */
function in_a_row(digits) {
  if (/^\d{4}(0\d|1[0-2])/.test(digits)) return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  let at = 0;
  return order.map((place) => digits.slice(at, (at += place === "year" ? 4 : 2)));
}

/**
 * A day as it is typed (in the order of the visitor's locale, by the name of its month, or as in ISO 8601) in the form of ISO 8601.
 * Whether the calendar has it is for others to say; what is no day comes back as it is.
 */
export function read_day(text) {
  const said = text.trim();
  // Digits of full width, and the signs between them, come from keyboards of East Asia.
  const plainly = said.normalize("NFKC");
  const parts = /^\d{8}$/.test(plainly) ? in_a_row(plainly) : plainly.split(/[\s./,年月日-]+/).filter(Boolean).map((part) => part.replace(/^(\d+)(st|nd|rd|th)$/i, "$1"));
  if (parts.length !== 3) return said;
  const named = parts.findIndex((part) => month_of(part));
  if (named >= 0) parts[named] = String(month_of(parts[named]));
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return said;
  let places = order;
  if (named >= 0) places = parts[0].length === 4 ? ["year", "month", "day"] : named === 0 ? ["month", "day", "year"] : ["day", "month", "year"];
  else if (parts[0].length === 4) places = ["year", "month", "day"];
  // Nobody writes the month first with full stops.
  else if (plainly.includes(".")) places = ["day", "month", "year"];
  const { year, month, day } = Object.fromEntries(places.map((place, at) => [place, parts[at]]));
  if (year.length === 3 || month.length > 2 || day.length > 2) return said;
  return iso(year.length === 4 ? year : Number(year) === 99 ? 1999 : 2000 + Number(year), Number(month), Number(day));
}

/** Whether it is a day of the calendar, in the form of ISO 8601. */
export function is_day(text) {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days since 1970, and back. */
export const day_number = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
export const day_of = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
