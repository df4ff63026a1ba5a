import type { ClaimVerdict } from "./claim-check.type.ts";
import type { Observation } from "./observation.type.ts";

export const VERDICT_ZH: Record<ClaimVerdict, string> = {
  HOLDS: "两者相符",
  ROUNDED: "取整后相符",
  FAILS: "两者不符",
  DIFFER: "口径、时点或精度不同，不能直接对照",
};
export const VERDICT_EN: Record<ClaimVerdict, string> = {
  HOLDS: "The two agree",
  ROUNDED: "They agree after rounding",
  FAILS: "The two do not agree",
  DIFFER: "Date, definition or precision differ, so the two cannot be held against each other",
};

/** At most so many places, without padding. */
export const show = (value: number, places: number): string => String(Number(value.toFixed(places)));
export const signed = (value: number, places: number): string =>
  `${value > 0 ? "+" : "−"}${show(Math.abs(value), places)}`;

/** The figure of another word in the same article, of the same scope and date. */
export function besides(all: readonly Observation[], one: Observation, word: string): Observation | undefined {
  return all.find(
    (other) =>
      other.indicator === word && other.article === one.article && other.asOf === one.asOf && other.scope === one.scope,
  );
}

/** What does not follow from "over 400" or "about 400" may yet follow from the exact figure. */
export function ofExact(figures: readonly Observation[], verdict: ClaimVerdict): ClaimVerdict {
  return verdict === "FAILS" && figures.some(({ qualifier }) => qualifier !== "EXACT") ? "DIFFER" : verdict;
}
