import type { Indicator, Measure } from "../facts/indicator.ts";
import { FLOWS } from "./facts/index.ts";

/** Whether a measure is counted over a period; otherwise it stands as of a day. */
export function isFlowMeasure(measure: Measure): boolean {
  return measure.over in FLOWS;
}

/** Stock: as of a day. Flow: over a period. An indicator is a flow where its numerator is. */
export function isFlow(indicator: Indicator): boolean {
  return isFlowMeasure(indicator.numerator);
}
