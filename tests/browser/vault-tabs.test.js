// One vault in several tabs: one writes, the others read and follow; nothing of what was called saved is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screens, words } from "./support/contract.js";
import { dailyExport } from "./support/files.js";
import { visit } from "./support/visit.js";
import { goTo, heading, readFile, showClasses, start } from "./support/walk.js";
import { installKeeper, makeVault, openVault, passphrase, writeNote } from "./support/vault.js";

const state = (page) => page.locator(".state");
const reads = "Här kan du bara läsa: valvet skrivs i ett annat fönster.";

async function toPupil(page) {
  await goTo(page, screens.classes);
  await page.getByRole("link", { name: "6B", exact: true }).click();
  await page.getByRole("link", { name: "Łukasz Öberg" }).click();
  await heading(page, "Łukasz Öberg").waitFor();
}

/** Two tabs with the same vault open, both on the page of a pupil; the first may write. */
async function two(t) {
  const first = await visit(t);
  await start(first);
  await readFile(first, dailyExport);
  await showClasses(first);
  await makeVault(first);
  const second = await first.context().newPage();
  await start(second);
  await openVault(second);
  await toPupil(first);
  await toPupil(second);
  return [first, second];
}

test("the second tab reads, follows what the first writes, and writes when the first is closed", async (t) => {
  const [first, second] = await two(t);
  await state(second).getByText(reads).waitFor();
  await (await writeNote(first, "Kom i tid hela veckan")).getByText("Sparat i valvet.").waitFor();
  await second.getByText("Kom i tid hela veckan").waitFor();
  await (await writeNote(second, "Står kvar")).getByText("Inte sparat:").waitFor();
  assert.equal(await second.getByLabel("Vad såg eller hörde du?").inputValue(), "Står kvar");
  await first.close();
  await state(second).getByText("Allt är sparat på den här datorn").waitFor();
  await (await writeNote(second, "Åt med klassen")).getByText("Sparat i valvet.").waitFor();
  await second.getByText("Kom i tid hela veckan").waitFor();
});

test("a reader may take the turn to write, and the other tab then reads", async (t) => {
  const [first, second] = await two(t);
  await second.getByRole("button", { name: "Skriv här i stället" }).click();
  await state(first).getByText(reads).waitFor();
  await (await writeNote(second, "Åt med klassen")).getByText("Sparat i valvet.").waitFor();
  await first.getByText("Åt med klassen").waitFor();
  await (await writeNote(first, "Står kvar")).getByText("Inte sparat:").waitFor();
  assert.equal(await first.getByLabel("Vad såg eller hörde du?").inputValue(), "Står kvar");
});

/** A tab that can talk to the vault as the page does, and does so for as long as it is asked to. */
async function writer(context, id) {
  const page = await context.newPage();
  await start(page);
  await installKeeper(page);
  await page.evaluate(async ({ id, typed }) => {
    const opener = await keeper();
    globalThis.key = (await opener.ask({ Unlock: { id, secret: "passphrase", typed } })).beside[0];
    opener.end();
    globalThis.open = await keeper();
    globalThis.writes = (await open.ask({ Open: { id } }, key)).Ok.Opened.writer;
    globalThis.called = [];
    /** Tries to save for so long, each record under a name of its own; reads anew where it is told to, as the page does. */
    globalThis.tryToSave = async (tab, milliseconds) => {
      const before = called.length;
      const end = performance.now() + milliseconds;
      while (performance.now() < end) {
        const name = `${tab}:${called.length}`;
        const { Ok } = await open.ask({ Save: { put: [name], remove: [], act: "edit" } }, [bytesOf(name)]);
        if (Ok === "Saved") called.push(name);
        else await open.ask({ Open: { id } }, key);
      }
      return called.length - before;
    };
  }, { id, typed: passphrase });
  return page;
}

const trySaving = (page, tab, milliseconds) => page.evaluate(([tab, milliseconds]) => tryToSave(tab, milliseconds), [tab, milliseconds]);
const called = (page) => page.evaluate(() => globalThis.called);

