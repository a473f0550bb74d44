// Answers in words: findings and tables, each with the rule it rests on.

import { fill, h } from "../../section/element.js";
import { date } from "./format.js";

/** The number of a rule, which opens to what it says and what it rests on. */
export function because(words, { rule, number, sources, derived }) {
  const cited = ({ title, publisher, date, url }) => h("li", {}, url ? h("a", { href: url, rel: "noreferrer" }, title) : h("cite", {}, title), [publisher, date].filter(Boolean).map((part) => `, ${part}`));
  return h(
    "details",
    { class: "because" },
    h("summary", { "aria-label": `${words.TimeRule} ${number}` }, number),
    h("p", {}, words.Rules[rule], derived && ` (${words.PageDerived})`),
    h("ul", {}, sources.map((source) => cited(words.Sources[source]))),
  );
}

const SEVERITIES = { violation: "PageViolation", warning: "PageWarning", note: "PageNote", ok: "PageOk" };

export const findings = (words, list) =>
  h("ul", { class: "findings" }, list.map((finding) => h("li", { class: finding.severity }, h("p", {}, h("b", {}, words[SEVERITIES[finding.severity]]), ". ", finding.message), because(words, finding))));

/** Findings under a heading; nothing where there are none. */
export const remarks = (words, heading, list) => list.length > 0 && [h("h4", {}, heading), findings(words, list)];

// With roles, as on a phone its rows are no longer laid out as those of a table.
export const table = (label, head, rows) =>
  h(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": label },
    h("table", { role: "table" }, h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, head.map((text) => h("th", { scope: "col", role: "columnheader" }, text)))), h("tbody", { role: "rowgroup" }, rows)),
  );

/** A row: its first cell is its heading. The others know theirs where they are given, as on a phone these are out of sight. */
export const row = (properties, [first, ...cells], heads = []) =>
  h("tr", { role: "row", ...properties }, h("th", { scope: "row", role: "rowheader" }, first), cells.map((cell, at) => h("td", { role: "cell", "data-head": heads[at] }, cell)));

/** From one day to another, or that day; open where there is no end. */
export function span(words, from, until) {
  if (from === until) return date(from);
  return until ? fill(words.TimeRange, { from: date(from), until: date(until) }) : fill(words.TimeFrom, { from: date(from) });
}

export const ANSWERS = {
  "not-said": ["TimeNotSaid", "none"],
  "not-yet": ["TimeNotYet", "none"],
  grace: ["TimeGrace", "passing"],
  temporary: ["TimeTemporary", "passing"],
  permanent: ["TimePermanent", "yes"],
  unmonitored: ["TimeUnmonitored", "yes"],
  mismatched: ["TimeMismatched", "warning"],
  unlicensed: ["TimeUnlicensed", "warning"],
  refused: ["TimeRefused", "no"],
};

/** An answer in two or three words, and the class of its colours. */
export const answer = (words, id) => ({ text: words[ANSWERS[id][0]], look: ANSWERS[id][1] });

/** What keeps clients from their sessions, or breaches. */
const GRAVE = new Set(["refused", "unlicensed", "mismatched"]);

/** What happens, in the order of the days. */
export const events = (words, { timeline, who }) =>
  table(
    words.TimeEvents,
    [words.TimeWhen, words.TimeEvents, words.TimeRule],
    timeline.events.map((event, at) => {
      const when = [span(words, event.from, event.until), h("span", { class: "small" }, who[at])];
      return row({ class: `${event.tense} ${GRAVE.has(event.kind) ? "grave" : ""}` }, [when, event.message, because(words, event)]);
    }),
  );

/** What the picture shows. */
export const phases = (words, { timeline, groups }) =>
  table(
    words.TimePhases,
    [words.TimeWho, words.TimeWhen, words.TimePhases],
    timeline.groups.flatMap((group, at) => group.phases.map((phase) => row({}, [groups[at], span(words, phase.from, phase.until), answer(words, phase.answer).text]))),
  );

export function churn(words, number, view) {
  const { churn, churnHeadline } = view;
  const day = (iso) => (iso ? date(iso) : words.TimeNeverDry);
  const rows = [
    [words.TimeRunsDry, churn.runsDry, day],
    [words.TimeRunsDryRevoking, churn.runsDryRevoking, day],
    [words.TimeSpare, churn.spare, number],
    [words.TimeEnough, churn.enough, number],
    [words.TimeEnoughRevoking, churn.enoughRevoking, number],
  ];
  const heads = [words.TimeWorst, words.TimeBest];
  return [
    h("p", { class: "headline" }, churnHeadline),
    h("div", { class: "stacks extremes" }, table(words.TimeChurn, ["", ...heads], rows.map(([name, { worst, best }, write]) => row({}, [name, write(worst), write(best)], heads)))),
    findings(words, churn.findings),
  ];
}

export function plan(words, { plan, planStops, planBuy }) {
  const when = ({ from, by }) => (from && by ? span(words, from, by) : by ? fill(words.TimeBy, { by: date(by) }) : fill(words.TimeFrom, { from: date(from) }));
  return [
    plan.stops.length ? [h("h4", {}, planStops), findings(words, plan.stops.map(({ finding }) => finding))] : h("p", {}, words.TimeNothingStops),
    planBuy.length ? [h("h4", {}, words.TimeBuy), h("ul", { class: "buy" }, planBuy.map((text) => h("li", {}, text)))] : h("p", {}, words.TimeBuyNothing),
    h("h4", {}, words.TimeSteps),
    h("ol", { class: "steps" }, plan.steps.map((step) => h("li", {}, h("p", {}, step.message), h("span", { class: "small" }, when(step)), because(words, step)))),
    remarks(words, words.TimeSideBySide, plan.sideBySide),
    remarks(words, words.TimeBesides, plan.findings),
  ];
}

export const move = (words, { move, moveHeadline }) => [h("p", { class: `headline ${move.allowed ? "yes" : "no"}` }, moveHeadline), findings(words, move.findings)];
