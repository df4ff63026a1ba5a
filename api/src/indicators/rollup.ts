import { recountStockCoverage } from "../data-coverage/record-coverage.ts";
import { bumpVersions, type Database, inTransaction, liftTimeLimit } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { giveRoomToSort } from "../db/sorting.ts";
import type { Family } from "../db/table-families.ts";
import type { Flow, FlowChanges } from "../facts/flow.ts";
import type { Indicator } from "../facts/indicator.ts";
import { INDICATORS } from "./definitions/index.ts";
import { FLOWS, STOCK_FACTS } from "./facts/index.ts";
import { applyToFlowDays, countFlows, recountFlowDays } from "./flow-days.ts";
import { firstMonthOfFlows, TELLING_CHANGES } from "./flows-telling-changes.ts";
import { addStored, removeOthers, storeCounts, storedRegionIds, type WrittenRegions } from "./indicator-months.ts";
import { storeLastMonth } from "./last-month.ts";
import { Measures } from "./measures.ts";
import { RegionCounts } from "./region-counts.ts";
import { type CountedRegion, countedRegions, withAncestorCities, withAncestors } from "./region-hierarchy.ts";
import {
  fingerprintOf,
  lockState,
  type RollupState,
  type RollupWindow,
  readState,
  windowFor,
  windowOf,
  writeState,
} from "./rollup-state.ts";
import { citiesChangedBetween, countStocks } from "./stock-counts.ts";

// Rollups change in the transaction that changes the facts. Every function here locks the rollups' state first, so that writers queue.

/** The families whose answers change when rollups are brought up to date. */
const ROLLED_UP: readonly Family[] = [
  ...new Set(["coverage", ...[...Object.values(STOCK_FACTS), ...Object.values(FLOWS)].map(({ family }) => family)]),
];

interface Options {
  /** YYYY-MM-DD in the platform's time zone. */
  readonly today: string;
  /** Those counted; the platform's own where left out. */
  readonly indicators?: readonly Indicator[];
}

/**
 * Counts anew the stock parts of indicator_months for the cities and everything above them, and `flows`, by name, where they are given. Call it
 * in the transaction that changes estates, firms, or what is known of them; once, after the last of several files.
 */
export async function recountStocks(
  client: Queryable,
  {
    today,
    cityCodes,
    flows = [],
    indicators = INDICATORS,
  }: Options & {
    readonly cityCodes: readonly string[];
    /** Of registers that changed, or whose records are elsewhere now. */
    readonly flows?: readonly string[];
  },
): Promise<void> {
  const state = await current(client, today, indicators);
  if (state === null) return;
  await giveRoomToSort(client);
  await recountStockCoverage(client, cityCodes);
  await recountStocksOf(client, indicators, state.window, cityCodes);
  await recountFlowsOf(client, indicators, state.window, flows, cityCodes);
}

/** Some flows of the cities, by day and by month, and of everything above them. */
async function recountFlowsOf(
  client: Queryable,
  indicators: readonly Indicator[],
  window: RollupWindow,
  named: readonly string[],
  cityCodes: readonly string[],
): Promise<void> {
  const all = new Measures(indicators);
  const flows = all.flows.filter((flow) => named.includes(flow));
  if (flows.length === 0) return;
  await recountFlowDays(client, all, { flows, cityCodes });
  const counting = countingOver(indicators, flows);
  const { measures, counts, regions } = await countOf(client, counting, window, cityCodes, "flow");
  await storeCounts(client, counting, measures, window, counts, await everCounted(client, counts, regions), "flow");
}

/** The indicators that count any of some flows. */
const countingOver = (indicators: readonly Indicator[], flows: readonly string[]): Indicator[] =>
  indicators.filter(
    ({ numerator, denominator }) =>
      flows.includes(numerator.over) || (denominator !== null && flows.includes(denominator.over)),
  );

