// The sheet itself, as a page to print and as Markdown.

import { fill, h } from "../../section/element.js";

/** What a line says, cell by cell: item, quantity, packs, spare, cost. */
function cells({ words, money, number }, { name, quantity, typed, owned, packs, spare, cost }) {
  const count = (value) => number.format(value);
  // What belongs together stays on one line.
  const pack = ([size, price, times]) => `${count(times)} × ${count(size)}${price === null ? "" : ` (${money.write(price)})`}`.replaceAll(" ", "\u00a0");
  return [
    [name, owned > 0 && fill(words.QuoteOwned, { owned: count(owned) })],
    quantity === undefined ? typed : count(quantity),
    packs.map(pack).join(" + "),
    spare === undefined ? "" : count(spare),
    cost === undefined ? (quantity === 0 ? "" : "–") : money.write(cost),
  ];
}

const heads = (words) => [words.QuoteItem, words.QuoteQuantity, words.QuoteBought, words.QuoteSpare, words.QuoteCost];

/** The sheet as elements. */
export function sheet(whole) {
  const { words, lines, priced, total, open, customer, reference, cals, notes, date, rules, sources, money } = whole;
  const width = priced ? 5 : 4;
  const head = [[words.QuoteCustomer, customer], [words.QuoteReference, reference], [words.QuoteDate, date], [words.QuoteVersion, cals]];
  return [
    h("h3", {}, words.QuoteTitle),
    h("dl", { class: "head" }, head.filter(([, text]) => text).map(([term, text]) => h("div", {}, h("dt", {}, term), h("dd", {}, h("bdi", {}, text))))),
    lines.length
      ? h(
          "div",
          { class: "scroll", tabindex: 0, role: "group", "aria-label": words.QuoteTitle },
          h(
            "table",
            { class: "stacks" },
            h("thead", {}, h("tr", {}, heads(words).slice(0, width).map((text) => h("th", { scope: "col" }, text)))),
            h(
              "tbody",
              {},
              lines.map((line) => {
                const [[name, owned], ...rest] = cells(whole, line);
                return h("tr", {}, h("th", { scope: "row" }, name, owned && h("small", {}, owned)), rest.slice(0, width - 1).map((text, at) => h("td", { "data-head": heads(words)[at + 1] }, text)));
              }),
            ),
            priced && h("tfoot", {}, h("tr", {}, h("th", { scope: "row", colspan: width - 1 }, words.QuoteTotal), h("td", {}, total === undefined ? "–" : money.write(total)))),
          ),
        )
      : h("p", {}, words.QuoteNothing),
    open && h("p", { class: "open" }, open),
    notes && h("p", { class: "remarks" }, h("bdi", {}, notes)),
    rules.length > 0 && [
      h("h4", {}, words.QuoteRests),
      h("ol", { class: "rests" }, rules.map(({ number, text, sources: keys }) => h("li", {}, h("b", {}, number), ` ${text} `, h("span", { class: "keys" }, keys.join(", "))))),
      h("h4", {}, words.QuoteSources),
      h("ul", { class: "rests cited" }, sources.map(({ key, text }) => h("li", {}, h("b", {}, key), ` ${text}`))),
    ],
    h("p", { class: "small" }, words.Disclaimer),
  ]
    .flat()
    .filter(Boolean);
}

/** The sheet as Markdown. Whatever somebody typed stays text. */
export function markdown(whole) {
  const { words, lines, priced, total, open, customer, reference, cals, notes, date, rules, money } = whole;
  const plain = (text) => String(text).replace(/[\\`*_{}[\]<>()#|~&!]/g, "\\$&").replace(/\s*\n\s*/g, " ");
  const row = (texts) => `| ${texts.map(plain).join(" | ")} |`;
  const width = priced ? 5 : 4;
  const rows = lines.map((line) => {
    const [[name, owned], ...rest] = cells(whole, line);
    return row([owned ? `${name} (${owned})` : name, ...rest].slice(0, width));
  });
  return [
    `**${plain(words.QuoteTitle)}**`,
    "",
    [customer, reference, date, cals && `${words.QuoteVersion}: ${cals}`].filter(Boolean).map(plain).join(", "),
    "",
    row(heads(words).slice(0, width)),
    `|${["---", "---:", "---", "---:", "---:"].slice(0, width).join("|")}|`,
    ...rows,
    ...(priced ? [row([words.QuoteTotal, "", "", "", total === undefined ? "–" : money.write(total)])] : []),
    "",
    ...(open ? [plain(open), ""] : []),
    ...(notes ? [plain(notes), ""] : []),
    `${plain(words.QuoteRests)}: ${rules.map(({ number }) => number).join(", ")}.`,
    "",
    plain(words.Disclaimer),
    "",
  ].join("\n");
}
