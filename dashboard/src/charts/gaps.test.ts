import { expect, test } from "vitest";
import { comparableMonths } from "./gaps.ts";

type Month = number | null | { value: number; extent?: "PART"; ripe?: false };
const line = (...months: Month[]) => ({
  indicatorTrend: months.map((month, i) => ({
    to: `2026-0${i + 1}`,
    extent: month === null ? ("NONE" as const) : ("WHOLE" as const),
    ripe: true,
    ...(typeof month === "object" && month !== null ? month : { value: month }),
  })),
});
const COUNT = { ratio: false };
const SHARE = { ratio: true };
const valuesOf = ({ lines }: ReturnType<typeof comparableMonths<ReturnType<typeof line>>>) =>
  lines.map(({ indicatorTrend }) => indicatorTrend.map(({ value }) => value));

test("months before the first data are cut off and said, a month that counted nothing stays as 0", () => {
  const found = comparableMonths([line(null, null, 0, 4)], COUNT);
  expect(valuesOf(found)).toEqual([[0, 4]]);
  expect(found.gaps).toEqual([{ from: "2026-01", to: "2026-02", why: "NO_DATA" }]);
});

test("a line that breaks off is a gap, told by its months", () => {
  const found = comparableMonths([line(1, null, null, 4, 5), line(1, 2, 3, 4, null)], COUNT);
  expect(valuesOf(found)[0]).toHaveLength(5);
  expect(found.gaps).toEqual([
    { from: "2026-02", to: "2026-03", why: "NO_DATA" },
    { from: "2026-05", to: "2026-05", why: "NO_DATA" },
  ]);
});

test("what no line has at the beginning is told apart from what some line lacks after it", () => {
  expect(comparableMonths([line(null, null, 3), line(null, 2, 3)], COUNT).gaps).toEqual([
    { from: "2026-01", to: "2026-01", why: "NO_DATA" },
    { from: "2026-02", to: "2026-02", why: "NO_DATA" },
  ]);
  expect(comparableMonths([line(null, null)], COUNT).gaps).toEqual([
    { from: "2026-01", to: "2026-02", why: "NO_DATA" },
  ]);
  expect(comparableMonths([], COUNT)).toEqual({ lines: [], gaps: [] });
});

test("a share is not drawn for months of which complaints are still being handled", () => {
  const found = comparableMonths([line(98, 97, { value: 83, ripe: false })], SHARE);
  expect(valuesOf(found)).toEqual([[98, 97, null]]);
  expect(found.gaps).toEqual([{ from: "2026-03", to: "2026-03", why: "UNRIPE" }]);
});

test("a count of parts is not drawn beside that of the whole; a share, and a count known in part all along, are", () => {
  const few = { value: 20, extent: "PART" } as const;
  const found = comparableMonths([line(null, few, few, 90)], COUNT);
  expect(valuesOf(found)).toEqual([[90]]);
  expect(found.gaps).toEqual([
    { from: "2026-01", to: "2026-01", why: "NO_DATA" },
    { from: "2026-02", to: "2026-03", why: "PART" },
  ]);
  expect(valuesOf(comparableMonths([line(few, 90)], SHARE))).toEqual([[20, 90]]);
  expect(valuesOf(comparableMonths([line(few, few)], COUNT))).toEqual([[20, 20]]);
});
