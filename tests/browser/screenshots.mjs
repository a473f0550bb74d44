// Takes pictures of the page at every size and in both themes, on paper too, into screenshots/.
//
// usage: node tests/browser/screenshots.mjs [path?query ...]

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "../../tools/serve.mjs";
import { DIST, launch, started, THEMES, viewport, WIDTHS } from "./browser.mjs";

const folder = fileURLToPath(new URL("../../screenshots/", import.meta.url));
mkdirSync(folder, { recursive: true });
const paths = process.argv.length > 2 ? process.argv.slice(2) : ["", "de/"];
const server = await serve(DIST);
const browser = await launch();
const name_of = (path) => path.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "en";

async function open(path, options) {
  const page = await browser.newPage(options);
  await page.goto(`${server.origin}/${path}`);
  await started(page);
  return page;
}

for (const path of paths) {
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      const page = await open(path, { viewport: viewport(width), colorScheme: theme });
      await page.screenshot({ path: `${folder}${name_of(path)}-${width}-${theme}.png`, fullPage: true });
      await page.close();
    }
  }
  const page = await open(path, { viewport: viewport(768) });
  await page.pdf({ path: `${folder}${name_of(path)}-print.pdf`, format: "A4" });
  await page.emulateMedia({ media: "print" });
  await page.screenshot({ path: `${folder}${name_of(path)}-print.png`, fullPage: true });
  await page.close();
}
await browser.close();
await server.close();
console.log(`pictures are in ${folder}`);
