import { parseArgs } from "node:util";
import type { CrsName } from "../src/imports/crs.ts";
import { CRS_NAMES, toWgs84 } from "../src/imports/crs.ts";
import { matchHeader } from "../src/imports/header.ts";
import { columnsOf } from "../src/imports/kinds/fact-kinds.ts";
import { matchEstates } from "../src/imports/matches/match-estates.ts";
import { type ComparedEstate, compared, metresBetween } from "../src/imports/matches/match-score.ts";
import { openRequest } from "../src/imports/readers/open-request.ts";
import { saysUnknown } from "../src/parsers/text.ts";

// npm run match-estates -- FIRST SECOND [--crs bd09] [--show N]: which estates of two files are one, held against weak labels: a name
// that each file has once, written the same, within 300 m.

const LABEL_METRES = 300;

async function read(path: string, crs: CrsName): Promise<ComparedEstate[]> {
  const file = await openRequest({ kind: "estates", path });
  const carried = new Map(
    matchHeader(file.columns, columnsOf("estates"), undefined).map(({ column, read }) => [column.name, read]),
  );
  const estates: ComparedEstate[] = [];
  for await (const batch of file.batches)
    for (const { cells } of batch) {
      const text = (column: string): string | null => {
        const said = (carried.get(column)?.(cells) ?? "").trim();
        return said === "" || saysUnknown(said) ? null : said;
      };
      const number = (column: string): number | null => {
        const digits = /\d+(?:\.\d+)?/.exec(text(column) ?? "")?.[0];
        return digits === undefined ? null : Number(digits);
      };
      const both = text("coordinates")
        ?.split(/[,，;\s]+/)
        .map(Number);
      const [lon, lat] = both ?? [number("longitude") ?? Number.NaN, number("latitude") ?? Number.NaN];
      const name = text("name");
      if (name === null) continue;
      estates.push(
        compared({
          id: text("id") ?? String(estates.length),
          name,
          address: text("address"),
          district: text("county") ?? text("region_name"),
          point: Number.isFinite(lon) && Number.isFinite(lat) ? toWgs84(lon!, lat!, crs) : null,
          households: number("households"),
          firm: text("service"),
        }),
      );
    }
  return estates;
}

/** By the name as it is written, of those that a file has once. */
function once(estates: readonly ComparedEstate[]): Map<string, ComparedEstate> {
  const found = new Map<string, ComparedEstate | null>();
  for (const estate of estates) found.set(estate.name, found.has(estate.name) ? null : estate);
  return new Map([...found].flatMap(([name, estate]) => (estate === null ? [] : [[name, estate] as const])));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { crs: { type: "string", default: "bd09" }, show: { type: "string", default: "0" } },
});
const [first, second] = positionals;
const crs = values.crs as CrsName;
if (first === undefined || second === undefined || !CRS_NAMES.includes(crs))
  throw new Error(
    `expected FIRST SECOND [--crs ${CRS_NAMES.join("|")}] [--show N], got ${process.argv.slice(2).join(" ")}`,
  );

const [a, b] = [await read(first, crs), await read(second, crs)];
const matches = matchEstates(a, b);
const certain = matches.filter((match) => match.certain);
const [ofA, ofB] = [once(a), once(b)];
const labels = [...ofA].flatMap(([name, one]) => {
  const other = ofB.get(name);
  const near = other?.point && one.point && metresBetween(one.point, other.point) <= LABEL_METRES;
  return near ? [{ one, other }] : [];
});
const labelled = new Map(labels.map(({ one, other }) => [one.id, other.id]));
/** Of links of labelled estates: whether they lead where the label does. */
const judged = certain.filter((match) => labelled.has(match.a.id));
const right = judged.filter((match) => labelled.get(match.a.id) === match.b.id);
const share = (part: number, of: number): string => (of === 0 ? "—" : (part / of).toFixed(4));
console.log(
  `${a.length} and ${b.length} estates; ${certain.length} certain links, ${matches.length - certain.length} doubtful`,
);
console.log(`labelled pairs: ${labels.length}`);
console.log(
  `precision of certain links that a label judges: ${share(right.length, judged.length)} (${right.length} of ${judged.length})`,
);
console.log(`recall of labelled pairs by certain links: ${share(right.length, labels.length)}`);
const shown = Number(values.show);
for (const { a: one, b: other, score, certain: sure, reasons } of [
  ...certain.filter((match) => match.a.name !== match.b.name),
  ...matches.filter((match) => !match.certain),
].slice(0, shown))
  console.log(
    `${sure ? "=" : "?"} ${score.toFixed(3)} ${one.name} | ${other.name} | ${reasons.map(({ what, metres }) => (metres === undefined ? what : `${metres} m`)).join(", ")}`,
  );
