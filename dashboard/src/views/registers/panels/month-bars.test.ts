import { expect, test } from "vitest";
import { barsOf } from "./month-bars.ts";

const at = (period: string | null, records = 1) => ({ period, records });

test("one month stands among the twelve up to it; none before the first record is missing, none after it nought", () => {
  const bars = barsOf([at("2026-03", 7)], [at("2026-02"), at("2026-03")], "2026-03", "2026-03");
  expect(bars.map(({ period }) => period)).toEqual([
    ...["04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => `2025-${month}`),
    ...["01", "02", "03"].map((month) => `2026-${month}`),
  ]);
  expect(bars.slice(-3).map(({ records }) => records)).toEqual([null, 0, 7]);
  expect(bars.filter(({ inside }) => inside).map(({ period }) => period)).toEqual(["2026-03"]);
});

test("a region that never had a record has no bars of height", () => {
  expect(new Set(barsOf([], [at(null)], "2026-01", "2026-12").map(({ records }) => records))).toEqual(new Set([null]));
});

test("many months are told by year, and add up", () => {
  const bars = barsOf([at("2023-06", 2), at("2023-07", 3), at("2026-01", 4)], [at("2023-06")], "2022-01", "2026-02");
  expect(bars.map(({ period, records, to }) => [period, records, to])).toEqual([
    ["2022", null, "2022-12"],
    ["2023", 5, "2023-12"],
    ["2024", 0, "2024-12"],
    ["2025", 0, "2025-12"],
    ["2026", 4, "2026-02"],
  ]);
});