/** Knocks until it is this tab's turn. */
const untilTurn = (page) =>
  page.evaluate(async () => {
    for (let at = 0; at < 100; at += 1) {
      await open.ask("Knock");
      if (open.news.includes("Writer")) {
        await open.ask({ Open: { id: vaultId } }, key);
        return at;
      }
      // As long as an answer from a tab that lives takes at most.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return -1;
  });

/** Two tabs that talk to one vault as the page does; the first may write. */
async function twoWriters(t) {
  const first = await visit(t, { still: false });
  await start(first);
  await installKeeper(first);
  const id = await first.evaluate(async (passphrase) => {
    const { id, open } = await madeVault(passphrase, { head: "0" });
    open.end();
    return id;
  }, passphrase);
  const [a, b] = [await writer(first.context(), id), await writer(first.context(), id)];
  for (const page of [a, b]) await page.evaluate((id) => (globalThis.vaultId = id), id);
  assert.equal(await a.evaluate(() => writes), true);
  assert.equal(await b.evaluate(() => writes), false);
  return { first, id, a, b };
}

/** A third of a minute, in milliseconds. */
const third = 20_000;

test("two tabs write for a minute, the one whose turn it is freezes in between: nothing is lost", async (t) => {
  const { first, id, a, b } = await twoWriters(t);
  // Both at once: one writes, the other is told that it may not.
  const [written, refused] = await Promise.all([trySaving(a, "a", third), trySaving(b, "b", third)]);
  assert.ok(written > 100, `${written}`);
  assert.equal(refused, 0);
  // A tab that lives keeps its turn, however often it is knocked at.
  assert.equal(await b.evaluate(async () => {
    for (let at = 0; at < 10; at += 1) {
      await open.ask("Knock");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return open.news.includes("Writer");
  }), false);
  const session = await first.context().newCDPSession(a);
  const going = trySaving(a, "a", 2 * third);
  await a.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
  // As a browser freezes a page: nothing in it runs, though its worker may.
  await session.send("Debugger.enable");
  const frozen = new Promise((resolve) => session.once("Debugger.paused", resolve));
  await session.send("Debugger.pause");
  await frozen;
  assert.notEqual(await untilTurn(b), -1);
  const before = await trySaving(b, "b", third);
  await session.send("Debugger.resume");
  const [late, after] = await Promise.all([going, trySaving(b, "b", third)]);
  assert.ok(before > 100 && after > 100, `the other tab wrote in the meantime: ${before}, ${after}`);
  assert.ok(late < written, `the frozen tab lost its turn: ${late}`);
  const promised = [...(await called(a)), ...(await called(b))];
  t.diagnostic(`${promised.length} saves`);
  const read = await first.evaluate(async ({ id, typed }) => {
    const opener = await keeper();
    const key = (await opener.ask({ Unlock: { id, secret: "passphrase", typed } })).beside[0];
    opener.end();
    return readVault(id, key);
  }, { id, typed: passphrase });
  assert.deepEqual(read.flaws, []);
  for (const name of promised) assert.equal(read.records[name], name, `${name} was called saved`);
  assert.ok(!("c:0" in read.records), "what was never saved is not there");
});

test("a tab that is busy saving keeps its turn, and one that does nothing and does not answer loses it", async (t) => {
  const { a, b } = await twoWriters(t);
  await a.evaluate(() => {
    globalThis.deaf = true;
    globalThis.enough = false;
    const put = Array.from({ length: 10_000 }, (_, at) => `a:${at}`);
    globalThis.saves = (async () => {
      const said = [];
      while (!enough) said.push((await open.ask({ Save: { put, remove: [], act: "edit" } }, put.map(bytesOf))).Ok);
      return said;
    })();
  });
  // More knocks than a tab may leave unanswered; seldom, if not as seldom as the page's: while a worker hands much to the
  // browser at once it has no ear.
  for (let knocks = 0; knocks < 5; knocks += 1) {
    await b.evaluate(() => open.ask("Knock").then(() => new Promise((resolve) => setTimeout(resolve, 3000))));
  }
  assert.equal(await b.evaluate(() => open.news.includes("Writer")), false);
  const said = await a.evaluate(() => {
    enough = true;
    return saves;
  });
  assert.ok(said.length > 0 && said.every((each) => each === "Saved"), said.join());
  assert.notEqual(await untilTurn(b), -1);
});

test("the other language says the same", async (t) => {
  const page = await visit(t);
  await start(page, "en");
  await makeVault(page, { language: "en" });
  await state(page).getByText("The vault Mentor 6B.").waitFor();
  assert.equal(await page.getByRole("button", { name: words.en.lock, exact: true }).count(), 1);
});
