// What the vault was before: backups inside it, copies as age files, what is erased, and what is written down of it all.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile as readBytes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { screens, words } from "./support/contract.js";
import { dailyExport } from "./support/files.js";
import { visit } from "./support/visit.js";
import { goTo, heading, readFile, showClasses, start } from "./support/walk.js";
import { installKeeper, lock, makeVault, openVault, passphrase, writeNote } from "./support/vault.js";

const name = "Mentor";
const open = { route: screens.vault.route, h1: { sv: words.sv.vaultIsOpen(name) } };
const copySecret = "båt moln sked gata";

async function withPupils(page) {
  await start(page);
  await readFile(page, dailyExport);
  await showClasses(page);
  await makeVault(page, { name });
}

async function toPupil(page, pupil = "Łukasz Öberg") {
  await goTo(page, screens.classes);
  await page.getByRole("link", { name: "6B", exact: true }).click();
  await page.getByRole("link", { name: pupil }).click();
  await heading(page, pupil).waitFor();
}

async function note(page, text) {
  await toPupil(page);
  await (await writeNote(page, text)).getByText("Sparat i valvet.").waitFor();
}

const sheet = (page, title) => page.locator("section.sheet", { has: page.getByRole("heading", { level: 2, name: title }) });

/** Saves a copy as a file; where it is. */
async function saveCopy(page) {
  await goTo(page, open);
  const copy = sheet(page, "Kopia som fil");
  await copy.locator("summary").click();
  await copy.getByLabel(words.sv.newPassphrase).fill(copySecret);
  await copy.getByLabel(words.sv.again).fill(copySecret);
  const [download] = await Promise.all([page.waitForEvent("download"), copy.getByRole("button", { name: "Spara en kopia" }).click()]);
  await copy.getByText("Kopian är sparad").waitFor();
  assert.equal(download.suggestedFilename(), "samsyn-2026-11-24.json.age");
  return download.path();
}

/** The reference program of the age format, where it is there. */
const age = process.env.SAMSYN_AGE ?? "age";

/** It asks for the passphrase on a terminal: `script` gives it one. */
function openWithAge(file, to) {
  const command = `(sleep 1; printf '%s\\n' "$SECRET") | script -qec "'${age}' --decrypt -o '${to}' '${file}'" /dev/null`;
  return new Promise((resolve, reject) =>
    execFile("sh", ["-c", command], { env: { ...process.env, SECRET: copySecret } }, (error, out) => (error ? reject(new Error(`${error.message}\n${out}`)) : resolve())),
  );
}

test("the vault keeps how it was, shows what would change, goes back to it, and on again", async (t) => {
  const page = await visit(t);
  await withPupils(page);
  await note(page, "Kom i tid hela veckan");
  await goTo(page, open);
  const past = sheet(page, "Som det var förut");
  await past.getByRole("listitem").first().waitFor();
  await past.getByRole("button", { name: "Visa vad den innehåller" }).first().click();
  await past.getByText("Här finns 2 elever.").waitFor();
  await past.getByText("Med andra uppgifter än i valvet nu: 1").waitFor();
  await past.getByText("Bara i valvet nu, och försvinner: 0").waitFor();
  await past.getByRole("button", { name: "Gör valvet sådant" }).click();
  await past.getByText("Klart.").waitFor();
  await toPupil(page);
  await page.getByText("Inget är noterat än.", { exact: true }).waitFor();
  await goTo(page, open);
  await past.getByRole("button", { name: "Visa vad den innehåller" }).first().click();
  await past.getByRole("button", { name: "Gör valvet sådant" }).click();
  await past.getByText("Klart.").waitFor();
  await toPupil(page);
  await page.getByText("Kom i tid hela veckan").waitFor();
});

