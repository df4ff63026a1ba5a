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
    where d.city_code = :cityCode and d.reported_on = k.reported_on and d.complaint_id = k.complaint_id
    returning d.complaint_id, d.rules`,
  row: { complaint_id: "int8", rules: "int4" },
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
  "rules",
].join(", ");

/** `rows`: JSON, an object a row. */
export const insertDues = statement<{ readonly rows: string }>()({
  name: "insertDues",
  text: `insert into complaint_dues (${COLUMNS}) select ${COLUMNS} from json_populate_recordset(null::complaint_dues, :rows::json)`,
  row: {},
});

const DIFFERENCE_COLUMNS = [
  "city_code",
  "reported_on",
  "complaint_id",
  "step",
  "rules",
  "rules_before",
  "region_id",
  "policy_before",
  "policy_after",
  "due_before",
  "due_after",
  "provisional_before",
  "provisional_after",
  "found_at",
].join(", ");

/** `rows`: JSON, an object a row. */
export const insertDifferences = statement<{ readonly rows: string }>()({
  name: "insertDueDifferences",
  text: `insert into complaint_due_differences (${DIFFERENCE_COLUMNS})
    select ${DIFFERENCE_COLUMNS} from json_populate_recordset(null::complaint_due_differences, :rows::json)
    on conflict do nothing`,
  row: {},
});

/** What was told of complaints goes with them where they lie in another region since. */
export const moveDifferences = statement<OfComplaints & { readonly regionIds: readonly number[] }>()({
  name: "moveDueDifferences",
  text: `
    update complaint_due_differences d set region_id = k.region_id
    from unnest(:days::date[], :numbers::bigint[], :regionIds::int[]) k (reported_on, complaint_id, region_id)
    where d.city_code = :cityCode and d.reported_on = k.reported_on and d.complaint_id = k.complaint_id and d.region_id <> k.region_id`,
  row: {},
});

/** Of complaints that are there no more. */
export const deleteDifferences = statement<OfComplaints>()({
  name: "deleteDueDifferences",
  text: `
    delete from complaint_due_differences d using unnest(:days::date[], :numbers::bigint[]) k (reported_on, complaint_id)
    where d.city_code = :cityCode and d.reported_on = k.reported_on and d.complaint_id = k.complaint_id`,
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
