// Small files of the kinds that people drop into Samsyn.
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const csv = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });

/** School days from 2 November 2026 on. */
const days = Array.from({ length: 15 }, (_, at) => `2026-11-${String(2 + Math.floor(at / 5) * 7 + (at % 5)).padStart(2, "0")}`);

const header = "Namn;Klass;Datum;Schemalagd tid (min);Giltig frånvaro (min);Ogiltig frånvaro (min);Sen ankomst (min)";
const away = (name) => days.map((day, at) => `${name};6B;${day};320;0;${at < 5 ? 0 : 320};0`);

/** One row a day of a pupil who has been away for two weeks without a reason. */
export const exportOf = (name, file = "franvaro.csv") => csv(file, [header, ...away(name)].join("\r\n"));

/** The same, and beside Łukasz there is Alva, who is always there. */
export const dailyExport = csv("franvaro.csv", [header, ...days.map((day) => `Alva Åkerström;6B;${day};320;0;0;0`), ...away("Łukasz Öberg")].join("\r\n"));

/** As above, with a row whose date is none. */
export const exportWithSlip = csv("franvaro-fel.csv", `${dailyExport.buffer}\r\nAlva Åkerström;6B;2026-13-45;320;0;0;0\r\n`);

export const empty = csv("tom.csv", "");

export const otherKind = { name: "bild.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") };

/** A zip file that ends in the middle. */
export const cutOff = { name: "paket.zip", mimeType: "application/zip", buffer: Buffer.from("504b0304140000000800", "hex") };

const rule = (id, when, title = "Mycket frånvaro de senaste fyra veckorna") => `// A copy of a county rule that somebody has begun to change.
rule("${id}", #{
    kind: "school",
    title: #{ sv: "${title}", en: "A lot of absence in the last four weeks" },
    ask: #{ sv: "Vad gör det svårt att komma, och vad fungerar?", en: "What makes it hard to come, and what works?" },
    offer: "mentor-talk",
    basis: ["skollagen 7 kap. 19 a §"],
    concerns: #{ forms: ["grundskola"] },
    when: |child, p| ${when},
});
`;

/** A folder with a pack that extends the county's. */
async function folderOf(rules) {
  const folder = join(await mkdtemp(join(tmpdir(), "samsyn-")), "egna-regler");
  const manifest = '[pack]\nid = "egna-regler"\nversion = "2026.1.0"\nname = { sv = "Egna regler", en = "Our own rules" }\nextends = "sormland"\nengine = ">=0.1"\nvalid_from = 2026-08-01\n';
  await mkdir(join(folder, "rules"), { recursive: true });
  for (const [name, text] of Object.entries({ "pack.toml": manifest, "offers.toml": "", ...rules })) await writeFile(join(folder, name), text);
  return folder;
}

/** A pack of two rules, of which one misspells a measure and the other asks for a level that is not there. */
export const brokenRules = () =>
  folderOf({
    "rules/franvaro.rhai": rule("away-much", "child.attendance.last(28).shaer > 20"),
    "rules/ogiltig.rhai": rule("away-unexcused", "child.attendance.last(28).unexcused_hours > p.my_hours"),
  });

/** A pack with one rule of its own. */
export const ownRules = ({ title, when }) => folderOf({ "rules/egen.rhai": rule("our-own", when, title) });

/** The longest Swedish title of a rule that ships. */
export async function longestTitle() {
  const root = new URL("../../../rules/", import.meta.url);
  const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith(".rhai"));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, root), "utf8")));
  const titles = texts.flatMap((text) => [...text.matchAll(/title: #\{\s*sv: "([^"]+)"/g)].map(([, title]) => title));
  return titles.reduce((longest, title) => (title.length > longest.length ? title : longest));
}
