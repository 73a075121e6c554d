// Ways through Samsyn that several tests take.
import { screens, words } from "./contract.js";
import { origin } from "./browser.js";

const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });

/** Opens Samsyn at its start, running, in a language. */
export async function start(page, language = "sv") {
  await page.goto(`${origin}/`);
  if (language === "en") await page.getByRole("button", { name: words.sv.otherLanguage, exact: true }).click();
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
