// What people and packs write into Samsyn tries to reach the network: from a file, a note, a rule, a pack's texts. Nothing
// leaves, whether from the page, its workers or the service worker. That the gate sees what does: guards.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screens, words } from "./support/contract.js";
import { exportOf, ownRules } from "./support/files.js";
import { openWindow } from "./support/visit.js";
import { goTo, heading, readFile, showClasses, start } from "./support/walk.js";
import { makeVault, writeNote } from "./support/vault.js";

const host = "http://elsewhere.test";
const leaks = [
  `<img src="${host}/a.png" onerror="fetch('${host}/b')">`,
  `<script>fetch("${host}/c")</script>`,
  `![x](${host}/d.png)`,
  `=WEBSERVICE("${host}/e")`,
  `url(${host}/f.png)`,
  `javascript:fetch('${host}/g')`,
];

test("nothing leaves, whatever a file, a note, a rule or a pack says", async () => {
  const window = await openWindow({ serviceWorkers: "allow" });
  const { page, gate } = window;
  try {
    await start(page);
    const name = leaks.join(" ").replaceAll(";", ",");
    await readFile(page, exportOf(name.replaceAll('"', "'")));
    await showClasses(page);
    await makeVault(page, { name: `<img src=${host}/h>` });
    await goTo(page, screens.rules);
    await page.locator("#pack-folder").setInputFiles(await ownRules({ title: leaks[0].replaceAll('"', "'"), when: "child.attendance.last(28).unexcused_share > 20" }));
    await page.getByText("Nu gäller reglerna från").waitFor();
    await goTo(page, screens.classes);
    await page.getByRole("link", { name: "6B", exact: true }).click();
    await page.getByRole("link", { name: "elsewhere.test" }).first().click();
    await page.getByRole("heading", { level: 2, name: words.sv.picture }).waitFor();
    await (await writeNote(page, leaks.join(" ").slice(0, 300))).getByText("Sparat i valvet.").waitFor();
    // It stands there as text, and as nothing else.
    assert.match(await page.getByRole("main").innerText(), /<img src=.http:\/\/elsewhere\.test\/a\.png/);
    assert.equal(await page.locator("main img, main script").count(), 0);
    await goTo(page, { route: screens.vault.route, h1: { sv: words.sv.vaultIsOpen(`<img src=${host}/h>`) } });
    await heading(page, words.sv.vaultIsOpen(`<img src=${host}/h>`)).waitFor();
    // All that was asked for, by anyone: files of the page, nothing sent along.
    assert.deepEqual(window.faults(), []);
    assert.ok(gate.log.some(({ url }) => url.endsWith("/sw.js")) && gate.log.some(({ url }) => url.endsWith("/vault_bg.wasm")));
    // As the page itself would be seen if it tried.
    await page.evaluate((host) => fetch(`${host}/canary`).catch(() => {}), host);
    assert.match(window.faults().join(), /Content Security Policy|canary/);
  } finally {
    await window.close();
  }
});
