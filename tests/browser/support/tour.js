// Every screen and state worth looking at, in the order a newcomer meets them: for pictures, and for what must hold
// everywhere.
import { screens, words } from "./contract.js";
import { brokenRules, dailyExport, otherKind } from "./files.js";
import { lock, makeVault } from "./vault.js";
import { goTo, next, openChild, openSchool, start, throughDoor, toColumns, toReport } from "./walk.js";

/** Hand-written children of the practice school, by what their pages show. */
export const cases = {
  suggestions: { id: "case-many-contacts", name: "Alva Haddad" },
  none: { id: "case-flu", name: "Maja Kovačević" },
  held: { id: "case-moving", name: "Kim Almgren" },
  undetermined: { id: "case-no-timetable", name: "Isak Öman" },
};

/**
 * Walks through Samsyn and stops at each screen and state.
 * @param {import("playwright-core").Page} page
 * @param {"sv" | "en"} language
 * @yields {string} the name of what is shown now
 */
export async function* tour(page, language) {
  await start(page, language);
  yield "start";
  for (const screen of ["acute", "about", "accessibility", "keys", "rules"]) {
    await goTo(page, screens[screen], language);
    yield screen;
  }
  await page.locator("#pack-folder").setInputFiles(await brokenRules());
  await page.locator("#rules-wrong").waitFor();
  yield "rules-diagnostics";
  yield* importing(page, language);
  await goTo(page, screens.start, language);
  await openSchool(page, language);
  yield "classes";
  await page.getByRole("link", { name: "6B", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "6B" }).waitFor();
  yield "class";
  await goTo(page, screens.classes, language);
  await smallClass(page).click();
  await page.getByRole("table").waitFor();
  yield "class-small";
  yield* children(page, language);
  yield* vaults(page, language);
}

async function* importing(page, language) {
  await goTo(page, screens.import, language);
  yield "import";
  await throughDoor(page, otherKind);
  await page.getByRole("heading", { level: 2, name: words[language].notRead }).waitFor();
  yield "import-error";
  await throughDoor(page, dailyExport);
  await next(page, language).waitFor();
  yield "import-1";
  await toColumns(page, language);
  yield "import-2";
  await toReport(page, language);
  yield "import-3";
}

async function* children(page, language) {
  for (const [state, child] of Object.entries(cases)) {
    await openChild(page, child, language);
    yield `child-${state}`;
  }
  await openChild(page, cases.suggestions, language);
  await page.getByText(words[language].whyNot, { exact: true }).click();
  await page.locator("details.not").first().waitFor();
  yield "child-why-not";
  await page.getByRole("button", { name: words[language].asTable }).click();
  await page.getByRole("button", { name: words[language].asPicture }).waitFor();
  yield "child-table";
  await page.getByRole("link", { name: words[language].overview, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: words[language].overviewHeading }).waitFor();
  yield "overview";
}

/** The vault: none yet, the code to print, open, told what was wrong, locked. */
async function* vaults(page, language) {
  const say = words[language];
  await goTo(page, screens.vault, language);
  await page.getByText(say.noVault).waitFor();
  yield "vault-none";
  await page.getByRole("button", { name: say.makeVault }).click();
  await page.locator(".wrong-text").waitFor();
  yield "vault-wrong";
  await makeVault(page, { language });
  await page.locator("details").first().waitFor();
  for (const summary of await page.locator("main details > summary").all()) await summary.click();
  yield "vault-open";
  await lock(page, language);
  await page.getByLabel(say.passphrase, { exact: true }).waitFor();
  await page.getByText(say.forgotten).click();
  yield "vault-locked";
}

/** A class of fewer than ten pupils, of which no picture is shown. */
const smallClass = (page) => page.getByRole("listitem").filter({ hasText: /\D[2-9] (elever|pupils)/ }).getByRole("link").first();
