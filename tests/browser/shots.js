// A picture of every screen in both languages and themes, wide and narrow, into out/: for a person to look at.
import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { tour } from "./support/tour.js";
import { closeBrowser, openWindow } from "./support/browser.js";

const folder = new URL("out/", import.meta.url);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

let taken = 0;
for (const language of ["sv", "en"]) {
  for (const theme of ["light", "dark"]) {
    for (const width of [1280, 360]) {
      const { page, close } = await openWindow({ theme, width });
      for await (const screen of tour(page, language)) {
        const name = `${screen}-${width}-${theme}-${language}.png`;
        await page.mouse.move(0, 0);
        await page.screenshot({ path: fileURLToPath(new URL(name, folder)), fullPage: true });
        taken += 1;
      }
      await close();
    }
  }
}
await closeBrowser();
console.log(`${taken} pictures in tests/browser/out`);
