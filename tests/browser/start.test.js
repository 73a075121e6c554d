// The first screen, and what stands around every screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screens, words } from "./support/contract.js";
import { openWindow, origin, visit } from "./support/visit.js";
import { goTo, start } from "./support/walk.js";

for (const [name, screen] of Object.entries(screens)) {
  for (const language of ["sv", "en"]) {
    test(`${name} keeps its address, title and heading (${language})`, async (t) => {
      const page = await visit(t);
      await start(page, language);
      if (name !== "start") await goTo(page, screen, language);
      assert.equal(new URL(page.url()).hash || "#/", screen.route);
      assert.match(await page.title(), language === "sv" ? new RegExp(`^${screen.title}$`) : /^(.+ · )?Samsyn$/);
      assert.equal(await page.locator("html").getAttribute("lang"), language);
    });
  }
}

test("the page is there as plain text before the program is", async (t) => {
  const page = await visit(t, { javaScriptEnabled: false });
  await page.goto(`${origin}/`);
  await page.getByRole("heading", { level: 1, name: screens.start.h1.sv }).waitFor();
  assert.equal(await page.getByRole("button", { name: words.sv.openSchool }).isDisabled(), true);
});

test("a program that does not arrive is told in words, with a way out", async () => {
  const { page, close } = await openWindow();
  try {
    await page.route("**/app_bg.wasm", (route) => route.abort());
    await page.goto(`${origin}/`);
    await page.getByText("Samsyn kunde inte starta").waitFor();
    await page.getByRole("button", { name: "Ladda om sidan" }).waitFor();
  } finally {
    await close();
  }
});

test("what to do when a child may be harmed is one step away on every screen", async (t) => {
  const page = await visit(t);
  await start(page);
  for (const screen of Object.values(screens)) {
    await goTo(page, screen);
    assert.ok((await page.getByRole("link", { name: words.sv.report }).count()) > 0, screen.route);
  }
  await goTo(page, screens.start);
  await page.getByRole("link", { name: words.sv.report }).first().click();
  await page.getByRole("heading", { level: 1, name: screens.acute.h1.sv }).waitFor();
  assert.match(await page.getByRole("main").innerText(), /112/);
});
