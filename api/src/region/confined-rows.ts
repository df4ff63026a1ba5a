import type { Seen } from "../db/net.ts";
import type { RegionRow } from "./region-of-row.ts";

/** What of all regions a tree shows: some of them, and those above them as names alone. */
export interface Confined {
  readonly ids: ReadonlySet<number>;
  readonly wholeCities: ReadonlySet<string>;
  /** Regions of each city in all, seen or not. */
  readonly sizeOfCity: ReadonlyMap<string, number>;
  /** The same for the net behind the statements. */
  readonly net: Seen;
}

/** Regions of each city. */
export function sizesOf(rows: readonly RegionRow[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { city_code } of rows) sizes.set(city_code, (sizes.get(city_code) ?? 0) + 1);
  return sizes;
}

/** Of all rows those of the regions seen and of all above them, and what is seen of them. */
export function confinedRows(
  all: readonly RegionRow[],
  seen: ReadonlySet<number>,
  sizeOfCity: ReadonlyMap<string, number>,
): { rows: RegionRow[]; confined: Confined } {
  const named = new Set(seen);
  const rowOf = new Map(all.map((row) => [row.region_id, row]));
  for (const id of seen)
    for (let at = rowOf.get(id)!.parent_id; at !== null && !named.has(at); at = rowOf.get(at)!.parent_id) named.add(at);
  const rows = all.filter(({ region_id }) => named.has(region_id));
  const sizes = sizesOf(rows.filter(({ region_id }) => seen.has(region_id)));
  const whole = [...sizes].filter(([city, size]) => size === sizeOfCity.get(city)).map(([city]) => city);
  const net = {
    regions: multirangeOf(seen),
    estates: "{}",
    cities: arrayOf(sizes.keys()),
    wholeCities: arrayOf(whole),
  };
  return { rows, confined: { ids: seen, wholeCities: new Set(whole), sizeOfCity, net } };
}

/** Ids as PostgreSQL writes a multirange: {[3,6),[9,10)}. */
function multirangeOf(ids: Iterable<number>): string {
  const ranges: [from: number, to: number][] = [];
  for (const id of [...ids].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === id) last[1] = id + 1;
    else ranges.push([id, id + 1]);
  }
  return `{${ranges.map(([from, to]) => `[${from},${to})`).join()}}`;
}

/** Codes, which are digits alone, as PostgreSQL writes an array. */
const arrayOf = (codes: Iterable<string>): string => `{${[...codes].map((code) => `"${code}"`).join()}}`;
