// What lies in the browser: nothing of it can be read, and nothing of it can be changed without being noticed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screens, words } from "./support/contract.js";
import { dailyExport } from "./support/files.js";
import { origin, visit } from "./support/visit.js";
import { goTo, heading, readFile, showClasses, start } from "./support/walk.js";
import { installKeeper, lock, makeVault, passphrase, writeNote } from "./support/vault.js";

/** Records as a school would have them. */
const records = { head: "Skolan", "child:1": "Łukasz Öberg", "child:2": "Alva Åkerström", "child:3": "Sömn, 2026-11-24" };

/** A vault with them, on a page that can look behind it. */
async function made(t) {
  const page = await visit(t, { still: false });
  await start(page);
  await installKeeper(page);
  await page.evaluate(async ({ passphrase, records }) => (globalThis.vault = await madeVault(passphrase, records)), { passphrase, records });
  return page;
}

/** All records but those that are named as flawed. */
const restOf = ({ flaws }) => {
  const flawed = flaws.map(({ of }) => of.Record);
  return Object.fromEntries(Object.entries(records).filter(([name]) => !flawed.includes(name)));
};

/** Opens the vault as it is when a change was made to what lies in the browser, which is undone after. */
const changed = (page, entries) =>
  page.evaluate(async (entries) => {
    const { id, key } = vault;
    const before = await stored(id);
    const at = (store, key) => before.find((entry) => entry[0] === store && entry[1] === key)?.[2];
    const next = entries.map(([store, key, change]) => {
      if (change === null) return [store, key, null];
      const bytes = Uint8Array.from(change.from ? at(...change.from) : at(store, key));
      if (change.flip !== undefined) bytes[change.flip % bytes.length] ^= 1 << (change.flip % 8);
      return [store, key, bytes];
    });
    await store(id, next);
    const read = await readVault(id, key);
    await store(id, entries.map(([store, key]) => [store, key, at(store, key)]));
    return read;
  }, entries);

const keysOf = (page, store) => page.evaluate(async (wanted) => (await stored(vault.id)).filter(([store]) => store === wanted).map(([, key, bytes]) => [key, bytes.length]), store);

test("a vault that nobody touched reads as it was written", async (t) => {
  const page = await made(t);
  assert.deepEqual(await page.evaluate(() => readVault(vault.id, vault.key)), { records, flaws: [] });
});

test("any byte of any record that is flipped is noticed and named, and the rest opens", async (t) => {
  const page = await made(t);
  const seen = new Set();
  const keys = await keysOf(page, "records");
  // The log is a record as well.
  assert.equal(keys.length, Object.keys(records).length + 1);
  for (const [key, length] of keys) {
    // Every byte of what stands before the sealed part and around its ends, and some of those between.
    for (let flip = 0; flip < length; flip += flip < 30 || flip > length - 20 ? 1 : 7) {
      const read = await changed(page, [["records", key, { flip }]]);
      assert.equal(read.flaws.length, 1, `${flip}: ${JSON.stringify(read)}`);
      const name = read.flaws[0].of.Record;
      seen.add(name);
      assert.deepEqual(read.records, restOf(read), `byte ${flip} of ${name}`);
    }
  }
  assert.deepEqual([...seen].map((name) => name.replace(/^log:.*/, "log")).sort(), [...Object.keys(records), "log"].sort());
});

test("any part of the list that is flipped is noticed, and every record opens all the same", async (t) => {
  const page = await made(t);
  for (const [key, length] of await keysOf(page, "manifest")) {
    for (const flip of [0, 3, 8, 12, 20, 21, length - 17, length - 1]) {
      const read = await changed(page, [["manifest", key, { flip }]]);
      assert.ok(read.flaws.some(({ of }) => (key === "root" ? of === "Root" : of.Manifest === Number(key))), `byte ${flip} of ${key}: ${JSON.stringify(read.flaws)}`);
      assert.deepEqual(read.records, records, `byte ${flip} of ${key}`);
    }
  }
});

