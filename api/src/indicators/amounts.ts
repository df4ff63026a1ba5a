import type { Context } from "../context.ts";
import { type DataCoverage, isBelow, type Known, knownAlike } from "../data-coverage/data-coverage.ts";
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
import { familiesOf, isKeptAt } from "./known-by.ts";
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

/** Amounts, and how far they are known; `known` is null where the facts are not kept at the region's level. */
export interface Figure extends Amounts {
  readonly known: Known | null;
}

/** Amounts of indicators in regions and periods. */
export class AmountsTable {
  /** By indicator and period; then by region_id. */
  readonly #columns = new Map<Indicator, Map<number, Amounts>[]>();

  constructor(
    private readonly coverage: DataCoverage,
    private readonly periods: readonly Period[],
  ) {}

  /** The amounts of one indicator and period, by region_id, to be filled. `period` is an index into the periods asked for. */
  column(indicator: Indicator, period: number): Map<number, Amounts> {
    const columns = this.#columns.get(indicator) ?? [];
    this.#columns.set(indicator, columns);
    columns[period] ??= new Map();
    return columns[period];
  }

  /** Without data there are no amounts; a ratio is that of the parts in which all that it is made of is known. */
  figures(indicator: Indicator, period: number): (region: Region) => Figure {
    const column = this.column(indicator, period);
    const known = this.coverage.during(familiesOf(indicator), this.periods[period]!);
    const isKept = isKeptAt(indicator);
    return (region) => {
      if (!isKept(region)) return NOT_KEPT;
      const found = known(region);
      if (found.extent === "NONE") return { numerator: null, denominator: null, known: found };
      const { numerator, denominator } = without(column, region, placesToLeaveOut(indicator, region, found));
      return { numerator, denominator, known: found };
    };
  }

  /** Both periods of a comparison over the parts known in both, where they are not known alike; null where there are none. */
  inBoth(indicator: Indicator): (region: Region) => ComparedPart | null {
    const families = familiesOf(indicator);
    const known = [0, 1].map((i) => this.coverage.during(families, this.periods[i]!));
    return (region) => {
      const both = known.map((of) => of(region)) as [Known, Known];
      const leftOut = placesNotInBoth(region, both);
      if (leftOut === null) return null;
      const places = [0, 1].flatMap((i) => this.coverage.placesOf(families, region, this.periods[i]!));
      const parts = new Set(places.filter((place) => isPart(place, region)));
      if (leftOut.length === parts.size) return null;
      const [now, earlier] = [0, 1].map((i) => without(this.column(indicator, i), region, leftOut)) as [
        Amounts,
        Amounts,
      ];
      return { now, earlier, regions: parts.size - leftOut.length, regionsOf: parts.size };
    };
  }
}

/** Two periods of a region, over the regions below it that are known in both. */
export interface ComparedPart {
  readonly now: Amounts;
  readonly earlier: Amounts;
  readonly regions: number;
  readonly regionsOf: number;
}

const NOT_KEPT: Figure = { numerator: null, denominator: null, known: null };
const NONE_LEFT_OUT: readonly Region[] = [];

/** The amounts of a region less those of regions below it. */
function without(column: ReadonlyMap<number, Amounts>, region: Region, leftOut: readonly Region[]): Amounts {
  const amounts = column.get(region.regionId);
  if (amounts === undefined) throw new Error(`no amounts were counted in ${region.code}`);
  if (leftOut.length === 0) return amounts;
  const less = (amount: keyof Amounts): number | null =>
    leftOut.reduce<number | null>(
      (left, place) => (left === null ? null : left - (column.get(place.regionId)?.[amount] ?? 0)),
      amounts[amount],
    );
  return { numerator: less("numerator"), denominator: less("denominator") };
}

function placesToLeaveOut({ denominator }: Indicator, region: Region, { extent, lacking }: Known): readonly Region[] {
  if (denominator === null || extent !== "PART") return NONE_LEFT_OUT;
  return lacking.filter((place) => isPart(place, region));
}

/** Null where the periods are known alike, or what is not known in both cannot be told from the rest. */
function placesNotInBoth(region: Region, [now, earlier]: readonly [Known, Known]): readonly Region[] | null {
  if (now === earlier || knownAlike(now, earlier) || now.extent === "NONE" || earlier.extent === "NONE") return null;
  const places = [...new Set([now, earlier].flatMap(({ lacking, partly }) => [...lacking, ...partly]))];
  const parts = places.filter((place) => isPart(place, region));
  // what hangs at a region itself cannot be taken off it; where it is known in neither period it is alike
  const alike = places.every(
    (place) => parts.includes(place) || (now.lacking.includes(place) && earlier.lacking.includes(place)),
  );
  return alike ? parts : null;
}

