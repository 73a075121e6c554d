// Every screen and state worth looking at, in the order a newcomer meets them: for pictures, and for what must hold
// everywhere.
import { screens } from "./contract.js";
import { goTo, openSchool, start } from "./walk.js";

/**
 * Walks through Samsyn and stops at each screen.
 * @param {import("playwright-core").Page} page
 * @param {"sv" | "en"} language
 * @yields {string} the name of the screen that is shown now
 */
export async function* tour(page, language) {
  await start(page, language);
  yield "start";
  await goTo(page, screens.acute, language);
  yield "acute";
  await goTo(page, screens.rules, language);
  yield "rules";

  await goTo(page, screens.import, language);
  yield "import";

  await goTo(page, screens.start, language);
  await openSchool(page, language);
  yield "classes";
  await someClass(page).click();
  yield "class";
}

/** The first class in which someone is to be talked about. */
export const someClass = (page) => page.getByRole("listitem").filter({ hasText: /att prata om|to talk about/ }).getByRole("link").first();
