import { BadValue } from "../../parsers/bad-value.ts";
import type { Meaning } from "./place-names.ts";
import type { RegionIndex } from "./region-index.ts";
import { COUNTY, type IndexedRegion } from "./region-tree.ts";

/** Columns that state a region by name, coarser ones first, with the level that each is meant to have. */
export const NAMES = [
  ["province", 0],
  ["city", 1],
  ["region_name", null],
  ["county", 2],
  ["street", 3],
  ["community", 4],
] as const;
/** Columns that state a region by code, finer ones first. */
export const CODES = ["community_code", "street_code", "region_code", "county_code"] as const;

export type PlaceColumn = (typeof NAMES)[number][0] | (typeof CODES)[number];

/** What a row states of its region, column by column; null where the cell is blank or the file has no such column. */
export type StatedCells = Readonly<Partial<Record<PlaceColumn, string | null>>>;

/** What a cell was taken for, where it does not say just that. */
export interface Reading {
  readonly column: PlaceColumn;
  /** Follows the number of cells. */
  readonly what: string;
  readonly text: string;
  readonly as: string;
}

/** The regions that a row may mean, at least one; or why it means none. */
export interface Stated {
  readonly regions: readonly IndexedRegion[];
  /** The finest column that counted, for messages. */
  readonly column: PlaceColumn;
  readonly readings: readonly Reading[];
  /** Regions that a name of the past led to: told where the row comes to lie in one of them. */
  readonly led: readonly { readonly to: IndexedRegion; readonly reading: Reading }[];
  readonly problem: BadValue | null;
}

const CANDIDATES_SHOWN = 8;
const OTHERWISE = "writing a region otherwise than by its name (办事处, with its parents, a zone's short name)";
const BEGUN = "whose further words name no region, taken as the region before them";
const KNOWN = "the code or name of a region that is valid today";

/**
 * Reads what a row states of its region, all columns together: a finer name is looked for within the coarser ones, a blank finer one
 * leaves the coarser. Codes go before names.
 */
export class StatedPlaces {
  private readonly read = new Map<string, Stated>();

  constructor(private readonly regions: RegionIndex) {}

  /** What rows with this key were found to mean; `key` is the same for rows whose cells are the same. */
  known(key: string): Stated | undefined {
    return this.read.get(key);
  }

  resolve(key: string, cells: StatedCells): Stated {
    const stated = this.make(cells);
    this.read.set(key, stated);
    return stated;
  }

  private make(cells: StatedCells): Stated {
    const readings: Reading[] = [];
    const led: { to: IndexedRegion; reading: Reading }[] = [];
    let scope: readonly IndexedRegion[] | null = null;
    let column: PlaceColumn | null = null;
    const refused = (at: PlaceColumn, expected: string, got: string): Stated => ({
      regions: [],
      column: at,
      readings: [],
      led: [],
      problem: new BadValue(expected, got),
    });
    for (const at of CODES) {
      const code = cells[at];
      if (code == null || scope !== null) continue;
      column = at;
      const found = this.byCode(code);
      if (found.length === 0) return refused(at, this.unknown(code, null), code);
      led.push(...ledTo(at, code, found));
      const [{ region, former }] = found as [Meaning];
      if (former === null && region.code !== code)
        readings.push({ column: at, what: "written otherwise than the region's code", text: code, as: label(region) });
      scope = found.map((one) => one.region);
    }
    const coded = scope;
    for (const [at, depth] of NAMES) {
      const name = cells[at];
      if (name == null) continue;
      const found = this.within(name, scope, depth);
      if (found.length > 0) {
        led.push(...ledTo(at, name, found));
        if (found.every((one) => one.otherwise !== null && one.former === null))
          readings.push({
            column: at,
            what: found.some((one) => one.otherwise === "begun") ? BEGUN : OTHERWISE,
            text: name,
            as: listOf(found.map(({ region }) => region)),
          });
        const next = this.narrowed(
          scope,
          found.map(({ region }) => region),
        );
        if (next !== scope || column === null) column = at;
        scope = next;
      } else if (coded !== null || this.isNotKept(scope, depth)) {
        const what =
          coded !== null
            ? "contradicting the code, which counts"
            : "of a level that is not kept there, taken as the region above";
        readings.push({ column: at, what, text: name, as: listOf(scope!) });
      } else return refused(at, this.unknown(name, scope), name);
    }
    if (scope === null || column === null) throw new Error("expected cells that state a region");
    return { regions: scope, column, readings, led, problem: null };
  }

