import { expect, it } from "vitest";
import { mostStatistics } from "./complaint-costs.ts";
import { MAX_STATISTICS } from "./complaint-statistics.ts";

it("statistics may come to as many rows as their groups have combinations, and no more than an answer holds", () => {
  const year = { from: "2025-01-01", to: "2025-12-31" };
  expect(mostStatistics({ filter: year, groupBy: [] })).toBe(1);
  expect(mostStatistics({ filter: year, groupBy: ["DAY"] })).toBe(365);
  // A day lies in one month.
  expect(mostStatistics({ filter: year, groupBy: ["MONTH", "DAY"] })).toBe(365);
  expect(mostStatistics({ filter: { ...year, categories: ["NOISE", "LIFT"] }, groupBy: ["DAY", "CATEGORY"] })).toBe(
    730,
  );
  expect(mostStatistics({ filter: { ...year, under: "370102" }, groupBy: ["REGION", "STATUS"], level: "STREET" })).toBe(
    1000,
  );
  expect(mostStatistics({ groupBy: ["DAY", "CATEGORY", "SOURCE"] })).toBe(MAX_STATISTICS);
  expect(mostStatistics({ filter: { from: "2026-03-01", to: "2026-02-01" }, groupBy: ["DAY"] })).toBe(1);
});
