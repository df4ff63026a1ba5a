import { bumpVersions, run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { tellComplaintFamilies } from "./data-coverage.queries.ts";
import type { ComplaintFamily } from "./data-family.ts";

/** What shows that the source of a complaint (alias f) tells a step: one that has done so once does so for all. */
const TOLD: Readonly<Record<ComplaintFamily, string>> = {
  COMPLAINT_CLOSINGS: "f.status in ('CLOSED', 'REOPENED') or f.closed_at is not null",
  COMPLAINT_CLOSING_TIMES: "f.closed_at is not null",
  COMPLAINT_ESCALATIONS: "f.escalated_at is not null",
};

/**
 * Adds to every source what its complaints in a table show: complaints_after, or all. Nothing is taken back where a later file does: a
 * source that told a step once is one that tells it. Where it begins to, all it has brought counts from then on.
 */
export async function addComplaintFamilies(client: Queryable, table: "complaints" | "complaints_after"): Promise<void> {
  const families = Object.entries(TOLD).map(([family, told]) => `case when bool_or(${told}) then '${family}' end`);
  const told = await client.query<{ source_id: number; families: string[] }>(
    `select f.source_id, array_remove(array[${families.join(", ")}], null) as families from ${table} f group by f.source_id`,
  );
  let changed = 0;
  for (const { source_id, families } of told.rows) {
    changed += (await run(client, tellComplaintFamilies, { sourceId: source_id, families })).length;
  }
  if (changed > 0) await bumpVersions(client, ["coverage"]);
}
