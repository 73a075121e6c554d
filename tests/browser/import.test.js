// Opening a file, step by step: the focus follows, nothing that was answered is lost, and every error has a way out.
import assert from "node:assert/strict";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { screens, words } from "./support/contract.js";
import { dailyExport, exportOf, otherKind } from "./support/files.js";
import { visit } from "./support/visit.js";
import { goTo, heading, next, openSchool, readFile, showClasses, start, throughDoor, toColumns, toReport } from "./support/walk.js";

const focused = (page) => page.evaluate(() => document.activeElement?.textContent);
const step = (page, number) => page.getByText(new RegExp(`^Steg ${number} av 3`)).waitFor();

test("each step begins at its heading, and Back keeps what was answered", async (t) => {
  const page = await visit(t);
  await start(page);
  await goTo(page, screens.import);
  await throughDoor(page, dailyExport);
  await toColumns(page);
  await step(page, 2);
  await page.getByRole("radio", { name: "Ja, räkna minuterna som ogiltig frånvaro" }).check();
  await page.getByLabel("Sen ankomst (min)").selectOption("Läs inte");
  await toReport(page);
  await step(page, 3);
  assert.equal(await focused(page), screens.import.h1.sv);
  const back = page.getByRole("button", { name: "Tillbaka", exact: true });
  await back.click();
  await step(page, 2);
  assert.equal(await focused(page), screens.import.h1.sv);
  assert.equal(await page.getByLabel(words.sv.whichForm).inputValue(), "grundskola");
  assert.equal(await page.getByLabel("Sen ankomst (min)").inputValue(), "Läs inte");
  await back.click();
  await step(page, 1);
  await next(page).click();
  await step(page, 2);
  assert.equal(await page.getByLabel(words.sv.whichForm).inputValue(), "grundskola");
});

test("an error takes the focus, and what was open is asked about only where there is something", async (t) => {
  const page = await visit(t);
  await start(page);
  await goTo(page, screens.import);
  await throughDoor(page, otherKind);
  await page.getByRole("heading", { name: words.sv.notRead }).waitFor();
  assert.match(await focused(page), new RegExp(`^${words.sv.notRead}`));
  assert.equal(await page.getByText("Det du hade öppet är orört.").count(), 0);
  await readFile(page, dailyExport);
  assert.equal(await page.getByRole("group", { name: /redan öppen/ }).count(), 0);
});

test("a second file is added to the first, or takes its place", async (t) => {
  const page = await visit(t);
  await start(page);
  await readFile(page, dailyExport);
  await showClasses(page);
  await readFile(page, exportOf("Zoë Ek", "zoe.csv"));
  await page.getByRole("group", { name: /^franvaro\.csv är redan öppen/ }).waitFor();
  await showClasses(page);
  await page.getByText("3 elever i en klass.").waitFor();
  await readFile(page, exportOf("Bo Al", "bo.csv"));
  await page.getByRole("radio", { name: /^Ta deras plats/ }).check();
  await showClasses(page);
  await page.getByText("En elev i en klass.").waitFor();
});

test("files that are chosen together come one after the other, and one that cannot be read is left out", async (t) => {
  const page = await visit(t);
  await start(page);
  await goTo(page, screens.import);
  await throughDoor(page, [dailyExport, otherKind, exportOf("Zoë Ek", "zoe.csv")]);
  await next(page).waitFor();
  await page.getByText("Sedan kommer: bild.png och zoe.csv.").waitFor();
  await toColumns(page);
  await next(page).click();
  await page.getByRole("button", { name: "Öppna, och vidare till nästa fil" }).click();
  await page.getByRole("heading", { name: words.sv.notRead }).waitFor();
  await page.getByRole("button", { name: "Hoppa över filen" }).click();
  await toColumns(page);
  await toReport(page);
  await showClasses(page);
  await page.getByText("3 elever i en klass.").waitFor();
});

test("the practice school makes room for a real file, and says so", async (t) => {
  const page = await visit(t);
  await start(page);
  await openSchool(page);
  await readFile(page, dailyExport);
  await page.getByText("Övningsskolan stängs när du öppnar filen.").waitFor();
  await showClasses(page);
  await page.getByText("2 elever i en klass.").waitFor();
});

test("a long reading shows how far it has come, and can be stopped with everything kept", async (t) => {
  const page = await visit(t);
  await start(page);
  await goTo(page, screens.import);
  const rows = Array.from({ length: 400_000 }, (_, at) => `Elev ${at};6B;2026-11-16;320;0;0;0`);
  const long = { ...dailyExport, name: "stor.csv", buffer: Buffer.from([dailyExport.buffer.toString().split("\r\n")[0], ...rows].join("\r\n")) };
  await throughDoor(page, long);
  await toColumns(page);
  await next(page).click();
  await page.getByRole("progressbar").waitFor();
  await page.getByText(/av 400\u00a0000 rader/).waitFor();
  await page.getByRole("button", { name: "Avbryt", exact: true }).click();
  await page.getByText(/^Avbrutet\./).waitFor();
  await step(page, 2);
  assert.equal(await page.getByLabel(words.sv.whichForm).inputValue(), "grundskola");
  await goTo(page, screens.start);
  await openSchool(page);
  await heading(page, screens.classes.h1.sv).waitFor();
});

test("a file of 2 GiB is refused by its size, and what is open stays open", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "samsyn-"));
  t.after(() => rm(folder, { recursive: true }));
  const large = join(folder, "hela-lanet.csv");
  await writeFile(large, "Namn;Datum\n");
  // The file takes no room: nothing stands in it but its size.
  await truncate(large, 2 * 2 ** 30);
  const page = await visit(t);
  await start(page);
  await openSchool(page);
  await goTo(page, screens.import);
  await throughDoor(page, large);
  await page.getByText("Filen är 2048 MiB. Gränsen är 1024 MiB.").waitFor();
  await goTo(page, screens.classes);
  await page.getByText("Påhittade barn.").waitFor();
  await page.getByRole("link", { name: "6B", exact: true }).waitFor();
});
