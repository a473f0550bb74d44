// How the cheapest mix changes with the price of a User CAL: steps, as a picture and as a table.

import { h, svg } from "../../section/element.js";

const WIDTH = 640;
const HEIGHT = 180;
const EDGE = 6;
/** Rows of the table: what is nearest to the price now. */
const ROWS = 9;

/** `turns` are the mixes `[users, devices]`, from User CALs alone to Device CALs alone. */
export function plot(turns, prices, money, words, number) {
  // From which price of a User CAL on a mix is the cheapest. Where it costs the same as the one before, that one with more User CALs is taken; prices are whole.
  const from = turns.map(([users, devices], at) => {
    if (at === 0) return 0;
    const [more, fewer] = turns[at - 1];
    return Math.floor((prices.device * (devices - fewer)) / (more - users)) + 1;
  });
  const now = from.filter((price) => price <= prices.user).length - 1;
  const first = Math.max(0, Math.min(now - Math.floor(ROWS / 2), turns.length - ROWS));
  const shown = turns.slice(first, first + ROWS).map((mix, index) => ({ mix, at: first + index }));
  const table = h(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": words.ImportTurns },
    h(
      "table",
      { class: "turns" },
      h("thead", {}, h("tr", {}, [words.ImportTurnFrom, words.ImportUserCals, words.ImportDeviceCals].map((text) => h("th", { scope: "col" }, text)))),
      h("tbody", {}, shown.map(({ mix: [users, devices], at }) => h("tr", { "aria-current": at === now && "true" }, h("th", { scope: "row" }, money.write(from[at]), at === now && ` (${words.ImportTurnNow})`), h("td", {}, number.format(users)), h("td", {}, number.format(devices))))),
    ),
  );
  const end = Math.max(prices.user * 2, (from[Math.min(now + 2, turns.length - 1)] || 1) * 1.2, 1);
  const most = Math.max(...turns.flat(), 1);
  const x = (price) => EDGE + (Math.min(price, end) / end) * (WIDTH - 2 * EDGE);
  const y = (count) => HEIGHT - EDGE - (count / most) * (HEIGHT - 2 * EDGE);
  const steps = (side) => {
    let path = `M${x(0)} ${y(turns[0][side])}`;
    turns.forEach((mix, at) => {
      if (at > 0 && from[at] <= end) path += `H${x(from[at]).toFixed(1)}V${y(mix[side]).toFixed(1)}`;
    });
    return `${path}H${x(end)}`;
  };
  const picture = svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "steps", role: "img", "aria-label": words.ImportTurns },
    svg("path", { class: "users", d: steps(0) }),
    svg("path", { class: "devices", d: steps(1) }),
    svg("line", { class: "now", x1: x(prices.user), x2: x(prices.user), y1: EDGE, y2: HEIGHT - EDGE }),
  );
  const key = h("p", { class: "key small" }, h("span", { class: "users" }, words.ImportUserCals), h("span", { class: "devices" }, words.ImportDeviceCals), h("span", { class: "now" }, `${words.ImportPriceUser}: ${money.write(prices.user)} (${words.ImportTurnNow})`));
  return [picture, key, table];
}
