// The timeline as a picture: what happens to the deployment, a lane for each group of clients that fares alike, and support. It is
// drawn for the width that there is, so that its words stay as large as those around it.

import { svg } from "../../section/element.js";
import { answer } from "./answers.js";
import { date, day_number, day_of, month, month_and_year } from "./format.js";

/** Left and right of the days: half of the slider's thumb, which moves below. */
export const EDGE = 9;
const LETTER = 6.6;
const LINE = 18;
const BAR = 22;
const THIN = 7;

const SIGNS = { yes: "✓", passing: "…", warning: "!", no: "✕", none: "" };

/** The first and the last day that are shown: all that happens within two years, today, and the day asked about. */
export function shown({ timeline, begins, day }, today) {
  const days = timeline.events.filter(({ kind }) => !kind.endsWith("support-ends")).flatMap(({ from, until }) => [from, until]);
  const first = Math.min(...[...days, begins ?? today, today].map(day_number));
  const near = days.map(day_number).filter((number) => number <= Math.max(first, day_number(today)) + 731);
  const last = Math.max(...near, day_number(today), first + 120);
  const asked = day_number(day ?? today);
  const [from, until] = [Math.min(first, asked), Math.max(last, asked)];
  const rim = Math.max(7, Math.round((until - from) / 25));
  const bounded = (number) => Math.min(Math.max(number, day_number("1999-01-01")), day_number("2100-12-31"));
  return { from: bounded(from - rim), until: bounded(until + rim) };
}

/** The first days of months, in steps that leave room for their names. */
function ticks({ from, until }, room) {
  const months = (until - from) / 30.44;
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((step) => (room / months) * step >= (step < 12 ? 64 : 48)) ?? 480;
  const start = new Date(day_of(from));
  const list = [];
  for (let at = 0; ; at += 1) {
    const day = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + at, 1) / 86_400_000;
    if (day > until) return list;
    const index = start.getUTCFullYear() * 12 + start.getUTCMonth() + at;
    if (day >= from && index % step === 0) list.push({ day, iso: day_of(day), whole: step >= 12 });
  }
}

/** Puts spans into as few rows as they fit in one behind the other. */
function stacked(spans) {
  const ends = [];
  return spans.map((span) => {
    let row = ends.findIndex((end) => end < span.from);
    if (row < 0) row = ends.push(0) - 1;
    ends[row] = span.until;
    return { ...span, row };
  });
}

