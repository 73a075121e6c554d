// Where a reader is: a new screen begins at its heading, Back goes to the place and the link that were left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screens, words } from "./support/contract.js";
import { visit } from "./support/visit.js";
import { heading, openSchool, start } from "./support/walk.js";

test("on a change of screen the focus goes to its heading, and Back brings it where it was", async (t) => {
  const page = await visit(t);
  await start(page);
  const link = page.getByRole("link", { name: words.sv.changeRules });
  await link.focus();
  await page.keyboard.press("Enter");
  const heading = page.getByRole("heading", { level: 1, name: screens.rules.h1.sv, exact: true });
  await heading.waitFor();
  assert.ok(await heading.evaluate((element) => element === document.activeElement));
  await page.goBack();
  await link.waitFor();
  await page.waitForFunction((name) => document.activeElement?.textContent === name, words.sv.changeRules);
  // A link leads to the heading, also of a page where the reader has been before.
  await page.keyboard.press("Enter");
  await heading.waitFor();
  await page.waitForFunction((name) => document.activeElement?.textContent === name, screens.rules.h1.sv);
});

const place = (page) => page.evaluate(() => ({ scroll: Math.round(scrollY), focus: document.activeElement?.textContent }));

test("Back from a pupil far down the list returns to the same place", async (t) => {
  const page = await visit(t, { height: 500 });
  await start(page);
  await openSchool(page);
  await page.getByRole("link", { name: "6B", exact: true }).click();
  const pupil = page.getByRole("link", { name: "Vera Nguyen" });
  await pupil.scrollIntoViewIfNeeded();
  await pupil.focus();
  const left = await place(page);
  assert.ok(left.scroll > 500, `the list is longer than the window: ${left.scroll}`);
  await page.keyboard.press("Enter");
  await heading(page, "Vera Nguyen").waitFor();
  await page.waitForFunction(() => scrollY === 0);
  await page.goBack();
  await heading(page, "Klass 6B").waitFor();
  await page.waitForFunction(() => scrollY > 0);
  assert.deepEqual(await place(page), left);
});
