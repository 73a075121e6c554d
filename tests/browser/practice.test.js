// What the worker makes is what the command line makes, byte for byte: one engine, compiled for two machines.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { screens, words } from "./support/contract.js";
import { visit } from "./support/visit.js";
import { goTo, openSchool, start } from "./support/walk.js";

/** The program `samsyn`; `cargo xtask test` says where it is. */
const program = process.env.SAMSYN_PROGRAM ?? fileURLToPath(new URL("../../target/debug/samsyn", import.meta.url));
const rules = fileURLToPath(new URL("../../rules/gnesta", import.meta.url));
/** The day that is today in every browser test. */
const on = ["--on", "2026-11-24"];

async function samsyn(...given) {
  const { stdout } = await promisify(execFile)(program, [...given, "--lang", "sv"], { encoding: "buffer", maxBuffer: 2 ** 28 });
  return stdout;
}

const school = (seed) => samsyn("school", "--pupils", "300", "--seed", seed, "--pack", rules, ...on, "-o", "-");

/** What the command line suggests of the pupils of a file, as a list may tell it: class, pupil and title, sorted. */
async function suggestions(...from) {
  const csv = (await samsyn("screen", rules, ...from, "--format", "csv")).toString();
  const rows = csv.trim().split("\r\n").slice(1).map((row) => row.split(";"));
  // A class as a whole has no id.
  return rows.filter((row) => row[0] !== "" && row[6] === "Förslag").map((row) => `${row[2]}: ${row[1]}: ${row[4]}`).sort();
}

/** The suggestions in the rows of a class's page. */
const listed = (rows, name) =>
  rows.flatMap((row) => [...row.querySelectorAll("li:not(.quiet)")].map((line) => `${name}: ${row.querySelector("th").innerText}: ${line.innerText}`));

test("the practice school of the page is the one of the command line, byte for byte", async (t) => {
  const page = await visit(t);
  await start(page);
  await openSchool(page);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: words.sv.save, exact: true }).click();
  const saved = await (await saving).path();
  const here = await readFile(saved);
  assert.ok(here.length > 2 ** 20, `${here.length} bytes`);
  assert.ok(here.equals(await school("1")), "the same seed");
  assert.ok(!here.equals(await school("2")), "another seed");

  const told = [];
  await goTo(page, screens.classes);
  const classes = await page.locator("ul.classes a").allInnerTexts();
  for (const name of classes) {
    await page.getByRole("link", { name, exact: true }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.locator("table.pupils").waitFor();
    told.push(...(await page.locator("table.pupils tbody tr").evaluateAll(listed, name)));
    await goTo(page, screens.classes);
  }
  assert.ok(told.length > 10, `${told.length} suggestions`);
  assert.deepEqual(told.sort(), await suggestions(saved, ...on));
  assert.notDeepEqual(told, await suggestions(saved, "--on", "2026-10-02"), "another day");
});