test("a record that was swapped, taken away or put back to how it was is noticed", async (t) => {
  const page = await made(t);
  const [[first], [second]] = await keysOf(page, "records");
  const swapped = await changed(page, [["records", first, { from: ["records", second] }], ["records", second, { from: ["records", first] }]]);
  assert.deepEqual(swapped.flaws.map(({ kind }) => kind), ["Damaged", "Damaged"]);
  assert.deepEqual(restOf(swapped), swapped.records);
  const gone = await changed(page, [["records", first, null]]);
  assert.deepEqual(gone.flaws.map(({ kind }) => kind), ["Missing"]);
  assert.deepEqual(restOf(gone), gone.records);
  const doubled = await changed(page, [["records", "00", { from: ["records", first] }]]);
  assert.deepEqual(doubled.flaws, [{ of: "Stray", kind: "Damaged" }]);
  // Put back, with the part of the list that goes with it, and at last with its root.
  const backs = await page.evaluate(async () => {
    const { id, key, open } = vault;
    const before = await stored(id);
    const saved = await open.ask({ Save: { put: ["child:1"], remove: [], act: "edit" } }, [bytesOf("Łukasz Öberg, ny skola")]);
    if (saved.Ok !== "Saved") throw new Error(JSON.stringify(saved));
    const after = await stored(id);
    const moved = before.filter(([store, key, bytes], at) => bytes.some((byte, place) => byte !== after[at][2][place]));
    const of = (wanted) => moved.filter(([store, key]) => wanted(store, key));
    const told = [];
    for (const back of [of((store) => store === "records"), of((store, key) => key !== "root"), of((store, key) => key === "root"), of((store, key) => store === "manifest" && key !== "root")]) {
      await store(id, back);
      told.push(await readVault(id, key));
      await store(id, after);
    }
    return told;
  });
  for (const read of backs) assert.ok(read.flaws.some(({ kind }) => kind === "Older"), JSON.stringify(read));
});

test("a header that asks for less than any Samsyn ever wrote is refused, before a passphrase is tried", async (t) => {
  const page = await made(t);
  const refused = await page.evaluate(async (typed) => {
    const { id } = vault;
    const headers = await stored();
    const digest = async (text) => {
      const bytes = bytesOf(text);
      return Uint8Array.from([...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), ...bytes]);
    };
    const told = {};
    const text = textOf(headers[0][2].slice(32));
    const lowered = text.replace(/"memory":\d+/, '"memory":1024');
    const changes = {
      memory: await digest(lowered),
      passes: await digest(text.replace(/"passes":\d+/, '"passes":1')),
      newer: await digest(text.replace('"format":1', '"format":2')),
      damaged: bytesOf("x"),
    };
    for (const [name, bytes] of Object.entries(changes)) {
      await store(undefined, headers.map(([store, key]) => [store, key, bytes]));
      const asked = await keeper();
      told[name] = (await asked.ask({ Unlock: { id, secret: "passphrase", typed } })).Err;
      asked.end();
    }
    // One copy alone that was tampered with is not overruled by the other.
    await store(undefined, headers);
    await store(undefined, [[headers[1][0], headers[1][1], changes.memory]]);
    const asked = await keeper();
    told.second = (await asked.ask({ Unlock: { id, secret: "passphrase", typed } })).Err;
    await store(undefined, headers);
    told.whole = (await asked.ask({ Unlock: { id, secret: "passphrase", typed } })).Ok;
    asked.end();
    return told;
  }, passphrase);
  assert.deepEqual(refused, {
    memory: { Header: "Cost" },
    passes: { Header: "Cost" },
    newer: { Header: { Newer: 2 } },
    damaged: { Header: "Damaged" },
    second: { Header: "Cost" },
    whole: "Done",
  });
});

test("a record of a newer format is left alone and told", async (t) => {
  const page = await made(t);
  const [[key]] = await keysOf(page, "records");
  const read = await page.evaluate(async (at) => {
    const [, , bytes] = (await stored(vault.id)).find(([, key]) => key === at);
    await store(vault.id, [["records", at, Uint8Array.from([2, ...bytes.slice(1)])]]);
    return readVault(vault.id, vault.key);
  }, key);
  assert.deepEqual(read.flaws.map(({ kind }) => kind), ["Newer"]);
});

/** All that the browser holds of the page, as text. */
const dump = (page) =>
  page.evaluate(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    for (const { name } of await indexedDB.databases()) {
      texts.push(name);
      for (const [store, key, bytes] of await stored(name.replace(/^samsyn-?/, "") || undefined)) {
        texts.push(store, key, new TextDecoder().decode(bytes), new TextDecoder("utf-16le").decode(bytes));
      }
    }
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) texts.push(request.url);
    }
    return texts.join("\n");
  });

