import { firmsWith, type Principal, personalRegionsWith, regionsWith } from "./access/principal.ts";
import type { Right } from "./access/role.ts";
import { AuditWriter } from "./audit/audit-writer.ts";
import { Budget, budgetLimits } from "./budget/budget.ts";
import { Rates } from "./budget/rates.ts";
import { todayOf } from "./calendar/clock.ts";
import type { Config } from "./config.ts";
import type { Platform } from "./context.ts";
import { allCoverage } from "./data-coverage/data-coverage.queries.ts";
import { DataCoverage } from "./data-coverage/data-coverage.ts";
import { DataWatch } from "./data-watch/data-watch.ts";
import { DemoSources } from "./data-watch/demo-sources.ts";
import { WhileStill } from "./data-watch/while-still.ts";
import { type Database, run } from "./db/database.ts";
import { hasNet } from "./db/net.ts";
import { rollupWindow } from "./indicators/indicator-amounts.queries.ts";
import { allRegions } from "./region/region.queries.ts";
import { RegionTree } from "./region/region-tree.ts";
import { SeenTrees } from "./region/seen-trees.ts";

/** Regions and estates of which something is kept that many answers are made of: some tens of megabytes. */
const MOST_STILL = 200_000;

/**
 * What a server holds for all requests, and a command of the shell for the one that it makes. Regions and coverage follow the data once the
 * watch is started; until then they are those of now.
 */
export async function openPlatform(database: Database, config: Config): Promise<Platform> {
  const watch = new DataWatch(database);
  const readRegions = async (): Promise<RegionTree> =>
    new RegionTree(await run(database.primary.control, allRegions, {}), todayOf(config));
  const readCoverage = async (): Promise<DataCoverage> => {
    const [[window], rows] = await Promise.all([
      run(database.primary.control, rollupWindow, {}),
      run(database.primary.control, allCoverage, {}),
    ]);
    return new DataCoverage(rows, regions, window?.first_month ?? null, regions.day);
  };
  let regions = await readRegions();
  let coverage = await readCoverage();
  watch.onChange("regions", async () => {
    regions = await readRegions();
    coverage = await readCoverage();
  });
  watch.onChange("coverage", async () => {
    coverage = await readCoverage();
  });
  const seenTrees = new SeenTrees();
  /** A firm's account knows the regions of its cities, by their names: of what lies in them it sees its estates. */
  const regionIdsOf = (principal: Principal, right: Right): readonly number[] | null => {
    const cities = firmsWith(principal, right).flatMap(({ cityCode }) => regions.find(cityCode)?.regionId ?? []);
    return cities.length === 0 ? regionsWith(principal, right) : cities;
  };
  return {
    database,
    config,
    watch,
    regions: () => regions,
    regionsSeenBy: (principal, right) => seenTrees.of(regions, regionIdsOf(principal, right)),
    personsSeenBy: (principal, right) => {
      const everywhere = principal.kind === "EVERYBODY" && config.openPersons;
      return seenTrees.of(regions, everywhere ? null : personalRegionsWith(principal, right));
    },
    hasNet: config.auth === "accounts" && (await hasNet(database.primary.control)),
    audit: new AuditWriter(database),
    demoSources: new DemoSources(database, watch),
    whileStill: new WhileStill(watch, MOST_STILL),
    budget: new Budget(budgetLimits(database.kind, config.poolSize, config.resultMemoryMb)),
    rates: new Rates(config),
    pulses: new Map(),
    coverage: () => coverage,
  };
}
