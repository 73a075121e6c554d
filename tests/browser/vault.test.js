// The vault as its owner meets it: made, filled, locked, opened, with the passphrase changed, destroyed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screens, words } from "./support/contract.js";
import { dailyExport } from "./support/files.js";
import { visit } from "./support/visit.js";
import { goTo, heading, readFile, showClasses, start } from "./support/walk.js";
import { lock, makeVault, openVault, passphrase, writeNote } from "./support/vault.js";

const names = /Łukasz|Öberg|Alva|Åkerström/;
const state = (page) => page.locator(".state");

/** A vault with the pupils of a file, on the page of one of them. */
async function withPupils(page) {
  await start(page);
  await readFile(page, dailyExport);
  await showClasses(page);
  const code = await makeVault(page);
  await toPupil(page);
  return code;
}

async function toPupil(page) {
  await goTo(page, screens.classes);
  await page.getByRole("link", { name: "6B", exact: true }).click();
  await page.getByRole("link", { name: "Łukasz Öberg" }).click();
  await heading(page, "Łukasz Öberg").waitFor();
}

test("what is called saved is there after the page was loaded anew", async (t) => {
  const page = await visit(t);
  await withPupils(page);
  const told = await writeNote(page, "Var glad på idrotten");
  await told.getByText("Sparat i valvet.").waitFor();
  assert.match(await state(page).innerText(), /^Valvet Mentor 6B\. Sparat 10:00 på den här datorn, krypterat\. Ingen kopia är sparad\. .*Låses efter 10 minuter\./);
  await page.reload();
  await start(page);
  assert.match(await state(page).innerText(), /^Inget är öppet/);
  await openVault(page);
  await toPupil(page);
  await page.getByText("Var glad på idrotten").waitFor();
});

test("locking leaves nothing in page, title, addresses or on the way back", async (t) => {
  const page = await visit(t);
  await withPupils(page);
  await lock(page);
  await heading(page, screens.vault.h1.sv).waitFor();
  const left = () => page.evaluate(() => [document.title, document.documentElement.outerHTML].join());
  const addresses = () => page.evaluate(() => navigation.entries().map((entry) => entry.url).join());
  assert.doesNotMatch(await left(), names);
  assert.doesNotMatch(await addresses(), /class|child/);
  await page.goBack();
  await heading(page, screens.start.h1.sv).waitFor();
  assert.doesNotMatch(await left(), names);
  // What is told is not what any page would say.
  await page.evaluate(() => history.pushState(null, "", "#/child/1"));
  assert.match(await addresses(), /child/);
});

test("a page that is left is empty when the browser shows it again", async (t) => {
  const page = await visit(t);
  await withPupils(page);
  assert.match(await page.content(), names);
  await page.goto("about:blank");
  await page.goBack();
  await page.getByText("Här finns inget att visa.").waitFor();
  await page.getByRole("link", { name: "Regler: Gnesta kommun" }).waitFor();
  assert.doesNotMatch(await page.content(), names);
});

test("a wrong passphrase is told, and the printed code opens the vault with a new one", async (t) => {
  const page = await visit(t);
  await start(page);
  const code = await makeVault(page);
  await lock(page);
  await page.getByLabel("Lösenfras", { exact: true }).fill("fel");
  await page.getByRole("button", { name: words.sv.openVault, exact: true }).click();
  await page.getByText("Det öppnar inte valvet.").waitFor();
  await page.getByText("Har du glömt lösenfrasen?").click();
  const form = page.locator("details[open] form");
  const other = "stol regn bröd kant";
  // As somebody types it who reads it from paper.
  await form.getByLabel("Koden från utskriften").fill(code.toLowerCase().replaceAll("-", " "));
  await form.getByLabel(words.sv.newPassphrase).fill(other);
  await form.getByLabel(words.sv.again).fill(other);
  await form.getByRole("button", { name: "Öppna med koden" }).click();
  await heading(page, screens.classes.h1.sv).waitFor({ timeout: 60_000 });
  await lock(page);
  await page.getByLabel("Lösenfras", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: words.sv.openVault, exact: true }).click();
  await page.getByText("Det öppnar inte valvet.").waitFor();
  await openVault(page, { secret: other });
});

