import { expect, test } from "vitest";
import { formatEvaluatedPeriod, lastMonthOf } from "./evaluated-period.ts";

test.each([
  ["2026-10", "2026年10月", "Oct 2026", "2026-10"],
  ["2026-Q3", "2026年第3季度", "Q3 2026", "2026-09"],
  ["2026-H1", "2026年上半年", "first half of 2026", "2026-06"],
  ["2026-H2", "2026年下半年", "second half of 2026", "2026-12"],
  ["2026", "2026年", "2026", "2026-12"],
])("%s is said in words, and ends with a month", (period, zh, en, month) => {
  expect([formatEvaluatedPeriod(period, "zh"), formatEvaluatedPeriod(period, "en"), lastMonthOf(period)]).toEqual([
    zh,
    en,
    month,
  ]);
});
