import assert from "node:assert/strict";
import { after } from "node:test";
import { closeBrowser, openWindow } from "./browser.js";

export { openWindow, origin } from "./browser.js";

after(closeBrowser);

/**
 * A page for one test. When the test ends, anything the page should not have done fails it.
 * @param {import("node:test").TestContext} t
 * @param {Parameters<typeof openWindow>[0]} options
 */
export async function visit(t, options = {}) {
  const window = await openWindow(options);
  t.after(async () => {
    await window.close();
    assert.deepEqual(window.faults(), [], "what the page must not do");
  });
  return window.page;
}
