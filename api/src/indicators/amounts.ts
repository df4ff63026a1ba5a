import { stockDay } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Indicator } from "../facts/indicator.ts";
import { isKept } from "../region/counted-places.ts";
import type { Region } from "../region/region.type.ts";
import { amountsFromFacts } from "./amounts-from-facts.ts";
import { amountsFromRollups } from "./amounts-from-rollups.ts";
import { AmountsTable, type PeriodInTable } from "./amounts-table.ts";
import type { AttributeFilter } from "./attribute-filter.ts";
import { familiesOf } from "./known-by.ts";
import { Measures } from "./measures.ts";
import { partsLeftOut } from "./parts-left-out.ts";
import type { Period } from "./period.ts";

/**
 * The amounts of every indicator in every region (each named once) and period: a statement or two where rollups hold them. `isCompared`:
 * the first period is to be held against each of the others (AmountsTable.inBoth). `filter`, made for the one indicator asked for, narrows
 * what is counted: rollups know nothing of it, so that it is counted from the facts.
 */
export async function amountsOf(
  context: Context,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  periods: readonly Period[],
  isCompared = false,
  filter: AttributeFilter | null = null,
): Promise<AmountsTable> {
  const { coverage } = context;
  const table = new AmountsTable(coverage, periods, filter);
  const leftOut = partsLeftOut(coverage, indicators, regions, periods, isCompared, filter);
  const all = leftOut.size === 0 ? regions : [...new Set([...regions, ...leftOut])];
  if (filter !== null) {
    const asked = periods.map((period, place) => ({ period, place }));
    await fromFacts(context, indicators, all, asked, table, filter);
    return table;
  }
  const { regions: tree } = context;
  // what lies below the street is counted from the facts, and so is what other regions' sums would have to be taken off
  const isCounted = (region: Region): boolean => isKept(region) && tree.counted.addedTo(region) !== null;
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
    amountsFromRollups(context, indicators, counted, held, table),
    fromFacts(context, indicators, below, held, table),
    early.length === 0 ? null : fromFacts(context, indicators, all.filter(anyKnown), early, table),
  ]);
  return table;
}

async function fromFacts(
  context: Context,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  asked: readonly PeriodInTable[],
  table: AmountsTable,
  filter: AttributeFilter | null = null,
): Promise<void> {
  if (regions.length === 0 || asked.length === 0) return;
  const measures = new Measures(indicators);
  const periods = asked.map(({ period }) => period);
  const days = periods.map((period) => period.day ?? stockDay(period.to, context.today));
  const amounts = await amountsFromFacts(context, measures.all, regions, days, periods, filter);
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
