import type pg from "pg";
import { bumpVersions, type Database, inTransaction, run } from "../db/database.ts";
import { byKeys } from "../db/plan.ts";
import { keysOf, writeDues } from "../dues/count-dues.ts";
import { dueRules } from "../dues/due-rules.queries.ts";
import { deleteDifferences, deleteDues, deleteMarks } from "../dues/dues.queries.ts";
import { type ComplaintKey, readHeld } from "../dues/held-complaints.ts";
import type { RuleSets } from "../dues/rule-sets.ts";
import * as sql from "../dues/take-complaints.queries.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { escalate } from "./escalate.ts";

/** Complaints of a transaction: what it holds nobody else can change, and of an embedded database everybody waits for it. */
const AT_ONCE = { native: 200, embedded: 50 };

/** When is looked, and by what. */
export interface PassLooked {
  readonly regions: RegionTree;
  readonly now: Date;
  readonly today: string;
  /** Since when anything is reported by itself; null: nothing is. */
  readonly since: Date | null;
  readonly demo: ReadonlySet<string>;
  readonly ruleSets: RuleSets;
}

interface Taken extends ComplaintKey {
  readonly mark_number?: string;
}

/** A page of what is to be looked at, behind the last one. */
type Take = (client: pg.PoolClient) => Promise<readonly Taken[]>;

/** One look through what is due, and what is marked, in one city. */
export class CityPass {
  counted = 0;
  reported = 0;
  /** The last mark that was looked at. */
  private before: string | null = null;
  private readonly most: number;

  constructor(
    private readonly database: Database,
    private readonly cityCode: string,
    private readonly looked: PassLooked,
  ) {
    this.most = AT_ONCE[database.kind];
  }

  /** Reports what is overdue, and counts what time alone has changed. */
  async followTime(isEnding: () => boolean): Promise<void> {
    const { now, since } = this.looked;
    const changed = () => this.byTime((client, page) => run(client, sql.takeChangedByTime, { ...page, now }));
    const takes = [changed];
    if (since !== null)
      takes.unshift(() => this.byTime((client, page) => run(client, sql.takeEscalating, { ...page, now, since })));
    // what one look reports may make the next step due; what others hold is left to the next pass
    for (const sweep of takes)
      for (let done = -1; done !== 0 && !isEnding(); ) {
        done = 0;
        const take = sweep();
        for (let found = await this.some(take); found.taken > 0; found = isEnding() ? NOTHING : await this.some(take))
          done += found.done;
      }
  }

  /** Counts a page of the complaints that are marked; "more": there may be others behind it. */
  async countMarked(): Promise<"none" | "last" | "more"> {
    const { cityCode, most } = this;
    const { taken } = await this.some(async (client) => {
      const page = await run(client, sql.takeMarked, { cityCode, before: this.before, most });
      this.before = page.at(-1)?.mark_number ?? this.before;
      return page;
    });
    if (taken === 0) return "none";
    return taken < most ? "last" : "more";
  }

  private byTime(
    page: (client: pg.PoolClient, from: sql.PageByTime) => Promise<(Taken & { at: string; due_id: string })[]>,
  ): Take {
    const { cityCode, most } = this;
    let last: { readonly at: string | null; readonly due_id: string | null } = { at: null, due_id: null };
    return async (client) => {
      const found = await page(client, { cityCode, most, afterAt: last.at, afterId: last.due_id });
      last = found.at(-1) ?? last;
      return found;
    };
  }

  /** Looks at a page in one transaction: how many it had, and of how many complaints nobody else held. */
  private some(take: Take): Promise<{ readonly taken: number; readonly done: number }> {
    const { cityCode, looked } = this;
    const { regions, now, demo, since, ruleSets } = looked;
    return inTransaction(this.database, async (client) => {
      const taken = await take(client);
      if (taken.length === 0) return NOTHING;
      const { keys, gone } = await this.hold(client, taken);
      const [known] = await run(client, dueRules, {});
      let held = await readHeld(client, cityCode, keys, regions, now);
      const went = since === null ? null : await escalate(client, held, { ...looked, since });
      if (went !== null && went.claimed > 0) held = await readHeld(client, cityCode, keys, regions, now);
      await writeDues(client, cityCode, held, { at: now, rules: known!.rules, demo, ruleSets });
      await this.forget(client, taken, keys, gone);
      await bumpVersions(client, ["complaint_dues"]);
      this.counted += held.length;
      this.reported += went?.reported ?? 0;
      return { taken: taken.length, done: keys.length + gone.length };
    });
  }

  /** Holds those that nobody else does, and finds those that are there no more. */
  private async hold(client: pg.PoolClient, taken: readonly Taken[]) {
    const wanted = new Map(taken.map((key) => [keyText(key), key]));
    return byKeys(client, async () => {
      const of = { cityCode: this.cityCode, ...keysOf([...wanted.values()]) };
      const keys = await run(client, sql.takeComplaints, of);
      for (const key of keys) wanted.delete(keyText(key));
      const missing = { cityCode: this.cityCode, ...keysOf([...wanted.values()]) };
      if (wanted.size > 0)
        for (const key of await run(client, sql.complaintsThere, missing)) wanted.delete(keyText(key));
      return { keys, gone: [...wanted.values()] };
    });
  }

  /** Takes the marks of what has been counted, and all that stands of what is gone. */
  private async forget(
    client: pg.PoolClient,
    taken: readonly Taken[],
    keys: readonly ComplaintKey[],
    gone: readonly ComplaintKey[],
  ): Promise<void> {
    const { cityCode } = this;
    if (gone.length > 0) {
      await run(client, deleteDues, { cityCode, ...keysOf(gone) });
      await run(client, deleteDifferences, { cityCode, ...keysOf(gone) });
    }
    const done = new Set([...keys, ...gone].map(keyText));
    const markNumbers = taken.flatMap((key) =>
      key.mark_number === undefined || !done.has(keyText(key)) ? [] : [key.mark_number],
    );
    if (markNumbers.length > 0) await run(client, deleteMarks, { cityCode, markNumbers });
  }
}

const NOTHING = { taken: 0, done: 0 };

const keyText = ({ reported_on: day, complaint_id: number }: ComplaintKey): string => `${day} ${number}`;
