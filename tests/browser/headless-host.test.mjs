// Hosts such as GitHub Pages send no header of ours: the page brings its policy along.

import assert from "node:assert/strict";
import { site } from "./browser.mjs";

const { test } = site({
  headers: { "Content-Security-Policy": null, "Access-Control-Allow-Origin": null, "Referrer-Policy": null, "X-Content-Type-Options": null },
});

test("the policy holds where the host sends none", async ({ open }) => {
  const { page, problems } = await open();
  const refused = await page.evaluate(() => fetch("https://elsewhere.invalid/").then(() => false, () => true));
  assert.ok(refused);
  assert.match(problems.splice(0).join("\n"), /Content Security Policy/);
});
