// Vaults as their owner uses them, and as they lie in the browser.
import { screens, words } from "./contract.js";
import { goTo, heading } from "./walk.js";

export const passphrase = "kopp gräs lampa måne";

/** Makes a vault on its page; the code that was shown for the print. What is open goes into it. */
export async function makeVault(page, { name = "Mentor 6B", secret = passphrase, language = "sv" } = {}) {
  const say = words[language];
  await goTo(page, screens.vault, language);
  const form = page.locator("form", { has: page.getByRole("button", { name: say.makeVault }) });
  await form.getByLabel(say.vaultName).fill(name);
  await form.getByLabel(say.newPassphrase).fill(secret);
  await form.getByLabel(say.again).fill(secret);
  await form.getByRole("button", { name: say.makeVault }).click();
  await heading(page, say.printCode).waitFor({ timeout: 60_000 });
  const code = await page.locator(".code").innerText();
  await page.getByRole("button", { name: say.codePrinted }).click();
  await heading(page, say.vaultIsOpen(name)).waitFor();
  return code;
}

/** Opens the only vault there is. */
export async function openVault(page, { secret = passphrase, language = "sv" } = {}) {
  await goTo(page, screens.vault, language);
  await page.getByLabel(words[language].passphrase, { exact: true }).fill(secret);
  await page.getByRole("button", { name: words[language].openVault, exact: true }).click();
  await heading(page, screens.classes.h1[language]).waitFor({ timeout: 60_000 });
}

export const lock = (page, language = "sv") => page.getByRole("button", { name: words[language].lock, exact: true }).click();

/** Writes a note on the page of a child that is on the screen. */
export async function writeNote(page, text) {
  const form = page.locator(".form", { hasText: "Skriv ned något" });
  if (!(await form.locator("details[open]").count())) await form.getByText("Skriv ned något").click();
  await form.getByLabel("Vad gäller det?").selectOption({ index: 1 });
  await form.getByLabel("Vad såg eller hörde du?").fill(text);
  await form.getByRole("button", { name: "Skriv ned", exact: true }).click();
  return form.getByRole("status");
}

/**
 * Puts into the page what talks to the vault's worker as the page itself does, and what reaches past it into the storage:
 * `keeper()`, `stored(id)`, `store(id, entries)`.
 */
export const installKeeper = (page) =>
  page.evaluate(() => {
    globalThis.keeper = async () => {
      const worker = await globalThis.startSamsynVault();
      const asked = new Map();
      const news = [];
      let next = 0;
      // Records come before the answer: `take` is given each bundle.
      const ask = (call, beside, take) =>
        new Promise((resolve) => {
          asked.set(next, { resolve, labels: [], bundles: [], take });
          worker.postMessage([next++, JSON.stringify(call), beside]);
        });
      await new Promise((ready) => {
        worker.onmessage = ({ data }) => {
          if (data.length === 0) ready();
          else if (data.length === 1) {
            news.push(JSON.parse(data[0]));
            if (news.at(-1) === "Knocked" && !globalThis.deaf) ask("Here");
          } else {
            const { resolve, labels, bundles, take } = asked.get(data[0]);
            const said = JSON.parse(data[1]);
            const more = said.Ok?.Records;
            if (more && take) take(more, data[2]);
            else if (more) labels.push(...more), bundles.push(...data[2]);
            else {
              resolve({ ...said, beside: data[2], labels, bundles });
              asked.delete(data[0]);
            }
          }
        };
      });
      return { news, ask, end: () => worker.terminate() };
    };
    const request = (asked) => new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const database = (id) => request(indexedDB.open(id ? `samsyn-${id}` : "samsyn"));
    /** All that lies in a vault's database, or in that of the headers: `[store, key, bytes]`. */
    globalThis.stored = async (id) => {
      const db = await database(id);
      const all = [];
      for (const store of db.objectStoreNames) {
        const objects = db.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([request(objects.getAllKeys()), request(objects.getAll())]);
        keys.forEach((key, at) => all.push([store, key, values[at]]));
      }
      db.close();
      return all;
    };
    /** Puts bytes there, or takes them away. */
    globalThis.store = async (id, entries) => {
      const db = await database(id);
      for (const [store, key, bytes] of entries) {
        const objects = db.transaction(store, "readwrite").objectStore(store);
        await request(bytes ? objects.put(bytes, key) : objects.delete(key));
      }
      db.close();
    };
    globalThis.bytesOf = (text) => new TextEncoder().encode(text);
    globalThis.textOf = (bytes) => new TextDecoder().decode(bytes);
    /** Records out of the bundles that they came in. */
    globalThis.unbundled = (labels, bundles) => {
      const bytes = bundles.flatMap((bundle) => [...bundle]);
      let at = 0;
      return Object.fromEntries(labels.map(([name, length]) => [name, textOf(Uint8Array.from(bytes.slice(at, (at += length))))]));
    };
    /** A vault with some records, open: its id, its key, the worker that has it open. */
    globalThis.madeVault = async (passphrase, records) => {
      const maker = await keeper();
      const made = await maker.ask({ Make: { name: "Prov", passphrase } });
      maker.end();
      const { id, recovery } = made.Ok.Made;
      const key = made.beside[0];
      const open = await keeper();
      await open.ask({ Open: { id } }, key);
      const put = Object.keys(records);
      const saved = await open.ask({ Save: { put, remove: [], act: "edit" } }, put.map((name) => bytesOf(records[name])));
      if (saved.Ok !== "Saved") throw new Error(JSON.stringify(saved));
      return { id, key, recovery, open };
    };
    /** What a worker of its own reads of a vault: records by name, flaws. */
    globalThis.readVault = async (id, key) => {
      const reader = await keeper();
      const { Ok, Err, labels, bundles } = await reader.ask({ Open: { id } }, key);
      reader.end();
      if (Err) return { refused: Err };
      return { records: unbundled(labels, bundles), flaws: Ok.Opened.flaws };
    };
  });

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
