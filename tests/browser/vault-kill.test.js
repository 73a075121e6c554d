// The tab ends at any moment while a vault is written: what was called saved is there, and nothing is half there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./support/visit.js";
import { start } from "./support/walk.js";
import { dice, installKeeper, passphrase } from "./support/vault.js";

/** A page in the same browser as another, that can talk to the vault. */
async function another(context) {
  const page = await context.newPage();
  await start(page);
  await installKeeper(page);
  return page;
}

/** What the vault holds, read anew by its passphrase. */
const read = (page, id) =>
  page.evaluate(async ({ id, typed }) => {
    const opener = await keeper();
    const opened = await opener.ask({ Unlock: { id, secret: "passphrase", typed } });
    opener.end();
    globalThis.key = opened.beside[0];
    return readVault(id, key);
  }, { id, typed: passphrase });

/** Saves two records together, with a higher number each time, until the tab ends. */
const saveOn = (page, id, from, early) =>
  page.evaluate(async ({ id, from, early }) => {
    const open = await keeper();
    await open.ask({ Open: { id } }, key);
    for (let number = from + 1; ; number += 1) {
      const bytes = bytesOf(String(number).padStart(2_000, " "));
      if (early) calledSaved(number);
      const { Ok } = await open.ask({ Save: { put: ["a", "b"], remove: [], act: "edit" } }, [bytes, bytes.slice()]);
      if (Ok === "Saved") calledSaved(number);
    }
  }, { id, from, early });

/**
 * Saves so often, and ends the tab in between at moments that the dice choose. What was wrong with what was there then.
 * @param {boolean} early calls saved what is not yet
 */
async function wrongAfter(t, saves, early) {
  const context = (await visit(t, { still: false })).context();
  const roll = dice(11);
  let called = 0;
  let heard = () => {};
  await context.exposeFunction("calledSaved", (number) => {
    called = number;
    heard();
  });
  let page = await another(context);
  const id = await page.evaluate(async (passphrase) => {
    const { id, key, open } = await madeVault(passphrase, { a: "0", b: "0" });
    open.end();
    globalThis.key = key;
    return id;
  }, passphrase);
  const wrong = [];
  let ends = 0;
  for (let there = 0; there < saves; ends += 1) {
    const session = await context.newCDPSession(page);
    const until = there + 1 + Math.floor(roll() * 20);
    const reached = new Promise((resolve) => (heard = () => called >= until && resolve()));
    const ended = new Promise((resolve) => page.once("crash", resolve));
    saveOn(page, id, there, early).catch(() => {});
    await reached;
    await new Promise((resolve) => setTimeout(resolve, roll() * 20));
    session.send("Page.crash").catch(() => {});
    await ended;
    await page.close();
    const promised = called;
    page = await another(context);
    const { records, flaws, refused } = await read(page, id);
    const [a, b] = [Number(records?.a), Number(records?.b)];
    if (refused || flaws.length > 0) wrong.push(`damaged: ${JSON.stringify(refused ?? flaws)}`);
    if (a !== b) wrong.push(`half there: ${a} and ${b}`);
    if (a < promised) wrong.push(`lost: called saved was ${promised}, there is ${a}`);
    there = called = a;
  }
  return { wrong, ends };
}

test("the tab ends at any moment in 200 saves: all that was called saved is there, and nothing by half", async (t) => {
  const { wrong, ends } = await wrongAfter(t, 200, false);
  assert.deepEqual(wrong, []);
  assert.ok(ends >= 8, `ended ${ends} times`);
});

test("what would be called saved too early is noticed", async (t) => {
  const { wrong } = await wrongAfter(t, 60, true);
  assert.match(wrong.join("\n"), /^lost/m);
});
