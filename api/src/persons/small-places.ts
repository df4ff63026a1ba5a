import { hiddenCounts, isSmall, sumOf } from "./small-counts.ts";

/** Counts by code of one estate in a place, or (`estate` null) of all that is of none. */
export interface Contributor {
  readonly estate: string | null;
  readonly counts: readonly number[];
}

/** A region, with what is counted in it and in none of its parts. */
export interface Place {
  readonly id: number;
  readonly parts: readonly Place[];
  readonly contributors: readonly Contributor[];
  /** Whether the caller sees persons in it: there nothing is hidden, and nothing can hide another. */
  readonly isOpen: boolean;
}

/** What is kept back by code: of a region all, of an estate some codes. */
export interface HiddenPlaces {
  readonly regions: ReadonlySet<number>;
  readonly estates: ReadonlyMap<string, readonly boolean[]>;
}

/**
 * Which counts by code are hidden in a region, its parts and its estates, so that no small one of an estate follows where these are held against one
 * another. Totals without codes are taken as known. Regions are told as long as they can be: hidden are the small counts of estates
 * (small-counts.ts); where these follow, all estates beside them; where the hidden are still of one estate or one code, whole parts, the least
 * first; and at last the region.
 */
export function hiddenPlaces(top: Place, below: number): HiddenPlaces {
  const regions = new Set<number>();
  const estates = new Map<string, readonly boolean[]>();
  // an estate's complaints may lie in two regions
  const add = (estate: string | null, hidden: readonly boolean[]): void => {
    if (estate !== null && hidden.includes(true))
      estates.set(
        estate,
        hidden.map((isHidden, code) => isHidden || estates.get(estate)?.[code] === true),
      );
  };
  const hideEstates = ({ contributors }: Place): void => {
    for (const { estate, counts } of contributors) add(estate, Array(counts.length).fill(true));
  };
  const hide = (place: Place): void => {
    if (place.isOpen) return;
    regions.add(place.id);
    hideEstates(place);
    place.parts.forEach(hide);
  };
  const visit = (place: Place): void => {
    if (place.isOpen) return;
    place.parts.forEach(visit);
    const rows = place.contributors.map((contributor) => rowOf(contributor, below));
    for (const { estate, hidden } of rows) add(estate, hidden);
    const gone = place.parts.filter(({ id }) => regions.has(id));
    if (gone.length === 0 && areUntold(rows, below)) return;
    let others: Place[] | null = null;
    while (!areMixed([...place.contributors, ...gone.flatMap(allIn)])) {
      others ??= byTotal(place.parts.filter((part) => !regions.has(part.id) && !part.isOpen));
      const least = others.shift();
      if (least === undefined) {
        hide(place);
        return;
      }
      gone.push(least);
    }
    hideEstates(place);
    gone.forEach(hide);
  };
  visit(top);
  return { regions, estates };
}

interface Row extends Contributor {
  readonly hidden: readonly boolean[];
}

function rowOf({ estate, counts }: Contributor, below: number): Row {
  return { estate, counts, hidden: estate === null ? counts.map(() => true) : hiddenCounts([counts], below)[0]! };
}

/**
 * Whether each small count could be another one, with all that is shown the same: one complaint more or less here, another code of the same estate
 * the other way, and both turned round elsewhere in the region.
 */
function areUntold(rows: readonly Row[], below: number): boolean {
  return rows.every(
    (row) =>
      row.estate === null ||
      row.counts.every(
        (count, code) =>
          !isSmall(count, below) || rows.some((other) => other !== row && canSwap(row, other, code, below)),
      ),
  );
}

function canSwap(row: Row, other: Row, code: number, below: number): boolean {
  const canTurn = (from: number, to: number): boolean =>
    // what costs little first
    hasOne(row, from, to) &&
    hasOne(other, to, from) &&
    staysHidden(row, from, to, below) &&
    staysHidden(other, to, from, below);
  return row.counts.some((_, to) => to !== code && (canTurn(code, to) || canTurn(to, code)));
}

/** Whether there is one that could be of another code, as far as is told. */
const hasOne = ({ counts, hidden }: Row, from: number, to: number): boolean =>
  hidden[from]! && hidden[to]! && counts[from]! > 0;

/** Whether the same counts would be hidden, if one were of another code. */
function staysHidden({ estate, counts, hidden }: Row, from: number, to: number, below: number): boolean {
  if (estate === null) return true;
  const moved = counts.map((count, code) => count + Number(code === to) - Number(code === from));
  return hiddenCounts([moved], below)[0]!.every((isHidden, code) => isHidden === hidden[code]);
}

/** Whether what is wholly hidden is of several estates (or of one and of none) and of several codes: then its sums tell of none. */
function areMixed(contributors: readonly Contributor[]): boolean {
  const some = contributors.filter((one) => totalOf(one) > 0);
  const codes = new Set(some.flatMap(({ counts }) => counts.flatMap((count, code) => (count > 0 ? [code] : []))));
  return some.length > 1 && codes.size > 1;
}

/** What is counted in a place and its parts, but where the caller sees persons. */
const allIn = (place: Place): Contributor[] =>
  place.isOpen ? [] : [...place.contributors, ...place.parts.flatMap(allIn)];

/** The least first. */
function byTotal(places: readonly Place[]): Place[] {
  const totals = new Map(places.map((place) => [place, sumOf(allIn(place).map(totalOf))]));
  return [...places].sort((a, b) => totals.get(a)! - totals.get(b)!);
}

const totalOf = ({ counts }: Contributor): number => sumOf(counts);
