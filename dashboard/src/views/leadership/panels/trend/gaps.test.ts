import { expect, test } from "vitest";
import { fromFirstData } from "./gaps.ts";

const line = (...values: (number | null)[]) => ({
  indicatorTrend: values.map((value, i) => ({ to: `2026-0${i + 1}`, value })),
});

test("months before the first data are cut off and said, a month that counted nothing stays as 0", () => {
  const { lines, gaps } = fromFirstData([line(null, null, 0, 4)]);
  expect(lines[0]?.indicatorTrend.map(({ value }) => value)).toEqual([0, 4]);
  expect(gaps).toEqual([{ from: "2026-01", to: "2026-02" }]);
});

test("a line that breaks off is a gap, told by its months", () => {
  const { lines, gaps } = fromFirstData([line(1, null, null, 4, 5), line(1, 2, 3, 4, null)]);
  expect(lines[0]?.indicatorTrend).toHaveLength(5);
  expect(gaps).toEqual([
    { from: "2026-02", to: "2026-03" },
    { from: "2026-05", to: "2026-05" },
  ]);
});

test("what no line has at the beginning is told apart from what some line lacks after it", () => {
  expect(fromFirstData([line(null, null, 3), line(null, 2, 3)]).gaps).toEqual([
    { from: "2026-01", to: "2026-01" },
    { from: "2026-02", to: "2026-02" },
  ]);
  expect(fromFirstData([line(null, null)]).gaps).toEqual([{ from: "2026-01", to: "2026-02" }]);
  expect(fromFirstData([])).toEqual({ lines: [], gaps: [] });
});
