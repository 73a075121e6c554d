// What must hold on every screen, in both languages, both themes, wide and narrow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessibility, namesInHistory, sidewaysScroll, strayHues } from "./support/guards.js";
import { cases, tour } from "./support/tour.js";
import { visit } from "./support/visit.js";

const names = Object.values(cases).flatMap(({ name }) => [name, ...name.split(" ")]);

// What a page is painted with does not depend on its language.
const guards = { sv: [accessibility, sidewaysScroll, strayHues], en: [accessibility, sidewaysScroll] };

for (const language of ["sv", "en"]) {
  for (const theme of ["light", "dark"]) {
    for (const width of [1280, 320]) {
      test(`every screen is sound (${language}, ${theme}, ${width} px)`, async (t) => {
        const page = await visit(t, { theme, width });
        for await (const screen of tour(page, language)) {
          await t.test(screen, async () => {
            for (const guard of guards[language]) assert.deepEqual(await guard(page), [], guard.name);
            assert.deepEqual(await namesInHistory(page, names), []);
          });
        }
      });
    }
  }
}
