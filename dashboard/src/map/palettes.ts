import type { Theme } from "../theme/theme.ts";

/** What is better of an indicator. */
export type Direction = "HIGHER_IS_BETTER" | "LOWER_IS_BETTER" | "NEUTRAL";
type Scales = Readonly<Record<Theme, Readonly<Record<Direction, readonly string[]>>>>;

/**
 * Colour scales from ColorBrewer 2.0 by Cynthia Brewer (https://colorbrewer2.org), all of them marked colour-blind safe there: more is
 * better, yellow to green to blue; more is worse, pale orange to brown; neither, pale to deep purple. Nine steps, light to dark.
 */
const PALE_TO_DEEP = {
  HIGHER_IS_BETTER: ["#ffffd9", "#edf8b1", "#c7e9b4", "#7fcdbb", "#41b6c4", "#1d91c0", "#225ea8", "#253494", "#081d58"],
  LOWER_IS_BETTER: ["#ffffe5", "#fff7bc", "#fee391", "#fec44f", "#fe9929", "#ec7014", "#cc4c02", "#993404", "#662506"],
  NEUTRAL: ["#fcfbfd", "#efedf5", "#dadaeb", "#bcbddc", "#9e9ac8", "#807dba", "#6a51a3", "#54278f", "#3f007d"],
} as const;

/** Low to high. The low end is next to the ground, light or dark, so that more always stands out more. */
export const SEQUENTIAL: Scales = {
  // Without the palest step, lost on the page, and the darkest two, on which names are hard to read.
  light: ends(PALE_TO_DEEP, (scale) => scale.slice(1, -2)),
  dark: ends(PALE_TO_DEEP, (scale) => scale.slice(1, -1).reverse()),
};

/** Losses to gains, seven steps, the ground's lightness in the middle. */
export const DIVERGING: Scales = {
  light: {
    /** A gain is good: red to blue (RdBu). */
    HIGHER_IS_BETTER: ["#b2182b", "#ef8a62", "#fddbc7", "#f7f7f7", "#d1e5f0", "#67a9cf", "#2166ac"],
    /** A gain is bad: blue to red. */
    LOWER_IS_BETTER: ["#2166ac", "#67a9cf", "#d1e5f0", "#f7f7f7", "#fddbc7", "#ef8a62", "#b2182b"],
    /** A gain is neither: orange to purple (PuOr, turned round). */
    NEUTRAL: ["#b35806", "#f1a340", "#fee0b6", "#f7f7f7", "#d8daeb", "#998ec3", "#542788"],
  },
  // The same hues, with the strongest changes lightest.
  dark: {
    HIGHER_IS_BETTER: ["#ffc2ad", "#e2715d", "#94473f", "#3b4550", "#35689a", "#4aa0dc", "#b5e0fb"],
    LOWER_IS_BETTER: ["#b5e0fb", "#4aa0dc", "#35689a", "#3b4550", "#94473f", "#e2715d", "#ffc2ad"],
    NEUTRAL: ["#f5c07a", "#d08a33", "#7d5a33", "#3b4550", "#5d4f8f", "#8f7fc8", "#c9bdf0"],
  },
};

/**
 * Two indicators at once, three classes of each, in the manner of Joshua Stevens
 * (https://www.joshuastevens.net/cartography/make-a-bivariate-choropleth-map/): index = 3 × class of the second + class of the first.
 * The first grows towards blue, the second towards orange, which the colour-blind tell apart; both together leave the ground's lightness.
 */
export const BIVARIATE: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#ebebeb", "#9bbcd8", "#2f8fc4", "#f2bd8e", "#9e8a84", "#445a78", "#e8912d", "#8e5b36", "#3a2a33"],
  dark: ["#2b3540", "#34668f", "#1f9be8", "#865e3d", "#a0908b", "#acc6e0", "#e08a2e", "#f5be83", "#fff3d6"],
};

/** Density of complaints, few to many, transparent at nothing: the upper half of matplotlib's inferno; dense is far from the ground. */
const INFERNO = ["#4b0c6b", "#8a226a", "#c73e4c", "#f1731d", "#fcb44f", "#fde5b0"] as const;
export const HEAT: Readonly<Record<Theme, readonly string[]>> = { light: [...INFERNO].reverse(), dark: INFERNO };

/** `count` colours, 1 to 12, spread over a scale; between its steps where it has fewer. */
export function sample(scale: readonly string[], count: number): string[] {
  const last = scale.length - 1;
  if (count === 1) return [scale[Math.floor(scale.length / 2)]!];
  return Array.from({ length: count }, (_, i) => {
    const at = (i * last) / (count - 1);
    if (count <= scale.length) return scale[Math.round(at)]!;
    return mix(scale[Math.floor(at)]!, scale[Math.ceil(at)]!, at % 1);
  });
}

/** A colour on the way from one #rrggbb to another; `share` 0 is the first. */
export function mix(from: string, to: string, share: number): string {
  const channel = (at: number): string => {
    const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(a! + (b! - a!) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${[1, 3, 5].map(channel).join("")}`;
}

/** Relative luminance of #rrggbb, 0 black to 1 white, by WCAG 2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function ends(
  scales: Readonly<Record<Direction, readonly string[]>>,
  cut: (scale: readonly string[]) => readonly string[],
): Readonly<Record<Direction, readonly string[]>> {
  const { HIGHER_IS_BETTER, LOWER_IS_BETTER, NEUTRAL } = scales;
  return {
    HIGHER_IS_BETTER: cut(HIGHER_IS_BETTER),
    LOWER_IS_BETTER: cut(LOWER_IS_BETTER),
    NEUTRAL: cut(NEUTRAL),
  };
}
