// The main job: real attendance in, suggestions with reasons out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screens, words } from "./support/contract.js";
import { cutOff, dailyExport, empty, exportWithSlip, otherKind } from "./support/files.js";
import { accessibility, sidewaysScroll, strayHues } from "./support/guards.js";
import { press } from "./support/keyboard.js";
import { visit } from "./support/visit.js";
import { goTo, openSchool, start } from "./support/walk.js";

const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
const next = { sv: "Vidare", en: "Continue" };
const show = { sv: "Visa klasserna", en: "Show the classes" };
const form = { sv: "Vilken skolform går eleverna i?", en: "Which school form do the pupils go to?" };

/** Drops a file, answers what is asked, and stops at the report. */
async function read(page, file, language) {
  await goTo(page, screens.import, language);
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: next[language], exact: true }).click();
  await page.getByLabel(form[language]).selectOption("grundskola");
  await page.getByRole("button", { name: next[language], exact: true }).click();
  await page.getByRole("button", { name: show[language], exact: true }).waitFor();
}

for (const language of ["sv", "en"]) {
  test(`a school's own export becomes a suggestion with its reasons (${language})`, async (t) => {
    const page = await visit(t);
    await start(page, language);
    await read(page, dailyExport, language);
    await page.getByRole("button", { name: show[language], exact: true }).click();
    await heading(page, screens.classes.h1[language]).waitFor();
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

for (const language of ["sv", "en"]) {
  for (const theme of ["light", "dark"]) {
    for (const width of [1280, 320]) {
      test(`a child's page is sound (${language}, ${theme}, ${width} px)`, async (t) => {
        const page = await visit(t, { theme, width });
        await start(page, language);
        await openSchool(page, language);
        await page.getByRole("link", { name: "6B", exact: true }).click();
        await page.getByRole("link", { name: "Kim Almgren" }).click();
        await heading(page, "Kim Almgren").waitFor();
        await page.getByRole("slider", { name: words[language].week }).waitFor();
        for (const guard of [accessibility, sidewaysScroll, strayHues]) assert.deepEqual(await guard(page), [], guard.name);
      });
    }
  }
}

test("what cannot be read is told, and what was open stays open", async (t) => {
  const page = await visit(t);
  await start(page);
  await openSchool(page);
  for (const [file, told] of [[empty, /tom/], [otherKind, /inte/]]) {
    await goTo(page, screens.import);
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole("heading", { name: "Det gick inte att läsa filen" }).waitFor();
    assert.match(await page.getByRole("main").innerText(), told);
    await goTo(page, screens.classes);
    await page.getByRole("link", { name: "6B", exact: true }).waitFor();
  }
  await read(page, exportWithSlip, "sv");
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
