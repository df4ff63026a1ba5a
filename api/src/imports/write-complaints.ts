import { bumpVersions, run as runStatement } from "../db/database.ts";
import { ImportRefused } from "./import-refused.ts";
import type { Cell } from "./import-request.ts";
import { runInMemory, type WriteOptions } from "./run-in-memory.ts";
import * as complaintsSql from "./staging/complaints.queries.ts";
import type { ImportClient } from "./staging/copy-writer.ts";
import { tellRecordedAt } from "./staging/import-log.queries.ts";
import { writeComplaintRows } from "./write-complaint-rows.ts";

export interface ComplaintsWritten {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Words that came to mean an estate by the rule, and those that wait for somebody. */
  readonly links?: { readonly linked: number; readonly waiting: number };
  /** The new and changed ones, in the order of the rows. */
  readonly written: readonly {
    readonly externalId: string;
    readonly complaintId: string;
    readonly cityCode: string;
    readonly reportedOn: string;
  }[];
}

/**
 * Writes complaints given in memory, WGS 84, keyed by canonical columns, with rollups and data version, inside the client's
 * transaction. All or nothing: throws ImportRefused whose problems name rows from 1.
 */
export async function writeComplaints(
  client: ImportClient,
  rows: readonly Readonly<Record<string, Cell>>[],
  options: WriteOptions,
): Promise<ComplaintsWritten> {
  if (rows.length === 0) return { inserted: 0, updated: 0, unchanged: 0, written: [] };
  const run = await runInMemory(client, rows, options);
  const { inserted, updated, unchanged, changed, links } = await writeComplaintRows(run);
  if (changed && options.within) await refuseBeyond(client, options.within);
  if (links) await bumpVersions(client, ["estate_links"]);
  if (!changed) return { inserted, updated, unchanged, ...(links && { links }), written: [] };
  const ids = await client.query<{ external_id: string; complaint_id: string; city_code: string; reported_on: string }>(
    complaintsSql.writtenIds,
  );
  await runStatement(client, tellRecordedAt, { sourceId: run.sourceId, at: new Date() });
  await bumpVersions(client, ["complaints"]);
  return {
    inserted,
    updated,
    unchanged,
    ...(links && { links }),
    written: ids.rows.map((row) => ({
      externalId: row.external_id,
      complaintId: row.complaint_id,
      cityCode: row.city_code,
      reportedOn: row.reported_on,
    })),
  };
}

/** A row may neither be put into another's region nor taken from it. */
async function refuseBeyond(client: ImportClient, within: ReadonlySet<number>): Promise<void> {
  const { rows } = await client.query<{ row_number: number; now: number; before: number | null }>(
    complaintsSql.placesWritten,
  );
  const beyond = rows.filter(({ now, before }) => !within.has(now) || (before !== null && !within.has(before)));
  if (beyond.length === 0) return;
  throw new ImportRefused(
    "Nothing is written.",
    beyond.map(({ row_number: row }) => ({
      row,
      column: "region_code",
      expected: "a complaint in the regions in which the sender may bring data",
      got: "one elsewhere",
    })),
  );
}
