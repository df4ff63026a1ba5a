import { expect, test } from "vitest";
import { formatLasting } from "./lasting.ts";

test.each([
  [0, null, "0 分钟", "0 min"],
  [0.75, null, "45 分钟", "45 min"],
  [1.99, null, "119 分钟", "119 min"],
  [2, null, "2 小时", "2 h"],
  [71.94, null, "71.9 小时", "71.9 h"],
  [1.995, null, "2 小时", "2 h"],
  [71.97, null, "3 天", "3 days"],
  [72, null, "3 天", "3 days"],
  [-3960, null, "−165 天", "−165 days"],
  [76.8, null, "3.2 天", "3.2 days"],
  [1.5, 7.5, "90 工作分钟", "90 working min"],
  [22.4, 7.5, "22.4 工作小时", "22.4 working h"],
  [22.5, 7.5, "3 个工作日", "3 working days"],
] as const)("%d hours of a working day of %s are %s, %s", (hours, day, zh, en) => {
  expect([formatLasting(hours, "zh", day), formatLasting(hours, "en", day)]).toEqual([zh, en]);
});
