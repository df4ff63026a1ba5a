import { expect, test } from "vitest";
import { parseVariant, printVariant } from "./variant-address.ts";

test("a variant is what its link says, and what a link says wrongly is left out", () => {
  const changes = [
    { criterion: "hotline", weight: "30" },
    { criterion: "old-homes", weight: "12.5", cap: "90" },
    { criterion: "committees", cap: "80.25" },
  ];
  expect(printVariant(changes)).toBe("hotline.w30_old-homes.w12.5.c90_committees.c80.25");
  expect(parseVariant(printVariant(changes))).toEqual(changes);
  expect(parseVariant("hotline.w1000_coverage_Bad.w2_supervision.w20")).toEqual([
    { criterion: "supervision", weight: "20" },
  ]);
  expect(parseVariant(undefined)).toEqual([]);
});
