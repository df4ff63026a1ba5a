import { expect, test } from "vitest";
import { hoursScale } from "./hours-scale.ts";

test.each([
  [0, 1, [0, 1]],
  [5.5, 6, [0, 1, 2, 3, 4, 5, 6]],
  [80, 96, [0, 24, 48, 72, 96]],
  [430, 480, [0, 72, 144, 216, 288, 360, 432]],
] as const)("%d hours lie on a scale to beyond them, with few whole ticks", (longest, max, ticks) => {
  const scale = hoursScale(longest);
  expect(scale.max).toBeGreaterThanOrEqual(longest);
  expect(scale.ticks.length).toBeLessThanOrEqual(7);
  if (longest < 100) expect([scale.max, scale.ticks]).toEqual([max, ticks]);
  expect(scale.ticks.at(-1)).toBe(scale.max);
  expect([scale.at(0), scale.at(scale.max)]).toEqual([0, 100]);
  expect([scale.tickText(0, "zh"), scale.tickText(0, "en")]).toEqual(
    longest > 70 ? ["0 天", "0 days"] : ["0 小时", "0 h"],
  );
  expect(scale.lasting(36, "zh")).toBe(longest > 70 ? "1.5 天" : "36.0 小时");
  expect(scale.tickText(scale.max, "zh")).toBe(String(longest > 70 ? scale.max / 24 : scale.max));
});
