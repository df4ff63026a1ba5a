import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import type { Region } from "../region/region.type.ts";
import { amountsFromFacts, scopeOf } from "./amounts-from-facts.ts";
import { type Indicator, isFlowMeasure } from "./indicator.ts";
import {
  amountsFromRollup,
  amountsOfMonths,
  columnsOf,
  flowBetweenDays,
  flowPlace,
} from "./indicator-amounts.queries.ts";
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
  /** By indicator and period; then by region_id. */
  readonly #columns = new Map<Indicator, Map<number, Amounts>[]>();

  /** The amounts of one indicator and period, by region_id, to be filled. `period` is an index into the periods asked for. */
  column(indicator: Indicator, period: number): Map<number, Amounts> {
    const columns = this.#columns.get(indicator) ?? [];
    this.#columns.set(indicator, columns);
    columns[period] ??= new Map();
    return columns[period];
  }

  get(indicator: Indicator, region: Region, period: number): Amounts {
    const amounts = this.#columns.get(indicator)?.[period]?.get(region.regionId);
    if (amounts === undefined) throw new Error(`no amounts were counted of ${indicator.id} in ${region.code}`);
    return amounts;
  }
}

/** Counts kept in rollups reach down to the street; what lies below is counted from the facts. */
export function isCounted(region: Region): boolean {
  return region.level !== "COMMUNITY" || region.parent === null;
}

/** The amounts of every indicator in every region (each named once) and period: a statement or two where rollups hold them. */
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
    const taken = monthsTakenBy(indicator, periods);
    const group = alike.get(taken);
    if (group === undefined) alike.set(taken, [indicator]);
    else group.push(indicator);
  }
  const [, ...cutMonths] = await Promise.all([
    Promise.all(
      [...alike].map(([taken, group]) => {
        const ask = taken === SINGLE_MONTHS ? ofSingleMonths : ofPeriods;
        return ask(context, group, regions, periods).then((rows) => fill(table, group, rows));
      }),
    ),
    ...(indicators.some(countsFlow) ? periods.map((period) => flowOfCutMonth(context, regions, period)) : []),
  ]);
  for (const indicator of indicators)
    for (const period of periods.keys()) {
      const column = table.column(indicator, period);
      // Without a row nothing was ever counted there.
      const nothing: Amounts = { numerator: 0, denominator: indicator.denominator === null ? null : 0 };
      for (const { regionId } of regions) if (!column.has(regionId)) column.set(regionId, nothing);
      const sums = cutMonths[period];
      if (sums !== undefined && countsFlow(indicator)) addCutMonth(indicator, column, regions, sums);
    }
}

const countsFlow = ({ numerator, denominator }: Indicator): boolean =>
  isFlowMeasure(numerator) || (denominator !== null && isFlowMeasure(denominator));

function monthsTakenBy(indicator: Indicator, periods: readonly Period[]): string {
  const { numerator, denominator } = indicator;
  const flow = countsFlow(indicator);
  // a stock stands at the end of its month wherever a flow would be cut
  return periods.every(({ from, to, until }) => from === to && (until === undefined || !flow))
    ? SINGLE_MONTHS
    : `${isFlowMeasure(numerator)} ${denominator !== null && isFlowMeasure(denominator)}`;
}

function fill(table: AmountsTable, group: readonly Indicator[], rows: readonly Row<typeof amountsFromRollup>[]): void {
  for (const row of rows) {
    const column = table.column(group.find((indicator) => indicator.id === row.indicator)!, row.period);
    const { regionIds, numerators, denominators } = columnsOf(row);
    for (let i = 0; i < regionIds.length; i++)
      column.set(regionIds[i]!, { numerator: numerators[i]!, denominator: denominators[i]! });
  }
}

/** Adds what the last month of a period holds up to the day it is cut at. */
function addCutMonth(
  { numerator, denominator }: Indicator,
  column: Map<number, Amounts>,
  regions: readonly Region[],
  sums: Map<Region, number[]>,
): void {
  const added = (amount: number | null, measure: Indicator["denominator"], sum: number[]) =>
    amount === null || measure === null || !isFlowMeasure(measure) ? amount : amount + sum[flowPlace(measure)]!;
  for (const region of regions) {
    const sum = sums.get(region);
    if (sum === undefined) continue;
    const amounts = column.get(region.regionId)!;
    column.set(region.regionId, {
      numerator: added(amounts.numerator, numerator, sum),
      denominator: added(amounts.denominator, denominator, sum),
    });
  }
}

const idsOf = (indicators: readonly Indicator[]) => indicators.map((indicator) => indicator.id);
const regionIdsOf = (regions: readonly Region[]) => regions.map((region) => region.regionId);

function ofSingleMonths(context: Context, group: Indicator[], regions: readonly Region[], periods: readonly Period[]) {
  return context.run(amountsOfMonths, [idsOf(group), regionIdsOf(regions), periods.map((period) => period.to)]);
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
        table.column(indicator, period).set(region.regionId, {
          numerator: sums[measures.placeOf(numerator)]!,
          denominator: denominator === null ? null : sums[measures.placeOf(denominator)]!,
        });
      }
}
