import { expect, test } from "vitest";
import { addDays, dayCount, dayShown, isDay, partsOf, weekStart, withPart } from "./day.ts";
import { addMonths, lastDay, monthsBetween } from "./month.ts";

test("months count over the turn of a year and know leap years", () => {
  expect(addMonths("2026-01", -1)).toBe("2025-12");
  expect(addMonths("2025-12", 1)).toBe("2026-01");
  expect(addMonths("2026-03", -15)).toBe("2024-12");
  expect(monthsBetween("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(monthsBetween("2026-02", "2026-01")).toEqual([]);
  expect(lastDay("2024-02")).toBe("2024-02-29");
  expect(lastDay("2026-02")).toBe("2026-02-28");
});

test("days count over months, weeks begin on Monday", () => {
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(dayCount("2024-02-01", "2024-03-01")).toBe(30);
  expect(["2026-11-16", "2026-11-20", "2026-11-22", "2026-11-23"].map(weekStart)).toEqual([
    "2026-11-16",
    "2026-11-16",
    "2026-11-16",
    "2026-11-23",
  ]);
  expect([dayShown("2026-10", "2026-11-20"), dayShown("2026-11", "2026-11-20")]).toEqual(["2026-10-31", "2026-11-20"]);
  expect(["2026-02-28", "2026-02-31", "2026-13-01", "2026-2-01", "--------01"].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("a part of a day changes alone, and a month that is too short gives its last day", () => {
  expect(partsOf("2026-01-09")).toEqual({ year: 2026, month: 1, date: 9 });
  expect(withPart("2026-01-31", "month", 12)).toBe("2026-12-31");
  expect(withPart("2026-01-31", "month", 2)).toBe("2026-02-28");
  expect(withPart("2024-02-29", "year", 2025)).toBe("2025-02-28");
  expect(withPart("2026-02-28", "date", 31)).toBe("2026-02-28");
  expect(withPart("2026-02-28", "date", 3)).toBe("2026-02-03");
});
