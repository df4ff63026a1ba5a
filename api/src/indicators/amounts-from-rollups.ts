import { firstDay } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import type { Indicator } from "../facts/indicator.ts";
import type { Region } from "../region/region.type.ts";
import { isFlowMeasure } from "./aggregation.ts";
import { scopeOf } from "./amounts-from-facts.ts";
import type { Amounts, AmountsTable, PeriodInTable } from "./amounts-table.ts";
import {
  amountsFromRollup,
  amountsOfMonths,
  columnsOf,
  flowBetweenDays,
  flowPlace,
} from "./indicator-amounts.queries.ts";
import { Measures } from "./measures.ts";
import { monthsTaken, type Period } from "./period.ts";
import { plus } from "./untold.ts";

/** Periods of one whole month each, which stocks and flows take alike. */
const SINGLE_MONTHS = "single months";

/** Fills in the amounts that the rollups hold: a statement or two, and one for each period that is cut at a day. */
export async function amountsFromRollups(
  context: Context,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  asked: readonly PeriodInTable[],
  table: AmountsTable,
): Promise<void> {
  if (regions.length === 0 || asked.length === 0) return;
  const periods = asked.map(({ period }) => period);
  const formers = formersOf(context, regions);
  const summed = formers.size === 0 ? regions : [...new Set([...regions, ...[...formers.values()].flat()])];
  // Indicators whose months are taken alike go into one statement.
  const alike = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const taken = monthsTakenBy(indicator, periods);
    const group = alike.get(taken);
    if (group === undefined) alike.set(taken, [indicator]);
    else group.push(indicator);
  }
  const { flows } = new Measures(indicators);
  const [, ...cutMonths] = await Promise.all([
    Promise.all(
      [...alike].map(([taken, group]) => {
        const ask = taken === SINGLE_MONTHS ? ofSingleMonths : ofPeriods;
        return ask(context, group, summed, periods).then((rows) => fill(table, group, asked, rows));
      }),
    ),
    ...periods.map((period) => flowsOfCutMonth(context, flows, regions, period)),
  ]);
  for (const indicator of indicators)
    for (const [i, { place }] of asked.entries()) {
      const column = table.column(indicator, place);
      // Without a row nothing was ever counted there.
      const nothing: Amounts = { numerator: 0, denominator: indicator.denominator === null ? null : 0 };
      for (const { regionId } of summed) if (!column.has(regionId)) column.set(regionId, nothing);
      addFormers(column, formers);
      const cut = cutMonths[i]!;
      if (cut.size > 0 && countsFlow(indicator)) addCutMonth(indicator, column, regions, cut);
    }
}

type Formers = ReadonlyMap<Region, readonly Region[]>;

/** Of the regions that others are counted in: those whose sums by path are to be added. */
function formersOf({ regions: tree }: Context, regions: readonly Region[]): Formers {
  const formers = new Map<Region, readonly Region[]>();
  for (const region of regions) {
    const added = tree.counted.addedTo(region)!;
    if (added.length > 0) formers.set(region, added);
  }
  return formers;
}

/** From what the sums by path were: a region may be added to one, and others to it. */
function addFormers(column: Map<number, Amounts>, formers: Formers): void {
  const added = [...formers].map(([region, parts]) => {
    const [own, ...others] = [region, ...parts].map(({ regionId }) => column.get(regionId)!);
    const sum = (amount: keyof Amounts): number | null =>
      others.reduce((so, other) => plus(so, other[amount]), own![amount]);
    const denominator = own!.denominator === null && others.every((other) => other.denominator === null);
    return [
      region.regionId,
      { numerator: sum("numerator"), denominator: denominator ? null : sum("denominator") },
    ] as const;
  });
  for (const [regionId, amounts] of added) column.set(regionId, amounts);
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

function fill(
  table: AmountsTable,
  group: readonly Indicator[],
  asked: readonly PeriodInTable[],
  rows: readonly Row<typeof amountsFromRollup>[],
): void {
  for (const row of rows) {
    const column = table.column(group.find((indicator) => indicator.id === row.indicator)!, asked[row.period]!.place);
    const { regionIds, numerators, denominators } = columnsOf(row);
    for (let i = 0; i < regionIds.length; i++)
      column.set(regionIds[i]!, { numerator: numerators[i]!, denominator: denominators[i]! });
  }
}

/** Sums of flows, by flow and region. */
type CutMonth = Map<string, Map<Region, (number | null)[]>>;

/** Adds what the last month of a period holds up to the day it is cut at. */
function addCutMonth(
  { numerator, denominator }: Indicator,
  column: Map<number, Amounts>,
  regions: readonly Region[],
  cut: CutMonth,
): void {
  const added = (amount: number | null, measure: Indicator["denominator"], region: Region) => {
    const sum = measure === null ? undefined : cut.get(measure.over)?.get(region);
    return sum === undefined ? amount : plus(amount, sum[flowPlace(measure!)]!);
  };
  for (const region of regions) {
    const amounts = column.get(region.regionId)!;
    column.set(region.regionId, {
      numerator: added(amounts.numerator, numerator, region),
      denominator: added(amounts.denominator, denominator, region),
    });
  }
}

const idsOf = (indicators: readonly Indicator[]) => indicators.map((indicator) => indicator.id);
const regionIdsOf = (regions: readonly Region[]) => regions.map((region) => region.regionId);

function ofSingleMonths(context: Context, group: Indicator[], regions: readonly Region[], periods: readonly Period[]) {
  return context.run(amountsOfMonths, {
    indicators: idsOf(group),
    regionIds: regionIdsOf(regions),
    months: periods.map((period) => period.to),
  });
}

function ofPeriods(context: Context, group: Indicator[], regions: readonly Region[], periods: readonly Period[]) {
  const { numerator } = group[0]!;
  // counts have none, and take whatever months the others need
  const denominator = group.find((indicator) => indicator.denominator !== null)?.denominator;
  const top = periods.map((period) => monthsTaken(numerator, period));
  const bottom = periods.map((period) => monthsTaken(denominator ?? numerator, period));
  return context.run(amountsFromRollup, {
    indicators: idsOf(group),
    regionIds: regionIdsOf(regions),
    numeratorFrom: top.map((months) => months.from),
    numeratorTo: top.map((months) => months.to),
    denominatorFrom: bottom.map((months) => months.from),
    denominatorTo: bottom.map((months) => months.to),
  });
}

/** What a period's last month adds up to the day it is cut at, by flow; empty where it is whole. */
async function flowsOfCutMonth(
  context: Context,
  flows: readonly string[],
  regions: readonly Region[],
  { to, until }: Period,
): Promise<CutMonth> {
  const cut: CutMonth = new Map();
  if (until === undefined) return cut;
  const { regions: tree } = context;
  const { cityCodes, regionIds } = scopeOf(context, regions);
  await Promise.all(
    flows.map(async (flow) => {
      const sums = new Map<Region, (number | null)[]>();
      cut.set(flow, sums);
      const days = { cityCodes, regionIds, fromDay: firstDay(to), untilDay: until };
      for (const row of await context.run(flowBetweenDays[flow]!, days))
        for (let at: Region | null = tree.byId(row.region_id); at !== null; at = tree.above(at)) {
          const sum = sums.get(at);
          sums.set(at, sum ? sum.map((amount, i) => plus(amount, row.amounts[i]!)) : row.amounts);
        }
    }),
  );
  return cut;
}