/**
 * Adds what a transaction changed in a flow to every rollup of it. Call it after the rows have been written, with their old versions in
 * the temp table `changes.before` of the flow and the new ones in `changes.after`.
 */
export async function applyFlowChanges(
  client: Queryable,
  flow: Flow & { readonly changes: FlowChanges },
  { today, indicators = INDICATORS }: Options,
): Promise<void> {
  const state = await current(client, today, indicators);
  if (state === null) return;
  const { changes } = flow;
  await changes.applyCoverage(client);
  const { window } = state;
  const counting = countingOver(indicators, [flow.name]);
  const measures = new Measures(counting);
  const counts = new RegionCounts(measures.all.length, window.months);
  const streets = await applyToFlowDays(client, flow, measures, window, counts);
  const reaching = windowFor(state, today, await firstMonthOfFlows(client));
  if (reaching.firstMonth < window.firstMonth) {
    await changes.apply(client);
    await reachBack(client, indicators, state, reaching);
    return;
  }
  const regions = await withAncestors(client, streets);
  counts.addUpwards(regions);
  const changed = new Set(counts.regionIds);
  const touched = regions.filter((region) => changed.has(region.regionId));
  await addStored(client, counting, measures, window, counts, touched, "flow");
  await storeCounts(client, counting, measures, window, counts, { regions: touched, stored: changed }, "flow");
  await changes.apply(client);
}

/** Counts every rollup anew from the facts. Call it also after the region tree has changed. */
export async function recountAll(client: Queryable, { today, indicators = INDICATORS }: Options): Promise<void> {
  await recountEverything(client, indicators, await lockState(client), today);
}

/** Rows older than the window have come: every array begins earlier now. */
async function reachBack(
  client: Queryable,
  indicators: readonly Indicator[],
  { fingerprint }: RollupState,
  window: RollupWindow,
): Promise<void> {
  await recountMonths(client, indicators, window);
  await writeState(client, { fingerprint, window });
  await bumpVersions(client, ["coverage", "estates"]);
}

/**
 * Brings the rollups up to the definitions and the day: everything anew where the definitions changed, what moved where the day did.
 * Call it when the server starts and when a day begins.
 */
export async function bringRollupsUpToDate(
  database: Database,
  today: string,
  indicators: readonly Indicator[] = INDICATORS,
): Promise<{ recounted: "nothing" | "moved" | "all" }> {
  const state = await readState(database.pool);
  if (state?.fingerprint !== fingerprintOf(indicators)) {
    await inTransaction(database, async (client) => {
      await liftTimeLimit(client);
      await recountAll(client, { today, indicators });
      await bumpVersions(client, ROLLED_UP);
    });
    return { recounted: "all" };
  }
  if (state.window.today === today) return { recounted: "nothing" };
  await inTransaction(database, async (client) => {
    await liftTimeLimit(client);
    await current(client, today, indicators);
    await bumpVersions(client, ROLLED_UP);
  });
  return { recounted: "moved" };
}

/** Locks the rollups and brings them to the definitions and the day; null where that counted everything anew from the facts. */
async function current(
  client: Queryable,
  today: string,
  indicators: readonly Indicator[],
): Promise<RollupState | null> {
  const state = await lockState(client);
  if (state === null || state.fingerprint !== fingerprintOf(indicators)) {
    await recountEverything(client, indicators, state, today);
    return null;
  }
  if (state.window.today === today) return state;
  const window = windowFor(state, today, await firstMonthOfFlows(client));
  const moved = { fingerprint: state.fingerprint, window };
  if (state.window.lastMonth === window.lastMonth && state.window.today < today) {
    const changed = await citiesChangedBetween(client, new Measures(indicators), state.window.today, today);
    await recountLastMonth(client, indicators, window, changed);
  } else await recountMonths(client, indicators, window);
  await writeState(client, moved);
  return moved;
}

