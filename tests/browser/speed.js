// What screening costs in the browser's worker: a municipality of 20,000 pupils with a school year of attendance.
import { screens } from "./support/contract.js";
import { goTo, start } from "./support/walk.js";
import { closeBrowser, openWindow } from "./support/browser.js";

const pupils = 20_000;
const { page, close } = await openWindow();
await start(page);
const [worker] = page.workers();

/** How long the worker's screenings took so far, in milliseconds. */
const screenings = () => worker.evaluate(() => performance.getEntriesByName("screening").map(({ duration }) => duration));

// The page offers a small practice school; the worker is asked for a large one in the page's words.
await worker.evaluate((pupils) => {
  const on = new Date().toISOString().slice(0, 10);
  const call = { OpenPractice: { on, seed: 1, pupils } };
  self.dispatchEvent(new MessageEvent("message", { data: ["1000000", JSON.stringify(call)] }));
}, pupils);
const [first] = await screenings();
await goTo(page, screens.rules);
await page.getByLabel("Kommun eller län").selectOption("gnesta");
await page.getByRole("button", { name: "Använd de här reglerna" }).click();
await page.getByText("Nu gäller reglerna från Gnesta").waitFor();
const [, again] = await screenings();
const memory = await worker.evaluate(() => performance.memory?.totalJSHeapSize ?? 0);

const line = (name, ms, budget) => console.log(`${name.padEnd(44)} ${ms.toFixed(0).padStart(6)} ms   budget ${budget} ms`);
console.log(`\n${pupils} pupils with a school year of attendance, in the worker of the published page:\n`);
line("first screening", first, 1000);
line("screening again after a change of the rules", again, 300);
if (memory) console.log(`JavaScript's own memory: ${Math.round(memory / 2 ** 20)} MB`);
await close();
await closeBrowser();
