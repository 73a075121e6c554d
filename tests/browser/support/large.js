// A municipality in a vault: 20,000 pupils with a school year, through the same two workers as the page uses.
import { origin } from "./browser.js";
import { start } from "./walk.js";
import { installKeeper, passphrase } from "./vault.js";

export const pupils = 20_000;

/** A page whose desk can be asked, and whose programs say how much memory they have taken. */
export async function openLarge(page) {
  for (const name of ["app.js", "vault.js"]) {
    // The gate lets the browser through, and nobody else: the file is fetched beside it.
    const code = await (await fetch(`${origin}/${name}`)).text();
    const body = `${code}\nglobalThis.samsynMemory = () => wasm.memory.buffer.byteLength;\n`;
    await page.route(`**/${name}`, (route) => route.fulfill({ contentType: "text/javascript", body }));
  }
  await page.addInitScript(() => {
    let start;
    Object.defineProperty(globalThis, "startSamsynWorker", {
      set: (made) => (start = made),
      get: () => () => (globalThis.desk = start()),
    });
    let number = 1_000_000;
    /** Asks the desk as the page does; its answer, and what comes beside it. */
    globalThis.askDesk = (call, beside) =>
      new Promise((resolve, reject) => {
        const id = number++;
        const hear = ({ data: [told, body, made] }) => {
          const { Answer, Refused } = JSON.parse(told) ?? {};
          if (Answer !== id && Refused?.[0] !== id) return;
          desk.removeEventListener("message", hear);
          Refused ? reject(new Error(JSON.stringify(Refused))) : resolve([JSON.parse(body), made]);
        };
        desk.addEventListener("message", hear);
        desk.postMessage([String(id), JSON.stringify(call), beside], (beside ?? []).map(({ buffer }) => buffer));
      });
  });
  await start(page);
  await installKeeper(page);
}

/** Fills a vault; its id. */
export const fill = (page) =>
  page.evaluate(async ({ pupils, passphrase }) => {
    const on = new Date().toISOString().slice(0, 10);
    await askDesk({ OpenPractice: { on, seed: 1, pupils } });
    const [{ put, remove }, bytes] = await askDesk({ TakeUnsaved: {} });
    const { id, open } = await madeVault(passphrase, {});
    const saved = await open.ask({ Save: { put, remove, act: "edit" } }, bytes);
    if (saved.Ok !== "Saved") throw new Error(JSON.stringify(saved));
    open.end();
    return id;
  }, { pupils, passphrase });

/** Opens the vault from its key on, and saves a note so many times: milliseconds of each. */
export const openAndSave = (page, id, rounds) =>
  page.evaluate(async ({ id, typed, rounds }) => {
    const opener = await keeper();
    const key = (await opener.ask({ Unlock: { id, secret: "passphrase", typed } })).beside[0];
    opener.end();
    const on = new Date().toISOString().slice(0, 10);
    const begun = performance.now();
    globalThis.open = await keeper();
    let first = true;
    const { Ok } = await open.ask({ Open: { id } }, key, (pieces, bundle) => {
      askDesk({ TakePieces: { pieces, first } }, bundle);
      first = false;
    });
    const read = performance.now();
    await askDesk({ OpenTaken: { pieces: Ok.Opened.records, on } });
    const opened = performance.now();
    const saved = [];
    for (let at = 0; at < rounds; at += 1) {
      const begun = performance.now();
      const note = { kind: "concern", date: on, note: `Anteckning ${at}` };
      const [made] = await askDesk({ EditChild: { id: "case-flu", edit: { Note: note } } });
      const [{ put, remove }, bytes] = await askDesk({ TakeUnsaved: {} });
      const kept = await open.ask({ Save: { put, remove, act: "edit" } }, bytes);
      if (kept.Ok !== "Saved" || put.length !== 1) throw new Error(JSON.stringify([made, put, kept]));
      saved.push(performance.now() - begun);
    }
    return { read: read - begun, opened: opened - begun, saved, flaws: Ok.Opened.flaws };
  }, { id, typed: passphrase, rounds });

/** What the programs of page and workers have taken, in bytes. */
export async function memory(page) {
  const each = await Promise.all([page, ...page.workers()].map((place) => place.evaluate(() => globalThis.samsynMemory?.() ?? 0).catch(() => 0)));
  return each.reduce((sum, bytes) => sum + bytes, 0);
}
