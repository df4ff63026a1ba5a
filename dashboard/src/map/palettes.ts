import type { Theme } from "../theme/theme.ts";

/** What is better of an indicator. */
export type Direction = "HIGHER_IS_BETTER" | "LOWER_IS_BETTER" | "NEUTRAL";
type Scales = Readonly<Record<Theme, Readonly<Record<Direction, readonly string[]>>>>;

/**
 * Low to high, six steps. More is always the stronger: each step has more contrast with the ground, light or dark, than the one before. The
 * worst is never pale: where more is worse it is a full orange or brown, where more is better an amber that warns. Pale steps are near
 * those of ColorBrewer 2.0 by Cynthia Brewer (https://colorbrewer2.org), moved until neighbours differ enough to the colour-blind.
 */
export const SEQUENTIAL: Scales = {
  light: {
    HIGHER_IS_BETTER: ["#f4b832", "#bdb942", "#6fae5c", "#2f9580", "#1f7496", "#1d4f8f"],
    LOWER_IS_BETTER: ["#fff7bc", "#fee391", "#ffc550", "#fe9929", "#ec7014", "#cc4c02"],
    NEUTRAL: ["#f6edf2", "#d6d9ed", "#b8bbda", "#9e9ac8", "#807dba", "#6a51a3"],
  },
  dark: {
    HIGHER_IS_BETTER: ["#745616", "#6f7a1b", "#3c9448", "#1fae94", "#38c0dc", "#79ddff"],
    LOWER_IS_BETTER: ["#4a3428", "#733f22", "#9c4a1c", "#c65a18", "#e86e14", "#ff9433"],
    NEUTRAL: ["#36305b", "#54427f", "#6655a8", "#7669d0", "#9d82f0", "#bda4ff"],
  },
};

/** Losses to gains, seven steps, the ground's lightness in the middle and the strongest at both ends. */
export const DIVERGING: Scales = {
  light: {
    /** A gain is good: red to blue (RdBu). */
    HIGHER_IS_BETTER: ["#b2182b", "#ef8a62", "#fddbc7", "#f7f7f7", "#cde0eb", "#67a9cf", "#2166ac"],
    /** A gain is bad: blue to red. */
    LOWER_IS_BETTER: ["#2166ac", "#67a9cf", "#cde0eb", "#f7f7f7", "#fddbc7", "#ef8a62", "#b2182b"],
    /** A gain is neither: orange to purple (PuOr, turned round). */
    NEUTRAL: ["#b35806", "#f1a340", "#fee0b6", "#f7f7f7", "#d8daeb", "#998ec3", "#542788"],
  },
  // The same hues, with the strongest changes brightest, and full.
  dark: {
    HIGHER_IS_BETTER: ["#ff7a5c", "#cf4f3f", "#85403a", "#3b4550", "#31628f", "#3f93d4", "#62c4ff"],
    LOWER_IS_BETTER: ["#62c4ff", "#3f93d4", "#31628f", "#3b4550", "#85403a", "#cf4f3f", "#ff7a5c"],
    NEUTRAL: ["#ffb03a", "#cc8020", "#7d5a33", "#3b4550", "#5d4f8f", "#8a74d6", "#b49bff"],
  },
};

/** Of what came where there was nothing before: no percentage, so no step of the scale. */
export const NEW_FROM_ZERO: Readonly<Record<Theme, Readonly<Record<Direction, string>>>> = {
  light: { HIGHER_IS_BETTER: "#5a2a82", LOWER_IS_BETTER: "#5a2a82", NEUTRAL: "#1b7837" },
  dark: { HIGHER_IS_BETTER: "#c9d64a", LOWER_IS_BETTER: "#c9d64a", NEUTRAL: "#4fd08a" },
};

/**
 * Two indicators at once, three classes of each, in the manner of Joshua Stevens
 * (https://www.joshuastevens.net/cartography/make-a-bivariate-choropleth-map/): index = 3 × class of the second + class of the first.
 * The first grows towards blue, the second towards orange, which the colour-blind tell apart; both together leave the ground's lightness,
 * to near black or to a full yellow.
 */
export const BIVARIATE: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#ebebeb", "#9bbcd8", "#2f8fc4", "#f2bd8e", "#9e8a84", "#445a78", "#e8912d", "#8e5b36", "#3a2a33"],
  dark: ["#2b3540", "#34668f", "#1f9be8", "#865e3d", "#a0908b", "#acc6e0", "#e08a2e", "#f5be83", "#fff05a"],
};

/** Density of complaints, few to many, transparent at nothing: the upper half of matplotlib's inferno; dense is far from the ground, and full. */
const INFERNO = ["#4b0c6b", "#8a226a", "#c73e4c", "#f1731d", "#fcb44f"] as const;
export const HEAT: Readonly<Record<Theme, readonly string[]>> = {
  light: [...INFERNO, "#fde5b0"].reverse(),
  dark: [...INFERNO, "#ffe14d"],
};

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
