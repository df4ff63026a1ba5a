import { expect, test } from "vitest";
import { labelledMonths, MONTH_EMS } from "./month-labels.ts";

test("the last month is labelled, and labels stand apart, however many months and however narrow the panel", () => {
  for (const months of [1, 2, 13, 24, 60])
    for (const widthEms of [18, 27, 60, 200]) {
      const label = labelledMonths(months, widthEms);
      const labelled = Array.from({ length: months }, (_, i) => i).filter(label);
      expect(labelled.at(-1)).toBe(months - 1);
      // as wide as the axis at most
      const emsAMonth = (widthEms - 9) / Math.max(1, months - 1);
      const gaps = labelled.slice(1).map((index, i) => (index - labelled[i]!) * emsAMonth);
      for (const gap of gaps) expect(gap, `${months} months, ${widthEms} ems`).toBeGreaterThan(MONTH_EMS);
    }
  expect(Array.from({ length: 13 }, (_, i) => labelledMonths(13, 200)(i)).every(Boolean)).toBe(true);
});
