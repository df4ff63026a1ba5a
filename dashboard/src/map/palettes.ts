/**
 * Colour scales from ColorBrewer 2.0 by Cynthia Brewer (https://colorbrewer2.org), all of them marked colour-blind safe there.
 * Light is low. Each is given at nine (sequential) or seven (diverging) steps; fewer are sampled from it.
 */
export const SEQUENTIAL = {
  /** More is better: yellow to green to blue. */
  HIGHER_IS_BETTER: ["#ffffd9", "#edf8b1", "#c7e9b4", "#7fcdbb", "#41b6c4", "#1d91c0", "#225ea8", "#253494", "#081d58"],
  /** More is worse: pale orange to brown. */
  LOWER_IS_BETTER: ["#ffffe5", "#fff7bc", "#fee391", "#fec44f", "#fe9929", "#ec7014", "#cc4c02", "#993404", "#662506"],
  /** Neither: pale to deep purple. */
  NEUTRAL: ["#fcfbfd", "#efedf5", "#dadaeb", "#bcbddc", "#9e9ac8", "#807dba", "#6a51a3", "#54278f", "#3f007d"],
} as const;

/** Losses to gains, seven steps with white in the middle. */
export const DIVERGING = {
  /** A gain is good: red to blue (RdBu). */
  HIGHER_IS_BETTER: ["#b2182b", "#ef8a62", "#fddbc7", "#f7f7f7", "#d1e5f0", "#67a9cf", "#2166ac"],
  /** A gain is bad: blue to red. */
  LOWER_IS_BETTER: ["#2166ac", "#67a9cf", "#d1e5f0", "#f7f7f7", "#fddbc7", "#ef8a62", "#b2182b"],
  /** A gain is neither: orange to purple (PuOr, turned round). */
  NEUTRAL: ["#b35806", "#f1a340", "#fee0b6", "#f7f7f7", "#d8daeb", "#998ec3", "#542788"],
} as const;

/** Density of complaints, transparent at nothing: the upper half of matplotlib's inferno, turned round so that dark is dense. */
export const HEAT = ["#fde5b0", "#fcb44f", "#f1731d", "#c73e4c", "#8a226a", "#4b0c6b"] as const;

/** A functional zone among regions it is not counted with. */
export const ZONE = { fill: "#ffffff", line: "#d7dde4" } as const;

export const NO_DATA = { fill: "#e9ecef", line: "#adb5bd" } as const;

/** `count` colours spread over a scale, without its palest end, lost on the page, and its darkest two, on which names are hard to read,
 * while the rest suffices. */
export function sample(scale: readonly string[], count: number): string[] {
  const legible = scale.slice(1, -2);
  const usable = count > legible.length ? scale : legible;
  if (count === 1) return [usable[Math.floor(usable.length / 2)]!];
  return Array.from({ length: count }, (_, i) => usable[Math.round((i * (usable.length - 1)) / (count - 1))]!);
}

/** Relative luminance of #rrggbb, 0 black to 1 white, by WCAG 2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
