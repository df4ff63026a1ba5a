import type { Theme } from "../theme/theme.ts";
import { GROUND } from "./ground.ts";
import { DIVERGING, type Direction, mix, NEW_FROM_ZERO, SEQUENTIAL, sample } from "./palettes.ts";

export interface ColourClass {
  readonly colour: string;
  /** Included; null is open. */
  readonly from: number | null;
  /** Excluded; null is open. */
  readonly to: number | null;
  /** Regions in it. */
  readonly count: number;
  /** What came where there was nothing before: it has no bounds. */
  readonly isNew?: true;
}

/** How each region is painted, whatever its colour means. */
export interface RegionColours {
  /** #rrggbb by region code, paler where counts are small; a region without a value is absent. */
  readonly colours: ReadonlyMap<string, string>;
  /** Index of the class by region code; a region without a value is absent. */
  readonly classByCode: ReadonlyMap<string, number>;
  /** Codes of regions whose figures rest on few units. */
  readonly small: ReadonlySet<string>;
}

/** What the regions' colours mean: the map paints from it and the legend prints it, so they cannot disagree. */
export interface Symbolization extends RegionColours {
  readonly kind: "value" | "change";
  readonly classes: readonly ColourClass[];
  readonly regionsWithoutData: number;
  /** Every value is a whole number. */
  readonly whole: boolean;
  /** Least and greatest value; null without any. */
  readonly least: number | null;
  readonly most: number | null;
}

export interface Measured {
  readonly code: string;
  /** Null: no data, or `isNew`. */
  readonly value: number | null;
  /** A change from nothing: there is something, but no percentage. */
  readonly isNew?: boolean;
  /** Rests on too few units to compare by. */
  readonly small?: boolean;
}

/**
 * Colours for values in classes broken at `breaks`, ascending: n breaks make n + 1 classes, a value equal to a break is in the class above.
 * Breaks that leave a class without values (ties) still get their entry, so that the scale stays readable.
 */
export function symbolizeValues(
  values: readonly Measured[],
  breaks: readonly number[],
  direction: Direction,
  theme: Theme,
): Symbolization {
  return symbolize("value", values, breaks, sample(SEQUENTIAL[theme][direction], breaks.length + 1), theme);
}

/**
 * Colours for changes, in the classes of changeBreaks, the middle one "about the same", and after them one for what is new, where there is
 * any.
 */
export function symbolizeChanges(
  changes: readonly Measured[],
  direction: Direction,
  theme: Theme,
  breaks: readonly number[] = changeBreaks(changes.map(({ value }) => value)),
): Symbolization {
  // A class below zero that cannot occur is not there: the others keep their colours.
  const losses = breaks.filter((bound) => bound <= 0).length;
  // parted at 0 there is none that is about the same
  const scale = DIVERGING[theme][direction].filter((_, i) => i !== 3 || !breaks.includes(0));
  return symbolize("change", changes, breaks, scale.slice(3 - losses), theme, NEW_FROM_ZERO[theme][direction]);
}

/**
 * Six bounds, symmetric about 0, without those at or below the `least` that a change can be. The outermost is a round number below the 90th
 * percentile of the sizes, so that one outlier does not bleach the rest. `parted`: five, of which 0 is one.
 */
export function changeBreaks(
  changes: readonly (number | null)[],
  least = Number.NEGATIVE_INFINITY,
  parted = false,
): number[] {
  const sizes = changes
    .flatMap((value) => (value === null ? [] : [Math.abs(value)]))
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const typical = sizes[Math.floor((sizes.length - 1) * 0.9)] ?? 1;
  const step = roundStep(typical / 2.5);
  // Not i × step: 3 × 0.1 prints as 0.30000000000000004.
  return (parted ? [-2, -1, 0, 1, 2] : [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5])
    .map((factor) => Number((factor * step).toPrecision(6)))
    .filter((bound) => bound > least);
}

/**
 * Bounds of classes with about as many values in each, as the server makes them: moved up to a value above the least, so that ties neither
 * leave the lowest class empty nor swallow the rest; fewer than asked for where values are few or alike.
 */
export function quantileBreaks(values: readonly (number | null)[], classes: number): number[] {
  const sorted = values.flatMap((value) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const least = sorted[0];
  if (least === undefined) return [];
  const breaks = Array.from({ length: classes - 1 }, (_, i) => {
    const at = sorted[Math.min(sorted.length - 1, Math.ceil(((i + 1) / classes) * sorted.length))]!;
    return sorted.find((value) => value >= at && value > least);
  });
  return [...new Set(breaks)].filter((bound) => bound !== undefined);
}

/** Index of a value's class among those between ascending bounds, 0 the lowest. */
export const classOf = (value: number, breaks: readonly number[]): number =>
  breaks.filter((bound) => value >= bound).length;

/** How much of a small count's colour gives way to grey, 0 to 1. */
const GREYED = 0.55;

/** The colour a small count has instead of its class's. */
export const greyed = (colour: string, theme: Theme): string => mix(colour, GROUND[theme].smallCount.grey, GREYED);

/** The largest of 1, 2, 4 or 10 times a power of ten that is not above `size`; even first digits keep half steps round. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [10, 4, 2, 1].find((candidate) => candidate * power <= size * (1 + 1e-9)) ?? 1;
  return factor * power;
}

function symbolize(
  kind: Symbolization["kind"],
  values: readonly Measured[],
  breaks: readonly number[],
  palette: readonly string[],
  theme: Theme,
  newColour?: string,
): Symbolization {
  const counts = palette.map(() => 0);
  let news = 0;
  const colours = new Map<string, string>();
  const classByCode = new Map<string, number>();
  const few = new Set<string>();
  let regionsWithoutData = 0;
  for (const { code, value, small, isNew } of values) {
    if (isNew && newColour !== undefined) {
      news += 1;
      classByCode.set(code, palette.length);
      colours.set(code, newColour);
      continue;
    }
    if (value === null) {
      regionsWithoutData += 1;
      continue;
    }
    const index = classOf(value, breaks);
    counts[index]! += 1;
    classByCode.set(code, index);
    if (small) few.add(code);
    colours.set(code, small ? greyed(palette[index]!, theme) : palette[index]!);
  }
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  const painted = { kind, colours, classByCode, small: few, regionsWithoutData, whole: known.every(Number.isInteger) };
  // without a value there is no class to explain
  if (known.length === 0 && news === 0) return { ...painted, classes: [], least: null, most: null };
  const classes: ColourClass[] = palette.map((colour, i) => ({
    colour,
    from: breaks[i - 1] ?? null,
    to: breaks[i] ?? null,
    count: counts[i]!,
  }));
  if (news > 0) classes.push({ colour: newColour!, from: null, to: null, count: news, isNew: true });
  return {
    ...painted,
    classes,
    least: known.length === 0 ? null : Math.min(...known),
    most: known.length === 0 ? null : Math.max(...known),
  };
}
