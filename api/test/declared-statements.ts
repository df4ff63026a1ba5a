import { readdirSync } from "node:fs";
import { join } from "node:path";
import { whyNotCounted } from "../src/evaluation/inputs/countable.ts";
import { estateAmounts } from "../src/evaluation/inputs/estate-amounts.queries.ts";
import { isFlowMeasure } from "../src/indicators/aggregation.ts";
import { INDICATORS } from "../src/indicators/definitions/index.ts";
import { flowAmounts, stockAmounts } from "../src/indicators/facts-amounts.queries.ts";
import { measureOf, RECORD_PARTS, whyNoPart } from "../src/indicators/records/record-parts.ts";
import { recordStatements } from "../src/indicators/records/records.queries.ts";
import { statementsOf } from "../src/registers/derive/register.queries.ts";
import { countsOf } from "../src/registers/derive/register-counts.queries.ts";
import { gapStatements } from "../src/registers/derive/register-gaps.queries.ts";
import { GAP_SUBJECTS } from "../src/registers/gap-subject.ts";
import { REGISTERS } from "../src/registers/registry.ts";

const SOURCES = [join(import.meta.dirname, "../src"), join(import.meta.dirname, "../../seeds")];

/**
 * Declares every statement of the platform and of its seeds and gives the files that declare them, so that a test asks the same
 * statements whichever tests share its worker.
 */
export async function declareEveryStatement(): Promise<readonly string[]> {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".queries.ts") && !file.includes("node_modules"))
      .map((file) => join(folder, file)),
  );
  for (const file of files) await import(file);
  declareMadeStatements();
  return files;
}

/** Declares the statements that are made from declarations: one of each shape of facts, and those of the registers. */
export function declareMadeStatements(): void {
  declareStatementsOfFacts();
  for (const register of REGISTERS) {
    statementsOf(register);
    countsOf(register);
    for (const subject of GAP_SUBJECTS) gapStatements(register, subject);
  }
}

/** Declares, of every kind of fact that indicators count, the statements that list records that narrow amounts by attributes, and that sum them by estate: one of each shape. */
function declareStatementsOfFacts(): void {
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
