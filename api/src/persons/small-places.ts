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
  const sums = new Map<Place, Sum>();
  /** What is counted in a place and its parts, but where the caller sees persons. */
  const sumIn = (place: Place): Sum => {
    let sum = sums.get(place);
    if (sum === undefined) {
      sum = place.isOpen ? NOTHING : together([sumOfAll(place.contributors), ...place.parts.map(sumIn)]);
      sums.set(place, sum);
    }
    return sum;
  };
  // an estate's complaints may lie in two regions
  const add = (estate: string | null, hidden: readonly boolean[]): void => {
    if (estate === null || !hidden.includes(true)) return;
    const before = estates.get(estate);
    estates.set(
      estate,
      before === undefined ? hidden : hidden.map((isHidden, code) => isHidden || before[code] === true),
    );
  };
  const hideEstates = ({ contributors }: Place): void => {
    for (const { estate, counts } of contributors)
      if (estate !== null)
        estates.set(
          estate,
          counts.map(() => true),
        );
  };
  const hide = (place: Place): void => {
    // with a region that is hidden all in it is
    if (place.isOpen || regions.has(place.id)) return;
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
    let all = together([sumOfAll(place.contributors), ...gone.map(sumIn)]);
    while (!isMixed(all)) {
      others ??= place.parts
        .filter((part) => !regions.has(part.id) && !part.isOpen)
        .sort((a, b) => sumIn(a).total - sumIn(b).total);
      const least = others.shift();
      if (least === undefined) {
        hide(place);
        return;
      }
      gone.push(least);
      all = together([all, sumIn(least)]);
    }
    hideEstates(place);
    gone.forEach(hide);
  };
  visit(top);
  return { regions, estates };
}

interface Row extends Contributor {
  readonly hidden: readonly boolean[];
  /** By from × codes + to, once asked: of each other row it is asked again. */
  stays?: Map<number, boolean>;
}

function rowOf({ estate, counts }: Contributor, below: number): Row {
  const hidden = estate === null ? counts.map(() => true) : hiddenCounts([counts], below)[0]!;
  return { estate, counts, hidden };
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
function staysHidden(row: Row, from: number, to: number, below: number): boolean {
  const { estate, counts, hidden } = row;
  if (estate === null) return true;
  row.stays ??= new Map();
  const { stays } = row;
  const move = from * counts.length + to;
  let same = stays.get(move);
  if (same === undefined) {
    const moved = counts.map((count, code) => count + Number(code === to) - Number(code === from));
    same = hiddenCounts([moved], below)[0]!.every((isHidden, code) => isHidden === hidden[code]);
    stays.set(move, same);
  }
  return same;
}

/** What some contributors have together: how many of them have any, and the one code of it. */
interface Sum {
  readonly total: number;
  readonly contributors: number;
  /** Null: several, or nothing. */
  readonly code: number | null;
}

const NOTHING: Sum = { total: 0, contributors: 0, code: null };

function sumOfAll(contributors: readonly Contributor[]): Sum {
  return together(contributors.map(sumOfOne));
}

function sumOfOne({ counts }: Contributor): Sum {
  const total = sumOf(counts);
  if (total === 0) return NOTHING;
  const code = counts.findIndex((count) => count > 0);
  return { total, contributors: 1, code: counts[code] === total ? code : null };
}

function together(sums: readonly Sum[]): Sum {
  let [total, contributors] = [0, 0];
  let code: number | null = null;
  for (const sum of sums) {
    if (sum.contributors === 0) continue;
    code = contributors === 0 || code === sum.code ? sum.code : null;
    total += sum.total;
    contributors += sum.contributors;
  }
  return contributors === 0 ? NOTHING : { total, contributors, code };
}

/** Whether what is wholly hidden is of several estates (or of one and of none) and of several codes: then its sums tell of none. */
const isMixed = ({ contributors, code }: Sum): boolean => contributors > 1 && code === null;
