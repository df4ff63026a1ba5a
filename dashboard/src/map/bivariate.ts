import type { Theme } from "../theme/theme.ts";
import { BIVARIATE } from "./palettes.ts";
import { classOf, greyed, type Measured, quantileBreaks, type RegionColours } from "./symbolization.ts";

/** Classes of each of the two. */
export const THIRDS = 3;

/** Two indicators in one colour; class = 3 × class of the second + class of the first. */
export interface BivariateSymbolization extends RegionColours {
  /** Nine colours by class. */
  readonly palette: readonly string[];
  /** Regions by class. */
  readonly counts: readonly number[];
  /** Bounds between the thirds of each, ascending; fewer than two where values are few or alike. */
  readonly firstBreaks: readonly number[];
  readonly secondBreaks: readonly number[];
  /** Regions that lack one of the two values. */
  readonly regionsWithoutData: number;
}

/** Colours for regions by thirds of two indicators; a region that lacks either value has none. */
export function symbolizeBivariate(
  first: readonly Measured[],
  second: readonly Measured[],
  theme: Theme,
): BivariateSymbolization {
  const palette = BIVARIATE[theme];
  const firstBreaks = quantileBreaks(valuesOf(first), THIRDS);
  const secondBreaks = quantileBreaks(valuesOf(second), THIRDS);
  const others = new Map(second.map((measured) => [measured.code, measured]));
  const colours = new Map<string, string>();
  const classByCode = new Map<string, number>();
  const small = new Set<string>();
  const counts = palette.map(() => 0);
  for (const one of first) {
    const other = others.get(one.code);
    if (one.value === null || other == null || other.value === null) continue;
    const index = THIRDS * classOf(other.value, secondBreaks) + classOf(one.value, firstBreaks);
    const few = one.small === true || other.small === true;
    counts[index]! += 1;
    classByCode.set(one.code, index);
    if (few) small.add(one.code);
    colours.set(one.code, few ? greyed(palette[index]!, theme) : palette[index]!);
  }
  const regionsWithoutData = first.length - classByCode.size;
  return { colours, classByCode, small, palette, counts, firstBreaks, secondBreaks, regionsWithoutData };
}

const valuesOf = (measured: readonly Measured[]): (number | null)[] => measured.map(({ value }) => value);
