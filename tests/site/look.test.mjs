// The pages are in the colours chosen in the calculator, else in those of the system; paper is always light. They fit every window.

import assert from "node:assert/strict";
import { accessibility_violations, site, THEMES, viewport, WIDTHS } from "../browser/browser.mjs";

const { test } = site();
const PAGE = "rds-cal/2019-on-windows-server-2022/";

const is_dark = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor === "rgb(20, 24, 31)");
const choose = (theme) => (page) => page.addInitScript((chosen) => localStorage.setItem("theme", chosen), theme);

test("a page follows the system until colours are chosen", async ({ open }) => {
  for (const theme of THEMES) {
    const { page } = await open(PAGE, { theme, wait: false });
    assert.equal(await is_dark(page), theme === "dark");
    for (const chosen of THEMES) {
      const { page } = await open(PAGE, { theme, wait: false, prepare: choose(chosen) });
      assert.equal(await is_dark(page), chosen === "dark", `${chosen} chosen, the system is ${theme}`);
      await page.emulateMedia({ media: "print" });
      assert.ok(!(await is_dark(page)), "on paper");
    }
  }
});

test("without scripts a page follows the system", async ({ open }) => {
  const { page } = await open(PAGE, { theme: "dark", javaScriptEnabled: false });
  assert.ok(await is_dark(page));
});

test("nobody is kept from reading by the colours chosen", async ({ open }) => {
  for (const chosen of THEMES) {
    for (const path of [PAGE, "de/rds-cal/2019/", "how-many-cals/25-users/", "rules/"]) {
      const { page } = await open(path, { wait: false, prepare: choose(chosen) });
      assert.deepEqual(await accessibility_violations(page), [], `${path}, ${chosen}`);
    }
  }
});

test("a page fits every window", async ({ open }) => {
  for (const path of [PAGE, "de/rds-cal/2012-r2-on-license-server-2008-r2/", "de/windows-server/2008-r2/", "de/how-many-cals/300-users-on-100-devices/", "rds-cal/", "de/rules/", "de/data/", "changes/"]) {
    const { page } = await open(path, { wait: false });
    for (const width of WIDTHS) {
      await page.setViewportSize(viewport(width));
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(beyond <= 0, `${path} at ${width}: ${beyond} px beyond`);
    }
  }
});
