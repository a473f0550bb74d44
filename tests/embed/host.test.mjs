// The hosts of these tests are what they are taken for.

import assert from "node:assert/strict";
import { hosts } from "./host.mjs";

const { test } = hosts();

test("a host is another site, with headers of its own", async ({ open }) => {
  const { page, host, site, expect_problem } = await open({
    headers: { "Content-Security-Policy": "default-src 'self'" },
    body: (site) => `<p>A host</p><img src="${site}/icon.svg" alt="none"><script src="own.js"></script>`,
    texts: { "/own.js": (site) => `document.body.dataset.site = "${site}";` },
  });
  assert.notEqual(new URL(host).hostname, new URL(site).hostname);
  assert.equal(await page.$eval("body", (body) => body.dataset.site), site);
  await expect_problem(/icon\.svg/);
});

test("the site keeps its own headers, unless it is told others", async ({ open }) => {
  const ask = (page, site) => page.evaluate((address) => fetch(address).then((answer) => answer.status, () => "refused"), `${site}/icon.svg`);
  const usual = await open();
  assert.equal(await ask(usual.page, usual.site), 200);
  const closed = await open({ site: { headers: { "Access-Control-Allow-Origin": null } } });
  assert.equal(await ask(closed.page, closed.site), "refused");
  await closed.expect_problem(/icon\.svg|ERR_FAILED/);
});

test("what goes wrong in a page is noticed", async ({ open }) => {
  const { expect_problem } = await open({
    head: '<script type="module" src="missing.js"></script><script>throw new Error("thrown by the host")</script>',
    body: "<script>console.warn('warned by the host')</script>",
  });
  await expect_problem(/thrown by the host/);
  await expect_problem(/warned by the host/);
  await expect_problem(/missing\.js|Failed to load/);
});

test("the system's theme is the one asked for", async ({ open }) => {
  for (const theme of ["light", "dark"]) {
    const { page } = await open({ theme });
    assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), theme === "dark");
  }
});
