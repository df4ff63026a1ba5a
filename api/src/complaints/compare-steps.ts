import type { Queryable } from "../db/queryable.ts";
import type { Difference } from "../facts/difference.ts";

const STEPS_TOLD = `
  select 'sources' as "table", s.name || ' steps told' as key,
    array_to_string(s.complaint_families, ', ') as stored, array_to_string(c.families, ', ') as counted
  from sources s join (
    select source_id, array_remove(array[
      case when count(closed_at) + count(*) filter (where status::text in ('CLOSED', 'REOPENED')) > 0 then 'COMPLAINT_CLOSINGS' end,
      case when count(closed_at) > 0 then 'COMPLAINT_CLOSING_TIMES' end,
      case when count(escalated_at) > 0 then 'COMPLAINT_ESCALATIONS' end], null) as families
    from complaints group by 1) c using (source_id)
  where not c.families <@ s.complaint_families`;

/** Sources whose complaints show steps that they are not said to tell. */
export async function compareComplaintSteps(client: Queryable): Promise<Difference[]> {
  return (await client.query<Difference>(STEPS_TOLD)).rows;
}
