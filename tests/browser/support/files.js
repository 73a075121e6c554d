// Small files of the kinds that people drop into Samsyn.
const csv = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });

/** School days from 2 November 2026 on. */
const days = Array.from({ length: 15 }, (_, at) => `2026-11-${String(2 + Math.floor(at / 5) * 7 + (at % 5)).padStart(2, "0")}`);

/** One row a day: Alva is always there, Łukasz has been away for two weeks without a reason. */
export const dailyExport = csv(
  "franvaro.csv",
  [
    "Namn;Klass;Datum;Schemalagd tid (min);Giltig frånvaro (min);Ogiltig frånvaro (min);Sen ankomst (min)",
    ...days.map((day) => `Alva Åkerström;6B;${day};320;0;0;0`),
    ...days.map((day, at) => `Łukasz Öberg;6B;${day};320;0;${at < 5 ? 0 : 320};0`),
  ].join("\r\n"),
);

/** As above, with a row whose date is none. */
export const exportWithSlip = csv("franvaro-fel.csv", `${dailyExport.buffer}\r\nAlva Åkerström;6B;2026-13-45;320;0;0;0\r\n`);

export const empty = csv("tom.csv", "");

export const otherKind = { name: "bild.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") };

/** A zip file that ends in the middle. */
export const cutOff = { name: "paket.zip", mimeType: "application/zip", buffer: Buffer.from("504b0304140000000800", "hex") };
