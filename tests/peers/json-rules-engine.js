// The same three rules on the same children by json-rules-engine (ISC licence) under Node: `node json-rules-engine.js FILE`,
// where FILE holds what is measured of each child and what our trees say. It must say the same before it is measured.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Engine } from "json-rules-engine";

const rounds = 5;
const is = (fact, operator, value) => ({ fact, operator, value });
const atLeast = (fact, value) => is(fact, "greaterThanInclusive", value);
const moreThan = (fact, value) => is(fact, "greaterThan", value);
const agreed = { any: [atLeast("plans", 1), atLeast("talks", 1)] };

/** When each rule speaks, and what holds it. */
const rules = [
  [
    { all: [moreThan("share", 20), { any: [{ all: [atLeast("episodes", 2), atLeast("school_days", 15)] }, atLeast("spell", 5)] }] },
    agreed,
  ],
  [{ any: [atLeast("unexcused_days", 3), atLeast("unexcused_full_days", 1)] }, agreed],
  [
    { all: [atLeast("concern_weeks", 2), moreThan("concern_school_days", 15)] },
    { any: [atLeast("open_steps", 1), atLeast("open_offers", 1)] },
  ],
];

const engines = rules.map(([when, unless]) => {
  const engine = new Engine();
  engine.addRule({ conditions: { all: [when, { not: unless }] }, event: { type: "2" } });
  engine.addRule({ conditions: { all: [when, unless] }, event: { type: "1" } });
  return engine;
});
const decide = async (engine, facts) => Number((await engine.run(facts)).events[0]?.type ?? 0);

const children = JSON.parse(await readFile(process.argv[2], "utf8"));
for (const { facts, said } of children)
  assert.deepEqual(await Promise.all(engines.map((engine) => decide(engine, facts))), said, JSON.stringify(facts));

const times = [];
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  for (const { facts } of children) for (const engine of engines) await decide(engine, facts);
  times.push(((performance.now() - start) * 1e6) / (children.length * engines.length));
}
times.sort((a, b) => a - b);
const figures = { of: "json-rules-engine", least: times[0], median: times[Math.floor(rounds / 2)] };
console.log(`decision json-rules-engine ${figures.least.toFixed(0)} ns least ${figures.median.toFixed(0)} ns median`);
console.log(`figure ${JSON.stringify({ name: "decision", figures })}`);
