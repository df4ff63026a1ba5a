import { expect, test } from "vitest";
import { cronOf, rhythmOf, USUAL } from "./rhythm.ts";

test.each([
  [USUAL, "0 8 1 * *"],
  [{ ...USUAL, every: "month", day: 28, time: "17:05" }, "5 17 28 * *"],
  [{ ...USUAL, every: "week", weekday: 7, time: "07:30" }, "30 7 * * 0"],
  [{ ...USUAL, every: "day", time: "00:00" }, "0 0 * * *"],
] as const)("%j is %s, and back", (rhythm, cron) => {
  expect(cronOf(rhythm)).toBe(cron);
  expect(rhythmOf(cron)).toEqual(rhythm);
});

test.each(["0 8 1 1 *", "0 8 1 * 1", "*/5 8 1 * *", "0 8 1,15 * *"])("%s is none of them", (cron) => {
  expect(rhythmOf(cron)).toBeNull();
});