async function recountEverything(
  client: Queryable,
  indicators: readonly Indicator[],
  state: RollupState | null,
  today: string,
): Promise<void> {
  await giveRoomToSort(client);
  const cities = new Set((await countedRegions(client)).map((region) => region.cityCode));
  await recountStockCoverage(client, [...cities]);
  for (const { changes } of TELLING_CHANGES) await changes.recountCoverage(client);
  const window = windowFor(state, today, await firstMonthOfFlows(client));
  await recountFlowDays(client, new Measures(indicators));
  for (const { changes } of TELLING_CHANGES) await changes.recount(client);
  await recountMonths(client, indicators, window);
  await writeState(client, { fingerprint: fingerprintOf(indicators), window });
}

/** All of indicator_months: the stock from the facts, the flows from flow_days. */
async function recountMonths(client: Queryable, indicators: readonly Indicator[], window: RollupWindow): Promise<void> {
  const measures = new Measures(indicators);
  const regions = await countedRegions(client);
  const cities = [...new Set(regions.map((region) => region.cityCode))];
  const counts = new RegionCounts(measures.all.length, window.months);
  await countStocks(client, measures, window, cities, counts);
  await countFlows(client, measures, window, counts);
  counts.addUpwards(regions);
  await removeOthers(client, indicators, regions);
  await storeCounts(client, indicators, measures, window, counts, await everCounted(client, counts, regions), "all");
}

/** The regions in which something is counted, or was: the others have no rows. */
async function everCounted(
  client: Queryable,
  counts: RegionCounts,
  regions: readonly CountedRegion[],
): Promise<WrittenRegions> {
  const cities = [...new Set(regions.map((region) => region.cityCode))];
  const stored = new Set(await storedRegionIds(client, cities));
  const counted = new Set(counts.regionIds);
  return { regions: regions.filter(({ regionId }) => counted.has(regionId) || stored.has(regionId)), stored };
}

async function recountStocksOf(
  client: Queryable,
  indicators: readonly Indicator[],
  window: RollupWindow,
  cityCodes: readonly string[],
): Promise<void> {
  if (cityCodes.length === 0) return;
  const { measures, counts, regions } = await countOf(client, indicators, window, cityCodes, "stock");
  await storeCounts(client, indicators, measures, window, counts, await everCounted(client, counts, regions), "stock");
}

/** A new day of the same month: only the last month can have changed, and seldom much. */
async function recountLastMonth(
  client: Queryable,
  indicators: readonly Indicator[],
  window: RollupWindow,
  cityCodes: readonly string[],
): Promise<void> {
  if (cityCodes.length === 0) return;
  const month = windowOf(window.lastMonth, window.today);
  const { measures, counts, regions } = await countOf(client, indicators, month, cityCodes, "stock");
  await storeLastMonth(client, indicators, measures, window, counts, regions);
}

/** The stocks or flows of the cities' regions and of everything above them. */
async function countOf(
  client: Queryable,
  indicators: readonly Indicator[],
  window: RollupWindow,
  cityCodes: readonly string[],
  kind: "stock" | "flow",
): Promise<{ measures: Measures; counts: RegionCounts; regions: CountedRegion[] }> {
  const measures = new Measures(indicators);
  const all = await countedRegions(client);
  const cities = withAncestorCities(all, cityCodes);
  const regions = all.filter((region) => cities.has(region.cityCode));
  const recounted = new Set(regions.map((region) => region.regionId));
  // Other cities below a common ancestor are not counted anew: what is stored for them adds to it.
  const others = all.filter(
    ({ regionId, parentId }) => parentId !== null && recounted.has(parentId) && !recounted.has(regionId),
  );
  const counts = new RegionCounts(measures.all.length, window.months);
  if (kind === "stock") await countStocks(client, measures, window, [...cities], counts);
  else await countFlows(client, measures, window, counts, { cityCodes: [...cities] });
  await addStored(client, indicators, measures, window, counts, others, kind);
  const added = new Set([...regions, ...others]);
  counts.addUpwards(all.filter((region) => added.has(region)));
  return { measures, counts, regions };
}
