// Fields: each under its label, with what stands in for it while it is empty, what was understood, and what is wrong.

import { h } from "../../section/element.js";
import { is_day, long_date, read_day, typed_date } from "./format.js";

/** What all fields do. `control` is what the visitor fills in, and `told` says below it what is made of that. */
class Field {
  constructor(name, label, control, { beside = [], told } = {}) {
    const problem = h("span", { class: "problem", id: `time-${name}-problem`, hidden: true });
    Object.assign(this, { control, told, problem });
    this.root = h("div", { class: "field" }, h("label", { for: control.id }, label), beside.length ? h("span", { class: "with" }, control, beside) : control, told, problem);
  }

  /** What the visitor put in, as the module takes it. */
  get said() {
    return this.control.value;
  }

  show({ text, placeholder, problem, told = "" }) {
    const { control } = this;
    // Nobody is disturbed while typing.
    if (control !== document.activeElement) this.put(text);
    if (placeholder !== undefined) control.placeholder = placeholder;
    if (this.told) this.told.textContent = told;
    this.problem.hidden = !problem;
    this.problem.textContent = problem ?? "";
    attribute(control, "aria-invalid", problem && "true");
    attribute(control, "aria-describedby", [told && this.told.id, problem && this.problem.id].filter(Boolean).join(" "));
  }

  put(text) {
    this.control.value = text;
  }
}

function attribute(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

/** The line below a field. */
const below = (name, properties) => h("span", { class: "understood", id: `time-${name}-told`, ...properties });

const input = (name, properties) => h("input", { id: `time-${name}`, name, type: "text", autocomplete: "off", ...properties });

export class NumberField extends Field {
  constructor(name, label) {
    super(name, label, input(name, { inputmode: "numeric", class: "number", size: 10 }));
  }
}

/** A day: typed, or picked with the browser's own calendar. */
export class DayField extends Field {
  constructor(name, label, words) {
    const picker = h("input", { type: "date", min: "1999-01-01", max: "2100-12-31", tabindex: -1, "aria-hidden": "true" });
    const pick = h("button", { type: "button", class: "pick", "aria-label": `${words.TimePick}: ${label}` }, icon());
    super(name, label, input(name, { size: 10 }), { beside: [h("span", { class: "picker" }, pick, picker)], told: below(name, { role: "status" }) });
    pick.addEventListener("click", () => {
      picker.value = is_day(this.said) ? this.said : "";
      picker.showPicker();
    });
    picker.addEventListener("change", () => {
      if (!picker.value) return;
      this.put(picker.value);
      this.control.dispatchEvent(new Event("input", { bubbles: true }));
    });
    picker.addEventListener("input", (event) => event.stopPropagation());
    this.control.addEventListener("change", () => this.put(this.said));
  }

  get said() {
    return read_day(this.control.value);
  }

  put(text) {
    this.control.value = is_day(text) ? typed_date(text) : text;
  }

  show(field) {
    super.show({ ...field, told: is_day(field.text) && !field.problem ? long_date(field.text) : "" });
  }
}

function icon() {
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of [["viewBox", "0 0 16 16"], ["aria-hidden", "true"]]) picture.setAttribute(name, value);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M2 3.5h12v10H2zM2 6.5h12M5 1.5v3M11 1.5v3");
  picture.append(path);
  return picture;
}

/** A choice. Where it may be left open, the first option stands for what is assumed then, and the field says why. */
export class ChoiceField extends Field {
  constructor(name, label, options, { open = true } = {}) {
    const first = open ? h("option", { value: "" }) : undefined;
    super(name, label, h("select", { id: `time-${name}`, name }, first, options.map(([value, text]) => h("option", { value }, text))), { told: open ? below(name) : undefined });
    Object.assign(this, { first, options: new Map(options), group: h("optgroup", {}) });
  }

  show(field) {
    const { because } = field;
    if (this.first) {
      this.first.textContent = because ? (this.options.get(field.assumed) ?? field.assumed) : (field.placeholder ?? "–");
      this.#group(because);
    }
    super.show({ ...field, placeholder: undefined, told: field.text ? "" : because });
    this.control.classList.toggle("assumed", !field.text);
  }

  /** In the list, what is assumed stands apart from the choices, under the reason. */
  #group(because) {
    const { control, first, group } = this;
    if (because) group.label = because;
    const parent = because ? group : control;
    if (first.parentElement === parent) return;
    if (because) control.prepend(group);
    parent.prepend(first);
    if (!because) group.remove();
  }
}
