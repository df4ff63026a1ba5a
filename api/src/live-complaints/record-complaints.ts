import type { Context } from "../context.ts";
import { inTransaction } from "../db/database.ts";
import { linksTold } from "../imports/audited.ts";
import { RegionIndexCache } from "../imports/regions/region-index.ts";
import { type ComplaintsWritten, writeComplaints } from "../imports/write-complaints.ts";
import { BatchColumns, checkedBatch } from "./batch.ts";
import { tellRecorded } from "./complaints-recorded.ts";
import type { ComplaintInput } from "./record-complaints.input.ts";
import { ComplaintsRefused, ComplaintsStored, type RecordComplaintsResult } from "./record-complaints.type.ts";

const COLUMNS = new BatchColumns<ComplaintInput>({
  externalId: "id",
  category: "category",
  reportedAt: "reported_at",
  longitude: "longitude",
  latitude: "latitude",
  regionCode: "region_code",
  estate: "estate_id",
  estateName: "estate_name",
  status: "status",
  assignedAt: "assigned_at",
  escalatedAt: "escalated_at",
  handledAt: "handled_at",
  closedAt: "closed_at",
  reopenedAt: "reopened_at",
  satisfaction: "satisfaction",
  description: "description",
});

const regionIndexes = new WeakMap<object, RegionIndexCache>();

/** Stores a batch, all or nothing, and says how many of it were new. */
export async function recordComplaints(
  context: Context,
  source: string,
  complaints: readonly ComplaintInput[],
): Promise<RecordComplaintsResult> {
  const stored = await storeComplaints(context, source, complaints);
  if (stored instanceof ComplaintsRefused) return stored;
  const { inserted, updated, unchanged } = stored;
  return Object.assign(new ComplaintsStored(), { received: complaints.length, inserted, updated, unchanged });
}

/** Stores a batch, all or nothing, with rollups and news in one transaction; returns after the commit. */
export async function storeComplaints(
  context: Context,
  source: string,
  complaints: readonly ComplaintInput[],
): Promise<ComplaintsWritten | ComplaintsRefused> {
  const sourceName = checkedBatch(source, "complaints", complaints.length);
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
          details: {
            received: complaints.length,
            inserted: found.inserted,
            updated: found.updated,
            ...(found.links && linksTold(found.links)),
          },
        });
      await tellRecorded(client, found.written);
      return found;
    });
    if (stored.inserted + stored.updated > 0) await context.changed(["complaints"]);
    if (stored.links) await context.changed(["estate_links"]);
    return stored;
  } catch (error) {
    return COLUMNS.refused(context, error);
  }
}

function rowOf(complaint: ComplaintInput) {
  // the status is that of a complaint just received where none is said
  const row = COLUMNS.rowOf({ ...complaint, status: complaint.status ?? "RECEIVED" });
  // words are looked up among all estates: only for a batch that has some
  if (row.estate_name === null) delete row.estate_name;
  return row;
}
