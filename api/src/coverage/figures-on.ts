import { monthOf, stockDay } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import type { Indicator } from "../facts/indicator.ts";
import { amountsOf } from "../indicators/amounts.ts";
import type { Figure } from "../indicators/amounts-table.ts";
import type { Region } from "../region/region.type.ts";

/** Checks the day of a stock: today where left out; throws BadInput, of the argument named, for one to come. */
export function dayAskedFor(day: string | null | undefined, today: string, argument = "asOf"): string {
  if (day && day > today) throw new BadInput(argument, `a day up to today, ${today}`, day);
  return day || today;
}

/** Figures of stock indicators in regions (each named once) on a day: from the rollups where they hold the day, else from the facts. */
export async function figuresOn(
  context: Context,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  day: string,
): Promise<(indicator: Indicator, region: Region) => Figure> {
  const month = monthOf(day);
  const period = { from: month, to: month, ...(day === stockDay(month, context.today) ? {} : { day }) };
  const table = await amountsOf(context, indicators, regions, [period]);
  const figures = new Map(indicators.map((indicator) => [indicator, table.figures(indicator, 0)]));
  return (indicator, region) => figures.get(indicator)!(region);
}
