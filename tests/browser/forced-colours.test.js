// A reader's own colours: what carries meaning is still seen, and absence of two kinds is still told apart.
import assert from "node:assert/strict";
import { test } from "node:test";
import { unseenMarks } from "./support/guards.js";
import { cases } from "./support/tour.js";
import { visit } from "./support/visit.js";
import { openChild, openSchool, start } from "./support/walk.js";

const marks = [
  ".pic-excused, .pic-unexcused, .pic-hatched, .pic-unreported, .pic-line, .pic-solid, .pic-done, .pic-contact, .pic-today, .pic-cursor",
  ".strip-value, .strip-tick",
  ".weeks .excused, .weeks .unexcused, .weeks .spring",
].join(", ");

for (const theme of ["light", "dark"]) {
  test(`marks are seen in forced colours (${theme})`, async (t) => {
    const page = await visit(t, { theme, forcedColors: "active" });
    await start(page);
    await openSchool(page);
    for (const child of [cases.suggestions, cases.held]) {
      await openChild(page, child);
      assert.ok((await page.locator(marks).count()) > 5);
      assert.deepEqual(await unseenMarks(page, marks), [], child.id);
    }
    await page.getByRole("link", { name: "6B", exact: true }).click();
    await page.locator(".weeks").first().waitFor();
    assert.deepEqual(await unseenMarks(page, marks), []);
    const paint = (name) => page.locator(`.weeks .${name}`).first().evaluate((mark) => getComputedStyle(mark).fill);
    assert.notEqual(await paint("excused"), await paint("unexcused"), "solid and hatched");
  });
}
