// The colours of the house, from the one file that defines them, in both themes.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { canaryHost } from "./support/gate.js";
import { openWindow } from "./support/visit.js";

const folder = new URL("../../web/static/", import.meta.url);

/** Foreground, grounds it stands on, and the least contrast between them. */
const floors = [
  ["ink", ["surface", "ground", "window"], 7],
  ["quiet", ["surface", "ground", "sunken", "window"], 4.5],
  ["accent", ["surface", "ground", "accent-soft"], 4.5],
  ["on-accent", ["accent", "accent-deep"], 4.5],
  ["on-band", ["band"], 7],
  ["edge", ["surface", "ground", "sunken"], 3],
  ["excused", ["surface", "window"], 3],
  ["unexcused", ["surface", "window"], 3],
];

/** The value of each token in one theme, as the browser understands the style sheet. */
async function tokens(css, theme) {
  const names = [...new Set(floors.flatMap(([text, grounds]) => [text, ...grounds]))];
  const { page, close } = await openWindow({ theme, pages: { "/": `<!doctype html><title>t</title><link rel="icon" href="data:,"><style>${css}</style><p></p>` } });
  try {
    await page.goto(`${canaryHost}/`);
    return await page.evaluate((names) => {
      const probe = document.querySelector("p");
      const value = (name) => {
        probe.style.color = `var(--${name}, transparent)`;
        return getComputedStyle(probe).color;
      };
      return Object.fromEntries(names.map((name) => [name, value(name)]));
    }, names);
  } finally {
    await close();
  }
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour) {
  const [red, green, blue, alpha = "1"] = colour.match(/[\d.]+/g) ?? [];
  if (Number(alpha) !== 1) throw new Error(`not a solid colour: ${colour}`);
  const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Pairs under their floor. */
async function weakPairs(css, theme) {
  const value = await tokens(css, theme);
  return floors.flatMap(([text, grounds, floor]) =>
    grounds
      .map((ground) => ({ pair: `${text} on ${ground}`, ratio: contrast(value[text], value[ground]) }))
      .filter(({ ratio }) => ratio < floor)
      .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}, at least ${floor}`),
  );
}

for (const theme of ["light", "dark"]) {
  test(`contrast holds in the ${theme} theme`, async () => {
    const css = await readFile(new URL("tokens.css", folder), "utf8");
    assert.deepEqual(await weakPairs(css, theme), []);
  });
}

test("a quiet text that is too quiet is seen, and a token that is missing", async () => {
  const css = await readFile(new URL("tokens.css", folder), "utf8");
  assert.match((await weakPairs(`${css} :root { --quiet: #999 !important }`, "light")).join("\n"), /^quiet on surface: 2\.\d+, at least 4\.5$/m);
  await assert.rejects(weakPairs(css.replaceAll("--edge", "--rand"), "light"), /not a solid colour/);
});

test("black on white is 21 to 1", () => {
  assert.equal(contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)").toFixed(2), "21.00");
});

const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i;

test("no other style sheet defines a colour", async () => {
  for (const name of (await readdir(folder)).filter((name) => name.endsWith(".css") && name !== "tokens.css")) {
    const css = (await readFile(new URL(name, folder), "utf8")).replaceAll(/\/\*[^]*?\*\//g, "");
    // Selectors may hold an id; a colour stands in a value.
    const found = css.split(/[;{}]/).filter((part) => part.includes(":") && colour.test(part.slice(part.indexOf(":"))));
    assert.deepEqual(found, [], name);
  }
});

test("a colour in another style sheet would be seen", () => {
  assert.match(": #c00", colour);
  assert.match(": rgb(1 2 3)", colour);
  assert.doesNotMatch(": var(--ink)", colour);
});
