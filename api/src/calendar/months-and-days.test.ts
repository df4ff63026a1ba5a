import { expect, it } from "vitest";
import { monthsAndDays, monthsOf, periodsOf } from "./months-and-days.ts";

it.each([
  ["2026-01-01", "2026-03-31", { months: { first: "2026-01-01", last: "2026-03-01" }, days: [] }],
  [
    "2025-12-30",
    "2026-02-03",
    {
      months: { first: "2026-01-01", last: "2026-01-01" },
      days: [
        { from: "2025-12-30", to: "2025-12-31" },
        { from: "2026-02-01", to: "2026-02-03" },
      ],
    },
  ],
  ["2026-01-02", "2026-02-27", { months: null, days: [{ from: "2026-01-02", to: "2026-02-27" }] }],
  ["2024-02-01", "2024-02-29", { months: { first: "2024-02-01", last: "2024-02-01" }, days: [] }],
  ["2026-02-02", "2026-02-01", { months: null, days: [] }],
])("splits %s to %s", (from, to, expected) => {
  expect(monthsAndDays(from, to)).toEqual(expected);
});

it("takes years and quarters where they are whole", () => {
  expect(periodsOf("2024-12-01", "2026-11-01")).toEqual([
    "2024-12",
    "2025",
    "2026-Q1",
    "2026-Q2",
    "2026-Q3",
    "2026-10",
    "2026-11",
  ]);
  expect(monthsOf("2025-11-01", "2026-01-01")).toEqual(["2025-11", "2025-12", "2026-01"]);
});
