import { bumpVersions, run as runStatement } from "../db/database.ts";
import type { Cell } from "./import-request.ts";
import { runInMemory, type WriteOptions } from "./run-in-memory.ts";
import { writtenIds } from "./staging/complaints.queries.ts";
import type { ImportClient } from "./staging/copy-writer.ts";
import { tellRecordedAt } from "./staging/import-log.queries.ts";
import { type HeldAmong, writeComplaintEvents } from "./write-complaint-events.ts";

interface EventOptions extends WriteOptions {
  /** source_id of the source whose ids name the complaints; null: the events' own. */
  readonly complaintsOf: number | null;
  /** Left out: anywhere that the source has complaints in. */
  readonly held?: HeldAmong;
}

export interface EventsRecorded {
  readonly inserted: number;
  /** The complaints whose own columns changed. */
  readonly changed: readonly { readonly complaintId: string; readonly cityCode: string; readonly reportedOn: string }[];
}

/**
 * Writes events given in memory, keyed by canonical columns, with all that follows from them, inside the client's transaction. All or
 * nothing: throws ImportRefused whose problems name rows from 1.
 */
export async function recordEvents(
  client: ImportClient,
  rows: readonly Readonly<Record<string, Cell>>[],
  { complaintsOf, held, ...options }: EventOptions,
): Promise<EventsRecorded> {
  if (rows.length === 0) return { inserted: 0, changed: [] };
  const run = await runInMemory(client, rows, options);
  const { inserted } = await writeComplaintEvents({ ...run, referenceSourceId: complaintsOf ?? run.sourceId }, held);
  if (inserted === 0) return { inserted, changed: [] };
  const changed = await client.query<{ complaint_id: string; city_code: string; reported_on: string }>(writtenIds);
  await runStatement(client, tellRecordedAt, { sourceId: run.sourceId, at: new Date() });
  await bumpVersions(client, ["complaints"]);
  return {
    inserted,
    changed: changed.rows.map((row) => ({
      complaintId: row.complaint_id,
      cityCode: row.city_code,
      reportedOn: row.reported_on,
    })),
  };
}
