import type { Counted } from "../alarms/alarms.ts";
import type { Context } from "../context.ts";
import type { Region } from "../region/region.type.ts";
import { countQueueByRegion } from "./queue.queries.ts";
import { type QueueList, queueLists } from "./queue-lists.ts";
import { COUNTS, whereOf } from "./queue-page.ts";

/** How many rows each list has, by the regions that complaints are placed in; none of a region that has none. */
export async function queueByRegion(context: Context, under: Region, at: Date): Promise<Record<QueueList, Counted>> {
  const rows = await context.run(countQueueByRegion, await whereOf(context, { under: under.code, at }));
  return Object.fromEntries(
    queueLists.values.map((list) => [
      list,
      rows.map((row) => ({ region_id: row.region_id, count: row[COUNTS[list]] })).filter(({ count }) => count > 0),
    ]),
  ) as unknown as Record<QueueList, Counted>;
}
