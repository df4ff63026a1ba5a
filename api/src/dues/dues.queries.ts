import { statement } from "../db/statement.ts";

// Of a city at a time, so that a cluster asks one server.

interface OfComplaints {
  readonly cityCode: string;
  readonly days: readonly string[];
  readonly numbers: readonly string[];
}

/** What of the complaints was reported to another level by itself. */
export const escalationsOf = statement<OfComplaints>()({
  name: "escalations of complaints by ids",
  text: `
    select e.complaint_id, e.policy, e.policy_version, e.step, e.run
    from unnest(:days::date[], :numbers::bigint[]) k (reported_on, complaint_id)
    join complaint_escalations e on e.city_code = :cityCode and e.reported_on = k.reported_on and e.complaint_id = k.complaint_id`,
  row: { complaint_id: "int8", policy: "text", policy_version: "int4", step: "text", run: "int4" },
});

export const deleteMarks = statement<{ readonly cityCode: string; readonly markNumbers: readonly string[] }>()({
  name: "deleteMarks",
  text: "delete from complaint_due_marks where city_code = :cityCode and mark_number = any(:markNumbers::bigint[])",
  row: {},
});

export const deleteDues = statement<OfComplaints>()({
  name: "deleteDues",
  text: `
    delete from complaint_dues d using unnest(:days::date[], :numbers::bigint[]) k (reported_on, complaint_id)
    where d.city_code = :cityCode and d.reported_on = k.reported_on and d.complaint_id = k.complaint_id`,
  row: {},
});

const COLUMNS = [
  "city_code",
  "reported_on",
  "complaint_id",
  "step",
  "policy",
  "policy_version",
  "run",
  "started_at",
  "due_at",
  "yellow_at",
  "paused_since",
  "escalates_at",
  "recount_at",
  "leads",
  "region_id",
  "category",
  "firm_id",
  "escalated_at",
  "escalated_to",
  "returns",
].join(", ");

/** `rows`: JSON, an object a row. */
export const insertDues = statement<{ readonly rows: string }>()({
  name: "insertDues",
  text: `insert into complaint_dues (${COLUMNS}) select ${COLUMNS} from json_populate_recordset(null::complaint_dues, :rows::json)`,
  row: {},
});

/** A row where nobody has reported it yet; none where somebody has. */
export const claimEscalation = statement<{ readonly rows: string }>()({
  name: "claimEscalation",
  text: `
    insert into complaint_escalations (city_code, reported_on, complaint_id, policy, policy_version, step, run, due_at, escalates_at, found_at, event_id)
    select city_code, reported_on, complaint_id, policy, policy_version, step, run, due_at, escalates_at, found_at, event_id
    from json_populate_recordset(null::complaint_escalations, :rows::json)
    on conflict do nothing
    returning event_id`,
  row: { event_id: "text?" },
});

/** Their events were refused: the claims stay, so that nobody tries again. */
export const updateRefusedEscalations = statement<{
  readonly cityCode: string;
  readonly eventIds: readonly string[];
}>()({
  name: "updateRefusedEscalations",
  text: "update complaint_escalations set event_id = null where city_code = :cityCode and event_id = any(:eventIds::text[])",
  row: {},
});

/** After many rows have come or gone at once. */
export const ANALYZE_DUES = "analyze complaint_dues, complaint_due_marks";
