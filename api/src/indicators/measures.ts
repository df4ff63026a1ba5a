import type { StockFactsName } from "./facts/index.ts";
import { type Indicator, isFlowMeasure, type Measure } from "./indicator.ts";

/** The distinct measures that a list of indicators counts, each with its place. */
export class Measures {
  /** In the order in which the indicators first name them. */
  readonly all: readonly Measure[];
  /** Those over complaints; the order is that of complaint_days.measures. */
  readonly flow: readonly Measure[];
  readonly #place = new Map<string, number>();

  constructor(indicators: readonly Indicator[]) {
    const all: Measure[] = [];
    for (const { numerator, denominator } of indicators)
      for (const measure of denominator === null ? [numerator] : [numerator, denominator])
        if (!this.#place.has(keyOf(measure))) {
          this.#place.set(keyOf(measure), all.length);
          all.push(measure);
        }
    this.all = all;
    this.flow = all.filter(isFlowMeasure);
  }

  /** Index of the measure in `all`. */
  placeOf(measure: Measure): number {
    const place = this.#place.get(keyOf(measure));
    if (place === undefined) throw new Error(`expected a measure of the indicators counted, got ${keyOf(measure)}`);
    return place;
  }

  /** Those over one kind of stock. */
  over(facts: StockFactsName): Measure[] {
    return this.all.filter((measure) => measure.over === facts);
  }
}

function keyOf(measure: Measure): string {
  return `${measure.over}: ${measure.sql}`;
}
