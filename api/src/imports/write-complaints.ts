import { latestMoment, TIME_ZONE } from "../calendar/clock.ts";
import { TimeZone } from "../calendar/time-zone.ts";
import { bumpVersions, run as runStatement } from "../db/database.ts";
import type { Cell } from "./import-request.ts";
import { type ImportRun, noFindings } from "./import-run.ts";
import { ImportRefused, ProblemList } from "./problem.ts";
import { openRows } from "./readers/rows.ts";
import { loadRegionIndex, type RegionIndex } from "./regions/region-index.ts";
import { Remarks } from "./remarks.ts";
import * as complaintsSql from "./staging/complaints.queries.ts";
import type { ImportClient } from "./staging/copy-writer.ts";
import { holdSource, tellRecordedAt } from "./staging/import-log.queries.ts";
import { ImageKeeper } from "./undo/image-keeper.ts";
import { writeComplaintRows } from "./write-complaint-rows.ts";

export interface WriteOptions {
  readonly sourceName: string;
  /** YYYY-MM-DD; nothing may have been reported after it. */
  readonly today: string;
  /** Default Asia/Shanghai. */
  readonly timeZone?: string;
  /** region_ids in which whoever sends them may write; null, or left out: anywhere. */
  readonly within?: ReadonlySet<number> | null;
  /** Kept by a RegionIndexCache; read anew where it is not given. */
  readonly regions?: RegionIndex;
}

export interface ComplaintsWritten {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
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
  const source = (await runStatement(client, holdSource, { name: options.sourceName, demo: false }))[0]!;
  const columns = Object.fromEntries(rows.flatMap((row) => Object.keys(row).map((key) => [key, null])));
  const run: ImportRun = {
    client,
    request: { sourceName: options.sourceName, crs: "wgs84", today: options.today },
    sourceId: source.source_id,
    referenceSourceId: source.source_id,
    file: await openRows(rows.map((row) => ({ ...columns, ...row }))),
    reopen: null,
    context: {
      today: options.today,
      zone: new TimeZone(options.timeZone ?? TIME_ZONE),
      latest: latestMoment(options.today),
    },
    problems: new ProblemList(),
    remarks: new Remarks(),
    findings: noFindings(),
    images: new ImageKeeper(client, null, source.source_id),
    regions: async () => options.regions ?? loadRegionIndex(client, options.today),
    progress: () => undefined,
  };
  const { inserted, updated, unchanged, changed } = await writeComplaintRows(run);
  if (changed && options.within) await refuseBeyond(client, options.within);
  if (!changed) return { inserted, updated, unchanged, written: [] };
  const ids = await client.query<{ external_id: string; complaint_id: string; city_code: string; reported_on: string }>(
    complaintsSql.writtenIds,
  );
  await runStatement(client, tellRecordedAt, { sourceId: source.source_id, at: new Date() });
  await bumpVersions(client, ["complaints"]);
  return {
    inserted,
    updated,
    unchanged,
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
