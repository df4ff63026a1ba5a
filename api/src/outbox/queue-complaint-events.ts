import { send } from "../db/command.ts";
import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { anyWebhook, queueToldEvents, queueWrittenTimes } from "./queue-complaint-events.queries.ts";

/** Keeps for webhooks what a source's events tell, in the transaction that writes them. `today`: YYYY-MM-DD. */
export async function queueEvents(client: Queryable, sourceId: number, today: string): Promise<void> {
  if (await hasAny(client)) await send(client, queueToldEvents, { sourceId, at: new Date(), today });
}

/** Keeps for webhooks what complaints' own rows tell anew, in the transaction that writes them. */
export async function queueTimes(client: Queryable, today: string): Promise<void> {
  if (await hasAny(client)) await send(client, queueWrittenTimes, { at: new Date(), today });
}

const hasAny = async (client: Queryable): Promise<boolean> => (await run(client, anyWebhook, {}))[0]!.found;
