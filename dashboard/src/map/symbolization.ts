import { DIVERGING, SEQUENTIAL, sample } from "./palettes.ts";

export type Direction = keyof typeof SEQUENTIAL;

export interface ColourClass {
  readonly colour: string;
  /** Included; null is open. */
  readonly from: number | null;
  /** Excluded; null is open. */
  readonly to: number | null;
  /** Regions in it. */
  readonly count: number;
}

/** What the regions' colours mean: the map paints from it and the legend prints it, so they cannot disagree. */
export interface Symbolization {
  readonly kind: "value" | "change";
  readonly classes: readonly ColourClass[];
  /** Colour by region code; a region without a value is absent. */
  readonly colours: ReadonlyMap<string, string>;
  readonly regionsWithoutData: number;
  /** Least and greatest value; null without any. */
  readonly least: number | null;
  readonly most: number | null;
}

export interface Measured {
  readonly code: string;
  /** Null: no data. */
  readonly value: number | null;
}

/**
 * Colours for values in classes that the server has broken: n breaks make n + 1 classes, a value equal to a break is in the class above.
 * Breaks that leave a class without values (ties) still get their entry, so that the scale stays readable.
 */
export function symbolizeValues(
  values: readonly Measured[],
  breaks: readonly number[],
  direction: Direction,
): Symbolization {
  return symbolize("value", values, breaks, sample(SEQUENTIAL[direction], breaks.length + 1));
}

/**
 * Colours for changes: seven classes, symmetric about 0, the middle one "about the same". The outermost begins at a round number below
 * the 90th percentile of the sizes, so that one outlier does not bleach the rest.
 */
export function symbolizeChanges(changes: readonly Measured[], direction: Direction): Symbolization {
  const sizes = changes
    .flatMap(({ value }) => (value === null ? [] : [Math.abs(value)]))
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const typical = sizes[Math.floor((sizes.length - 1) * 0.9)] ?? 1;
  const step = roundStep(typical / 2.5);
  // Not i × step: 3 × 0.1 prints as 0.30000000000000004.
  const breaks = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((factor) => Number((factor * step).toPrecision(6)));
  return symbolize("change", changes, breaks, DIVERGING[direction]);
}

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
): Symbolization {
  const counts = palette.map(() => 0);
  const colours = new Map<string, string>();
  let regionsWithoutData = 0;
  for (const { code, value } of values) {
    if (value === null) {
      regionsWithoutData += 1;
      continue;
    }
    const index = breaks.filter((bound) => value >= bound).length;
    counts[index]! += 1;
    colours.set(code, palette[index]!);
  }
  const classes = palette.map((colour, i) => ({
    colour,
    from: breaks[i - 1] ?? null,
    to: breaks[i] ?? null,
    count: counts[i]!,
  }));
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  // without a value there is no class to explain
  if (known.length === 0) return { kind, classes: [], colours, regionsWithoutData, least: null, most: null };
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return { kind, classes, colours, regionsWithoutData, least, most };
}
