import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { type amountsFromRollup, amountsOfMonths } from "./indicator-amounts.queries.ts";

/** Amounts of indicators in regions for single months (year × 12 + month − 1); `period` is an index into `months`. */
export async function amountsInMonths(
  context: Context,
  indicators: string[],
  regionIds: number[],
  months: number[],
): Promise<Row<typeof amountsFromRollup>[]> {
  const [columns] = await context.run(amountsOfMonths, [indicators, regionIds, months]);
  const [of, ids, periods] = [columns!.indicators, columns!.region_ids, columns!.periods] as [
    string[],
    number[],
    number[],
  ];
  const [numerators, denominators] = [columns!.numerators, columns!.denominators] as (number | null)[][];
  return of.map((indicator, i) => ({
    indicator,
    region_id: ids[i]!,
    period: periods[i]!,
    numerator: numerators![i]!,
    denominator: denominators![i]!,
  }));
}
