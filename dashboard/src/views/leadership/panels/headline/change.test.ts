import { expect, test } from "vitest";
import { changeTone } from "./change.tsx";

const of = (change: number | null) => ({ change, changePercent: null });
const more = { direction: "HIGHER_IS_BETTER", decimals: 1 } as const;
const less = { direction: "LOWER_IS_BETTER", decimals: 1 } as const;
const neither = { direction: "NEUTRAL", decimals: 1 } as const;

test("whether a change is for the better follows from the indicator's direction", () => {
  expect([more, less, neither].map((indicator) => changeTone(of(0.3), indicator))).toEqual(["better", "worse", "up"]);
  expect([more, less, neither].map((indicator) => changeTone(of(-0.3), indicator))).toEqual([
    "worse",
    "better",
    "down",
  ]);
});

test("what is printed as 0 is unchanged, and without a comparison there is nothing to say", () => {
  expect(changeTone(of(0.04), more)).toBe("same");
  expect(changeTone(of(null), more)).toBeNull();
});
