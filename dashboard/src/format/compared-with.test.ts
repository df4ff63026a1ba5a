import { expect, test } from "vitest";
import { comparedWith } from "./compared-with.ts";

test("a flow of a running month is compared with as many days; a stock, and a month that has ended, with the whole", () => {
  expect(comparedWith("mom", { flow: true }, "2026-11-21")).toBe("headline.momSameDays");
  expect(comparedWith("yoy", { flow: true }, "2026-02-28")).toBe("headline.yoy");
  expect(comparedWith("mom", { flow: false }, "2026-11-21")).toBe("headline.mom");
});
