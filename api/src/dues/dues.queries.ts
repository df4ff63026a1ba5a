import { statement } from "../db/statement.ts";

// Of a city at a time, so that a cluster asks one server. Whoever counts or reports holds the complaint's own row, as who records events does.

interface Taken {
  readonly cityCode: string;
  readonly most: number;
}
const KEYS = { reported_on: "date", complaint_id: "int8" } as const;
const onComplaint = (alias: string): string =>
  `c.city_code = ${alias}.city_code and c.reported_on = ${alias}.reported_on and c.complaint_id = ${alias}.complaint_id`;

/** Complaints that are marked, and that nobody else holds just now. */
export const takeMarked = statement<Taken>()({
  name: "takeMarkedComplaints",
  text: `
    select m.mark_number, c.reported_on, c.complaint_id
    from complaint_due_marks m join complaints c on ${onComplaint("m")}
    where m.city_code = :cityCode order by m.mark_number limit :most::int for update of m, c skip locked`,
  row: { mark_number: "int8", ...KEYS },
});

/** Likewise those whose due times time alone has changed. */
export const takeChangedByTime = statement<Taken & { readonly now: Date }>()({
  name: "takeComplaintsChangedByTime",
  text: `
    select c.reported_on, c.complaint_id from complaint_dues d join complaints c on ${onComplaint("d")}
    where d.city_code = :cityCode and d.recount_at <= :now::timestamptz
    order by d.recount_at, d.complaint_id limit :most::int for update of c skip locked`,
  row: KEYS,
});

/** Likewise those of which something is to go to the next level, since escalation began here. */
export const takeEscalating = statement<Taken & { readonly now: Date; readonly since: Date }>()({
  name: "takeEscalatingComplaints",
  text: `
    select c.reported_on, c.complaint_id from complaint_dues d join complaints c on ${onComplaint("d")}
    where d.city_code = :cityCode and d.escalates_at >= :since::timestamptz and d.escalates_at <= :now::timestamptz
    order by d.escalates_at, d.complaint_id limit :most::int for update of c skip locked`,
  row: KEYS,
});

/** Marks, and due times, of complaints that are gone: taken back with their import, or under another day. */
export const deleteMarksOfNone = statement<{ readonly cityCode: string }>()({
  name: "deleteMarksOfNone",
  text: `
    with gone as (
      delete from complaint_due_marks where city_code = :cityCode and mark_number in (
        select m.mark_number from complaint_due_marks m left join complaints c on ${onComplaint("m")}
        where m.city_code = :cityCode and c.complaint_id is null)
      returning city_code, reported_on, complaint_id)
    delete from complaint_dues d using gone c where d.city_code = :cityCode and ${onComplaint("d")}
    returning d.complaint_id`,
  row: { complaint_id: "int8" },
});

/** Cities in which there is something to do: marks, or what time has made due. */
export const citiesWithWork = statement<{ readonly cityCodes: readonly string[]; readonly now: Date }>()({
  name: "cities with due times to count",
  text: `
    select distinct city_code from (
      select city_code from (select distinct city_code from complaint_due_marks) m
      union all
      select city_code from complaint_dues where recount_at <= :now::timestamptz
      union all
      select city_code from complaint_dues where escalates_at <= :now) w
    where city_code = any(:cityCodes::text[]) order by city_code`,
  row: { city_code: "text" },
});

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

export const dueRules = statement()({
  name: "any rules of due times",
  text: "select fingerprint, escalates_since from due_rules",
  row: { fingerprint: "text?", escalates_since: "timestamptz?" },
});

/** One row where the rules are others than before; of several servers one has it. */
export const updateDueRules = statement<{ readonly fingerprint: string }>()({
  name: "updateDueRules",
  text: `update due_rules set fingerprint = :fingerprint::text where fingerprint is distinct from :fingerprint returning one`,
  row: { one: "bool" },
});

export const beginEscalation = statement<{ readonly now: Date }>()({
  name: "beginEscalation",
  text: "update due_rules set escalates_since = coalesce(escalates_since, :now::timestamptz) returning escalates_since",
  row: { escalates_since: "timestamptz" },
});

/** Marks all that may be due, whatever is marked already. */
export const insertMarksOfAll = statement()({
  name: "insertMarksOfAll",
  text: `
    with marked as (delete from complaint_due_marks)
    insert into complaint_due_marks (city_code, reported_on, complaint_id)
    select city_code, reported_on, complaint_id from complaints where status <> 'CLOSED'
    union
    select city_code, reported_on, complaint_id from complaint_dues`,
  row: {},
});

export const demoSources = statement()({
  name: "demo sources",
  text: "select name from sources where demo order by name",
  row: { name: "text" },
});
