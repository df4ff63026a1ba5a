import type { Database } from "../../src/db/database.ts";
import { fundBalanceIndicators } from "../fixtures/fund-balances.indicators.ts";
import { fundBalances, fundBalancesMigration } from "../fixtures/fund-balances.register.ts";
import { householdsWithoutManagement } from "../fixtures/households-without-management.indicators.ts";
import { kioskIndicators } from "../fixtures/kiosks.indicators.ts";
import { kiosks, kiosksMigration } from "../fixtures/kiosks.register.ts";
import { liftInspectionsFailed } from "../fixtures/lift-inspections.indicators.ts";
import { liftInspections, liftInspectionsMigration } from "../fixtures/lift-inspections.register.ts";

/** What lines in registry.ts would add. */
export const ADDED_REGISTERS = [kiosks, liftInspections, fundBalances];

/** What lines in definitions/index.ts would add. */
export const ADDED_INDICATORS = [
  householdsWithoutManagement,
  liftInspectionsFailed,
  ...kioskIndicators,
  ...fundBalanceIndicators,
];

/** What their migrations would do. */
export async function addTables(database: Database): Promise<void> {
  for (const text of [...kiosksMigration, ...liftInspectionsMigration, ...fundBalancesMigration])
    await database.pool.query(text);
}