test("age opens a copy, and a vault that is made of it equals the one it was saved from", { skip: age === "" && "age is not there" }, async (t) => {
  const page = await visit(t, { acceptDownloads: true });
  await withPupils(page);
  await note(page, "Var glad på idrotten");
  const file = await saveCopy(page);
  const folder = await mkdtemp(join(tmpdir(), "samsyn-"));
  const plain = join(folder, "plain.json");
  await openWithAge(file, plain);
  assert.doesNotMatch(await page.locator(".state").innerText(), /kopia/i);
  const text = await readBytes(plain, "utf8");
  assert.equal(JSON.parse(text).schema, "samsyn.caseload/1");
  assert.match(text, /Łukasz Öberg/);
  assert.match(text, /Var glad på idrotten/);
  assert.doesNotMatch((await readBytes(file)).toString("latin1"), /ukasz|idrotten/);
  assert.match((await readBytes(file)).toString("latin1"), /^age-encryption\.org\/v1\n-> scrypt /);
  // Into another vault, which is empty.
  await lock(page);
  await makeVault(page, { name: "Annat" });
  const from = page.locator("details", { hasText: "Öppna en kopia som du har sparat som fil" }).last();
  await from.locator("summary").click();
  const look = async (secret, what = file) => {
    await from.getByLabel("Filen med kopian").setInputFiles(what);
    await from.getByLabel("Kopians lösenfras").fill(secret);
    await from.getByRole("button", { name: "Visa vad den innehåller" }).click();
  };
  await look("fel");
  await from.getByText("Det öppnar inte valvet.").waitFor({ timeout: 30_000 });
  const other = join(folder, "other.age");
  await writeFile(other, "inget");
  await look(copySecret, other);
  await from.getByText("Filen är ingen kopia av ett valv").waitFor({ timeout: 30_000 });
  await look(copySecret);
  await from.getByText("Bara här, och kommer tillbaka: 2").waitFor({ timeout: 30_000 });
  await from.getByRole("button", { name: "Gör valvet sådant" }).click();
  await from.getByText("Klart.").waitFor();
  await look(copySecret);
  await from.getByText("Det är samma uppgifter som i valvet nu.").waitFor({ timeout: 30_000 });
  await toPupil(page);
  await page.getByText("Var glad på idrotten").waitFor();
});

test("a pupil who is erased is gone from the vault and from all its backups", async (t) => {
  const page = await visit(t);
  await withPupils(page);
  await note(page, "Var glad på idrotten");
  await toPupil(page);
  await page.getByText("Radera eleven ur valvet").click();
  assert.equal(await page.getByRole("button", { name: "Radera", exact: true }).getAttribute("aria-disabled"), "true");
  await page.getByLabel("Jag vill radera allt om eleven").check();
  await page.getByRole("button", { name: "Radera", exact: true }).click();
  await heading(page, screens.classes.h1.sv).waitFor();
  await page.getByRole("link", { name: "6B", exact: true }).click();
  await page.getByRole("link", { name: "Alva Åkerström" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "Łukasz Öberg" }).count(), 0);
  await goTo(page, open);
  const past = sheet(page, "Som det var förut");
  await past.getByRole("button", { name: "Visa vad den innehåller" }).first().click();
  await past.getByText("Här finns en elev.").waitFor();
  const log = page.locator("details", { hasText: "Vad som har gjorts i valvet" }).last();
  await log.locator("summary").click();
  const lines = await log.getByRole("listitem").allInnerTexts();
  assert.deepEqual(lines.map((line) => line.replace(/^.*, Mentor: /, "").replace(/ \(.*/, "")), ["raderade", "skrev ned något", "lade det öppna i valvet"]);
  assert.doesNotMatch(lines.join(), /ukasz|idrotten/);
});

test("what has been kept for long enough is proposed, and goes only by a decision", async (t) => {
  const page = await visit(t);
  await withPupils(page);
  await note(page, "Gammal anteckning");
  const disposal = sheet(page, "Gallring");
  const on = async (day) => {
    await page.clock.setFixedTime(new Date(`${day}T10:00:00+01:00`));
    await page.reload();
    await start(page);
    await openVault(page);
    await goTo(page, open);
  };
  // A clock that was set back proposes nothing.
  for (const day of ["1999-01-01", "2027-11-23"]) {
    await on(day);
    await disposal.getByText("Inget har stått längre än reglerna säger.").waitFor();
  }
  await on("2027-11-24");
  await note(page, "Ny anteckning");
  await goTo(page, open);
  await disposal.getByText("Det här om en elev har stått").waitFor();
  assert.match(await disposal.getByRole("listitem").innerText(), /: 1 \(sparas i \d+ månader\)$/);
  await disposal.locator("summary").click();
  await disposal.getByRole("button").click();
  await disposal.getByText("Utan beslut raderas inget.").waitFor();
  await disposal.getByLabel("Gallringsbeslut").fill("KS 2026/117, 2026-09-01");
  await disposal.getByRole("button").click();
  await disposal.getByText("Raderat, och skrivet i loggen.").waitFor();
  await disposal.getByText("Inget har stått längre än reglerna säger.").waitFor();
  await sheet(page, "Som det var förut").getByText("Här finns inget än.").waitFor();
  const log = page.locator("details", { hasText: "Vad som har gjorts i valvet" }).last();
  await log.locator("summary").click();
  assert.match(await log.getByRole("listitem").first().innerText(), /Mentor: gallrade \(elev .+\)\. Beslut: KS 2026\/117, 2026-09-01$/);
  await toPupil(page);
  await page.getByText("Ny anteckning").waitFor();
  assert.equal(await page.getByText("Gammal anteckning").count(), 0);
});

