import { expect, test } from "vitest";
import { type MeasuredBlock, paginate } from "./paginate.ts";

const text = (height: number, keepWithNext = false): MeasuredBlock => ({ height, keepWithNext });
const table = (rows: number, rowHeight = 10): MeasuredBlock => ({
  height: 30 + rows * rowHeight,
  keepWithNext: false,
  table: { headHeight: 20, rowHeights: Array.from({ length: rows }, () => rowHeight), footHeight: 10 },
});

test("blocks fill pages in their order; what does not fit goes overleaf whole", () => {
  expect(paginate([text(60), text(30), text(20)], 100)).toEqual([[{ block: 0 }, { block: 1 }], [{ block: 2 }]]);
});

test("a heading goes with what follows it", () => {
  expect(paginate([text(70), text(10, true), text(40)], 100)).toEqual([[{ block: 0 }], [{ block: 1 }, { block: 2 }]]);
  // Two headings in a row and the first rows of a table stay together.
  const [first, second] = paginate([text(40), text(10, true), text(10, true), table(6)], 100);
  expect(first).toEqual([{ block: 0 }]);
  expect(second!.slice(0, 2)).toEqual([{ block: 1 }, { block: 2 }]);
});

test("a long table is cut between rows, each piece with its head, no few rows alone", () => {
  const pages = paginate([text(20), table(20)], 120);
  expect(pages).toEqual([
    [{ block: 0 }, { block: 1, rows: [0, 7] }],
    [{ block: 1, rows: [7, 16] }],
    [{ block: 1, rows: [16, 20] }],
  ]);
  // Ten rows where nine fit: six and four, not nine and one.
  expect(paginate([table(10)], 120)).toEqual([[{ block: 0, rows: [0, 6] }], [{ block: 0, rows: [6, 10] }]]);
});

test("a table that fits on one page is not begun at the foot of the one before", () => {
  expect(paginate([text(60), table(8)], 120)).toEqual([[{ block: 0 }], [{ block: 1 }]]);
});

test("every row stands once, whatever the heights", () => {
  for (let height = 60; height < 200; height += 7) {
    const rows = paginate([text(25), text(10, true), table(23, 13), text(15), table(5, 9)], height).flat();
    for (const [block, count] of [
      [2, 23],
      [4, 5],
    ] as const) {
      const pieces = rows.filter((fragment) => fragment.block === block).map(({ rows }) => rows ?? [0, count]);
      expect(pieces[0]![0]).toBe(0);
      expect(pieces.at(-1)![1]).toBe(count);
      expect(pieces.slice(1).map(([from]) => from)).toEqual(pieces.slice(0, -1).map(([, to]) => to));
    }
  }
});

test("what is taller than a page gets one of its own", () => {
  expect(paginate([text(10), text(300), text(10)], 100)).toEqual([[{ block: 0 }], [{ block: 1 }], [{ block: 2 }]]);
});
