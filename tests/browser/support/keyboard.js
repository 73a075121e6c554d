// Samsyn without a mouse.
import assert from "node:assert/strict";
import { hiddenFocus } from "./guards.js";

const furthest = 150;

/** Tabs to an element; every stop on the way must be visible and marked. */
export async function tabTo(page, target, key = "Tab") {
  for (let stop = 0; stop < furthest; stop++) {
    const reached = await target.evaluateAll((elements) => elements.indexOf(document.activeElement));
    if (reached === 0) return;
    await page.keyboard.press(key);
    assert.deepEqual(await hiddenFocus(page), []);
  }
  assert.fail(`${target} is not reached by ${furthest} presses of ${key}`);
}

/** Tabs to an element and presses a key on it. */
export async function press(page, target, key = "Enter") {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
