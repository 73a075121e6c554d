// The whole of a screen by Tab alone: what has the focus is always seen, marked, and under nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screens } from "./support/contract.js";
import { dailyExport } from "./support/files.js";
import { hiddenFocus } from "./support/guards.js";
import { visit } from "./support/visit.js";
import { cases } from "./support/tour.js";
import { goTo, next, openChild, openSchool, start, throughDoor, toColumns } from "./support/walk.js";

/** Tabs until the focus has left the page; how many stops there were. */
async function walk(page) {
  // A focus that a program gives is not marked: there and back by key.
  await page.locator(".skip").focus();
  for (const key of ["Tab", "Shift+Tab"]) await page.keyboard.press(key);
  for (let stops = 1; stops < 400; stops++) {
    assert.deepEqual(await hiddenFocus(page), [], `stop ${stops}`);
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement === document.body)) return stops;
  }
  assert.fail("Tab does not come to an end");
}

const ways = {
  start: { stops: 12, go: async () => {} },
  acute: { stops: 10, go: (page) => goTo(page, screens.acute) },
  rules: { stops: 15, go: (page) => goTo(page, screens.rules) },
  "the columns of a file": {
    stops: 20,
    go: async (page) => {
      await goTo(page, screens.import);
      await throughDoor(page, dailyExport);
      await next(page).waitFor();
      await toColumns(page);
    },
  },
  "the list of classes": { stops: 25, go: openSchool },
  "a pupil": {
    stops: 40,
    go: async (page) => {
      await openSchool(page);
      await openChild(page, cases.suggestions);
    },
  },
};

for (const [name, { stops, go }] of Object.entries(ways)) {
  for (const [width, height] of [[1280, 900], [320, 256]]) {
    test(`every stop of Tab is seen: ${name} (${width} x ${height})`, async (t) => {
      const page = await visit(t, { width, height });
      await start(page);
      await go(page);
      const found = await walk(page);
      assert.ok(found >= stops, `${found} stops, at least ${stops}`);
    });
  }
}
