// Opens pages in a real Chromium that reaches the network through one gate only, so that every request is seen,
// whether it comes from the page, from a worker or from anything they start.
import assert from "node:assert/strict";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { openGate } from "./gate.js";

/** Where the page under test is; `cargo xtask test` sets it. */
export const origin = new URL(process.env.SAMSYN_URL ?? "http://127.0.0.1:8080").origin;

const browser = chromium.launch({
  executablePath: process.env.SAMSYN_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
browser.catch(() => {});
/** Closes the browser; tests do so by themselves. */
export const closeBrowser = async () => (await browser).close();
after(closeBrowser);

/**
 * Opens a browser window for one test. When the test ends, anything it should not have done fails it.
 * @param {import("node:test").TestContext} t
 * @param {{width?: number, height?: number, theme?: "light" | "dark", pages?: Record<string, string>} & import("playwright-core").BrowserContextOptions} options
 */
export async function visit(t, options = {}) {
  const window = await openWindow(options);
  t.after(async () => {
    await window.close();
    assert.deepEqual(window.faults(), [], "what the page must not do");
  });
  return window.page;
}

/** As `visit`, for those who look at the faults themselves. */
export async function openWindow({ width = 1280, height = 900, theme = "light", pages = {}, ...options } = {}) {
  const gate = await openGate(origin, pages);
  const context = await (await browser).newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    proxy: { server: gate.url, bypass: "<-loopback>" },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`error in the page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
  });
  return {
    page,
    gate,
    faults: () => [...gate.foreign(), ...complaints],
    async close() {
      await context.close();
      await gate.close();
    },
  };
}

/** Opens Samsyn at a route and waits for its heading. */
export async function open(page, { route, h1 }, language = "sv") {
  await page.goto(`${origin}/${route}`);
  await page.getByRole("heading", { level: 1, name: h1[language], exact: true }).waitFor();
}
