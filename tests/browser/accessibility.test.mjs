// axe-core finds nothing, on a phone and on a desk, in the light and in the dark.

import assert from "node:assert/strict";
import { accessibility_violations, site, THEMES } from "./browser.mjs";

const { test } = site();

for (const path of ["", "de/"]) {
  for (const width of [320, 1440]) {
    for (const theme of THEMES) {
      test(`/${path} at ${width} px, ${theme}`, async ({ open }) => {
        const { page } = await open(path, { width, theme });
        assert.deepEqual(await accessibility_violations(page), []);
      });
    }
  }
}

test("axe-core does look", async ({ open }) => {
  const { page } = await open();
  await page.evaluate(() => document.body.append(document.createElement("select")));
  assert.match((await accessibility_violations(page)).join("\n"), /^select-name/m);
});

test("nothing is wider than the narrowest phone", async ({ open }) => {
  for (const path of ["", "de/"]) {
    const { page } = await open(path, { width: 320 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  }
});
