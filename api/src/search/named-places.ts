import { stemsOf, zoneNamesOf } from "../imports/regions/name-forms.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS } from "../region/region-enums.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { endsAWord } from "./search-text.ts";

interface Gazetteer {
  /** Regions by what they are called, and where no other is called so by what was closed into them (即墨市 for 即墨区). */
  readonly byName: ReadonlyMap<string, readonly Region[]>;
  readonly longest: number;
}

const gazetteers = new WeakMap<RegionTree, Gazetteer>();

function gazetteerOf(tree: RegionTree): Gazetteer {
  let known = gazetteers.get(tree);
  if (known === undefined) {
    const byName = new Map<string, Region[]>();
    const add = (name: string, region: Region): void => {
      const called = byName.get(name);
      if (called === undefined) byName.set(name, [region]);
      else called.push(region);
    };
    for (const region of tree.all()) for (const name of namesOf(region)) add(name, region);
    const current = new Set(byName.keys());
    for (const region of tree.all())
      for (const name of new Set(tree.counted.countedHere(region).flatMap((closed) => [...namesOf(closed)])))
        if (!current.has(name)) add(name, region);
    known = { byName, longest: Math.max(0, ...[...byName.keys()].map((name) => name.length)) };
    gazetteers.set(tree, known);
  }
  return known;
}

/** What a region is called, folded. Communities by their whole names alone: their stems are common words. */
function namesOf({ nameZh, nameEn, level, kind, parent }: Region): Set<string> {
  const short = level === "COMMUNITY" ? [] : stemsOf(nameZh);
  const zone =
    kind === "FUNCTIONAL_ZONE"
      ? zoneNamesOf(nameZh, parent === null ? [] : [parent.nameZh, ...stemsOf(parent.nameZh)])
      : [];
  const english =
    level === "COMMUNITY" ? [] : [nameEn.replace(/ (?:Province|City|District|County|Subdistrict|Town|Township)$/, "")];
  const names = [nameZh, nameEn, ...short, ...zone, ...english].map((name) => name.normalize("NFKC").toLowerCase());
  return new Set(names.filter((name) => name.length >= 2));
}

/** Chinese names of all regions above communities, those of cities and counties without their endings too. */
export const placeNames = (tree: RegionTree): string[] =>
  [...tree.all()].flatMap(({ nameZh, level }) =>
    level === "COMMUNITY" ? [] : level === "STREET" ? [nameZh] : [nameZh, ...stemsOf(nameZh)],
  );

interface PlacesNamed {
  readonly length: number;
  /** The higher levels first. */
  readonly regions: readonly Region[];
}

/**
 * The piece at a place of the text (folded) that names regions; null where none does. The longest, but for a shorter one behind which
 * a place within it goes on further: 枣庄市中区 is 市中区 of 枣庄, and not 枣庄市.
 */
export function placesAt(tree: RegionTree, text: string, at: number): PlacesNamed | null {
  const longest = longestAt(tree, text, at);
  for (let short = longest; short !== null; short = longestAt(tree, text, at, short.length - 1)) {
    const next = longestAt(tree, text, at + short.length);
    const goesOn = next !== null && short.length + next.length > longest!.length;
    if (goesOn && together(short.regions, next.regions).length > 0) return short;
  }
  return longest;
}

function longestAt(tree: RegionTree, text: string, at: number, most = Number.POSITIVE_INFINITY): PlacesNamed | null {
  const { byName, longest } = gazetteerOf(tree);
  for (let length = Math.min(longest, most, text.length - at); length >= 2; length -= 1) {
    const piece = text.slice(at, at + length);
    const regions = byName.get(piece);
    if (regions !== undefined && endsAWord(text, at + length, piece)) return { length, regions };
  }
  return null;
}

export const isWithin = (region: Region, place: Region): boolean => {
  for (let at: Region | null = region; at !== null; at = at.parent) if (at === place) return true;
  return false;
};

/**
 * The places that several pieces can mean together, the likeliest first: each piece narrows or widens the one before (济宁 任城 and
 * 任城 济宁 are both 任城区). Of equals, what is at hand: within `near` or around it; then the higher level, then by code.
 */
export const placesMeant = (pieces: readonly (readonly Region[])[], near: Region | null): readonly Region[] =>
  placesApart(pieces, near)[0] ?? [];

/** The same of each of several places: a piece that has nothing to do with the one before begins another (济宁 任城 和 兖州 are two). */
export function placesApart(pieces: readonly (readonly Region[])[], near: Region | null): (readonly Region[])[] {
  const apart: (readonly Region[])[] = [];
  for (const regions of pieces) {
    const both = together(apart.at(-1) ?? [], regions);
    if (both.length > 0) apart[apart.length - 1] = both;
    else apart.push(regions);
  }
  return apart.map((regions) => byNearness(regions, near));
}

const together = (some: readonly Region[], others: readonly Region[]): Region[] => [
  ...new Set(
    some.flatMap((region) =>
      others.flatMap((other) => (isWithin(region, other) ? [region] : isWithin(other, region) ? [other] : [])),
    ),
  ),
];

function byNearness(regions: readonly Region[], near: Region | null): readonly Region[] {
  const far = (region: Region): number => (near === null ? 0 : distance(region, near));
  return [...regions].sort(
    (a, b) => far(a) - far(b) || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.code < b.code ? -1 : 1),
  );
}

/** Steps up from `near` until the region is within. */
function distance(region: Region, near: Region): number {
  let steps = 0;
  for (let at: Region | null = near; at !== null && !isWithin(region, at); at = at.parent) steps += 1;
  return steps;
}
