import type { Context } from "../context.ts";
import type { Region } from "../region/region.type.ts";
import { amountsFromFacts, scopeOf } from "./amounts-from-facts.ts";
import { amountsInMonths } from "./amounts-in-months.ts";
import { type Indicator, isFlowMeasure } from "./indicator.ts";
import { amountsFromRollup, flowBetweenDays, flowPlace } from "./indicator-amounts.queries.ts";
import { Measures } from "./measures.ts";
import { firstDay, stockDay } from "./month.ts";
import { monthsTaken, type Period } from "./period.ts";

/** Periods of one whole month each, which stocks and flows take alike. */
const SINGLE_MONTHS = "single months";

/** What a value is made of. Null: not known for the period; the denominator of a count is null too. */
export interface Amounts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Amounts of indicators in regions and periods. */
export class AmountsTable {
  readonly #amounts = new Map<string, Amounts>();

  set(indicator: Indicator, region: Region, period: number, amounts: Amounts): void {
    this.#amounts.set(`${indicator.id} ${region.regionId} ${period}`, amounts);
  }

  /** `period` is an index into the periods asked for. */
  get(indicator: Indicator, region: Region, period: number): Amounts {
    const amounts = this.#amounts.get(`${indicator.id} ${region.regionId} ${period}`);
    if (amounts === undefined) throw new Error(`no amounts were counted of ${indicator.id} in ${region.code}`);
    return amounts;
  }
}

/** Counts kept in rollups reach down to the street; what lies below is counted from the facts. */
export function isCounted(region: Region): boolean {
  return region.level !== "COMMUNITY" || region.parent === null;
}

/** The amounts of every indicator in every region and period: a statement or two where rollups hold them. */
export async function amountsOf(
  context: Context,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  periods: readonly Period[],
): Promise<AmountsTable> {
  const table = new AmountsTable();
  const counted = regions.filter(isCounted);
  const below = regions.filter((region) => !isCounted(region));
  await Promise.all([
    fromRollups(context, indicators, counted, periods, table),
    fromFacts(context, indicators, below, periods, table),
  ]);
  return table;
}

async function fromRollups(
  context: Context,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  periods: readonly Period[],
  table: AmountsTable,
): Promise<void> {
  if (regions.length === 0) return;
  // Indicators whose months are taken alike go into one statement.
  const alike = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const { numerator, denominator } = indicator;
    const months = periods.every((period) => period.from === period.to && period.until === undefined)
      ? SINGLE_MONTHS
      : `${isFlowMeasure(numerator)} ${denominator !== null && isFlowMeasure(denominator)}`;
    alike.set(months, [...(alike.get(months) ?? []), indicator]);
  }
  await Promise.all(
    [...alike].map(async ([taken, group]) => {
      const rows = await (taken === SINGLE_MONTHS ? ofSingleMonths : ofPeriods)(context, group, regions, periods);
      const found = new Map(rows.map((row) => [`${row.indicator} ${row.region_id} ${row.period}`, row]));
      const rest = await Promise.all(periods.map((period) => flowOfCutMonth(context, regions, period)));
      for (const indicator of group)
        for (const region of regions)
          for (const period of periods.keys()) {
            const row = found.get(`${indicator.id} ${region.regionId} ${period}`);
            // Without a row nothing was ever counted there.
            const amounts = row ?? { numerator: 0, denominator: indicator.denominator === null ? null : 0 };
            const cut = rest[period]!.get(region);
            const whole = (amount: number | null, measure: Indicator["denominator"]) =>
              amount === null || measure === null || cut === undefined || !isFlowMeasure(measure)
                ? amount
                : amount + cut[flowPlace(measure)]!;
            table.set(indicator, region, period, {
              numerator: whole(amounts.numerator, indicator.numerator),
              denominator: whole(amounts.denominator, indicator.denominator),
            });
          }
    }),
  );
}

const idsOf = (indicators: readonly Indicator[]) => indicators.map((indicator) => indicator.id);
const regionIdsOf = (regions: readonly Region[]) => regions.map((region) => region.regionId);

function ofSingleMonths(context: Context, group: Indicator[], regions: readonly Region[], periods: readonly Period[]) {
  return amountsInMonths(
    context,
    idsOf(group),
    regionIdsOf(regions),
    periods.map((period) => period.to),
  );
}

function ofPeriods(context: Context, group: Indicator[], regions: readonly Region[], periods: readonly Period[]) {
  const { numerator } = group[0]!;
  // counts have none, and take whatever months the others need
  const denominator = group.find((indicator) => indicator.denominator !== null)?.denominator;
  const top = periods.map((period) => monthsTaken(numerator, period));
  const bottom = periods.map((period) => monthsTaken(denominator ?? numerator, period));
  return context.run(amountsFromRollup, [
    idsOf(group),
    regionIdsOf(regions),
    top.map((months) => months.from),
    top.map((months) => months.to),
    bottom.map((months) => months.from),
    bottom.map((months) => months.to),
  ]);
}

/** What a period's last month adds up to the day it is cut at; empty where it is whole. */
async function flowOfCutMonth(
  context: Context,
  regions: readonly Region[],
  { to, until }: Period,
): Promise<Map<Region, number[]>> {
  const sums = new Map<Region, number[]>();
  if (until === undefined) return sums;
  const { cityCodes, regionIds } = scopeOf(context, regions);
  const rows = await context.run(flowBetweenDays, [cityCodes, regionIds, firstDay(to), until]);
  for (const row of rows)
    for (let at: Region | null = context.regions.byId(row.region_id); at !== null; at = at.parent) {
      const sum = sums.get(at);
      sums.set(at, sum ? sum.map((amount, i) => amount + row.amounts[i]!) : row.amounts);
    }
  return sums;
}

async function fromFacts(
  context: Context,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  periods: readonly Period[],
  table: AmountsTable,
): Promise<void> {
  if (regions.length === 0) return;
  const measures = new Measures(indicators);
  const days = periods.map((period) => stockDay(period.to, context.today));
  const amounts = await amountsFromFacts(context, measures.all, regions, days, periods);
  for (const [region, byPeriod] of amounts)
    for (const [period, sums] of byPeriod.entries())
      for (const indicator of indicators) {
        const { numerator, denominator } = indicator;
        table.set(indicator, region, period, {
          numerator: sums[measures.placeOf(numerator)]!,
          denominator: denominator === null ? null : sums[measures.placeOf(denominator)]!,
        });
      }
}
