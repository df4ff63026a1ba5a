import type { Context } from "../context.ts";
import type { Amounts } from "./amounts.ts";
import { amountsOfMonths, columnsOf } from "./indicator-amounts.queries.ts";

/** Amounts of an indicator in a region. */
export interface MonthAmounts extends Amounts {
  readonly indicator: string;
  readonly region_id: number;
  /** Index into the months asked for. */
  readonly period: number;
}

/** Amounts of indicators in regions for single months (year × 12 + month − 1); none where nothing has ever been counted. */
export async function amountsInMonths(
  context: Context,
  indicators: string[],
  regionIds: number[],
  months: number[],
): Promise<MonthAmounts[]> {
  const rows = await context.run(amountsOfMonths, [indicators, regionIds, months]);
  return rows.flatMap((row) => {
    const { indicator, period } = row;
    const { regionIds: ids, numerators, denominators } = columnsOf(row);
    return ids.map((region_id, i) => ({
      indicator,
      region_id,
      period,
      numerator: numerators[i]!,
      denominator: denominators[i]!,
    }));
  });
}
