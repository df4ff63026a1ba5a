import { type Queryable, run } from "../../db/database.ts";
import { forgetImages, forgetUndoable } from "./images.queries.ts";

const MS_A_DAY = 86_400_000;

/** Takes away what imports could be undone by, of those older than so many days: they can be undone no more. */
export async function forgetOldImages(client: Queryable, days: number, now: Date): Promise<void> {
  const before = new Date(now.getTime() - days * MS_A_DAY);
  await run(client, forgetUndoable, { before });
  await run(client, forgetImages, { before });
}
