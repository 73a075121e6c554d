// Every screen and state worth looking at, in the order a newcomer meets them: for pictures, and for what must hold
// everywhere.
import { screens, words } from "./contract.js";
import { dailyExport, empty } from "./files.js";
import { goTo, openSchool, start } from "./walk.js";

/**
 * Walks through Samsyn and stops at each screen.
 * @param {import("playwright-core").Page} page
 * @param {"sv" | "en"} language
 * @yields {string} the name of the screen that is shown now
 */
export async function* tour(page, language) {
  const say = words[language];
  await start(page, language);
  yield "start";
  await goTo(page, screens.acute, language);
  yield "acute";
  await goTo(page, screens.rules, language);
  yield "rules";

  await goTo(page, screens.import, language);
  yield "import-empty";
  await choose(page, empty);
  await page.getByRole("alert").first().waitFor();
  yield "import-error";
  await choose(page, dailyExport);
  yield "import-1";

  await goTo(page, screens.start, language);
  await openSchool(page, language);
  yield "classes";
  await someClass(page).click();
  yield "class";
  await someChild(page).click();
  await page.getByRole("heading", { name: say.picture }).waitFor();
  yield "child";
}

/** Gives a file to the page's field for files. */
export const choose = (page, file) => page.locator("input[type=file]").first().setInputFiles(file);

/** The first class in which someone is to be talked about. */
export const someClass = (page) => page.getByRole("listitem").filter({ hasText: /att prata om|to talk about/ }).getByRole("link").first();

/** The first child that has something to talk about. */
export const someChild = (page) => page.locator('main a[href^="#/child/"]').first();