  /** What a name means within what coarser columns say, or around it where it is coarser itself. */
  private within(name: string, scope: readonly IndexedRegion[] | null, depth: number | null): readonly Meaning[] {
    const { names, tree } = this.regions;
    // a column of names may hold codes
    const coded = /\p{Script=Han}/u.test(name) ? undefined : this.regions.code(name);
    const anywhere = (): readonly Meaning[] =>
      coded === undefined ? names.meanings(name, null) : [{ region: coded, former: null, otherwise: null }];
    if (scope === null) return this.ofLevel(anywhere(), depth);
    const found =
      coded === undefined
        ? names.meanings(name, scope)
        : anywhere().filter(({ region }) => scope.some((one) => tree.isWithin(region, one)));
    if (found.length > 0) return this.ofLevel(found, depth);
    const all = anywhere();
    const around = all.filter(({ region }) => scope.some((one) => tree.isWithin(one, region)));
    if (around.length > 0) return around;
    // a zone governs streets that stand below its neighbours in the tree
    return all.filter(({ region }) =>
      scope.some(
        (one) =>
          one.cityCode === region.cityCode &&
          one.depth === COUNTY &&
          (one.zone || this.countyOf(region)?.zone === true),
      ),
    );
  }

  /** Of names that regions of several levels have, those of the level that the column is for. */
  private ofLevel(found: readonly Meaning[], depth: number | null): readonly Meaning[] {
    const fitting = found.filter(({ region }) => region.depth === depth);
    return fitting.length > 0 ? fitting : found;
  }

  /** The finer of what was known and what a further column says. */
  private narrowed(scope: readonly IndexedRegion[] | null, found: readonly IndexedRegion[]): readonly IndexedRegion[] {
    if (scope === null) return found;
    const { tree } = this.regions;
    const kept = scope.filter((one) => found.some((region) => region.id !== one.id && tree.isWithin(one, region)));
    return kept.length > 0 ? kept : found;
  }

  private byCode(code: string): readonly Meaning[] {
    for (const form of codesOf(code)) {
      const region = this.regions.code(form);
      if (region !== undefined) return [{ region, former: null, otherwise: null }];
    }
    const former = this.regions.former.code(code);
    if (former !== undefined) return former.successors.map((region) => ({ region, former, otherwise: null }));
    return this.regions.names.meanings(code, null);
  }

  private isNotKept(scope: readonly IndexedRegion[] | null, depth: number | null): boolean {
    return scope !== null && depth !== null && scope.every((one) => !this.regions.tree.keepsLevel(one, depth));
  }

  private countyOf(region: IndexedRegion): IndexedRegion | undefined {
    const { tree } = this.regions;
    for (let at: IndexedRegion | undefined = region; at !== undefined; at = tree.parent(at))
      if (at.depth === COUNTY) return at;
    return undefined;
  }

  private unknown(text: string, scope: readonly IndexedRegion[] | null): string {
    const { size, former, names } = this.regions;
    if (size === 0) return "a region that is known; none is yet: import regions first";
    const past = former.code(text) ?? former.named(text);
    if (past !== undefined && scope === null)
      return `${KNOWN} (${past.nameZh} ${past.code} was one until ${past.until}, and its successor is not known here)`;
    if (scope === null) return KNOWN;
    const elsewhere = names.meanings(text, null).map(({ region }) => region);
    return `${KNOWN} within ${listOf(scope)}${elsewhere.length === 0 ? "" : ` (known elsewhere: ${this.withParents(elsewhere)})`}`;
  }

  /** For messages: "城关镇 990102003 in 甲区". */
  withParents(regions: readonly IndexedRegion[]): string {
    const told = regions.slice(0, CANDIDATES_SHOWN).map((region) => {
      const parent = this.regions.tree.parent(region);
      return parent === undefined ? label(region) : `${label(region)} in ${parent.nameZh}`;
    });
    return (
      told.join(", ") + (regions.length > CANDIDATES_SHOWN ? `, and ${regions.length - CANDIDATES_SHOWN} more` : "")
    );
  }
}

export function label(region: Pick<IndexedRegion, "nameZh" | "code">): string {
  return `${region.nameZh} ${region.code}`;
}

/** A code as statistics, maps and programs write it: 370102000000 and 156370102 are 370102. */
function codesOf(code: string): string[] {
  const plain = code.replace(/^156(?=\d{6}$)/, "");
  const padded = /^(\d{6}(?:\d{3})??)(?:000)+$/.exec(plain);
  return padded === null || plain.length < 9 ? [code, plain] : [code, plain, padded[1]!];
}

function ledTo(
  column: PlaceColumn,
  text: string,
  found: readonly Meaning[],
): { to: IndexedRegion; reading: Reading }[] {
  return found.flatMap(({ region, former }) => {
    if (former === null) return [];
    const what = `of a region of the past (${label(former)}, until ${former.until}), led to its successor`;
    return [{ to: region, reading: { column, what, text, as: label(region) } }];
  });
}

function listOf(regions: readonly IndexedRegion[]): string {
  return regions.slice(0, 3).map(label).join(", ");
}
