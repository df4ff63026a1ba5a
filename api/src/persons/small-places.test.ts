import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenCounts, isSmall, sumOf } from "./small-counts.ts";
import { type HiddenPlaces, hiddenPlaces, type Place } from "./small-places.ts";

const CODES = 3;
const BELOW = 3;

/** Counts by code of an estate in a community, or of all there that is of none. */
interface Row {
  readonly community: number;
  readonly estate: string | null;
  readonly counts: readonly number[];
}
type World = readonly Row[];

/** A county of two streets, of which one has two communities and the other one. */
const PARTS: Readonly<Record<number, readonly number[]>> = { 0: [1, 2], 1: [3, 4], 2: [5] };
const COMMUNITIES = [3, 4, 5] as const;

function placeOf(world: World, id = 0): Place {
  const parts = (PARTS[id] ?? []).map((part) => placeOf(world, part));
  return { id, parts, contributors: world.filter(({ community }) => community === id), isOpen: false };
}

const sumsIn = (place: Place): number[] => {
  const rows = [...place.contributors.map(({ counts }) => counts), ...place.parts.map(sumsIn)];
  return Array.from({ length: CODES }, (_, code) => sumOf(rows.map((row) => row[code]!)));
};

/** What is told of regions: by code where it is shown, else in all. */
function regionsTold(place: Place, { regions }: HiddenPlaces): unknown[] {
  const sums = sumsIn(place);
  return [
    regions.has(place.id) ? sumOf(sums) : sums,
    ...place.parts.flatMap((part) => regionsTold(part, { regions, estates: new Map() })),
  ];
}

function* splits(total: number, codes = CODES): Generator<number[]> {
  if (codes === 1) yield [total];
  else
    for (let first = 0; first <= total; first++)
      for (const rest of splits(total - first, codes - 1)) yield [first, ...rest];
}

/** Whether a row could be this one: the total, what is shown of its codes, and that these and no others are hidden. */
function couldBe(row: Row, guess: readonly number[], { estates }: HiddenPlaces): boolean {
  if (row.estate === null) return true;
  const hidden = estates.get(row.estate) ?? guess.map(() => false);
  const isWhole = hidden.every(Boolean);
  return (
    guess.every((count, code) => hidden[code] || count === row.counts[code]) &&
    // why all of an estate is hidden, nobody is told
    (isWhole || hiddenCounts([guess], BELOW)[0]!.every((isHidden, code) => isHidden === hidden[code]))
  );
}

/** Every world in which the same is shown. */
function* worldsLike(world: World, hidden: HiddenPlaces, made: World = []): Generator<World> {
  const row = world[made.length];
  const told = (some: World, id: number) => JSON.stringify(regionsTold(placeOf(some, id), hidden));
  if (row === undefined) {
    if (told(made, 0) === told(world, 0)) yield made;
    return;
  }
  for (const guess of splits(sumOf(row.counts))) {
    if (!couldBe(row, guess, hidden)) continue;
    const next = [...made, { ...row, counts: guess }];
    const isWhole = world[next.length]?.community !== row.community;
    if (!isWhole || told(next, row.community) === told(world, row.community)) yield* worldsLike(world, hidden, next);
  }
}

/** The small counts of estates that stand alike in every world in which the same is shown. */
function found(world: World): string[] {
  const left = new Map(
    world.flatMap(({ estate, counts }, at) =>
      counts.flatMap((count, code) =>
        estate !== null && isSmall(count, BELOW) ? [[`${estate}: ${code}`, { at, code, count }] as const] : [],
      ),
    ),
  );
  for (const other of worldsLike(world, hiddenPlaces(placeOf(world), BELOW))) {
    for (const [name, { at, code, count }] of left) if (other[at]!.counts[code] !== count) left.delete(name);
    if (left.size === 0) break;
  }
  return [...left.keys()];
}

const of = (community: number, ...rows: readonly (readonly number[])[]): Row[] =>
  rows.map((counts, at) => ({
    community,
    estate: at === rows.length - 1 ? null : `${community}.${at}`,
    counts,
  }));
const NONE = [0, 0, 0];

describe("small counts of estates, held against their regions", () => {
  it("are not told by whoever sees all that is shown, all totals, and how those of an estate are chosen", () => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }));
    const counts = fc.array(count, { minLength: CODES, maxLength: CODES });
    const orNone = fc.oneof(fc.constant(NONE), counts);
    // few rows: every world that they could be is gone through
    const street = fc.oneof(
      fc.record({
        3: fc.tuple(counts, counts, orNone),
        4: fc.constant([NONE]),
        5: fc.tuple(counts, fc.constant(NONE)),
      }),
      fc.record({ 3: fc.tuple(counts, orNone), 4: fc.tuple(counts, fc.constant(NONE)), 5: fc.tuple(orNone) }),
    );
    fc.assert(
      fc.property(street, (all) => {
        const world = COMMUNITIES.flatMap((id) => of(id, ...all[id]));
        expect(found(world)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("are told where their regions are shown beside them: what the rule is for", () => {
    const world = [...of(3, [4, 1, 1], NONE), ...of(4, [5, 5, 5], NONE), ...of(5, [6, 6, 6], NONE)];
    const alone = hiddenCounts([[4, 1, 1]], BELOW)[0]!;
    const likes = [...worldsLike(world, { regions: new Set(), estates: new Map([["3.0", alone]]) })];
    expect(likes).toEqual([world]);
  });

  it("leave a region shown where others or none hide them, and hide it with the least beside it where all is of one estate", () => {
    const hiddenOf = (world: World) => {
      const { regions, estates } = hiddenPlaces(placeOf(world), BELOW);
      return { regions: [...regions].sort(), estates: [...estates.keys()].sort() };
    };
    const large = of(5, [9, 9, 9], [9, 9, 9]);
    expect(hiddenOf([...of(3, [9, 1, 1], [5, 5, 5]), ...of(4, [7, 7, 7], NONE), ...large])).toEqual({
      regions: [],
      estates: ["3.0"],
    });
    expect(hiddenOf([...of(3, [9, 1, 1], NONE), ...of(4, [7, 7, 7], NONE), ...large])).toEqual({
      regions: [3, 4],
      estates: ["3.0", "4.0"],
    });
    // nothing else in the street, nor in the county
    expect(hiddenOf([...of(3, NONE), ...of(4, NONE), ...of(5, [9, 1, 1], NONE)])).toEqual({
      regions: [0, 1, 2, 3, 4, 5],
      estates: ["5.0"],
    });
    expect(hiddenOf([...of(3, [7, 0, 3], NONE), ...of(4, [7, 7, 7], NONE), ...large]).regions).toEqual([]);
  });

  it("hide nothing where the caller sees persons", () => {
    const place = placeOf([...of(3, [9, 1, 1], NONE)], 3);
    expect(hiddenPlaces({ ...place, isOpen: true }, BELOW)).toEqual({ regions: new Set(), estates: new Map() });
  });
});
