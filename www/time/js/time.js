// What happens on which day: a timeline with a cursor, devices that are replaced, a change of version, CALs that move. Loaded when it
// is opened, by a visitor or by a link that asks about days.

import { h, save } from "../../section/element.js";
import { addresses, apart, styled, texts } from "../../section/section.js";
import load, { Page } from "./module.js";
import * as answers from "./answers.js";
import { ChoiceField, DayField, NumberField } from "./field.js";
import { day_number, day_of, long_date, number, today } from "./format.js";
import { picture, shown } from "./picture.js";

/** How long the address waits for the next keystroke, in milliseconds: browsers refuse to change it all the time. */
const PAUSE = 300;

/** Opens the section in an element of the page. */
export async function open(root) {
  const files = addresses(FILES);
  const [spoken] = await Promise.all([texts(files.texts), load({ module_or_path: files.wasm }), styled(files.style)]);
  const page = new Page(spoken, today());
  apart(root);
  new Time(root, page, JSON.parse(page.words()));
}

class Time {
  constructor(root, page, words) {
    Object.assign(this, { root, page, words, fields: new Map(), lists: new Map() });
    this.unread = h("p", { class: "unread", role: "status", hidden: true });
    root.replaceChildren(this.unread, h("p", { class: "small hint" }, words.TimeAssumed, " ", words.Days), this.#timeline(), this.#churn(), this.#plan(), this.#move());
    root.addEventListener("input", ({ target }) => this.#said(target.name));
    root.addEventListener("change", ({ target }) => target instanceof HTMLSelectElement && this.#said(target.name));
    // The page has another question, or the visitor went back.
    for (const event of ["calcheck-address", "popstate"]) addEventListener(event, () => this.#follow());
    addEventListener("pagehide", () => this.#write());
    new ResizeObserver(() => this.#draw()).observe(this.canvas);
    const asked = location.hash.includes("time=");
    this.page.arrive(location.search, location.hash);
    this.show();
    if (!asked) this.fields.get("first-connection").control.focus();
  }

  // -- Forms ----------------------------------------------------------------------------------------------------------

  #add(field, name) {
    this.fields.set(name, field);
    return field.root;
  }

  #day = (name, label) => this.#add(new DayField(name, label, this.words), name);
  #number = (name, label) => this.#add(new NumberField(name, label), name);
  #choice = (name, label, options, open) => this.#add(new ChoiceField(name, label, options, open), name);

  #releases() {
    return this.words.Versions.map((version) => [version.toLowerCase().replace(" ", "-"), version]);
  }

  #named(...ids) {
    return ids.map((id) => [id, this.words[id]]);
  }

  #flag() {
    return [["yes", this.words.TimeYes], ["no", this.words.TimeNo]];
  }

  /** A list of rows, each a group of fields. */
  #list(name, label, add, cells) {
    const { words } = this;
    const rows = h("div", { class: "rows" });
    const more = h("button", { type: "button" }, add);
    more.addEventListener("click", () => {
      this.page.add(name);
      this.#changed();
      rows.lastElementChild.querySelector("input, select").focus();
    });
    const row = (at) => {
      const fields = cells(`${name}-${at}-`);
      const remove = h("button", { type: "button", class: "remove", "aria-label": `${words.TimeRemove}: ${label} ${at + 1}` }, "×");
      remove.addEventListener("click", () => {
        this.page.remove(name, at);
        this.#changed();
        more.focus();
      });
      return h("div", { class: "row", role: "group", "aria-label": `${label} ${at + 1}` }, fields, remove);
    };
    this.lists.set(name, { rows, row });
    return h("fieldset", { class: "list" }, h("legend", {}, label), rows, more);
  }

  #timeline() {
    const { words } = this;
    const releases = this.#releases();
    this.of_server = [this.#choice("activated", words.TimeActivated, this.#flag()), this.#day("server-installed", words.TimeServerInstalled), this.#day("server-activated", words.TimeServerActivated)];
    this.cals = this.#list("cals", words.TimeCals, words.TimeAddCals, (row) => [
      this.#number(`${row}quantity`, words.TimeQuantity),
      this.#choice(`${row}version`, words.TimeVersion, releases, { open: false }),
      this.#choice(`${row}kind`, words.TimeKind, this.#named("user", "device"), { open: false }),
      this.#day(`${row}installed`, words.TimeInstalled),
    ]);
    this.canvas = h("div", { class: "canvas" });
    this.slider = h("input", { type: "range", step: 1, "aria-label": words.TimeCursor });
    this.slider.addEventListener("input", (event) => {
      event.stopPropagation();
      this.#go(Number(this.slider.value));
    });
    for (const event of ["pointerdown", "pointermove"]) {
      this.canvas.addEventListener(event, (happened) => {
        if (!this.drawn || !(happened.buttons & 1)) return;
        const { left, width } = this.drawn.root.getBoundingClientRect();
        this.#go(this.drawn.at((happened.clientX - left) / width));
      });
    }
    this.sees = h("div", { class: "sees", role: "status" });
    this.more = h("p", { class: "small" });
    this.table = h("div", { class: "events stacks" });
    this.phases = h("div", { class: "stacks" });
    this.warned = h("div", {});
    this.besides = h("div", {});
    const saves = h("button", { type: "button", onclick: () => save(`${words.TimeFile}.ics`, "text/calendar", this.view.timeline.calendar) }, words.TimeCalendar);
    this.told = h(
      "div",
      { class: "told" },
      this.canvas,
      h("div", { class: "slide" }, this.slider),
      this.more,
      h("div", { class: "fields asked" }, this.#number("client", words.TimeClient), this.#day("day", words.TimeDay)),
      this.sees,
      this.warned,
      h("details", { open: true }, h("summary", {}, words.TimeEvents), this.table),
      h("details", {}, h("summary", {}, words.TimePhases), this.phases),
      h("details", {}, h("summary", {}, words.TimeBesides), this.besides),
      h("p", { class: "buttons" }, saves),
    );
    return h(
      "div",
      { class: "part timeline" },
      h("div", { class: "fields" }, this.#choice("server", words.TimeServer, releases), this.#choice("mode", words.TimeMode, this.#named("per-user", "per-device")), this.#number("clients", words.TimeClients), this.#day("role-installed", words.TimeRoleInstalled), this.#day("first-connection", words.TimeFirstConnection)),
      h("div", { class: "fields" }, this.#choice("license-server", words.TimeLicenseServer, [["none", words.TimeNoServer], ...releases]), this.of_server),
      this.cals,
      this.told,
    );
  }

  /** A part that most visitors have no use for: folded away until it is opened, or a link says something in it. */
  #part(name, title, intro, ...forms) {
    const answer = h("div", { class: "answer-of", "aria-live": "polite" });
    const root = h("details", { class: `part ${name}` }, h("summary", {}, h("h3", {}, title)), h("p", { class: "small" }, intro), forms, answer);
    this[name] = { root, answer, prefix: `${name}-` };
    return root;
  }

  #churn() {
    const { words } = this;
    return this.#part(
      "churn",
      words.TimeChurn,
      words.TimeChurnIntro,
      h("div", { class: "fields" }, this.#choice("churn-version", words.TimeChurnVersion, this.#releases()), this.#number("churn-devices", words.TimeChurnDevices), this.#number("churn-cals", words.TimeChurnCals), this.#number("churn-per-month", words.TimeChurnPerMonth), this.#day("churn-from", words.TimeChurnFrom)),
    );
  }

