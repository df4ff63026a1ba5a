import type { Context } from "../context.ts";
import { inTransaction } from "../db/database.ts";
import { BadInput, QueryTooLarge } from "../errors.ts";
import { ImportRefused } from "../imports/problem.ts";
import { RegionIndexCache } from "../imports/regions/region-index.ts";
import { writeComplaints } from "../imports/write-complaints.ts";
import { tellRecorded } from "./complaints-recorded.ts";
import type { ComplaintInput } from "./record-complaints.input.ts";
import { ComplaintsRefused, ComplaintsStored, type RecordComplaintsResult } from "./record-complaints.type.ts";

const SOURCE_NAME = /^\P{Cc}{1,200}$/u;

/** Complaints that one batch may have. */
export const MAX_BATCH = 1000;

/** Fields of ComplaintInput and the columns that the import door knows them by. */
const COLUMNS: Readonly<Record<keyof ComplaintInput, string>> = {
  externalId: "id",
  category: "category",
  reportedAt: "reported_at",
  longitude: "longitude",
  latitude: "latitude",
  regionCode: "region_code",
  estate: "estate_id",
  status: "status",
  assignedAt: "assigned_at",
  escalatedAt: "escalated_at",
  handledAt: "handled_at",
  closedAt: "closed_at",
  reopenedAt: "reopened_at",
  satisfaction: "satisfaction",
  description: "description",
};
const FIELDS = new Map(Object.entries(COLUMNS).map(([field, column]) => [column, field]));

const regionIndexes = new WeakMap<object, RegionIndexCache>();

/** Stores a batch, all or nothing, with rollups and news in one transaction; returns after the commit. */
export async function recordComplaints(
  context: Context,
  source: string,
  complaints: readonly ComplaintInput[],
): Promise<RecordComplaintsResult> {
  const sourceName = source.trim();
  if (!SOURCE_NAME.test(sourceName))
    throw new BadInput(
      "source",
      "the name of the source system, 1 to 200 characters and no control characters",
      source,
    );
  if (complaints.length > MAX_BATCH)
    throw new QueryTooLarge(
      `complaints: a batch holds at most ${MAX_BATCH}, ${complaints.length} came; send several batches`,
      { limit: MAX_BATCH, got: complaints.length },
    );
  const { database, today } = context;
  let indexes = regionIndexes.get(database);
  if (indexes === undefined) {
    indexes = new RegionIndexCache();
    regionIndexes.set(database, indexes);
  }
  const cache = indexes;
  try {
    const stored = await inTransaction(database, async (client) => {
      const regions = await cache.get(client, today);
      const found = await writeComplaints(client, complaints.map(rowOf), {
        sourceName,
        today,
        regions,
        within: context.regionsWith("IMPORT").confinedTo?.ids ?? null,
      });
      if (found.inserted + found.updated > 0)
        await context.enterIn(client, {
          action: "COMPLAINTS_RECORDED",
          subject: sourceName,
          details: { received: complaints.length, inserted: found.inserted, updated: found.updated },
        });
      await tellRecorded(client, found.written);
      return found;
    });
    if (stored.inserted + stored.updated > 0) await context.changed(["complaints"]);
    const { inserted, updated, unchanged } = stored;
    return Object.assign(new ComplaintsStored(), { received: complaints.length, inserted, updated, unchanged });
  } catch (error) {
    if (!(error instanceof ImportRefused) || error.problems.length === 0) throw context.userError(error);
    return Object.assign(new ComplaintsRefused(), {
      problems: error.problems.map(({ row, column, expected, got }) => ({
        index: row - 1,
        field: FIELDS.get(column) ?? column,
        expected,
        got,
      })),
    });
  }
}

function rowOf(complaint: ComplaintInput): Record<string, string | number | null> {
  const row: Record<string, string | number | null> = {};
  for (const [field, column] of Object.entries(COLUMNS)) {
    const value = complaint[field as keyof ComplaintInput] ?? null;
    row[column] = value instanceof Date ? value.toISOString() : value;
  }
  row[COLUMNS.status] ??= "RECEIVED";
  return row;
}
