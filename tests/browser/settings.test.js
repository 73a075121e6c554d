// What a reader has chosen: language, look, rules. It is remembered, and nothing else is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screens, words } from "./support/contract.js";
import { visit } from "./support/visit.js";
import { goTo, start } from "./support/walk.js";

test("the look follows the computer, and the reader's choice before it", async (t) => {
  const page = await visit(t, { theme: "dark" });
  await start(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.getByText("Utseende", { exact: true }).first().click();
  await page.getByRole("radio", { name: "Ljust" }).check();
  const light = await ground();
  assert.notEqual(light, dark);
  await page.reload();
  await start(page);
  assert.equal(await ground(), light, "the choice is remembered");
});

test("the municipality that was chosen stays, whatever language and look are chosen after it", async (t) => {
  const page = await visit(t);
  await start(page);
  await goTo(page, screens.rules);
  await page.getByLabel("Kommun eller län").selectOption({ label: "Eskilstuna kommun (exempel)" });
  await page.getByRole("button", { name: "Använd de här reglerna" }).click();
  await page.getByRole("link", { name: "Regler: Eskilstuna kommun (exempel)" }).waitFor();
  await page.getByRole("button", { name: words.sv.otherLanguage }).click();
  await page.getByText("Appearance", { exact: true }).first().click();
  await page.getByRole("radio", { name: "Dark" }).check();
  const inForce = () => page.getByRole("link", { name: /^Rules: Eskilstuna/ }).waitFor();
  await inForce();
  assert.match(await page.getByLabel("Municipality or county").evaluate((select) => select.selectedOptions[0].label), /^Eskilstuna/);
  await page.reload();
  await inForce();
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
});

test("the browser keeps the choices, and nothing of what was open", async (t) => {
  const page = await visit(t);
  await start(page, "en");
  const kept = await page.evaluate(() => Object.keys(localStorage));
  assert.deepEqual(kept.filter((key) => !/^samsyn-(language|appearance|keys|pack|lock-after)$/.test(key)), []);
  assert.deepEqual(await page.evaluate(async () => [sessionStorage.length, document.cookie, (await indexedDB.databases()).length]), [0, "", 0]);
});
