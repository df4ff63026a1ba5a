import { type Database, inTransaction, run } from "../db/database.ts";
import { beginEscalation, demoSources } from "../dues/due-rules.queries.ts";
import { followRules, RuleSets } from "../dues/rule-sets.ts";
import { citiesWithWork } from "../dues/take-complaints.queries.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { CityPass } from "./city-pass.ts";

/** What a pass goes by. */
export interface PassOptions {
  readonly regions: RegionTree;
  readonly now: Date;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Whether what is overdue is reported to the next level; else due times are counted alone. */
  readonly escalates: boolean;
  /** Asked before each transaction. */
  readonly isEnding?: () => boolean;
  /** Called after each transaction of a long count, with how long it took: others have their turn until it resolves. */
  readonly rest?: (workedMs: number) => Promise<unknown>;
  /** How long a count may hold up what falls due meanwhile; for ever where it is left out. */
  readonly mostMs?: number;
}

/** What a pass has done. */
export interface Passed {
  /** Complaints whose due times were counted. */
  readonly counted: number;
  /** Events of escalation that were recorded. */
  readonly reported: number;
  /** Whether it ended before all that is marked was counted. */
  readonly left: boolean;
}

/**
 * Reports what is overdue, and counts the due times of complaints that have changed, or that time has. Several servers share the work: what one
 * holds the others leave aside. What breaks off leaves nothing, and is taken up again.
 */
export async function pass(database: Database, options: PassOptions): Promise<Passed> {
  const { regions, now, today, escalates, isEnding = () => false, rest = () => Promise.resolve() } = options;
  const until = performance.now() + (options.mostMs ?? Number.POSITIVE_INFINITY);
  await inTransaction(database, (client) => followRules(client, now));
  const since = escalates
    ? (await inTransaction(database, (client) => run(client, beginEscalation, { now })))[0]!.escalates_since
    : null;
  const cities = await run(database.pool, citiesWithWork, { cityCodes: regions.everywhere().cityCodes, now });
  const demo = new Set(cities.length === 0 ? [] : (await run(database.pool, demoSources, {})).map(({ name }) => name));
  const looked = { regions, now, today, since, demo, ruleSets: new RuleSets() };
  const passes = cities.map(({ city_code: cityCode }) => new CityPass(database, cityCode, looked));
  const failures: unknown[] = [];
  /** What is wrong in one city keeps nothing from going out in the others. */
  const inEach = async (work: (one: CityPass) => Promise<void>): Promise<void> => {
    for (const one of passes) await work(one).catch((error: unknown) => failures.push(error));
  };
  await inEach((one) => one.followTime(isEnding));
  let left = false;
  await inEach(async (one) => {
    while (!left && !isEnding()) {
      const begun = performance.now();
      const found = await one.countMarked();
      if (found === "none") return;
      if (found === "more") await rest(performance.now() - begun);
      left = performance.now() > until;
    }
  });
  if (failures.length > 0) throw failures[0];
  const sum = (of: (one: CityPass) => number): number => passes.reduce((total, one) => total + of(one), 0);
  return { counted: sum(({ counted }) => counted), reported: sum(({ reported }) => reported), left };
}
