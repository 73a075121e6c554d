// What it costs in the browser: a municipality of 20,000 pupils in the worker of the published page, a pupil's page,
// opening the page again, and what its code weighs on the way. Each figure is told as `cargo xtask bench` reads it.
import zlib from "node:zlib";
import { screens, words } from "./support/contract.js";
import { closeBrowser, openWindow, origin } from "./support/browser.js";
import { drawn } from "./support/drawn.js";
import { fill, memory as taken, openAndSave, openLarge, pupils } from "./support/large.js";
import { goTo, openSchool, start } from "./support/walk.js";

const rounds = 7;
const figures = {};
const tell = (name, number, unit) => {
  figures[name] = number;
  console.log(`${name.padEnd(12)} ${number.toFixed(unit === "ms" ? 0 : 2).padStart(8)} ${unit}`);
};
const least = (numbers) => Math.min(...numbers);

await code();
await again();
await pupil();
await municipality();
await vault();
console.log(`figure ${JSON.stringify({ name: "browser", figures })}`);
await closeBrowser();

/** All code, as static hosts compress it. */
async function code() {
  const files = ["app_bg.wasm", "app.js", "static/boot.js"];
  const bytes = await Promise.all(files.map(async (file) => Buffer.from(await (await fetch(`${origin}/${file}`)).arrayBuffer())));
  const sum = (pack) => bytes.reduce((sum, file) => sum + pack(file).length, 0);
  figures.gzip = sum((file) => zlib.gzipSync(file, { level: 9 }));
  figures.brotli = sum((file) => zlib.brotliCompressSync(file, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: file.length } }));
  console.log(`code: ${sum((file) => file)} bytes, ${figures.gzip} by gzip, ${figures.brotli} by brotli`);
}

/** The page opened again: all files are in the browser's cache, and its compiled program too. */
async function again() {
  const { page, close } = await openWindow({ still: false });
  const times = [];
  await start(page);
  for (let round = 0; round < rounds; round++) {
    await page.reload();
    const button = page.locator('button:enabled:not([aria-disabled="true"])', { hasText: words.sv.openSchool });
    await button.waitFor();
    times.push(await page.evaluate(() => performance.now()));
  }
  tell("start", least(times), "ms");
  await close();
}

/** From a press on a pupil's name until the page is drawn. */
async function pupil() {
  const { page, close } = await openWindow({ still: false });
  await start(page);
  await openSchool(page);
  const times = [];
  for (let round = 0; round < rounds; round++) {
    await goTo(page, { route: "#/classes", h1: screens.classes.h1 });
    await page.getByRole("link", { name: "6B", exact: true }).click();
    await page.getByRole("link", { name: "Kim Almgren" }).waitFor();
    times.push(await drawn(page, "Kim Almgren", '[role="slider"]'));
  }
  tell("child", least(times), "ms");
  await close();
}

/** The page offers a small practice school; the worker is asked for a large one in the page's words. */
async function municipality() {
  const { page, close } = await openWindow();
  // Only here may the page and its worker say how much memory their program has taken.
  // The gate lets the browser through, and nobody else: the file is fetched beside it.
  const code = await (await fetch(`${origin}/app.js`)).text();
  const body = `${code}\nglobalThis.samsynMemory = () => wasm.memory.buffer.byteLength;\n`;
  await page.route("**/app.js", (route) => route.fulfill({ contentType: "text/javascript", body }));
  await start(page);
  const [worker] = page.workers();
  /** How long the worker's screenings took so far, in milliseconds. */
  const screenings = () => worker.evaluate(() => performance.getEntriesByName("screening").map(({ duration }) => duration));
  await worker.evaluate((pupils) => {
    const on = new Date().toISOString().slice(0, 10);
    const call = { OpenPractice: { on, seed: 1, pupils } };
    self.dispatchEvent(new MessageEvent("message", { data: ["1000000", JSON.stringify(call)] }));
  }, pupils);
  const [first] = await screenings();
  await goTo(page, screens.rules);
  for (const name of ["Gnesta", "Flen", "Trosa"]) {
    await page.getByLabel("Kommun eller län").selectOption(name.toLowerCase());
    await page.getByRole("button", { name: "Använd de här reglerna" }).click();
    await page.getByText(`Nu gäller reglerna från ${name}`).waitFor();
  }
  const [, ...again] = await screenings();
  tell("first", first, "ms");
  tell("again", least(again), "ms");
  const memory = () => globalThis.samsynMemory();
  figures.memory = (await worker.evaluate(memory)) + (await page.evaluate(memory));
  console.log(`memory of page and worker: ${Math.round(figures.memory / 1e6)} MB`);
  await close();
}

/** A vault with a municipality in it: opened from the key on, and a note saved in it. */
async function vault() {
  const { page, close } = await openWindow();
  await openLarge(page);
  const id = await fill(page);
  const other = await page.context().newPage();
  await openLarge(other);
  await page.close();
  const { opened, saved } = await openAndSave(other, id, rounds);
  tell("open", opened, "ms");
  tell("save", least(saved), "ms");
  figures.vault = await taken(other);
  console.log(`memory of page and workers with the vault open: ${Math.round(figures.vault / 1e6)} MB`);
  await close();
}
