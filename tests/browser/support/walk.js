// Ways through Samsyn that several tests take.
import { screens, words } from "./contract.js";
import { origin } from "./browser.js";

export const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
const button = (page, name) => page.getByRole("button", { name, exact: true });

/** Opens Samsyn at its start, running, in a language. */
export async function start(page, language = "sv") {
  await page.goto(`${origin}/`);
  if (language === "en") await button(page, words.sv.otherLanguage).click();
  await heading(page, screens.start.h1[language]).waitFor();
  await page.locator('button:enabled:not([aria-disabled="true"])', { hasText: words[language].openSchool }).waitFor();
}

/** Goes to a screen by its address, without loading the page anew: what is open stays open. */
export async function goTo(page, { route, h1 }, language = "sv") {
  await page.evaluate((route) => (location.hash = route), route);
  await heading(page, h1[language]).waitFor();
}

/** From the start to the list of classes of the practice school. */
export async function openSchool(page, language = "sv") {
  await page.getByRole("button", { name: words[language].openSchool }).click();
  await heading(page, screens.classes.h1[language]).waitFor({ timeout: 60_000 });
}

/** To a child's page, all of it drawn, by the child's id in the file that is open. */
export async function openChild(page, { id, name }, language = "sv") {
  await goTo(page, { route: `#/child/${id}`, h1: { [language]: name } }, language);
  await page.getByRole("heading", { level: 2, name: words[language].picture }).waitFor();
}

/** Gives a file to the door that is on the screen. */
export const throughDoor = (page, file) => page.locator('input[type="file"]').setInputFiles(file);

/** The button that goes on from the first two steps of opening a file. */
export const next = (page, language = "sv") => button(page, words[language].next);

/** From the first step, in which the file is shown, to its columns, with what the file cannot say answered. */
export async function toColumns(page, language = "sv") {
  await next(page, language).click();
  await page.getByLabel(words[language].whichForm).selectOption("grundskola");
}

/** From the columns to the report. */
export async function toReport(page, language = "sv") {
  await next(page, language).click();
  await button(page, words[language].showClasses).waitFor();
}

/** Opens a file, from the door to the report. */
export async function readFile(page, file, language = "sv") {
  await goTo(page, screens.import, language);
  await throughDoor(page, file);
  await toColumns(page, language);
  await toReport(page, language);
}

/** From the report to the classes. */
export async function showClasses(page, language = "sv") {
  await button(page, words[language].showClasses).click();
  await heading(page, screens.classes.h1[language]).waitFor();
}