test("all that is kept about a pupil is shown as text, saved as a file, and that is written down", async (t) => {
  const page = await visit(t, { acceptDownloads: true });
  await withPupils(page);
  await note(page, "Var glad på idrotten");
  await page.getByRole("link", { name: "Registerutdrag" }).click();
  await heading(page, "Registerutdrag").waitFor();
  assert.equal(await page.title(), "Registerutdrag · Samsyn");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Spara som fil" }).click()]);
  assert.equal(download.suggestedFilename(), "samsyn-registerutdrag.txt");
  const text = await readBytes(await download.path(), "utf8");
  assert.equal((await page.locator(".extract").innerText()).trim(), text.trim());
  for (const expected of ["Namn: Łukasz Öberg", "Klass: 6B", "Var glad på idrotten", "6 november 2026: 320 min på schemat\n", "20 november 2026: 320 min på schemat, 320 min ogiltig frånvaro", "franvaro.csv"]) {
    assert.ok(text.includes(expected), `${expected}\n\n${text}`);
  }
  assert.ok(!text.includes("Alva"), "nobody else");
  await goTo(page, open);
  const log = page.locator("details", { hasText: "Vad som har gjorts i valvet" }).last();
  await log.locator("summary").click();
  await log.getByText("sparade ett registerutdrag").waitFor();
});

test("what was replaced is kept for as long as a backup holds it, and no longer", async (t) => {
  const page = await visit(t, { still: false });
  await start(page);
  await installKeeper(page);
  const told = await page.evaluate(async (passphrase) => {
    const { id, key, open } = await madeVault(passphrase, { head: "0", "child:1": "a", "child:2": "b" });
    const save = (put, text, remove = [], act = "edit") => open.ask({ Save: { put, remove, act } }, put.map(() => bytesOf(text)));
    const past = async () => (await stored(id)).filter(([store]) => store === "past").length;
    const recall = async (number) => {
      const { Ok, labels, bundles } = await open.ask({ Recall: { number } });
      return [unbundled(labels, bundles), Ok.Opened.flaws];
    };
    // The first change is preceded by a backup; those within a quarter of an hour are not.
    await save(["child:1"], "c");
    await save(["child:1"], "d", ["child:2"]);
    const [{ backup }] = (await open.ask("Backups")).Ok.Backups;
    const first = [await past(), await recall(backup.number)];
    // A byte of what is past, and of the backup's own list: named.
    const lain = await stored(id);
    const flaws = [];
    for (const wanted of [([store]) => store === "past", ([, key]) => key.startsWith("backup/")]) {
      const [at, key0, bytes] = lain.find(wanted);
      const flipped = bytes.slice();
      flipped[bytes.length - 3] ^= 4;
      await store(id, [[at, key0, flipped]]);
      flaws.push((await recall(backup.number))[1].map(({ of, kind }) => `${Object.keys(of)[0]} ${kind}`).join());
      await store(id, [[at, key0, bytes]]);
    }
    for (let at = 0; at < 5; at += 1) await save(["child:1"], String(at), [], "restore");
    const numbers = (await open.ask("Backups")).Ok.Backups.map(({ backup }) => backup.number);
    const last = await recall(numbers.at(-1));
    // Erased from all of them.
    await open.ask({ Erase: { name: "child:1" } });
    const after = [await past(), await recall(numbers.at(-1)), await readVault(id, key)];
    return { first, flaws, numbers, last, after };
  }, passphrase);
  assert.deepEqual(told.first, [2, [{ head: "0", "child:1": "a", "child:2": "b" }, []]]);
  assert.deepEqual(told.flaws, ["Past Damaged", "Backup Damaged"]);
  assert.equal(told.numbers.length, 3, "three of the last day");
  assert.deepEqual(told.last, [{ head: "0", "child:1": "3" }, []]);
  assert.deepEqual(told.after, [0, [{ head: "0" }, []], { records: { head: "0" }, flaws: [] }]);
});

