// The main job: real attendance in, suggestions with reasons out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screens, words } from "./support/contract.js";
import { cutOff, dailyExport, empty, exportWithSlip, otherKind } from "./support/files.js";
import { press } from "./support/keyboard.js";
import { visit } from "./support/visit.js";
import { goTo, heading, openSchool, readFile, showClasses, start, throughDoor } from "./support/walk.js";

for (const language of ["sv", "en"]) {
  test(`a school's own export becomes a suggestion with its reasons (${language})`, async (t) => {
    const page = await visit(t);
    await start(page, language);
    await readFile(page, dailyExport, language);
    await showClasses(page, language);
    await page.getByRole("link", { name: "6B", exact: true }).click();
    const row = page.getByRole("row").filter({ hasText: "Łukasz Öberg" });
    await row.waitFor();
    await page.getByRole("link", { name: "Łukasz Öberg" }).click();
    await heading(page, "Łukasz Öberg").waitFor();
    if (language === "sv") assert.equal(await page.title(), "Elevsida · Samsyn");
    assert.doesNotMatch(page.url() + (await page.title()), /ukasz|berg/);
    await page.getByRole("heading", { name: words[language].picture }).waitFor();
    const card = page.getByRole("article").first();
    await card.getByRole("heading", { name: words[language].why }).waitFor();
    assert.match(await card.innerText(), /procent|percent|dagar|days/);
  });
}

test("the practice school is walked without a mouse, from start to a reason and back", async (t) => {
  const page = await visit(t);
  await start(page);
  await press(page, page.getByRole("button", { name: words.sv.openSchool }));
  await heading(page, screens.classes.h1.sv).waitFor({ timeout: 60_000 });
  await press(page, page.getByRole("link", { name: "6B", exact: true }));
  await heading(page, "Klass 6B").waitFor();
  await press(page, page.getByRole("link", { name: "Kim Almgren" }));
  await heading(page, "Kim Almgren").waitFor();
  const slider = page.getByRole("slider", { name: words.sv.week });
  await press(page, slider, "ArrowLeft");
  assert.match(await slider.getAttribute("aria-valuetext"), /^Vecka \d+/);
  await press(page, page.getByRole("button", { name: words.sv.asTable }));
  await page.getByRole("button", { name: words.sv.asPicture }).waitFor();
  await page.goBack();
  await heading(page, "Klass 6B").waitFor();
});

test("what cannot be read is told, and what was open stays open", async (t) => {
  const page = await visit(t);
  await start(page);
  await openSchool(page);
  for (const [file, told] of [[empty, /tom/], [otherKind, /inte/]]) {
    await goTo(page, screens.import);
    await throughDoor(page, file);
    await page.getByRole("heading", { name: words.sv.notRead }).waitFor();
    assert.match(await page.getByRole("main").innerText(), told);
    await goTo(page, screens.classes);
    await page.getByRole("link", { name: "6B", exact: true }).waitFor();
  }
  await readFile(page, exportWithSlip);
  await page.getByText("1 rad lästes inte: datumet går inte att läsa.").click();
  assert.match(await page.getByRole("main").innerText(), /Rad 32/);
});

test("a pack that ends in the middle is refused, and the rules in force stay", async (t) => {
  const page = await visit(t);
  await start(page);
  await goTo(page, screens.rules);
  await page.locator("#pack-zip").setInputFiles(cutOff);
  await page.locator("#rules-wrong").waitFor();
  await goTo(page, screens.start);
  assert.match(await page.getByRole("main").innerText(), /Gnesta/);
});
