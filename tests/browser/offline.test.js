// Without a network; and from one version to the next, never two of them mixed.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { screens } from "./support/contract.js";
import { origin, visit } from "./support/visit.js";
import { heading, openSchool, start } from "./support/walk.js";
import { lock, makeVault, openVault } from "./support/vault.js";

const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => caches.keys()));
const text = async (path) => (await fetch(`${origin}/${path}`)).text();

test("once it was opened it works without a network, the vault as well", async (t) => {
  const page = await visit(t, { serviceWorkers: "allow" });
  await start(page);
  assert.equal((await kept(page)).length, 1);
  await page.context().setOffline(true);
  await page.reload();
  await start(page);
  await makeVault(page);
  await lock(page);
  await openVault(page);
  await page.goto(`${origin}/`);
  await start(page);
  await openSchool(page);
  assert.equal(await page.evaluate(() => navigator.onLine), false);
});

/** The next version: another style sheet, and with it another list and another page. */
async function next() {
  const [page, style, worker] = await Promise.all([text("index.html"), text("static/app.css"), text("sw.js")]);
  const old = page.match(/data-version="([0-9a-f]+)"/)[1];
  const digest = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const [nextPage, nextStyle] = [page.replace(old, "next"), `${style}\nh1 { letter-spacing: 3px; }`];
  const nextWorker = worker.replace(old, "next").replace(digest(page), digest(nextPage)).replace(digest(style), digest(nextStyle));
  return { old, files: { "/": nextPage, "/index.html": nextPage, "/static/app.css": nextStyle, "/sw.js": nextWorker } };
}

const look = (page) => page.evaluate(() => [document.documentElement.dataset.version, getComputedStyle(document.querySelector("h1")).letterSpacing]);
const askForUpdate = (page) => page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));

test("a new version waits until the reader is ready, and is never mixed with the one before", async (t) => {
  const changed = {};
  const page = await visit(t, { serviceWorkers: "allow", changed });
  await start(page);
  await kept(page);
  await page.reload();
  await start(page);
  const { old, files } = await next();
  assert.deepEqual(await look(page), [old, "normal"]);
  Object.assign(changed, files);
  await askForUpdate(page);
  await page.getByText("En ny version av Samsyn är hämtad.").waitFor();
  // It is not taken yet, however often the page is loaded.
  await page.reload();
  await start(page);
  assert.deepEqual(await look(page), [old, "normal"]);
  const other = await page.context().newPage();
  await start(other);
  assert.deepEqual(await look(other), [old, "normal"]);
  await page.getByRole("button", { name: "Ladda om nu" }).click();
  await page.waitForFunction(() => document.documentElement.dataset.version === "next");
  await heading(page, screens.start.h1.sv).waitFor();
  assert.deepEqual(await look(page), ["next", "3px"]);
  // A page of the version before is given no file of the new one.
  const given = await other.evaluate(() => fetch("vault.js", { headers: { "samsyn-version": document.documentElement.dataset.version } }).then(({ status }) => status));
  assert.equal(given, 409);
  assert.deepEqual(await kept(page), ["samsyn-next"]);
});

test("a file that is not what the list says keeps the new version from being taken", async (t) => {
  const changed = {};
  const page = await visit(t, { serviceWorkers: "allow", changed });
  await start(page);
  await kept(page);
  await page.reload();
  await start(page);
  const { old, files } = await next();
  Object.assign(changed, files, { "/static/app.css": "h1 { letter-spacing: 9px; }" });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const worker = registration.installing;
    if (worker) await new Promise((done) => (worker.onstatechange = () => worker.state === "redundant" && done()));
  });
  // The browser would try again with each page that is loaded, and be cut off by the end of the test.
  for (const path of Object.keys(changed)) delete changed[path];
  await page.reload();
  await start(page);
  assert.deepEqual(await look(page), [old, "normal"]);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistration().then(({ waiting }) => waiting)), null);
  assert.equal(await page.getByText("En ny version av Samsyn är hämtad.").count(), 0);
});
