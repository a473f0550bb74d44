/* global L */
// What is seen. A view is built once, for as long as its shape stays: its nodes, and a function that fills them for a state.

import { ACTIVATED, BASE_CAL, CAL, FIRST, KIND, LICENSE_SERVER, MEMBERSHIP, MODE, SERVER, VALUES, check, count, find, open, relations, releases, severities, write } from "./answers.js";

/** Which attribute says a part of a setup. */
export const SAYS = ["server", "base-cal", "cal", "kind", "mode", "license-server", "activated", "membership"];

const SIGNS = { incomplete: "?", incompatible: "✕", violation: "✕", compatible: "✓", ok: "✓", "compatible-with-warnings": "!", warning: "!", count: "=" };

export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  element.append(...children.flat());
  return element;
}

/** What a setup says of a part. */
const said = (setup, part) => VALUES[part][setup[part] - FIRST[part]];

/** A setup as `check` of the package takes it. */
function to_setup(setup) {
  const cal = (part) => (setup[part] ? { version: said(setup, part), kind: said(setup, KIND) } : undefined);
  return {
    server: said(setup, SERVER),
    baseCal: cal(BASE_CAL),
    rds: setup[MODE]
      ? {
          cal: cal(CAL),
          mode: said(setup, MODE),
          licenseServer: setup[LICENSE_SERVER] ? { version: said(setup, LICENSE_SERVER), activated: [undefined, true, false][setup[ACTIVATED]] } : undefined,
          membership: said(setup, MEMBERSHIP),
        }
      : undefined,
  };
}

/** The query of the site's page that asks the same. */
export function to_query(setup) {
  const query = new URLSearchParams({ v: 1 });
  const add = (name, value) => value && query.set(name, value.toLowerCase().replace(" ", "-"));
  SAYS.forEach((name, part) => {
    if (part === KIND) return;
    if (part === CAL && setup[MODE]) add("rds", "yes");
    add(part === CAL ? "rds-cal" : name, said(setup, part));
    if (setup[part] && part === BASE_CAL) add("base-kind", said(setup, KIND));
    if (setup[part] && part === CAL) add("rds-kind", said(setup, KIND));
  });
  return query;
}

/** Where the words for the values of a part begin; versions are their own words. */
const WORDS = { [KIND]: L.kinds, [MODE]: L.modes, [ACTIVATED]: L.activations, [MEMBERSHIP]: L.memberships };

const labelled = (label, field) => h("label", {}, h("span", {}, label), field);

/** A choice for a part of a setup. */
function choice({ texts, say }, part, attribute = SAYS[part], label = L.parts + part) {
  const options = VALUES[part].map((value, at) => h("option", { value }, texts[WORDS[part] + at] ?? value));
  const select = h("select", { part: "field" }, part === KIND ? "" : h("option", { value: "" }, texts[L.notKnown]), options);
  select.onchange = () => say({ [attribute]: select.value });
  return [labelled(texts[label], select), ({ setup }) => (select.selectedIndex = setup[part] - (part === MODE))];
}

/** A field for a number of people or devices; text, where nobody is to change it. */
function amount({ texts, readOnly, say }, attribute, label) {
  const input = h(readOnly ? "output" : "input", { part: "field", type: "number", min: 0, max: 2 ** 32 - 1, required: "" });
  input.oninput = () => input.checkValidity() && say({ [attribute]: input.value });
  // What is being typed is left alone.
  return [labelled(texts[label], input), ({ counts }) => input.matches(":focus") || (input.value = counts[attribute])];
}

function answer() {
  const sign = h("span", { part: "sign", "aria-hidden": true });
  const sentence = h("span", {});
  const fill = (status, text) => {
    sign.textContent = SIGNS[status];
    // The same words are not read out again.
    if (sentence.textContent !== text) sentence.textContent = text;
    return status;
  };
  return [h("p", { part: "answer", "aria-live": "polite" }, sign, sentence), fill];
}

/** What the rules say, each with its number and what it rests on. Where there are no words, those of the ids stand together, at the end. */
function reasons({ texts, home }) {
  const list = h("ul", {});
  const item = (severity, ...content) => h("li", { part: "reason", class: severity }, h("b", {}, `${SIGNS[severity] ?? "i"} ${texts[L.severities + severities.indexOf(severity)]}: `), ...content);
  const rests = ({ rule, number, message, sources, derived }) => {
    const name = message ? number : `${number} ${rule}`;
    return h("small", {}, home ? h("a", { href: `${home}rules/#${rule}` }, name) : name, ` (${sources.join(", ")}${derived ? `; ${texts[L.derived]}` : ""})`);
  };
  const fill = (findings) => {
    const [said, beside] = [true, false].map((in_words) => findings.filter(({ message }) => !message !== in_words));
    list.replaceChildren(...said.map((found) => item(found.severity, found.message, " ", rests(found))));
    if (beside.length) list.append(item("note", beside.flatMap((found, at) => [at ? " · " : "", rests(found)])));
  };
  return [h("details", { part: "reasons" }, h("summary", {}, texts[L.why]), list), fill];
}

const form = (fields) => h("div", { part: "fields" }, fields.map(([field]) => field));