  #plan() {
    const { words } = this;
    const releases = this.#releases();
    return this.#part(
      "plan",
      words.TimePlan,
      words.TimePlanIntro,
      h("div", { class: "fields" }, this.#choice("plan-from", words.TimePlanFrom, releases), this.#choice("plan-to", words.TimePlanTo, releases), this.#day("plan-on", words.TimePlanOn), this.#day("plan-until", words.TimePlanUntil), this.#choice("plan-mode", words.TimeMode, this.#named("per-user", "per-device")), this.#number("plan-clients", words.TimeClients)),
      this.#list("plan-servers", words.TimePlanServers, words.TimeAddServer, (row) => [
        this.#choice(`${row}version`, words.TimeVersion, releases, { open: false }),
        this.#choice(`${row}activated`, words.TimeActivated, this.#flag()),
      ]),
      this.#list("plan-owned", words.TimePlanOwned, words.TimeAddCals, (row) => [
        this.#number(`${row}quantity`, words.TimeQuantity),
        this.#choice(`${row}product`, words.TimeProduct, this.#named("rds", "base"), { open: false }),
        this.#choice(`${row}version`, words.TimeVersion, releases, { open: false }),
        this.#choice(`${row}kind`, words.TimeKind, this.#named("user", "device"), { open: false }),
        this.#choice(`${row}assurance`, words.TimeAssurance, [["none", words.TimeNo], ["active", words.TimeYes]], { open: false }),
      ]),
    );
  }

  #move() {
    const { words } = this;
    const reasons = [["permanent", words.TimePermanently], ["hardware-failure", words.TimeHardwareFailure], ["end-of-employment", words.TimeEndOfEmployment], ["temporary-cover", words.TimeTemporaryCover]];
    return this.#part(
      "move",
      words.TimeMove,
      words.TimeMoveIntro,
      h("div", { class: "fields" }, this.#choice("move-terms", words.TimeMoveTerms, [["volume", words.TimeVolume], ["oem-retail", words.TimeOemRetail]]), this.#choice("move-product", words.TimeProduct, this.#named("rds", "base")), this.#choice("move-kind", words.TimeKind, this.#named("user", "device")), this.#day("move-assigned", words.TimeMoveAssigned), this.#day("move-on", words.TimeMoveOn), this.#choice("move-reason", words.TimeMoveReason, reasons)),
    );
  }

  // -- What the visitor does --------------------------------------------------------------------------------------------

  #said(name) {
    const field = this.fields.get(name);
    if (!field) return;
    this.page.set(name, field.said);
    this.#changed();
  }

  /** Moves the cursor to a day. */
  #go(day) {
    this.page.set("day", day_of(day));
    this.#changed();
  }

  #changed() {
    this.show();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.#write(), PAUSE);
  }

  /** Puts what the forms say into the address. The page, whose address it is, hears of it as of a step back. */
  #write() {
    if (!this.waiting) return;
    clearTimeout(this.waiting);
    this.waiting = undefined;
    const fragment = this.page.fragment(location.hash);
    history.replaceState(history.state, "", `${location.pathname}${location.search}${fragment && `#${fragment}`}`);
    dispatchEvent(new PopStateEvent("popstate"));
  }

  /** Follows the address of the page. */
  #follow() {
    // What was typed last is not in the address yet, and counts.
    if (this.waiting) return this.#write();
    this.page.arrive(location.search, location.hash);
    this.show();
  }

  // -- What the visitor sees ----------------------------------------------------------------------------------------------

  show() {
    const view = JSON.parse(this.page.view());
    const { words } = this;
    // What the rules state that these answers rest on.
    words.Rules = view.rules;
    this.unread.hidden = !view.unread;
    this.unread.textContent = view.unread ?? "";
    for (const [name, { rows, row }] of this.lists) {
      while (rows.childElementCount > view.rows[name]) {
        for (const { name: field } of rows.lastElementChild.querySelectorAll("[name]")) this.fields.delete(field);
        rows.lastElementChild.remove();
      }
      while (rows.childElementCount < view.rows[name]) rows.append(row(rows.childElementCount));
    }
    for (const [name, field] of this.fields) field.show(view.fields[name]);
    for (const part of [...this.of_server, this.cals]) part.hidden = !view.licenseServer;
    this.fields.get("server-activated").root.hidden = !view.activated;

    const same = JSON.stringify([view.timeline, view.who]) === JSON.stringify([this.view?.timeline, this.view?.who]);
    this.view = view;
    this.told.hidden = !view.timeline;
    if (view.timeline) {
      if (!same) {
        this.table.replaceChildren(answers.events(words, view));
        this.phases.replaceChildren(answers.phases(words, view));
        const grave = ({ severity }) => severity === "violation" || severity === "warning";
        this.warned.replaceChildren(answers.findings(words, view.timeline.findings.filter(grave)));
        this.besides.replaceChildren(answers.findings(words, view.timeline.findings.filter((finding) => !grave(finding))));
      }
      this.#draw(same);
      this.#outcome();
    }
    for (const name of ["churn", "plan", "move"]) {
      const { root, answer, prefix } = this[name];
      const told = JSON.stringify(view[name]);
      if (told !== this[name].told) {
        this[name].told = told;
        const parts = { churn: () => answers.churn(words, number, view), plan: () => answers.plan(words, view), move: () => answers.move(words, view) };
        const said = view[name] ? parts[name]() : name === "plan" && !Object.values(view.fields).some(({ problem }) => problem) ? [h("p", {}, words.TimePlanChoose)] : [];
        answer.replaceChildren(...said.flat(3).filter(Boolean));
      }
      if (Object.entries(view.fields).some(([field, { text }]) => field.startsWith(prefix) && text && !/-\d+-/.test(field))) root.open = true;
    }
  }

  #outcome() {
    const { view, words } = this;
    if (!view.sees) return this.sees.replaceChildren();
    this.sees.className = `sees ${answers.answer(words, view.sees.answer).look}`;
    this.sees.replaceChildren(h("p", {}, h("b", {}, `${view.asked}:`), " ", view.sees.reason), answers.because(words, view.sees));
  }

  /** Draws the picture for the room there is; where nothing but the cursor has moved, it does only that. */
  #draw(same = false) {
    const { view, canvas, slider } = this;
    const width = Math.floor(canvas.clientWidth);
    if (!view?.timeline || width === 0) return;
    const range = shown(view, this.words.today);
    const day = day_number(view.day ?? this.words.today);
    const before = this.range;
    if (!same || !this.drawn || this.width !== width || before?.from !== range.from || before?.until !== range.until) {
      // While the cursor is moved, the picture stays as it is.
      if (!(same && this.drawn && this.width === width && before && day >= before.from && day <= before.until)) {
        this.drawn = picture(this.words, view, range, this.words.today, width);
        this.range = range;
        this.width = width;
        canvas.replaceChildren(this.drawn.root);
        this.more.textContent = this.drawn.more ? view.moreGroups : "";
        Object.assign(slider, { min: range.from, max: range.until });
      }
    }
    this.drawn.to(day);
    slider.value = day;
    slider.setAttribute("aria-valuetext", long_date(day_of(day)));
  }
}
