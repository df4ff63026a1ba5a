import { expect, test } from "vitest";
import { formatEvaluatedPeriod, monthsOfPeriod } from "./evaluated-period.ts";

test.each([
  ["2026-10", "2026年10月", "Oct 2026", "2026-10", "2026-10"],
  ["2026-Q3", "2026年第3季度", "Q3 2026", "2026-07", "2026-09"],
  ["2026-H1", "2026年上半年", "first half of 2026", "2026-01", "2026-06"],
  ["2026-H2", "2026年下半年", "second half of 2026", "2026-07", "2026-12"],
  ["2026", "2026年", "2026", "2026-01", "2026-12"],
])("%s is said in words, and has months", (period, zh, en, from, to) => {
  expect([formatEvaluatedPeriod(period, "zh"), formatEvaluatedPeriod(period, "en"), monthsOfPeriod(period)]).toEqual([
    zh,
    en,
    { from, to },
  ]);
});
