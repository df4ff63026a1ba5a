import { describe, expect, it } from "vitest";
import { lastDay, monthOf, monthText, stockDay } from "../calendar/month.ts";
import { complaints } from "./definitions/complaints.ts";
import { estates } from "./definitions/estates.ts";
import type { Comparison } from "./indicator-enums.ts";
import { periodBefore, periodOf } from "./period.ts";

const flow = complaints[0]!;

describe("months", () => {
  it("count across years and know their last day", () => {
    expect(monthText(monthOf("2025-12-31") + 1)).toBe("2026-01");
    expect(["2024-02", "2026-02", "2026-12"].map((month) => lastDay(monthOf(month)))).toEqual([
      "2024-02-29",
      "2026-02-28",
      "2026-12-31",
    ]);
    expect(stockDay(monthOf("2026-11"), "2026-11-20")).toBe("2026-11-20");
    expect(stockDay(monthOf("2026-10"), "2026-11-20")).toBe("2026-10-31");
  });
});

describe("periods", () => {
  it.each<[string, string | null, string, Comparison, string, [from: string, to: string, until: string | undefined]]>([
    ["a whole month", null, "2026-10", "MONTH_ON_MONTH", "2026-11-20", ["2026-09", "2026-09", undefined]],
    ["a quarter", "2026-01", "2026-03", "MONTH_ON_MONTH", "2026-11-20", ["2025-10", "2025-12", undefined]],
    ["a quarter, a year before", "2026-01", "2026-03", "YEAR_ON_YEAR", "2026-11-20", ["2025-01", "2025-03", undefined]],
    ["the month that runs", null, "2026-11", "MONTH_ON_MONTH", "2026-11-20", ["2026-10", "2026-10", "2026-10-20"]],
    ["the month on its last day", null, "2026-11", "MONTH_ON_MONTH", "2026-11-30", ["2026-10", "2026-10", undefined]],
    ["after a shorter month", null, "2026-03", "MONTH_ON_MONTH", "2026-03-30", ["2026-02", "2026-02", undefined]],
    ["29 February, a year before", null, "2024-02", "YEAR_ON_YEAR", "2024-02-28", ["2023-02", "2023-02", undefined]],
  ])("%s", (_name, from, to, comparison, today, [expectedFrom, expectedTo, until]) => {
    const before = periodBefore(periodOf(flow, from, to, today), comparison, today);
    expect([monthText(before.from), monthText(before.to), before.until]).toEqual([expectedFrom, expectedTo, until]);
  });

  it("of a stock are its last month", () => {
    const period = periodOf(estates, "2026-01", "2026-03", "2026-11-20");
    expect([monthText(period.from), monthText(period.to)]).toEqual(["2026-03", "2026-03"]);
  });
});
