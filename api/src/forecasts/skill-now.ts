import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { CHINA, hours, instantOf, localDayOf } from "../calendar/local-time.ts";
import { firstOfMonth, lastOfMonth } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Region } from "../region/region.type.ts";
import { judgedThen } from "./judged-then.ts";
import { whereAt } from "./pace-at.ts";
import { type Judged, type Skill, skillOf } from "./skill.ts";

/** Months that are over in which the forecast is tried; the first of them for its rate alone. */
const TRIED = 4;
/** On each month's tenth day, at noon: what was due until its end is known since. */
const TRIED_ON = "10";
/** It goes by months that are over, and takes four times as long as the forecast itself. */
const KEPT_MS = hours(1);
const MOST_KEPT = 1000;

/** Of each database, by month and by the regions that were counted. */
const kept = new WeakMap<object, LRUCache<string, Skill>>();

/** What became of the same forecast in the months before a moment, as it was known within the last hour. */
export async function skillNow(context: Context, region: Region, now: number): Promise<Skill> {
  const { cityCodes, regionIds, from } = whereAt(context, region, now);
  const counted = createHash("sha256")
    .update(JSON.stringify([cityCodes, regionIds]))
    .digest("base64");
  const key = `${from} ${counted}`;
  let known = kept.get(context.database);
  if (known === undefined) {
    known = new LRUCache({ max: MOST_KEPT, ttl: KEPT_MS });
    kept.set(context.database, known);
  }
  const before = known.get(key);
  if (before !== undefined) return before;
  // each asks for itself: who leaves before the end breaks off nobody else's
  const found = await skillIn(context, region, now);
  known.set(key, found);
  return found;
}

async function skillIn(context: Context, region: Region, now: number): Promise<Skill> {
  const today = localDayOf(CHINA, now);
  const moments: Judged[][] = [];
  for (let before = TRIED; before >= 1; before -= 1) {
    const first = firstOfMonth(today, -before);
    const at = instantOf(CHINA, `${first.slice(0, 8)}${TRIED_ON}`, "12:00:00");
    const until = instantOf(CHINA, lastOfMonth(first), "23:59:59");
    moments.push(await judgedThen(context, whereAt(context, region, at), until));
  }
  return skillOf(moments);
}
