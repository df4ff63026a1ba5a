import type { Indicator, Measure } from "../facts/indicator.ts";
import { FLOWS, STOCK_FACTS } from "./facts/index.ts";

/** Whether a measure is counted over a period; otherwise it stands as of a day. */
export function isFlowMeasure(measure: Measure): boolean {
  return measure.over in FLOWS;
}

/**
 * How a measure adds up. Over places all do; over time a flow is summed, a stock stands as of a day, and of states known on days the last
 * known counts: semi-additive, since two days of one account are no sum.
 */
export type Aggregation = "SUM" | "AS_OF_DAY" | "LAST_KNOWN";

export function aggregationOf(measure: Measure): Aggregation {
  if (isFlowMeasure(measure)) return "SUM";
  return STOCK_FACTS[measure.over]?.knownOn === undefined ? "AS_OF_DAY" : "LAST_KNOWN";
}

/** Stock: as of a day. Flow: over a period. An indicator is a flow where its numerator is. */
export function isFlow(indicator: Indicator): boolean {
  return isFlowMeasure(indicator.numerator);
}
