import type pg from "pg";
import { rulesFingerprint } from "../clocks/current-policies.ts";
import { bumpVersions, type Database, inTransaction, liftTimeLimit, run } from "../db/database.ts";
import { writeDues } from "../dues/count-dues.ts";
import * as sql from "../dues/dues.queries.ts";
import { type ComplaintKey, readHeld } from "../dues/held-complaints.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { escalate } from "./escalate.ts";

/** Complaints of a transaction: what it holds nobody else can change, and of an embedded database everybody waits for it. */
const AT_ONCE = { native: 200, embedded: 50 };

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
}

/** What a pass has done. */
export interface Passed {
  /** Complaints whose due times were counted. */
  readonly counted: number;
  /** Events of escalation that were recorded. */
  readonly reported: number;
}

type Take = (client: pg.PoolClient, cityCode: string) => Promise<readonly (ComplaintKey & { mark_number?: string })[]>;

/**
 * Counts the due times of complaints that have changed, or that time has, and reports what is overdue. Several servers share the work: what one
 * holds the others leave aside. What breaks off leaves nothing, and is taken up again.
 */
export async function pass(database: Database, options: PassOptions): Promise<Passed> {
  const { regions, now, today, escalates, isEnding = () => false } = options;
  await inTransaction(database, markWhereRulesChanged);
  const since = escalates
    ? (await inTransaction(database, (client) => run(client, sql.beginEscalation, { now })))[0]!
    : null;
  const cities = await run(database.pool, sql.citiesWithWork, { cityCodes: regions.everywhere().cityCodes, now });
  if (cities.length === 0) return { counted: 0, reported: 0 };
  const demo = new Set((await run(database.pool, sql.demoSources, {})).map(({ name }) => name));
  let [counted, reported] = [0, 0];

  const some = (cityCode: string, take: Take): Promise<number> =>
    inTransaction(database, async (client) => {
      const taken = await take(client, cityCode);
      if (taken.length === 0) return 0;
      const keys = [...new Map(taken.map((key) => [key.complaint_id, key])).values()];
      let held = await readHeld(client, cityCode, keys, regions);
      const looked = since === null ? null : { now, since: since.escalates_since, today, demo };
      const went = looked === null ? { claimed: 0, reported: 0 } : await escalate(client, held, looked);
      if (went.claimed > 0) held = await readHeld(client, cityCode, keys, regions);
      const markNumbers = taken.flatMap(({ mark_number: number }) => (number === undefined ? [] : [number]));
      await writeDues(client, cityCode, held, { at: now, demo, markNumbers });
      await bumpVersions(client, ["complaint_dues"]);
      counted += held.length;
      reported += went.reported;
      return taken.length;
    });

  const most = AT_ONCE[database.kind];
  const takes: Take[] = [
    (client, cityCode) => run(client, sql.takeMarked, { cityCode, most }),
    (client, cityCode) => run(client, sql.takeChangedByTime, { cityCode, now, most }),
  ];
  if (since !== null)
    takes.push((client, cityCode) =>
      run(client, sql.takeEscalating, { cityCode, now, since: since.escalates_since, most }),
    );
  const failures: unknown[] = [];
  for (const { city_code: cityCode } of cities)
    try {
      await inTransaction(database, (client) => run(client, sql.deleteMarksOfNone, { cityCode }));
      for (const take of takes) while (!isEnding() && (await some(cityCode, take)) > 0);
    } catch (error) {
      // what is wrong in one city keeps nothing from going out in the others
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
  return { counted, reported };
}

/** Where policies, holidays or business hours are others than before, every due time is to be counted anew. */
async function markWhereRulesChanged(client: pg.PoolClient): Promise<void> {
  const [rules] = await run(client, sql.dueRules, {});
  const fingerprint = rulesFingerprint();
  if (rules?.fingerprint === fingerprint) return;
  await liftTimeLimit(client);
  if ((await run(client, sql.updateDueRules, { fingerprint })).length > 0) await run(client, sql.insertMarksOfAll, {});
}
