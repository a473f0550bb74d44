// The site runs below any path of any host.

import assert from "node:assert/strict";
import { site } from "./browser.mjs";

const { test } = site({ base: "/some/where/" });

test("every page starts below a path", async ({ open }) => {
  for (const path of ["", "index.html", "de/", "embed/", "de/embed/"]) {
    const { page, requests } = await open(path);
    assert.ok(await page.getByRole("heading", { level: 1 }).isVisible());
    assert.ok(requests.every((address) => new URL(address).pathname.startsWith("/some/where/")), requests.join("\n"));
  }
});
