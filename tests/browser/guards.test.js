// Each guard is shown a page that breaks its rule: a guard that cannot fail guards nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { canaryHost } from "./support/gate.js";
import { accessibility, cutText, hiddenFocus, namesInHistory, sidewaysScroll, strayHues, unseenMarks } from "./support/guards.js";
import { tabTo } from "./support/keyboard.js";
import { openWindow, visit } from "./support/visit.js";

const html = (body, head = "") => `<!doctype html><html lang="sv"><head><title>Kanarie</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
const blank = html("<main><h1>Kanarie</h1><p>Lugn text.</p></main>");

/** Shows one canary page and looks at it. */
async function show(pages, look, options = {}) {
  const window = await openWindow({ ...options, width: 320, pages: typeof pages === "string" ? { "/": pages } : pages });
  try {
    await window.page.goto(`${canaryHost}/`);
    return await look(window);
  } finally {
    await window.close();
  }
}

const requests = {
  "a request from the page": { "/": html("<script>fetch('http://elsewhere.test/page').catch(() => {})</script>") },
  "a request from a worker": { "/": html("<script>new Worker('worker.js')</script>"), "/worker.js": "fetch('http://elsewhere.test/worker').catch(() => {})" },
  "a request from a worker made of text": {
    "/": html("<script>new Worker(URL.createObjectURL(new Blob([\"fetch('http://elsewhere.test/blob').catch(() => {})\"])))</script>"),
  },
  "an encrypted request": { "/": html("<script>fetch('https://elsewhere.test/').catch(() => {})</script>") },
  "a web socket": { "/": html("<script>new WebSocket('ws://elsewhere.test/')</script>") },
  "a beacon": { "/": html("<script>navigator.sendBeacon('http://elsewhere.test/', 'x')</script>") },
  "a picture": { "/": html("<img src='http://elsewhere.test/dot.png' alt=''>") },
  "data sent home": { "/": html("<script>fetch('/', { method: 'POST', body: 'x' })</script>") },
  "data in an address": { "/": html("<script>fetch('/?name=Kim')</script>") },
  "a file that is not there": { "/": html("<script>fetch('/missing.json')</script>") },
};
for (const [name, pages] of Object.entries(requests)) {
  test(`the gate sees ${name}`, () =>
    show(pages, async ({ page, gate }) => {
      const until = Date.now() + 10_000;
      while (gate.foreign().length === 0 && Date.now() < until) await page.waitForTimeout(50);
      assert.equal(gate.foreign().length, 1, JSON.stringify(gate.log));
    }));
}

const complaints = {
  "an error": "<script>throw new Error('canary')</script>",
  "a rejected promise": "<script>Promise.reject(new Error('canary'))</script>",
  "a message of error": "<script>console.error('canary')</script>",
  "a message of warning": "<script>console.warn('canary')</script>",
  "a breach of the policy": "<meta http-equiv='Content-Security-Policy' content=\"style-src 'self'\"><p style='color: blue'>text</p>",
};
for (const [name, body] of Object.entries(complaints)) {
  test(`${name} is a fault`, () =>
    show(html(body), async ({ page, faults }) => {
      await page.waitForTimeout(100);
      assert.equal(faults().length, 1, faults().join("\n"));
    }));
}

test("a test whose page misbehaves fails when it ends", async () => {
  let end;
  const page = await visit({ after: (hook) => (end = hook) }, { pages: { "/": html("<img src='http://elsewhere.test/dot.png' alt=''>") } });
  await page.goto(`${canaryHost}/`);
  await assert.rejects(end(), /what the page must not do[^]*elsewhere\.test/);
});

test("a calm page has no faults", () =>
  show(blank, async ({ page, faults }) => {
    assert.deepEqual(faults(), []);
    for (const guard of [accessibility, sidewaysScroll, strayHues, hiddenFocus, cutText]) assert.deepEqual(await guard(page), [], guard.name);
    assert.deepEqual(await namesInHistory(page, ["Kim"]), []);
  }));

for (const [name, colour, hue] of [["red", "#c00000", 0], ["pale amber", "#fff4e0", 39], ["dark green", "#0c1f12", 139]]) {
  test(`one ${name} pixel is seen`, () =>
    show(html(`<main><svg width='1' height='1'><rect width='1' height='1' fill='${colour}'/></svg></main>`), async ({ page }) => {
      assert.match((await strayHues(page))[0], new RegExp(`^${colour}, hue ${hue}`));
    }));
}

test("a hue of the house is not", () =>
  show(html("<main><svg width='9' height='9'><rect width='9' height='9' fill='#0A5672'/></svg></main>"), async ({ page }) => {
    assert.deepEqual(await strayHues(page), []);
  }));

test("a page wider than 320 px is seen", () =>
  show(html("<meta name='viewport' content='width=device-width'><div style='width: 321px'>wide</div>"), async ({ page }) => {
    assert.match((await sidewaysScroll(page))[0], / px in a window of 320 px/);
  }));

for (const [what, body] of Object.entries({
  "is cut off by its box": "<p style='width: 4rem; overflow: hidden; white-space: nowrap'>En ganska lång rad</p>",
  "does not fit its picture": "<svg width='40' height='20'><text y='15'>En ganska lång rad</text></svg>",
  "stands left of the window": "<p style='margin-left: -4rem'>En ganska lång rad</p>",
})) {
  test(`text that ${what} is seen`, () =>
    show(html(`<main>${body}</main>`), async ({ page }) => {
      assert.match((await cutText(page)).join("\n"), /En ganska lång rad/);
    }));
}

for (const [what, mark, unseen] of [
  ["white on white is seen", "<rect class='pale' width='9' height='9' fill='Canvas'/>", ["pale"]],
  ["drawn in the reader's own ink is not", "<rect width='9' height='9' fill='CanvasText'/>", []],
  ["hatched in white is seen", "<pattern id='p' width='4' height='4'><path d='M0 0 4 4' stroke='Canvas' fill='none'/></pattern><rect class='pale' width='9' height='9' fill='url(#p)'/>", ["pale"]],
]) {
  test(`a mark ${what}`, () =>
    show(html(`<main><svg width='9' height='9'>${mark}</svg></main>`, '<style>body { background: Canvas }</style>'), async ({ page }) => assert.deepEqual(await unseenMarks(page, "rect"), unseen), { forcedColors: "active" }));
}

test("a button without a name is seen", () =>
  show(html("<main><h1>Kanarie</h1><button></button></main>"), async ({ page }) => {
    assert.match((await accessibility(page)).join("\n"), /^button-name: /m);
  }));

test("focus without a mark is seen", () =>
  show(html("<style>:focus { outline: none }</style><main><button>Knapp</button></main>"), async ({ page }) => {
    await page.keyboard.press("Tab");
    assert.match((await hiddenFocus(page))[0], /^not marked/);
  }));

test("focus under a sticky bar is seen", () =>
  show(html("<main><button>Knapp</button></main><div style='position: fixed; inset: 0; background: white'></div>"), async ({ page }) => {
    await page.keyboard.press("Tab");
    assert.match((await hiddenFocus(page)).join("\n"), /under something else/);
  }));

test("a child's name in title or address is seen", () =>
  show(blank.replace("<title>Kanarie", "<title>Kim Ö"), async ({ page }) => {
    assert.equal((await namesInHistory(page, ["Kim Ö", "Alva"])).length, 1);
    await page.evaluate(() => (location.hash = "#/child/Alva Å"));
    assert.equal((await namesInHistory(page, ["Kim Ö", "Alva Å"])).length, 2);
  }));

test("what the keyboard does not reach is seen", () =>
  show(html("<style>:focus-visible { outline: 3px solid }</style><main><button>Ett</button><span role='button'>Två</span></main>"), async ({ page }) => {
    await tabTo(page, page.getByRole("button", { name: "Ett" }));
    await assert.rejects(tabTo(page, page.getByRole("button", { name: "Två" })), /is not reached/);
  }));