export const views = {
  verdict(page) {
    const { rds, readOnly, texts } = page;
    const cal = rds ? CAL : BASE_CAL;
    const fields = readOnly ? [] : [choice(page, SERVER, undefined, rds ? L.host : undefined), choice(page, cal, "cal"), ...[KIND, ...(rds ? [MODE, LICENSE_SERVER, ACTIVATED, MEMBERSHIP, BASE_CAL] : [])].map((part) => choice(page, part))];
    const [sentence, fill_sentence] = answer();
    const [list, fill_list] = reasons(page);
    const fill = (state) => {
      for (const [, fill_field] of fields) fill_field(state);
      const verdict = check(state.setup, texts);
      fill_list(verdict.findings);
      return [fill_sentence(verdict.status, verdict.summary), { setup: to_setup(state.setup), verdict }];
    };
    return [[sentence, ...(readOnly ? [] : [form(fields)]), list], fill];
  },

  /** A relation between versions as a table, each cell a question; the arrow keys move from cell to cell. */
  matrix(page) {
    const { relation, texts, readOnly, say } = page;
    const [, rule, row_part, column_part] = relations[relation];
    const attribute = (part) => SAYS[part === BASE_CAL ? CAL : part];
    const reach = (cell) => cells.flat().forEach((each) => (each.tabIndex = each === cell ? 0 : -1));
    const cells = releases.map((row, down) => releases.map((column, right) => {
      const asked = Array(8).fill(0);
      asked[MODE] = +(row_part !== BASE_CAL);
      asked[row_part] = down + 1;
      asked[column_part] = right + 1;
      const { severity, message } = find(rule, asked, texts);
      const cell = h("button", { class: severity ? "ok" : "no", "aria-label": message }, severity ? "●" : "–");
      cell.disabled = readOnly;
      cell.onclick = () => say({ [attribute(row_part)]: row, [attribute(column_part)]: column });
      cell.onkeydown = (event) => {
        const [y, x] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key] ?? [];
        const next = cells[down + y]?.[right + x];
        if (!next) return;
        event.preventDefault();
        reach(next);
        next.focus();
      };
      return cell;
    }));
    const [sentence, fill_sentence] = answer();
    const [list, fill_list] = reasons(page);
    const head = (scope, release) => h("th", { scope }, h("span", {}, release));
    // Beside the table: it stays in view where that scrolls.
    const caption = h("small", { id: "caption" }, texts[L.relations + relation]);
    const table = h("table", { "aria-labelledby": "caption" },
      h("thead", {}, h("tr", {}, h("td", {}), releases.map((release) => head("col", release)))),
      h("tbody", {}, cells.map((line, at) => h("tr", {}, head("row", releases[at]), line.map((cell) => h("td", {}, cell))))));
    const fill = ({ setup }) => {
      const [row, column] = [setup[row_part] - 1, setup[column_part] - 1];
      const current = cells[row]?.[column];
      cells.flat().forEach((cell) => cell.toggleAttribute("aria-current", cell === current));
      reach(current ?? cells[0][0]);
      const verdict = check(setup, texts);
      // The pair alone is the question here.
      const pair = verdict.findings.filter((found) => found.rule === rule.rule);
      fill_list(pair);
      const [{ severity, message } = {}] = pair;
      const status = severity ? (severity === "ok" ? "compatible" : "incompatible") : "incomplete";
      const open_parts = [row_part, column_part].filter((part) => !setup[part]).sort();
      return [fill_sentence(status, message ?? open(texts, open_parts)), { setup: to_setup(setup), verdict }];
    };
    return [[caption, h("div", { part: "matrix" }, table), sentence, list], fill];
  },

  count(page) {
    const { rds, texts, tag, shared, readOnly } = page;
    const fields = [...(readOnly ? [] : [choice(page, SERVER)]), amount(page, "users", L.users), shared ? amount(page, "devices", L.devicesShared) : amount(page, "devices-per-user", L.devicesEach)];
    const [sentence, fill_sentence] = answer();
    const table = h("table", { part: "count" });
    const cell = (number) => h("td", {}, number?.toLocaleString(tag) ?? texts[L.notPossible]);
    const fill = (state) => {
      for (const [, fill_field] of fields) fill_field(state);
      const { setup, counts } = state;
      const { users } = counts;
      const devices = counts[shared ? "devices" : "devices-per-user"];
      const demand = { server: setup[SERVER], rds, users, ...(shared ? { devices } : { devicesPerUser: devices }) };
      const counted = demand.server ? count(demand) : null;
      const lines = [counted?.base, counted?.rds].flatMap((line, at) => (line ? [[texts[L.lines + at], line]] : []));
      const sentences = lines.map(([name, { best, calVersion }]) => `${name}: ${[0, 1, 2].map((at) => write(texts[L.total + at], tag, (value) => (value === "cal" ? calVersion : best[value]))).join(" · ")}`);
      table.replaceChildren(
        h("thead", {}, h("tr", {}, h("td", {}), lines.map(([name]) => h("th", { scope: "col" }, name)))),
        h("tbody", {}, [0, 1, 2].map((at) => h("tr", {}, h("th", { scope: "row" }, texts[L.rows + at]), lines.map(([, line]) => cell([line.userOnly, line.deviceOnly, line.best.total][at]))))));
      table.hidden = !counted;
      const text = counted ? sentences.join("\n") : demand.server ? write(texts[L.tooMany], tag, () => 2 ** 32 - 1) : open(texts, [SERVER]);
      const people = `#v=1&${shared ? "shared" : "own"}=${users}~${devices}`;
      return [fill_sentence(counted ? "count" : "incomplete", text), { demand: { ...demand, server: said(setup, SERVER) }, count: counted }, people];
    };
    return [[form(fields), sentence, table], fill];
  },
};
