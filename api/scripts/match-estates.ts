import type { CrsName } from "../src/imports/crs.ts";
import { CRS_NAMES, toWgs84 } from "../src/imports/crs.ts";
import { matchHeader } from "../src/imports/header.ts";
import { columnsOf } from "../src/imports/kinds/fact-kinds.ts";
import { LeadingPlaces } from "../src/imports/matches/leading-places.ts";
import { matchEstates } from "../src/imports/matches/match-estates.ts";
import { type ComparedEstate, compared, metresBetween, type SaidEstate } from "../src/imports/matches/match-score.ts";
import { openRequest } from "../src/imports/readers/open-request.ts";
import { saysUnknown } from "../src/parsers/text.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { readOptions } from "./read-options.ts";

const HELP = `Which estates of two files are one: npm run match-estates -- FIRST SECOND [--crs ${CRS_NAMES.join("|")}] [--show N]

Held against weak labels: a name that each file has once, written the same, within 300 m; and the same where one file alone has a place in
front of it. Which places there are the files say themselves, in addresses and districts. --show N prints the first N links that are not
between equal names.
`;

const LABEL_METRES = 300;

/** Times that a place must be named: 御景园小区 names none. */
const NAMED_OFTEN = 5;
const PLACE = /(?<=^|[省市])(\p{Script=Han}{2,3}?)([省市区县])/gu;

/** The places that addresses and districts begin with, each with and without 省, 市, 区, 县. */
function placesSaid(estates: readonly SaidEstate[]): LeadingPlaces {
  const times = new Map<string, number>();
  for (const { address, district } of estates)
    for (const text of [address?.replace(/[(（][^)）]*[)）]/gu, ""), district])
      for (const [, name, ending] of (text ?? "").matchAll(PLACE)) {
        const place = `${name}${ending}`;
        times.set(place, (times.get(place) ?? 0) + 1);
      }
  const said = [...times].flatMap(([place, count]) => (count >= NAMED_OFTEN ? [place] : []));
  return new LeadingPlaces(said.flatMap((place) => [place, place.slice(0, -1)]));
}

async function read(path: string, crs: CrsName): Promise<SaidEstate[]> {
  const file = await openRequest({ kind: "estates", path });
  const carried = new Map(
    matchHeader(file, columnsOf("estates"), undefined).map(({ column, read }) => [column.name, read]),
  );
  const estates: SaidEstate[] = [];
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
      estates.push({
        id: text("id") ?? String(estates.length),
        name,
        address: text("address"),
        district: text("county") ?? text("region_name"),
        point: Number.isFinite(lon) && Number.isFinite(lat) ? toWgs84(lon!, lat!, crs) : null,
        households: number("households"),
        firm: text("service"),
      });
    }
  return estates;
}

/** By how they are called, of those that a file has once. */
function once(
  estates: readonly ComparedEstate[],
  called: (estate: ComparedEstate) => string,
): Map<string, ComparedEstate> {
  const found = new Map<string, ComparedEstate | null>();
  for (const estate of estates) found.set(called(estate), found.has(called(estate)) ? null : estate);
  return new Map([...found].flatMap(([name, estate]) => (estate === null ? [] : [[name, estate] as const])));
}

const near = (one: ComparedEstate, other: ComparedEstate): boolean =>
  one.point !== null && other.point !== null && metresBetween(one.point, other.point) <= LABEL_METRES;

/** Pairs that each file has once under a name, near one another. */
function labelled(
  a: readonly ComparedEstate[],
  b: readonly ComparedEstate[],
  called: (estate: ComparedEstate) => string,
): (readonly [ComparedEstate, ComparedEstate])[] {
  const others = once(b, called);
  return [...once(a, called)].flatMap(([name, one]) => {
    const other = others.get(name);
    return other !== undefined && near(one, other) ? [[one, other] as const] : [];
  });
}

const share = (part: number, of: number): string => (of === 0 ? "—" : (part / of).toFixed(4));

await endingPlainly(HELP, async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: { crs: { type: "string", default: "bd09" }, show: { type: "string", default: "0" } },
  });
  const [first, second] = positionals;
  const crs = CRS_NAMES.find((name) => name === values.crs);
  if (first === undefined || second === undefined) throw new Usage("expected two files of estates");
  if (crs === undefined) throw new Usage(`--crs: expected ${CRS_NAMES.join(" or ")}, got "${values.crs}"`);

  const said = [await read(first, crs), await read(second, crs)];
  const places = placesSaid(said.flat());
  const [a, b] = said.map((estates) => estates.map((estate) => compared(estate, places))) as [
    ComparedEstate[],
    ComparedEstate[],
  ];
  const matches = matchEstates(a, b);
  const certain = matches.filter((match) => match.certain);
  const linked = new Map(certain.map((match) => [match.a.id, match.b.id]));
  console.log(
    `${a.length} and ${b.length} estates; ${certain.length} certain links, ${matches.length - certain.length} doubtful`,
  );
  const alike = labelled(a, b, ({ name }) => name);
  const behind = labelled(a, b, (estate) => (estate.behind ?? estate.forms).core).filter(
    ([one, other]) => (one.behind === null) !== (other.behind === null),
  );
  for (const [what, labels] of [
    ["written the same", alike],
    ["the same but for a place in front of one", behind],
  ] as const) {
    /** Of links of labelled estates: whether they lead where the label does. */
    const judged = labels.filter(([one]) => linked.has(one.id));
    const right = judged.filter(([one, other]) => linked.get(one.id) === other.id);
    console.log(`labelled pairs, ${what}: ${labels.length}`);
    console.log(
      `  precision of certain links that a label judges: ${share(right.length, judged.length)} (${right.length} of ${judged.length})`,
    );
    console.log(`  recall of labelled pairs by certain links: ${share(right.length, labels.length)}`);
  }
  const shown = Number(values.show);
  for (const { a: one, b: other, score, certain: sure, reasons } of [
    ...certain.filter((match) => match.a.name !== match.b.name),
    ...matches.filter((match) => !match.certain),
  ].slice(0, shown))
    console.log(
      `${sure ? "=" : "?"} ${score.toFixed(3)} ${one.name} | ${other.name} | ${reasons.map(({ what, metres }) => (metres === undefined ? what : `${metres} m`)).join(", ")}`,
    );
});
