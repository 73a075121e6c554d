// The first screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screens } from "./support/contract.js";
import { open, visit } from "./support/visit.js";

test("the start says what Samsyn is, in the page's title and heading", async (t) => {
  const page = await visit(t);
  await open(page, screens.start);
  assert.equal(await page.title(), screens.start.title);
});
