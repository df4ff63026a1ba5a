import { expect, test } from "vitest";
import { barNames } from "./bar-names.ts";

test("names stand beside their bars as wide as the longest, and above them where that has no room", () => {
  expect(barNames(["供暖", "消防通道"], 20, 15)).toEqual({ ems: 4, above: false });
  expect(barNames(["Heating", "Charging of electric vehicles"], 20, 15)).toMatchObject({ above: true });
  expect(barNames(["Heating", "Charging of electric vehicles"], 34, 15)).toMatchObject({ above: false });
  expect(barNames([], 20, 15)).toEqual({ ems: 3, above: false });
});
