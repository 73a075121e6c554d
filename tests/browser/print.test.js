// The family's overview on paper: one sheet, and only what is meant for the family.
import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "./support/contract.js";
import { cases } from "./support/tour.js";
import { canaryHost } from "./support/gate.js";
import { openWindow, visit } from "./support/visit.js";
import { heading, openChild, openSchool, start } from "./support/walk.js";

/** How many sheets of A4 the page takes. */
async function sheets(page) {
  const pdf = (await page.pdf({ format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } })).toString("latin1");
  return (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

for (const child of [cases.suggestions, cases.held]) {
  test(`the overview of ${child.id} is one sheet, without what only the screen needs`, async (t) => {
    const page = await visit(t);
    await start(page);
    await openSchool(page);
    await openChild(page, child);
    await page.getByRole("link", { name: words.sv.overview }).click();
    await heading(page, words.sv.overviewHeading).waitFor();
    assert.equal(await sheets(page), 1);
    await page.emulateMedia({ media: "print" });
    for (const part of ["banner", "contentinfo", "navigation", "button"]) assert.equal(await page.getByRole(part).count(), 0, part);
    assert.doesNotMatch(await page.locator("main").innerText(), /procent|nivå|Varför visas/);
  });
}

test("a page of two sheets is seen", async () => {
  const { page, close } = await openWindow({ pages: { "/": "<!doctype html><title>t</title><link rel='icon' href='data:,'><p style='height: 300mm'>text</p>" } });
  try {
    await page.goto(`${canaryHost}/`);
    assert.equal(await sheets(page), 2);
  } finally {
    await close();
  }
});
