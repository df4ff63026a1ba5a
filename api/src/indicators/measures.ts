import { ROWS } from "../facts/flow.ts";
import type { Indicator, Measure } from "../facts/indicator.ts";
import { isFlowMeasure } from "./aggregation.ts";

/** The distinct measures that a list of indicators counts, each with its place; of every flow its rows first. */
export class Measures {
  /** In the order in which the indicators first name them. */
  readonly all: readonly Measure[];
  /** Names of the flows counted. */
  readonly flows: readonly string[];
  readonly #place = new Map<string, number>();

  constructor(indicators: readonly Indicator[]) {
    const all: Measure[] = [];
    const add = (measure: Measure): void => {
      if (this.#place.has(keyOf(measure))) return;
      this.#place.set(keyOf(measure), all.length);
      all.push(measure);
    };
    for (const { numerator, denominator } of indicators)
      for (const measure of denominator === null ? [numerator] : [numerator, denominator]) {
        if (isFlowMeasure(measure)) add({ over: measure.over, sql: ROWS });
        add(measure);
      }
    this.all = all;
    this.flows = [...new Set(all.filter(isFlowMeasure).map(({ over }) => over))];
  }

  /** Index of the measure in `all`. */
  placeOf(measure: Measure): number {
    const place = this.#place.get(keyOf(measure));
    if (place === undefined) throw new Error(`expected a measure of the indicators counted, got ${keyOf(measure)}`);
    return place;
  }

  /** Those over one kind of fact; of a flow in the order of flow_days.measures. */
  over(facts: string): Measure[] {
    return this.all.filter((measure) => measure.over === facts);
  }
}

function keyOf(measure: Measure): string {
  return `${measure.over}: ${measure.sql}`;
}
