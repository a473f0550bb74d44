// The badges: pictures that a README can show, on a light ground and on a dark one.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { launch } from "../browser/browser.mjs";
import { DIST, files } from "../build/dist.mjs";

const badges = files(DIST).filter((name) => /^(?:de\/)?badges\/.*\.svg$/.test(name));
const read = (name) => readFileSync(join(DIST, name), "utf8");

test("there is one for each answer, in each language", () => assert.equal(badges.length, 2 * 4 * 11 * 11));

test("hosts that show them as pictures leave nothing out", () => {
  for (const name of badges) {
    const svg = read(name);
    // GitHub and others allow no scripts and styles in pictures, and browsers load nothing for them.
    assert.doesNotMatch(svg, /<(?:script|style|image|use|foreignObject|a)\b|style=|href=|url\(|\son\w+=/, name);
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="20" role="img"><title>[^<]{20,}<\/title><rect width="\d+" height="20" /, name);
    assert.ok(svg.length < 700, `${name}: ${svg.length} characters`);
  }
});

/** The contrast of two colours by WCAG. */
function contrast(one, other) {
  const [light, dark] = [one, other]
    .map(([red, green, blue]) => {
      const [r, g, b] = [red, green, blue].map((channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test("as pictures on any ground they are opaque, and their letters stand out", async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const grounds = new Map(badges.map((name) => [read(name).match(/<path fill="(#\w+)"/)[1], name]));
    assert.equal(grounds.size, 3);
    for (const name of grounds.values()) {
      // The colours that most pixels of the two halves have, with the lightest pixel of each; and the least opaque pixel inside the round edges.
      const { halves, opacity } = await page.evaluate(async (svg) => {
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        await image.decode();
        const scale = 4;
        const canvas = new OffscreenCanvas(image.width * scale, image.height * scale);
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        const edge = Number(/d="M([\d.]+) /.exec(svg)[1]) * scale;
        let opacity = 255;
        const halves = [[0, edge], [edge, canvas.width]].map(([left, right]) => {
          const { data } = context.getImageData(left + 20, 20, right - left - 40, canvas.height - 40);
          const colours = new Map();
          for (let at = 0; at < data.length; at += 4) {
            const key = data.slice(at, at + 3).join();
            colours.set(key, (colours.get(key) ?? 0) + 1);
            opacity = Math.min(opacity, data[at + 3]);
          }
          const sorted = [...colours].sort((a, b) => b[1] - a[1]).map(([key]) => key.split(",").map(Number));
          const brightness = (colour) => colour.reduce((sum, channel) => sum + channel, 0);
          return [sorted[0], sorted.reduce((lightest, colour) => (brightness(colour) > brightness(lightest) ? colour : lightest))];
        });
        return { halves, opacity };
      }, read(name));
      assert.equal(opacity, 255, name);
      for (const [ground, letters] of halves) assert.ok(contrast(ground, letters) >= 4.5, `${name}: ${letters} on ${ground}`);
    }
  } finally {
    await browser.close();
  }
});