/** Draws what `view` says into `width` pixels. The answer is the picture, and what moves its cursor. */
export function picture(words, view, range, today, width) {
  const { timeline, groups, support } = view;
  const room = width - 2 * EDGE;
  const x = (number) => EDGE + ((Math.min(Math.max(number, range.from), range.until) - range.from) / (range.until - range.from)) * room;
  const parts = [];
  const titles = [];
  let y = LINE;
  const add = (...elements) => parts.push(...elements);
  const text = (at, line, content, properties) => svg("text", { x: at.toFixed(1), y: line, ...properties }, content);
  const bar = (from, until, height, look, name) => {
    const [left, right] = [x(from), Math.max(x(until), x(from) + 2)];
    const fits = name.length * LETTER + 10 < right - left;
    const sign = SIGNS[look];
    add(
      svg("g", { class: `phase ${look}` }, svg("title", {}, name), svg("rect", { x: left.toFixed(1), y, width: (right - left).toFixed(1), height }), height === BAR && (fits ? text(left + 5, y + 15, `${sign && right - left > (name.length + 2) * LETTER + 10 ? `${sign} ` : ""}${name}`) : sign && right - left > 12 && text((left + right) / 2, y + 15, sign, { "text-anchor": "middle" }))),
    );
  };
  /** What happens on a day is a mark, and what may happen on one of several is as long as they are. */
  const marks = (events) => {
    const spans = stacked(events.filter(({ until, from }) => day_number(until) >= range.from && day_number(from) <= range.until).map((event) => ({ ...event, from: day_number(event.from), until: day_number(event.until), days: [event.from, event.until] })));
    for (const { from, until, row, days, message } of spans) {
      const top = y + row * (THIN + 3);
      const name = `${[...new Set(days)].map(date).join(" – ")}: ${message}`;
      if (from === until) add(svg("g", { class: "mark" }, svg("title", {}, name), svg("path", { d: `M${x(from).toFixed(1)} ${top}l4 ${THIN / 2}l-4 ${THIN / 2}l-4 ${-THIN / 2}z` })));
      else add(svg("g", { class: "span" }, svg("title", {}, name), svg("rect", { x: x(from).toFixed(1), y: top, width: (x(until + 1) - x(from)).toFixed(1), height: THIN, rx: THIN / 2 })));
    }
    if (spans.length) y += (Math.max(...spans.map(({ row }) => row)) + 1) * (THIN + 3);
  };
  const lane = (title) => {
    y += 8;
    titles.push(text(EDGE, y + 11, title, { class: "title" }));
    y += LINE;
  };

  const of_support = ({ kind }) => kind.endsWith("support-ends");
  lane(words.TimeDeployment);
  marks(timeline.events.filter((event) => !event.clients && !of_support(event)));
  timeline.groups.slice(0, view.lanes).forEach((group, at) => {
    lane(groups[at]);
    for (const phase of group.phases) {
      const { text: name, look } = answer(words, phase.answer);
      const until = phase.until ? day_number(phase.until) + 1 : range.until;
      if (day_number(phase.from) < range.until && until > range.from) bar(day_number(phase.from), until, BAR, look, name);
    }
    y += BAR + 4;
    marks(timeline.events.filter(({ clients }) => clients?.[0] === group.first && clients[1] === group.last));
  });
  for (const { title, mainstream, extended, mainstreamText, extendedText } of support) {
    lane(title);
    for (const [from, until, look] of [[range.from, day_number(mainstream) + 1, "yes"], [day_number(mainstream) + 1, day_number(extended) + 1, "passing"], [day_number(extended) + 1, range.until, "no"]]) {
      if (Math.max(from, range.from) < Math.min(until, range.until)) bar(Math.max(from, range.from), Math.min(until, range.until), THIN + 2, look, title);
    }
    y += THIN + 6;
    const one = `${mainstreamText} · ${extendedText}`;
    for (const line of one.length * LETTER < room ? [one] : [mainstreamText, extendedText]) {
      titles.push(text(EDGE, y + 11, line, { class: "title" }));
      y += LINE - 2;
    }
  }
  // Below, today has its name.
  const height = y + LINE + 2;

  const axis = ticks(range, room).flatMap(({ day, iso, whole }, at, all) => {
    const place = x(day);
    const name = whole ? iso.slice(0, 4) : at === 0 || iso.slice(5, 7) === "01" ? month_and_year(iso) : month(iso);
    // The last name would stand over the edge.
    const turned = at === all.length - 1 && place + name.length * LETTER > width - 2;
    return [svg("line", { class: "tick", x1: place.toFixed(1), x2: place.toFixed(1), y1: LINE - 4, y2: height }), !turned && text(place + 3, LINE - 6, name, { class: "title" })];
  });
  const line = (number, kind) => svg("line", { class: kind, x1: x(number).toFixed(1), x2: x(number).toFixed(1), y1: LINE - 4, y2: height });
  const cursor = line(day_number(view.day ?? today), "cursor");
  const now = [line(day_number(today), "today"), text(Math.min(x(day_number(today)) + 4, width - EDGE - words.TimeToday.length * LETTER), height - 3, words.TimeToday, { class: "title now" })];
  const root = svg("svg", { viewBox: `0 0 ${width} ${height + 4}`, role: "img", "aria-label": words.TimePicture }, axis, parts, now, cursor, titles);
  return {
    root,
    more: Math.max(0, timeline.groups.length - view.lanes),
    to(number) {
      for (const end of ["x1", "x2"]) cursor.setAttribute(end, x(number).toFixed(1));
    },
    /** The day below a place of the picture, as parts of its width. */
    at: (part) => Math.round(range.from + Math.min(Math.max((part * width - EDGE) / room, 0), 1) * (range.until - range.from)),
  };
}