/** Whether a region is a part of another whose amounts can be taken off it: one that has no such parts itself. */
const isPart = (place: Region, region: Region): boolean => place !== region && place.childRegions.every(isBelow);

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
  const { coverage } = context;
  const table = new AmountsTable(coverage, periods);
  const leftOut = allPlacesToLeaveOut(coverage, indicators, regions, periods);
  const all = leftOut.size === 0 ? regions : [...new Set([...regions, ...leftOut])];
  const counted = all.filter(isCounted);
  const below = all.filter((region) => !isCounted(region));
  const asked = periods.map((period, place) => ({ period, place }));
  const held = asked.filter(
    ({ period }) => period.day === undefined && period.from >= (coverage.countedFrom ?? period.from),
  );
  const early = asked.filter((one) => !held.includes(one));
  // what is left out is counted too: it is taken off the whole
  const anyKnown = (region: Region) =>
    leftOut.has(region) ||
    early.some(({ period }) =>
      indicators.some((indicator) => coverage.during(familiesOf(indicator), period)(region).extent !== "NONE"),
    );
  await Promise.all([
    fromRollups(context, indicators, counted, held, table),
    fromFacts(context, indicators, below, held, table),
    early.length === 0 ? null : fromFacts(context, indicators, all.filter(anyKnown), early, table),
  ]);
  return table;
}

/** The parts of the regions that may have to be taken off them. */
function allPlacesToLeaveOut(
  coverage: DataCoverage,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  periods: readonly Period[],
): ReadonlySet<Region> {
  const places = new Set<Region>();
  for (const indicator of indicators) {
    const known = periods.map((period) => coverage.during(familiesOf(indicator), period));
    for (const region of regions) {
      const found = known.map((of) => of(region));
      if (found.every(({ extent }) => extent === "WHOLE")) continue;
      for (const each of found) for (const place of placesToLeaveOut(indicator, region, each)) places.add(place);
      // two periods are one and the one it is compared with
      if (found.length === 2)
        for (const place of placesNotInBoth(region, found as [Known, Known]) ?? []) places.add(place);
    }
  }
  return places;
}

/** A period, and its place among those asked for. */
interface Asked {
  readonly period: Period;
  readonly place: number;
}

async function fromRollups(
  context: Context,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  asked: readonly Asked[],
  table: AmountsTable,
): Promise<void> {
  if (regions.length === 0 || asked.length === 0) return;
  const periods = asked.map(({ period }) => period);
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
        return ask(context, group, regions, periods).then((rows) => fill(table, group, asked, rows));
      }),
    ),
    ...(indicators.some(countsFlow) ? periods.map((period) => flowOfCutMonth(context, regions, period)) : []),
  ]);
  for (const indicator of indicators)
    for (const [i, { place }] of asked.entries()) {
      const column = table.column(indicator, place);
      // Without a row nothing was ever counted there.
      const nothing: Amounts = { numerator: 0, denominator: indicator.denominator === null ? null : 0 };
      for (const { regionId } of regions) if (!column.has(regionId)) column.set(regionId, nothing);
      const sums = cutMonths[i];
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

function fill(
  table: AmountsTable,
  group: readonly Indicator[],
  asked: readonly Asked[],
  rows: readonly Row<typeof amountsFromRollup>[],
): void {
  for (const row of rows) {
    const column = table.column(group.find((indicator) => indicator.id === row.indicator)!, asked[row.period]!.place);
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
  asked: readonly Asked[],
  table: AmountsTable,
): Promise<void> {
  if (regions.length === 0 || asked.length === 0) return;
  const measures = new Measures(indicators);
  const periods = asked.map(({ period }) => period);
  const days = periods.map((period) => period.day ?? stockDay(period.to, context.today));
  const amounts = await amountsFromFacts(context, measures.all, regions, days, periods);
  for (const [region, byPeriod] of amounts)
    for (const [i, sums] of byPeriod.entries())
      for (const indicator of indicators) {
        const { numerator, denominator } = indicator;
        table.column(indicator, asked[i]!.place).set(region.regionId, {
          numerator: sums[measures.placeOf(numerator)]!,
          denominator: denominator === null ? null : sums[measures.placeOf(denominator)]!,
        });
      }
}
