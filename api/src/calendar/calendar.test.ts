import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { addDays, dayAfter, dayBefore, dayOf, daysBetween, weekStart } from "./day.ts";
import { firstOfMonth, lastOfMonth, monthOf, monthText, stockDay } from "./month.ts";

it("days count over months, years and leap days", () => {
  expect([dayAfter("2024-02-28"), dayAfter("2026-02-28"), dayBefore("2026-01-01")]).toEqual([
    "2024-02-29",
    "2026-03-01",
    "2025-12-31",
  ]);
  expect(addDays("2026-11-20", -365)).toBe("2025-11-20");
  expect(daysBetween("2024-02-01", "2024-03-01")).toBe(29);
  expect(dayOf(Date.UTC(2026, 10, 20, 23, 59))).toBe("2026-11-20");
});

it("weeks begin on Monday", () => {
  expect(["2026-11-16", "2026-11-20", "2026-11-22", "2026-11-23"].map(weekStart)).toEqual([
    "2026-11-16",
    "2026-11-16",
    "2026-11-16",
    "2026-11-23",
  ]);
});

it("months are numbers that go on over the year", () => {
  expect(monthText(monthOf("2025-12-31") + 1)).toBe("2026-01");
  expect([firstOfMonth("2026-11-20"), firstOfMonth("2026-11-20", -11), lastOfMonth("2024-02-10")]).toEqual([
    "2026-11-01",
    "2025-12-01",
    "2024-02-29",
  ]);
  expect([stockDay(monthOf("2026-10"), "2026-11-20"), stockDay(monthOf("2026-11"), "2026-11-20")]).toEqual([
    "2026-10-31",
    "2026-11-20",
  ]);
});

/** Reckon with serial days of spreadsheets, which are counted from another day. */
const OTHER_DAYS = ["readers/cell-format.ts", "parsers/time.ts"];
/** Lengths of a day, weekdays, and the zone's name. */
const CALENDAR = /86_?400_?000|getUTCDay|["'`]Asia\/Shanghai["'`]/;

it("nobody else reckons with days, or names the time zone", () => {
  const sources = join(import.meta.dirname, "..");
  const found = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      file.endsWith(".ts") &&
      !file.endsWith(".test.ts") &&
      !file.startsWith("calendar") &&
      !OTHER_DAYS.some((other) => file.endsWith(other)) &&
      CALENDAR.test(readFileSync(join(sources, file), "utf8")),
  );
  expect(found).toEqual([]);
});