// None so short that sealed bytes would look like it by chance.
const secrets = /Łukasz|Öberg|Alva|Åkerström|"6B"|idrotten|2026-1[01]|2026, 11|franvaro/;

test("after a day of use nothing that was entered can be read in what the browser keeps", async (t) => {
  const page = await visit(t);
  await start(page);
  await readFile(page, dailyExport);
  await showClasses(page);
  await makeVault(page, { name: "Mentor" });
  await goTo(page, screens.classes);
  await page.getByRole("link", { name: "6B", exact: true }).click();
  await page.getByRole("link", { name: "Łukasz Öberg" }).click();
  await heading(page, "Łukasz Öberg").waitFor();
  await (await writeNote(page, "Var glad på idrotten")).getByText("Sparat i valvet.").waitFor();
  await installKeeper(page);
  const open = await dump(page);
  assert.match(open, /samsyn-language|Mentor/);
  assert.doesNotMatch(open, secrets);
  await lock(page);
  assert.doesNotMatch(await dump(page), secrets);
  // What lies there in the open is found.
  await page.evaluate(async () => {
    const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name !== "samsyn");
    await store(name.replace("samsyn-", ""), [["records", "x", bytesOf("Łukasz Öberg")]]);
  });
  assert.match(await dump(page), secrets);
});

test("a vault that the browser has cleared away is missed, and one that its owner destroyed is not", async (t) => {
  const page = await visit(t);
  await start(page);
  await makeVault(page, { name: "Mentor" });
  await lock(page);
  const gone = page.getByRole("alert").getByText("Ett valv som fanns här är borta");
  await page.getByText("Här finns inget valv än.").waitFor({ state: "detached" });
  assert.equal(await gone.count(), 0);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });
  await page.reload();
  await start(page);
  await goTo(page, screens.vault);
  await gone.waitFor();
  await page.getByRole("button", { name: "Jag har läst det" }).click();
  await gone.waitFor({ state: "detached" });
  await makeVault(page, { name: "Kurator" });
  await page.getByText("Förstör valvet").first().click();
  const form = page.locator("details[open] form");
  await form.getByLabel(words.sv.vaultName).fill("Kurator");
  await form.getByRole("button").click();
  await heading(page, screens.vault.h1.sv).waitFor();
  await page.reload();
  await start(page);
  await goTo(page, screens.vault);
  await page.getByText("Här finns inget valv än.").waitFor();
  assert.equal(await gone.count(), 0);
});

test("no room left in the middle of saving: nothing is lost, and it is told", async (t) => {
  const page = await visit(t, { still: false });
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
  await start(page);
  await installKeeper(page);
  const told = await page.evaluate(async ({ passphrase, records }) => {
    const { id, key, open } = await madeVault(passphrase, records);
    const save = async (put, text, remove) => (await open.ask({ Save: { put, remove, act: "edit" } }, put.map(() => bytesOf(text)))).Err ?? "saved";
    const big = "å".repeat(3_000_000);
    const full = await save(["child:1", "child:4"], big, ["child:2"]);
    const after = await readVault(id, key);
    const small = await save(["child:1"], "Łukasz", []);
    return { full, after, small, last: await readVault(id, key) };
  }, { passphrase, records });
  assert.equal(told.full, "Full");
  assert.deepEqual(told.after, { records, flaws: [] });
  assert.equal(told.small, "saved");
  assert.deepEqual(told.last, { records: { ...records, "child:1": "Łukasz" }, flaws: [] });
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await session.detach();
});

test("a browser that keeps nothing is told in words", async (t) => {
  const page = await visit(t);
  // As in a window that keeps nothing: the worker's storage refuses.
  await page.route("**/vault.js", async (route) => {
    const program = await (await fetch(`${origin}/vault.js`)).text();
    const refuse = "IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError'); };";
    await route.fulfill({ contentType: "text/javascript", body: `${refuse}\n${program}` });
  });
  await page.goto(`${origin}/#/vault`);
  await page.getByText("Webbläsaren låter inte sidan spara.").waitFor();
  await page.getByRole("link", { name: "Regler: Gnesta kommun" }).waitFor();
});
