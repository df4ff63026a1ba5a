import { whyNotCounted } from "../src/evaluation/inputs/countable.ts";
import { estateAmounts } from "../src/evaluation/inputs/estate-amounts.queries.ts";
import { isFlowMeasure } from "../src/indicators/aggregation.ts";
import { INDICATORS } from "../src/indicators/definitions/index.ts";
import { flowAmounts, stockAmounts } from "../src/indicators/facts-amounts.queries.ts";
import { measureOf, RECORD_PARTS, whyNoPart } from "../src/indicators/records/record-parts.ts";
import { recordStatements } from "../src/indicators/records/records.queries.ts";

/** Declares, of every kind of fact that indicators count, the statements that list records that narrow amounts by attributes, and that sum them by estate: one of each shape. */
export function declareStatementsOfFacts(): void {
  const seen = new Set<string>();
  for (const indicator of INDICATORS)
    for (const part of RECORD_PARTS) {
      if (whyNoPart(indicator, part) !== null) continue;
      const measure = measureOf(indicator, part);
      const shape = part === "REMAINDER" ? `${measure.over} less ${indicator.numerator.over}` : measure.over;
      if (seen.has(shape)) continue;
      seen.add(shape);
      if (whyNotCounted(indicator.id, "ESTATE") === null) estateAmounts(measure.over, [measure]);
      recordStatements(indicator, part, true);
      if (part !== "REMAINDER") (isFlowMeasure(measure) ? flowAmounts : stockAmounts)(measure.over, [measure], true);
    }
}
