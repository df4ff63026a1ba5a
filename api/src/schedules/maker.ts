import { regionsWith } from "../access/principal.ts";
import { principalNamed } from "../accounts/named-principal.ts";
import { todayOf } from "../calendar/clock.ts";
import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { allRegions } from "../region/region.queries.ts";
import { RegionTree } from "../region/region-tree.ts";
import { regionCodeOf, type Schedule } from "./schedule.ts";

/**
 * Whether who made a schedule may send it still: an account or token in force with the right to send in its region, as it was asked for when the schedule was made. What
 * was made from the shell, or by the write token, needs nobody's right.
 */
export async function makerMaySend(on: Queryable, schedule: Schedule, madeBy: string, now: Date): Promise<boolean> {
  const maker = await principalNamed(on, madeBy, now);
  if (maker === null) return true;
  const regionIds = regionsWith(maker, "SEND");
  const code = regionCodeOf(schedule);
  if (regionIds === null) return true;
  const tree = new RegionTree(await run(on, allRegions, {}), todayOf({ today: null }, now.getTime()));
  const seen = tree.cutTo(regionIds);
  return code === null ? seen.confinedTo === null : seen.find(code) !== null;
}
