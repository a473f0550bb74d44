// The answers for one product, base CALs or RDS CALs: what there is to choose from, the proof, what is owned, modes of hosts, where prices
// change the answer, and who gets what.

import { fill, h, save, table } from "../../section/element.js";
import { Plot } from "./plot.js";

export class Product {
  constructor(id, { words, language, number, client, priced }) {
    Object.assign(this, { id, words, number, client });
    this.answers = h("div", {});
    this.plot = new Plot(words, language, priced);
    this.lists = h("div", {});
    this.root = h("section", { class: "product", hidden: true }, h("h3", {}, id === "rds" ? words.ImportRdsCals : words.ImportBaseCals), this.answers, this.plot.root, this.lists);
  }

  /** `found` is this product's answer, if it has one; `all` what was found in all. */
  show(found, { turns = [], turnsSure, money }) {
    this.root.hidden = !found;
    if (!found) return;
    const { words, number } = this;
    const cost = (amount) => (found.prices ? money.write(amount) : number.format(amount));
    const heads = [words.ImportUserCals, words.ImportDeviceCals, words.ImportTotal, ...(found.prices ? [words.ImportCost] : [])];
    const cells = ({ users, devices, cost: amount }) => [number.format(users), number.format(devices), number.format(users + devices), ...(found.prices ? [cost(amount)] : [])];
    const rows = (list) => list.map((answer) => [answer.name, ...cells(answer)]);
    this.answers.replaceChildren(
      ...[
        table(words.ImportAnswer, [words.ImportAnswer, ...heads], rows(found.answers), { class: "answers stacks" }),
        this.#proof(found, cost),
        this.#owned(found.owned),
        found.modes && this.#modes(found, heads, cells, cost),
      ]
        .flat()
        .filter(Boolean),
    );
    this.plot.show({ turns, sure: turnsSure, prices: found.prices, money, owned: found.owned.length > 0 });
    this.#lists(found);
  }

  #proof({ proved, prices, cost, bound }, write) {
    const { words } = this;
    const said = proved
      ? fill(prices ? words.ImportProved : words.ImportProvedCount, { cost: write(cost) })
      : fill(prices ? words.ImportNotProved : words.ImportNotProvedCount, { cost: write(cost), bound: write(bound), gap: write(cost - bound) });
    return h("p", { class: proved ? "proof yes" : "proof open" }, said);
  }

  /** What becomes of the CALs owned. */
  #owned(owned) {
    const { words, number } = this;
    if (!owned.length) return [];
    const rows = owned.map(([version, kind, quantity, used]) => [`${version}, ${kind === "user" ? words.User : words.Device}`, number.format(quantity), number.format(used), number.format(quantity - used)]);
    return [h("h4", {}, words.ImportOwned), table(words.ImportOwned, [words.ImportVersion, words.ImportQuantity, words.ImportUsed, words.ImportLeft], rows)];
  }

  /** The free mix beside one mode for each session host. */
  #modes({ modes, owned }, heads, cells, cost) {
    const { words, number } = this;
    const more = modes.cost - modes.mix.cost;
    const said = more > 0 ? fill(words.ImportModesDiffer, { more: cost(more) }) : words.ImportModesSame;
    const mode = { "per-user": words["per-user"], "per-device": words["per-device"] };
    const left = modes.count - modes.hosts.length;
    return [
      h("h4", {}, words.ImportModes),
      table(words.ImportModes, [words.ImportAnswer, ...heads], [[words.ImportModesFree, ...cells(modes.mix)], [words.ImportModesEach, ...cells(modes)]], { class: "stacks" }),
      h("p", {}, [said, modes.proved && words.ImportModesProved, owned.length > 0 && words.ImportModesOwned, modes.settled && words.ImportModesSettled].filter(Boolean).join(" ")),
      h(
        "details",
        {},
        h("summary", {}, `${words.ImportModesHosts}: ${number.format(modes.count)}`),
        table(words.ImportModesHosts, [words.ImportServer, words.ImportMode], modes.hosts.map(([name, each]) => [h("bdi", {}, name), mode[each]])),
        left > 0 && h("p", { class: "small" }, `… + ${number.format(left)}`),
      ),
    ];
  }

  /** Who gets which CAL: the first rows here, all of them as a file. */
  #lists({ modes }) {
    const { words, client } = this;
    const pseudonyms = h("input", { type: "checkbox" });
    const ask = (deed, which) => client.do(deed, { which, pseudonyms: pseudonyms.checked });
    const button = (text, which, name) => h("button", { type: "button", onclick: async () => save(name, "text/csv", await ask("list", which)) }, text);
    const rows = h("div", {});
    const look = h("details", {}, h("summary", {}, words.ImportList), rows);
    const fill_in = async () => {
      if (!look.open) return;
      const [head, ...list] = await ask("listHead", this.id);
      rows.replaceChildren(table(words.ImportList, head, list.map((row) => row.map((cell, at) => (at === 1 || at === 6 ? h("bdi", {}, cell) : cell)))));
    };
    look.addEventListener("toggle", fill_in);
    pseudonyms.addEventListener("change", fill_in);
    this.lists.replaceChildren(
      h("p", { class: "buttons" }, button(words.ImportSaveList, this.id, `${this.id}-cals.csv`), modes && button(words.ImportSaveModes, "modes", "rds-cals-by-mode.csv"), h("label", {}, pseudonyms, " ", words.ImportPseudonyms)),
      look,
    );
  }
}
