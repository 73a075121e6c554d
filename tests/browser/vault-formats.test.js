// Vaults that were written by every version there has been: each must open for ever.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { screens } from "./support/contract.js";
import { visit } from "./support/visit.js";
import { goTo, heading, start } from "./support/walk.js";
import { lock, openVault } from "./support/vault.js";

const folder = new URL("fixtures/", import.meta.url);
const names = (await readdir(folder)).filter((name) => name.startsWith("vault-"));

/** Lays a vault into the browser as it lay there once. */
const lay = (page, databases) =>
  page.evaluate(async (databases) => {
    for (const [name, entries] of Object.entries(databases)) {
      await new Promise((done, failed) => {
        const opening = indexedDB.open(name, 1);
        opening.onerror = () => failed(opening.error);
        opening.onupgradeneeded = () => {
          const stores = name === "samsyn" ? ["headers"] : ["records", "past", "manifest"];
          for (const store of stores) opening.result.createObjectStore(store);
        };
        opening.onsuccess = () => {
          const transaction = opening.result.transaction([...opening.result.objectStoreNames], "readwrite");
          for (const [store, key, bytes] of entries) {
            transaction.objectStore(store).put(Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0)), key);
          }
          transaction.oncomplete = () => (opening.result.close(), done());
        };
      });
    }
  }, databases);

test("there is a vault of every format", () => assert.deepEqual(names, ["vault-1.json"]));

for (const name of names) {
  test(`${name} opens, by passphrase and by code, with all that is in it`, async (t) => {
    const { passphrase, code, databases } = JSON.parse(await readFile(new URL(name, folder), "utf8"));
    const page = await visit(t);
    await start(page);
    await lay(page, databases);
    await openVault(page, { secret: passphrase });
    await page.getByRole("link", { name: "6B", exact: true }).click();
    await page.getByRole("link", { name: "Alva Åkerström" }).waitFor();
    await page.getByRole("link", { name: "Łukasz Öberg" }).click();
    await page.getByText("Var glad på idrotten").waitFor();
    await page.getByRole("heading", { name: "Varför visas det här?" }).first().waitFor();
    assert.equal(await page.getByText("Allt går inte att läsa").count(), 0);
    await lock(page);
    await page.getByText("Har du glömt lösenfrasen?").click();
    const form = page.locator("details[open] form");
    const other = "stol regn bröd kant";
    await form.getByLabel("Koden från utskriften").fill(code);
    await form.getByLabel("Ny lösenfras").fill(other);
    await form.getByLabel("Lösenfrasen en gång till").fill(other);
    await form.getByRole("button", { name: "Öppna med koden" }).click();
    await heading(page, screens.classes.h1.sv).waitFor({ timeout: 60_000 });
    await goTo(page, screens.classes);
  });
}
