import { SEQUENTIAL, sample } from "../../map/palettes.ts";
import type { Theme } from "../../theme/theme.ts";
import type { Outcome } from "./outcome.ts";

/** What is called by a colour has that. */
const CALLED: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: { NO_CARD: "#2f9580", YELLOW: "#f2c200", RED: "#c8102e", red: "#c8102e", black: "#1a1a1a" },
  dark: { NO_CARD: "#1fae94", YELLOW: "#ffd84a", RED: "#ff5a5a", red: "#ff5a5a", black: "#000000" },
};
const ON_NO_LIST = "#6f9fc8";
const ABSENT = "#9aa5b1";

/** A colour for each of what came out, the best first. */
export function outcomeColours(outcomes: readonly Outcome[], theme: Theme): string[] {
  const ranked = outcomes.filter(({ ranked }) => ranked);
  const scale = sample(SEQUENTIAL[theme].HIGHER_IS_BETTER, Math.max(2, ranked.length)).toReversed();
  return outcomes.map((outcome) => {
    if (!outcome.ranked) return ABSENT;
    const called = CALLED[theme][outcome.grade ?? outcome.list ?? ""];
    const isOnNone = outcome.grade === null && outcome.list === null && outcome.quarter === null;
    return called ?? (isOnNone ? ON_NO_LIST : scale[ranked.indexOf(outcome)]!);
  });
}
