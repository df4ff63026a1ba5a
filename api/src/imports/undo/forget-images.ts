import { daysLater } from "../../calendar/day.ts";
import { run } from "../../db/database.ts";
import type { Queryable } from "../../db/queryable.ts";
import { forgetImages, forgetUndoable } from "./images.queries.ts";

/** Takes away what imports could be undone by, of those older than so many days: they can be undone no more. */
export async function forgetOldImages(client: Queryable, days: number, now: Date): Promise<void> {
  const before = daysLater(now, -days);
  await run(client, forgetUndoable, { before });
  await run(client, forgetImages, { before });
}
