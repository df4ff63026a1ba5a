import { expect, test } from "vitest";
import { dayCount } from "../../../calendar/day.ts";
import { MOST_FRAMES, playbackDays } from "./playback-days.ts";

test("the last days end today, at most so many frames of them", () => {
  expect(playbackDays({ days: { last: 3 }, step: "day" }, "2026-03-01")).toEqual({
    from: "2026-02-27",
    to: "2026-03-01",
  });
  const { from, to } = playbackDays({ days: { last: 400 }, step: "day" }, "2026-03-01")!;
  expect([dayCount(from, to), to]).toEqual([MOST_FRAMES, "2026-03-01"]);
});

test("many weeks begin on a Monday, many months on a first; few are as they were asked for", () => {
  const long = { from: "2000-01-05", to: "2026-11-18" };
  expect(playbackDays({ days: long, step: "week" }, "2026-11-20")).toEqual({ from: "2024-08-05", to: "2026-11-18" });
  expect(playbackDays({ days: long, step: "month" }, "2026-11-20")).toEqual({ from: "2016-12-01", to: "2026-11-18" });
  const short = { from: "2026-11-04", to: "2026-12-31" };
  expect(playbackDays({ days: short, step: "week" }, "2026-11-20")).toEqual({ from: "2026-11-04", to: "2026-11-20" });
  expect(playbackDays({ days: { from: "2027-01-01", to: "2027-02-01" }, step: "day" }, "2026-02-10")).toBeNull();
});
