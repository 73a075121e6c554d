// A real Chromium that reaches the network through one gate only, so that every request is seen, whether it comes from
// the page, from a worker or from anything they start.
import { chromium } from "playwright-core";
import { openGate } from "./gate.js";

/** Where the page under test is; `cargo xtask test` sets it. */
export const origin = new URL(process.env.SAMSYN_URL ?? "http://127.0.0.1:8080").origin;

// What browsers ask of their makers by themselves is not the page's doing: it is switched off here, so that whatever
// the gate still sees is. Releases differ in what they ask: the list holds for Chromium 150 and 156. Only the last list
// of features counts; the others in it are those of Playwright that matter here.
const quiet = ["AimServerRequestOnStartupEnabled", "AutofillServerCommunication", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "MediaRouter", "OptimizationHints", "PaintHolding", "PreconnectToSearch"];

const browser = chromium.launch({
  executablePath: process.env.SAMSYN_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", `--disable-features=${quiet}`],
});
// Told where the browser is first needed.
browser.catch(() => {});
/** Closes the browser. */
export const closeBrowser = async () => (await browser).close();

/** The day that is today in every test: what the practice school and the files show does not depend on when they run. */
const today = new Date("2026-11-24T10:00:00+01:00");

/**
 * Opens a browser window.
 * @param {{width?: number, height?: number, theme?: "light" | "dark", pages?: Record<string, string>, changed?: Record<string, string>, still?: boolean} & import("playwright-core").BrowserContextOptions} options
 */
export async function openWindow({ width = 1280, height = 900, theme = "light", pages = {}, changed = {}, still = true, ...options } = {}) {
  const gate = await openGate(origin, pages, changed);
  const context = await (await browser).newContext({
    viewport: { width, height },
    colorScheme: theme,
    // A colour on its way to another is neither of them.
    reducedMotion: "reduce",
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    proxy: { server: gate.url, bypass: "<-loopback>" },
    ...options,
  });
  // A service worker would fetch every file once more: only for tests that are about it.
  if (options.serviceWorkers !== "allow") await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }));
  if (still) await context.clock.setFixedTime(today);
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
