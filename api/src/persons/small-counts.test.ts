import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenCounts } from "./small-counts.ts";

type Table = readonly (readonly number[])[];
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** Every row of whole numbers from 0 that adds up to a total, and is nowhere beyond `most`. */
function* rowsOf(total: number, most: readonly number[]): Generator<number[]> {
  const [first, ...rest] = most;
  if (first === undefined) {
    if (total === 0) yield [];
    return;
  }
  for (let count = 0; count <= Math.min(first, total); count++)
    for (const others of rowsOf(total - count, rest)) yield [count, ...others];
}

/** Every table with the totals of another one, and its rows where they are shown. */
function* tablesLike(table: Table, hidden: readonly boolean[], left: readonly number[], at = 0): Generator<number[][]> {
  if (at === table.length) {
    if (left.every((count) => count === 0)) yield [];
    return;
  }
  const rows = hidden[at] ? rowsOf(sum(table[at]!), left) : [[...table[at]!]];
  for (const row of rows)
    for (const others of tablesLike(
      table,
      hidden,
      left.map((count, column) => count - row[column]!),
      at + 1,
    ))
      yield [row, ...others];
}

/** By the place of each hidden count: the values that may stand there. */
function valuesOf(tables: Iterable<Table>, hidden: readonly (readonly boolean[])[]): Set<number>[][] {
  const values = hidden.map((row) => row.map(() => new Set<number>()));
  for (const table of tables)
    for (const [at, row] of table.entries())
      for (const [column, count] of row.entries()) values[at]![column]!.add(count);
  return values;
}

describe("counts by one code", () => {
  it.each([
    [[9, 12, 7], 5, [false, false, false]],
    [[9, 0, 7], 5, [false, false, false]],
    [[9, 3, 7, 2], 5, [false, true, false, true]],
    [[9, 3, 7, 0], 5, [false, true, false, true]],
    // else the total gives the single one back
    [[9, 3, 7, 8], 5, [false, true, true, false]],
    [[9, 3, 7, 7], 5, [false, true, true, true]],
    // as large as small ones may be: their total gives them back
    [[9, 4, 4, 7], 5, [false, true, true, true]],
    [[1, 1], 5, [true, true]],
    [[], 5, []],
  ])("of %j those below %i are hidden: %j", (counts, below, hidden) => {
    expect(hiddenCounts([counts], below)).toEqual([hidden]);
  });

  it("cannot be told by whoever knows all that is shown, the total and this rule", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 2, max: 5 }),
        (counts, below) => {
          const [hidden] = hiddenCounts([counts], below);
          for (const [at, count] of counts.entries()) if (count > 0 && count < below) expect(hidden![at]).toBe(true);
          if (!hidden!.includes(true)) return;
          const unknown = counts.filter((_, at) => hidden![at]);
          // where nothing is shown but a total that leaves one way alone, that total tells
          if (unknown.length === counts.length && unknown.every((count) => count === below - 1)) return;
          const alike = [
            ...rowsOf(
              sum(unknown),
              unknown.map(() => sum(unknown)),
            ),
          ]
            .map((guess) =>
              counts.map((count, at) => (hidden![at] ? guess[hidden!.slice(0, at).filter(Boolean).length]! : count)),
            )
            .filter((guess) => JSON.stringify(hiddenCounts([guess], below)) === JSON.stringify([hidden]));
          const [values] = valuesOf(
            alike.map((guess) => [guess]),
            [hidden!],
          );
          for (const [at, isHidden] of hidden!.entries()) if (isHidden) expect(values![at]!.size).toBeGreaterThan(1);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("counts by a code and by something else", () => {
  it("are hidden by whole rows, and one more where the totals would give a row back", () => {
    const months = [
      [9, 8, 0],
      [7, 2, 6],
      [6, 6, 8],
    ];
    expect(hiddenCounts(months, 5)).toEqual([
      [true, true, true],
      [true, true, true],
      [false, false, false],
    ]);
    expect(hiddenCounts([months[0]!, months[2]!], 5).flat()).not.toContain(true);
  });

  it("cannot be told by whoever knows all that is shown and the totals of rows and columns", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 3 }).chain((columns) =>
          fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
            minLength: 2,
            maxLength: 3,
          }),
        ),
        (table) => {
          const below = 3;
          const hidden = hiddenCounts(table, below);
          const rows = hidden.map(([first]) => first!);
          const totals = table[0]!.map((_, column) => sum(table.map((row) => row[column]!)));
          const values = valuesOf(tablesLike(table, rows, totals), hidden);
          for (const [at, row] of table.entries())
            for (const [column, count] of row.entries()) {
              if (count === 0 || count >= below) continue;
              expect(rows[at]).toBe(true);
              // where every row is hidden, totals alone are known
              if (rows.includes(false)) expect(values[at]![column]!.size).toBeGreaterThan(1);
            }
        },
      ),
      { numRuns: 200 },
    );
  });
});