test("a passphrase is changed only for a strong one, and the old one opens nothing then", async (t) => {
  const page = await visit(t);
  await start(page);
  await makeVault(page);
  await page.getByText(words.sv.changePassphrase).first().click();
  const form = page.locator("details[open] form");
  const change = async (now, next, again = next) => {
    await form.getByLabel("Lösenfrasen som gäller nu").fill(now);
    await form.getByLabel(words.sv.newPassphrase).fill(next);
    await form.getByLabel(words.sv.again).fill(again);
    await form.getByRole("button", { name: words.sv.changePassphrase }).click();
  };
  const other = "stol regn bröd kant";
  await change(passphrase, "sommar2026");
  await page.getByText("Den lösenfrasen går att gissa.").waitFor();
  await change(passphrase, other, "stol regn bröd");
  await page.getByText("De två lösenfraserna är inte lika.").waitFor();
  await change("fel", other);
  await page.getByText("Det öppnar inte valvet.").waitFor({ timeout: 60_000 });
  await change(passphrase, other);
  await page.getByText("Lösenfrasen är bytt.").waitFor({ timeout: 60_000 });
  await lock(page);
  await openVault(page, { secret: other });
});

test("nobody at the computer: the vault locks by itself, also after it slept or its clock was set back", async (t) => {
  const page = await visit(t);
  await start(page);
  await makeVault(page);
  const minutes = (count) => page.clock.setFixedTime(new Date(Date.parse("2026-11-24T10:00:00+01:00") + count * 60_000));
  await minutes(-60);
  await minutes(9);
  await page.mouse.move(10, 10);
  await minutes(17);
  await heading(page, words.sv.vaultIsOpen("Mentor 6B")).waitFor();
  const warning = page.getByRole("alert").getByText("Valvet låses om mindre än en minut.");
  assert.equal(await warning.count(), 0);
  await minutes(18.5);
  await warning.waitFor();
  await page.mouse.move(20, 20);
  await warning.waitFor({ state: "detached" });
  await minutes(28);
  await warning.waitFor();
  await minutes(29);
  await heading(page, screens.vault.h1.sv).waitFor();
  assert.equal(await warning.count(), 0);
});

test("two vaults are apart, and one that is destroyed is gone", async (t) => {
  const page = await visit(t);
  await withPupils(page);
  await lock(page);
  await makeVault(page, { name: "Kurator" });
  await goTo(page, screens.classes);
  assert.doesNotMatch(await page.getByRole("main").innerText(), /6B/);
  await goTo(page, { route: screens.vault.route, h1: { sv: words.sv.vaultIsOpen("Kurator") } });
  await page.getByText("Förstör valvet").first().click();
  const form = page.locator("details[open] form");
  await form.getByLabel(words.sv.vaultName).fill("Mentor 6B");
  await form.getByRole("button").click();
  await page.getByText("Så heter inte valvet.").waitFor();
  await form.getByLabel(words.sv.vaultName).fill("Kurator");
  await form.getByRole("button").click();
  await heading(page, screens.vault.h1.sv).waitFor();
  await page.getByRole("heading", { level: 3, name: "Mentor 6B" }).waitFor();
  assert.equal(await page.getByRole("heading", { level: 3, name: "Kurator" }).count(), 0);
  assert.equal((await page.evaluate(() => indexedDB.databases())).length, 2);
});

test("the practice school never reaches a vault", async (t) => {
  const page = await visit(t);
  await start(page);
  await makeVault(page);
  await goTo(page, screens.start);
  await page.getByRole("button", { name: words.sv.openSchool }).click();
  await heading(page, screens.classes.h1.sv).waitFor({ timeout: 60_000 });
  assert.match(await state(page).innerText(), /^Övningsskola/);
});