test("any byte that is flipped in a backup is noticed when the vault is opened, and named; what none holds is taken away", async (t) => {
  const page = await visit(t, { still: false });
  await start(page);
  await installKeeper(page);
  const told = await page.evaluate(async (passphrase) => {
    const { id, key: vaultKey, open } = await madeVault(passphrase, { head: "0", "child:1": "a", "child:2": "b" });
    const save = (put, text, remove = []) => open.ask({ Save: { put, remove, act: "edit" } }, put.map(() => bytesOf(text)));
    await save(["child:1"], "c");
    await save([], "", ["child:2"]);
    const inspect = async () => (await open.ask("Inspect")).Ok.Inspected;
    const untouched = await inspect();
    const lain = (await stored(id)).filter(([store, key]) => store === "past" || key.startsWith("backup/"));
    const flipped = [];
    for (const [at, key, bytes] of lain) {
      for (let place = 0; place < bytes.length; place += 1) {
        const next = bytes.slice();
        next[place] ^= 1 << (place % 8);
        await store(id, [[at, key, next]]);
        flipped.push([at, key, place, await inspect()]);
      }
      await store(id, [[at, key, bytes]]);
    }
    const past = lain.filter(([store]) => store === "past");
    const now = (await stored(id)).filter(([store]) => store === "records");
    const standing = ([, key]) => now.find(([, of]) => of === key.split("/")[0]);
    // The record that was changed, and the one that was taken away.
    const [[, first, bytes], [, second, others]] = [past.find(standing), past.find((each) => !standing(each))];
    // Swapped, gone, and a newer one in its place.
    await store(id, [["past", first, others], ["past", second, bytes]]);
    const swapped = await inspect();
    await store(id, [["past", first], ["past", second, others]]);
    const gone = await inspect();
    await store(id, [["past", first, standing(["past", first])[2]]]);
    const later = await inspect();
    await store(id, [...past, ["past", "00/1", bytes]]);
    // A root that does not open names no backups: what they hold stays.
    const [[at, key, root]] = (await stored(id)).filter(([, key]) => key === "root");
    const broken = root.slice();
    broken[root.length - 1] ^= 1;
    await store(id, [[at, key, broken]]);
    await open.ask({ Open: { id } }, vaultKey);
    await inspect();
    const kept = (await stored(id)).filter(([store]) => store === "past").length;
    await store(id, [[at, key, root]]);
    await open.ask({ Open: { id } }, vaultKey);
    const stray = [await inspect(), (await stored(id)).some(([, key]) => key === "00/1")];
    return { untouched, count: lain.length, flipped, swapped, gone, later, kept, stray };
  }, passphrase);
  assert.deepEqual(told.untouched, []);
  assert.equal(told.count, 3);
  const named = new Set();
  for (const [at, key, place, flaws] of told.flipped) {
    assert.equal(flaws.length, 1, `byte ${place} of ${key}: ${JSON.stringify(flaws)}`);
    assert.ok(at === "past" ? flaws[0].of.Past : flaws[0].of.Backup, JSON.stringify(flaws));
    named.add(flaws[0].of.Past);
  }
  assert.deepEqual([...named].sort(), ["child:1", "child:2", undefined]);
  assert.deepEqual(told.swapped.map(({ of, kind }) => [of.Past, kind]), [["child:1", "Damaged"], ["child:2", "Damaged"]]);
  assert.deepEqual(told.gone, [{ of: { Past: "child:1" }, kind: "Missing" }]);
  assert.deepEqual(told.later, [{ of: { Past: "child:1" }, kind: "Damaged" }]);
  assert.equal(told.kept, 3);
  assert.deepEqual(told.stray, [[], false]);
});

test("a backup that is damaged is told of on the page as soon as the vault is open, and once", async (t) => {
  const page = await visit(t, { still: false });
  await withPupils(page);
  await note(page, "Kom i tid hela veckan");
  await lock(page);
  await installKeeper(page);
  const flip = (of) =>
    page.evaluate(async (of) => {
      const [{ id }] = (await (await keeper()).ask("List")).Ok.Vaults;
      const [[at, key, bytes]] = (await stored(id)).filter(([store, key]) => store === of || key.startsWith(of));
      bytes[bytes.length - 1] ^= 1;
      await store(id, [[at, key, bytes]]);
    }, of);
  const told = async () => {
    await openVault(page);
    await page.locator(".state").getByRole("link", { name: "Allt går inte att läsa" }).click();
    const lines = page.locator(".summary").getByRole("listitem");
    await lines.first().waitFor();
    // The backups have been looked through when another question has been answered.
    await sheet(page, "Som det var förut").getByRole("listitem").first().waitFor();
    return lines.allInnerTexts();
  };
  await flip("past");
  const [past, ...more] = await told();
  assert.match(past, /^Eleven med id .+, i en säkerhetskopia: har ändrats eller skadats\.$/);
  assert.deepEqual(more, []);
  await lock(page);
  await flip("past");
  await flip("backup/");
  const lists = await told();
  assert.equal(lists.length, 1, lists.join());
  assert.match(lists[0], /^Säkerhetskopia \d+: har ändrats eller skadats\.$/);
});
