// Opening a file, step by step: the focus follows, nothing that was answered is lost, and every error has a way out.
import assert from "node:assert/strict";
import { mkdtemp, readFile as readText, rm, truncate, writeFile } from "node:fs/promises";
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

const countsLate = (page) => page.getByRole("radio", { name: "Ja, räkna minuterna som ogiltig frånvaro" });

test("the next file with the same columns is read as the one before", async (t) => {
  const page = await visit(t);
  await start(page);
  await goTo(page, screens.import);
  await throughDoor(page, dailyExport);
  await toColumns(page);
  await countsLate(page).check();
  await page.getByLabel("Klass", { exact: true }).selectOption("Läs inte");
  await toReport(page);
  await showClasses(page);
  await goTo(page, screens.import);
  await throughDoor(page, exportOf("Zoë Ek", "zoe.csv"));
  await next(page).click();
  await page.getByText("Filen har samma kolumner som en tidigare fil. Svaren därifrån är ifyllda.").waitFor();
  assert.equal(await page.getByLabel(words.sv.whichForm).inputValue(), "grundskola");
  assert.equal(await page.getByLabel("Klass", { exact: true }).inputValue(), "Läs inte");
  assert.equal(await countsLate(page).isChecked(), true);
});

test("answers are saved as a small file without any pupil, and that file answers them again", async (t) => {
  const page = await visit(t);
  await start(page);
  await goTo(page, screens.import);
  await throughDoor(page, dailyExport);
  await toColumns(page);
  await countsLate(page).check();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara läsmallen" }).click();
  const saved = await saving;
  assert.equal(saved.suggestedFilename(), "lasmall.json");
  const buffer = await readText(await saved.path());
  const profile = JSON.parse(buffer.toString());
  assert.equal(profile.schema, "samsyn.profile/1");
  assert.equal(profile.late, "counted");
  assert.doesNotMatch(buffer.toString(), /Alva|Łukasz|6B|2026/);
  await page.getByText(/^Läsmallen är sparad som en fil\. .*Namn, Klass, Datum/).waitFor();
  // Another day, another tab.
  const later = await visit(t);
  await start(later);
  await goTo(later, screens.import);
  await throughDoor(later, exportOf("Zoë Ek", "zoe.csv"));
  await next(later).click();
  const choose = (buffer, name) => later.locator("#import-profile").setInputFiles({ name, mimeType: "application/json", buffer });
  await choose(buffer, "lasmall.json");
  await later.getByText("Läsmallen passar filen. Svaren är ifyllda.").waitFor();
  assert.equal(await later.getByLabel(words.sv.whichForm).inputValue(), "grundskola");
  assert.equal(await countsLate(later).isChecked(), true);
  // One of another layout says what is missing and changes nothing; what is none is told as such.
  profile.columns.push({ heading: "Lektion nr", meaning: "subject" });
  await choose(Buffer.from(JSON.stringify(profile)), "annan.json");
  await later.getByText("Den här kolumnen saknas: Lektion nr. Inget är ändrat.").waitFor();
  assert.equal(await countsLate(later).isChecked(), true);
  await choose(Buffer.from("{}"), "annat.json");
  await later.getByText("Filen är ingen läsmall.").waitFor();
  await toReport(later);
});

test("a pupil who may be there already is asked about, and gets the rows of the answer", async (t) => {
  const page = await visit(t);
  await start(page);
  await readFile(page, exportOf("Zoë Ek", "zoe.csv"));
  await showClasses(page);
  const september = exportOf("Zoë Ek", "zoe-7b.csv");
  const october = { ...september, buffer: Buffer.from(september.buffer.toString().replaceAll(";6B;", ";7B;").replaceAll("2026-11-", "2026-10-")) };
  await goTo(page, screens.import);
  await throughDoor(page, october);
  await next(page).click();
  await next(page).click();
  const asked = page.getByRole("group", { name: "Zoë Ek, 7B: är det någon som redan finns?" });
  await asked.waitFor();
  const open = page.getByRole("button", { name: words.sv.showClasses, exact: true });
  assert.equal(await open.getAttribute("aria-disabled"), "true");
  await asked.getByRole("radio", { name: "Ja, Zoë Ek, 6B" }).check();
  assert.equal(await open.getAttribute("aria-disabled"), "false");
  await showClasses(page);
  await page.getByText("En elev i en klass.").waitFor();
  await page.getByRole("link", { name: "7B", exact: true }).waitFor();
});
