// What must still be there when there is little room: 400 percent in an ordinary window, long names, long titles.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screens, words } from "./support/contract.js";
import { exportOf, longestTitle, ownRules } from "./support/files.js";
import { cutText, sidewaysScroll } from "./support/guards.js";
import { tour } from "./support/tour.js";
import { visit } from "./support/visit.js";
import { goTo, heading, readFile, showClasses, start } from "./support/walk.js";

async function nothingIsLost(page, where) {
  for (const guard of [sidewaysScroll, cutText]) assert.deepEqual(await guard(page), [], `${guard.name}: ${where}`);
}

// A window of 1280 x 1024 at 400 percent.
test("at 400 percent every screen fits, and no text is cut", async (t) => {
  const page = await visit(t, { width: 320, height: 256 });
  for await (const screen of tour(page, "sv")) await t.test(screen, () => nothingIsLost(page, screen));
});

test("at 1280 px no text is cut", async (t) => {
  const page = await visit(t);
  for await (const screen of tour(page, "sv")) await t.test(screen, () => nothingIsLost(page, screen));
});

test("a name of forty letters and the longest title of a rule fit at 320 px", async (t) => {
  const name = "Wilhelmina Alexandrasdotterbjörkengrenstr";
  assert.equal(name.replace(" ", "").length, 40);
  const page = await visit(t, { width: 320 });
  await start(page);
  await goTo(page, screens.rules);
  const title = await longestTitle();
  await page.locator("#pack-folder").setInputFiles(await ownRules({ title, when: "child.attendance.last(28).share > 20" }));
  await page.getByText("Nu gäller reglerna från Egna regler.").waitFor();
  await nothingIsLost(page, "rules");
  await readFile(page, exportOf(name));
  await nothingIsLost(page, "report");
  await showClasses(page);
  await page.getByLabel("Sök klass eller elev").fill(name.slice(0, 14));
  await page.getByRole("link", { name }).waitFor();
  await nothingIsLost(page, "search");
  await page.getByRole("link", { name: "6B" }).click();
  await page.getByRole("row").filter({ hasText: title }).waitFor();
  await nothingIsLost(page, "class");
  await page.getByRole("link", { name }).click();
  await heading(page, name).waitFor();
  await page.getByRole("article", { name: title }).waitFor();
  await nothingIsLost(page, "pupil");
  await page.getByRole("link", { name: words.sv.overview }).click();
  await heading(page, words.sv.overviewHeading).waitFor();
  await nothingIsLost(page, "overview");
});
