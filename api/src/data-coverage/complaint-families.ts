import { bumpVersions, type Queryable } from "../db/database.ts";
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
  const { rowCount } = await client.query(
    `update sources s set complaint_families = array(select distinct unnest(s.complaint_families || told.families) order by 1)
     from (
       select f.source_id, array_remove(array[${families.join(", ")}], null) as families from ${table} f group by f.source_id
     ) told
     where told.source_id = s.source_id and not told.families <@ s.complaint_families`,
  );
  if ((rowCount ?? 0) > 0) await bumpVersions(client, ["coverage"]);
}
