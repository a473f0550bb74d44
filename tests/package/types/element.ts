// What a page does with the custom element.

import "calcheck/element";
import type { CountAnswer, ElementFinding, VerdictAnswer } from "calcheck/element";
import { check, type Status } from "calcheck";

const element = document.querySelector("cal-check");
if (element) {
  element.licenseServer = "2012 R2";
  element.users = 12;
  element.readOnly = true;
  // @ts-expect-error: no such version
  element.server = "2028";
}

document.addEventListener("cal-check-change", ({ detail }) => {
  if ("verdict" in detail) {
    const { verdict, setup }: VerdictAnswer = detail;
    const status: Status = verdict.status;
    const first: ElementFinding | undefined = verdict.findings[0];
    if (setup.server) console.log(status, first?.number, check({ ...setup, server: setup.server }).summary);
  } else {
    const { count }: CountAnswer = detail;
    console.log(count?.base.best.total);
  }
});
