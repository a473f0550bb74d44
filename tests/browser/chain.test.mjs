// The picture of what reaches what: its words keep clear of its boxes, whatever they say.

import assert from "node:assert/strict";
import { site } from "./browser.mjs";

const { test } = site();

/** Room between words and the edge of a box, in units of the picture. */
const ROOM = 6;

const SETUP = {
  server: "2022",
  edition: "standard",
  access: "authenticated",
  "base-cal": "2022",
  "base-kind": "device",
  rds: "yes",
  "rds-cal": "2022",
  "rds-kind": "device",
  mode: "per-device",
  "license-server": "2025",
  activated: "yes",
  membership: "same-domain",
};
const LONGEST = { server: "2012-r2", "base-cal": "2012-r2", "base-kind": "user", "rds-cal": "2012-r2", "rds-kind": "user", mode: "per-user", "license-server": "2012-r2" };
/** Setups in which each link says each of its words. */
const STATES = [
  {},
  LONGEST,
  { mode: "per-user" },
  { "rds-kind": "user" },
  { "rds-cal": "2019", "base-cal": "2019" },
  { "rds-cal": "2025", "license-server": "2019" },
  { activated: "no" },
  { access: "administration" },
  { membership: "two-way-trust" },
  { membership: "no-trust" },
  { membership: "same-workgroup" },
  { "base-cal": "", "rds-cal": "", mode: "", "license-server": "", membership: "" },
  { rds: "" },
  { ...LONGEST, rds: "" },
  { server: "2012-r2", edition: "essentials", rds: "" },
];

const pairs = (changes) => {
  const setup = { ...SETUP, ...changes };
  const of_sessions = ["rds-cal", "rds-kind", "mode", "license-server", "activated", "membership"];
  return Object.entries(setup).filter(([name, value]) => value && (setup.rds || !of_sessions.includes(name)));
};
const query = (changes) => `?v=1&${pairs(changes).map((pair) => pair.join("=")).join("&")}`;

/** Follows a link on the page, as a step through its history does, and resolves when the page asks what it says. */
async function follow(page, changes) {
  await page.evaluate((query) => {
    history.pushState(null, "", query);
    dispatchEvent(new PopStateEvent("popstate"));
  }, query(changes));
  await page.waitForFunction((said) => {
    const left = new Map(said);
    const asked = [...document.querySelectorAll(".question select")].every(({ name, value }) => value === (left.get(name) ?? (name === "rds" ? "no" : "")) && (left.delete(name), true));
    return asked && left.size === 0;
  }, pairs(changes));
}

/** How much room each text of the picture has, and what it says. */
const room = () => {
  const picture = document.querySelector(".chain svg");
  const boxes = [...picture.querySelectorAll(".node rect")].map((box) => box.getBBox());
  const beside = (text) => {
    const words = text.getBBox();
    return Math.min(...boxes.map((box) => Math.max(box.x - words.x - words.width, words.x - box.x - box.width, box.y - words.y - words.height, words.y - box.y - box.height)));
  };
  const inside = (text, box) => {
    const words = text.getBBox();
    return Math.min(words.x - box.x, box.x + box.width - words.x - words.width);
  };
  const around = picture.querySelector(".around");
  return [
    ...[...picture.querySelectorAll(".bond text")].map((text) => [beside(text), text.textContent]),
    ...[...picture.querySelectorAll(".node")].flatMap((node) => [...node.querySelectorAll("text")].map((text) => [inside(text, node.querySelector("rect").getBBox()), text.textContent])),
    ...(around ? [[inside(around.querySelector("text"), around.querySelector("rect").getBBox()), around.textContent]] : []),
  ];
};

for (const path of ["", "de/"]) {
  test(`the words of the chain keep clear of its boxes: /${path}`, async ({ open }) => {
    const { page } = await open(`${path}${query({})}`);
    const said = new Set();
    for (const state of STATES) {
      await follow(page, state);
      for (const [space, words] of await page.evaluate(room)) {
        assert.ok(space >= ROOM, `${words}: ${space.toFixed(1)}`);
        said.add(words);
      }
    }
    // Every word that a link can say was among them.
    const links = path ? ["gilt", "zu alt", "falscher Modus", "aufgenommen", "zu neu", "nicht aktiviert", "bedient", "nicht nötig", "offen"] : ["reaches", "too old", "mode differs", "held", "too new to hold", "not activated", "serves", "not needed", "open"];
    assert.deepEqual(links.filter((words) => !said.has(words)), []);
  });
}

test("no chain leads to a product that is not covered", async ({ open }) => {
  const { page } = await open(query({ server: "small-business-server" }));
  assert.equal(await page.locator(".chain").count(), 0);
});
