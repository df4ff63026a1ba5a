import { command } from "../../db/command.ts";

// What events of complaints go through on their way in: temporary tables of the import's transaction. Moments are kept to the millisecond, by
// which they are put in order.

const SAID = [
  "type",
  "happened_at",
  "level",
  "unit",
  "reason",
  "step",
  "priority",
  "amount",
  "amount_unit",
  "due_at",
  "satisfaction",
] as const;
/** What a row says in words, it is kept by: the complaint that it goes on under by its key. */
const TOLD = [...SAID, "merged_into_on", "merged_into_id"] as const;
const KEY = ["city_code", "reported_on", "complaint_id"] as const;
const onKey = (a: string, b: string): string => KEY.map((column) => `${a}.${column} = ${b}.${column}`).join(" and ");

export const dropLast =
  "drop table if exists staged_complaint_events, told_complaints, complaint_standings, complaints_before, complaints_after";

export const createStaged = `
  create temp table staged_complaint_events (row_number int not null, complaint_ref text not null, event_id text not null,
    type complaint_event_type not null, happened_at timestamptz(3) not null, level handling_level, unit text, reason text, step text, priority text,
    amount int, amount_unit limit_unit, due_at timestamptz(3), satisfaction smallint, merged_into text, merged_into_on date, merged_into_id bigint) on commit drop`;
export const copyTarget = `staged_complaint_events (row_number, complaint_ref, event_id, ${SAID.join(", ")}, merged_into)`;

export const removeRows = command<{ readonly rowNumbers: readonly number[] }>(
  "delete from staged_complaint_events where row_number = any(:rowNumbers::int[])",
);

/** Rows that have the id of an earlier one, and whether they say the same. */
export const repeated = `
  select s.row_number, f.row_number as first_row, s.event_id as key,
    row(s.complaint_ref, s.merged_into, ${SAID.map((c) => `s.${c}`).join(", ")})
      is not distinct from row(f.complaint_ref, f.merged_into, ${SAID.map((c) => `f.${c}`).join(", ")}) as same
  from (select event_id, min(row_number) as row_number from staged_complaint_events group by 1 having count(*) > 1) first
  join staged_complaint_events f on f.row_number = first.row_number
  join staged_complaint_events s on s.event_id = first.event_id and s.row_number > first.row_number
  order by s.row_number limit 100001`;

/** The complaints that the rows name, those that others go on under too, numbered, in the cities in which their source has any, and of the days (null: of any); `within` null: anywhere. */
export const findComplaints = command<{
  readonly sourceId: number;
  readonly cityCodes: readonly string[];
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly within: readonly number[] | null;
}>(`
  create temp table told_complaints on commit drop as
  select r.complaint_ref, c.city_code, c.reported_on, c.complaint_id,
    row_number() over (order by c.city_code, c.reported_on, c.complaint_id)::int as place,
    count(*) over (partition by r.complaint_ref)::int as known
  from (
    select complaint_ref from staged_complaint_events
    union
    select merged_into from staged_complaint_events where merged_into is not null) r
  join complaints c on c.source_id = :sourceId::smallint and c.city_code = any(:cityCodes::text[]) and c.external_id = r.complaint_ref
    and (:firstDay::date is null or c.reported_on >= :firstDay) and (:lastDay::date is null or c.reported_on <= :lastDay)
    and (:within::int[] is null or c.region_id = any(:within))`);

/** The rows of a batch find theirs by it. */
export const indexTold = ["create index on told_complaints (complaint_ref)", "analyze told_complaints"];

/** Rows that name no complaint that is known, or several. */
export const unknown = `
  select s.row_number, s.complaint_ref as got, coalesce(max(t.known), 0)::int as known
  from staged_complaint_events s left join told_complaints t using (complaint_ref)
  group by s.row_number, s.complaint_ref having coalesce(max(t.known), 0) <> 1 order by s.row_number limit 100001`;

/**
 * Rows whose id the source has told before, and whether they say the same. The source is one column of the keys, else a table that nobody has
 * analyzed since is taken to hold few events of it, and all of them are walked through.
 */
export const known = command<{ readonly sourceId: number }, { row_number: number; event_id: string; same: boolean }>(`
  with keys as materialized (
    select s.*, t.city_code, t.complaint_id, :sourceId::smallint as source_id from staged_complaint_events s join told_complaints t using (complaint_ref))
  select k.row_number, k.event_id, row(e.complaint_id, ${TOLD.map((c) => `e.${c}`).join(", ")})
    is not distinct from row(k.complaint_id, ${TOLD.map((c) => `k.${c}`).join(", ")}) as same
  from keys k join complaint_events e on e.city_code = k.city_code and e.source_id = k.source_id and e.event_id = k.event_id
  order by k.row_number limit 100001`);

export const countPlaces = "select coalesce(max(place), 0)::int as places from told_complaints";

/** Those of which nothing new is told. */
export const removeUntold =
  "delete from told_complaints where complaint_ref not in (select complaint_ref from staged_complaint_events)";

/** Holds the complaints that are told of, always in one order, until the transaction ends. */
export const holdComplaints = `
  select c.complaint_id from told_complaints t join complaints c on ${onKey("c", "t")} order by c.city_code, c.reported_on, c.complaint_id for update of c`;

/**
 * What a complaint's own row says becomes its first events, once: its times, and with the last of them where it stands and how content the
 * caller was.
 */
export const readRows = `
  with untold as materialized (
    select c.city_code, c.reported_on, c.complaint_id, c.source_id, c.status, c.satisfaction,
      c.reported_at, c.assigned_at, c.escalated_at, c.handled_at, c.closed_at, c.reopened_at
    from told_complaints t join complaints c on ${onKey("c", "t")}
    left join (select distinct ${KEY.map((column) => `e.${column}`).join(", ")} from told_complaints k join complaint_events e on ${onKey("e", "k")}) e
      on ${onKey("e", "t")}
    where e.complaint_id is null)
  insert into complaint_events (city_code, reported_on, complaint_id, source_id, type, happened_at, stated, satisfaction)
  select city_code, reported_on, complaint_id, source_id, type, happened_at,
    case when place = 1 then status end, case when place = 1 then satisfaction end
  from (
    select u.city_code, u.reported_on, u.complaint_id, u.source_id, u.status, u.satisfaction, w.type::complaint_event_type as type,
      date_trunc('milliseconds', w.at) as happened_at,
      row_number() over (partition by u.city_code, u.reported_on, u.complaint_id
        order by date_trunc('milliseconds', w.at) desc, w.type::complaint_event_type desc) as place
    from untold u
    cross join lateral (values ('RECEIVED', u.reported_at), ('ASSIGNED', u.assigned_at), ('ESCALATED', u.escalated_at), ('HANDLED', u.handled_at),
      ('CLOSED', u.closed_at), ('REOPENED', u.reopened_at)) w (type, at)
    where w.at is not null) told
  order by city_code, reported_on, complaint_id, happened_at, type`;

/** What was read of rows all of whose events have been refused. */
export const forgetRows = `
  delete from complaint_events e using told_complaints t left join staged_complaint_events s using (complaint_ref)
  where ${onKey("e", "t")} and s.complaint_ref is null and (${KEY.map((column) => `e.${column}`).join(", ")}) not in (
    select ${KEY.map((column) => `o.${column}`).join(", ")} from told_complaints k join complaint_events o on ${onKey("o", "k")} where o.event_id is not null)`;

/** For keepBefore: the complaints that are told of. */
export const telling = `
  select c.source_id, c.city_code, c.complaint_id as id, c::text as before from told_complaints t join complaints c on ${onKey("c", "t")}`;

/** Known events and those on their way in of some of the complaints, in no order. */
export const eventsOfSome = command<
  { readonly from: number; readonly to: number },
  {
    place: number;
    row_number: number | null;
    event_number: string | null;
    type: string;
    happened_at: Date;
    step: string | null;
    reason: string | null;
    stated: string | null;
    complaint_ref: string;
  }
>(`
  select t.place, t.complaint_ref, null::int as row_number, e.event_number, e.type::text as type, e.happened_at, e.step, e.reason, e.stated::text as stated
  from told_complaints t join complaint_events e on ${onKey("e", "t")} where t.place between :from::int and :to::int
  union all
  select t.place, t.complaint_ref, s.row_number, null, s.type::text, s.happened_at, s.step, s.reason, null
  from told_complaints t join staged_complaint_events s using (complaint_ref) where t.place between :from and :to`);

export const createStandings = `
  create temp table complaint_standings (place int primary key, status complaint_status not null) on commit drop`;
export const addStandings = command<{ readonly places: readonly number[]; readonly statuses: readonly string[] }>(`
  insert into complaint_standings select place, status::complaint_status from unnest(:places::int[], :statuses::text[]) w (place, status)`);

/** In the order of their rows, which is that of their numbers. */
export const addEvents = command<{ readonly sourceId: number; readonly toldAt: Date }>(`
  insert into complaint_events (city_code, reported_on, complaint_id, source_id, event_id, told_at, ${TOLD.join(", ")})
  select t.city_code, t.reported_on, t.complaint_id, :sourceId::smallint, s.event_id, :toldAt::timestamptz, ${TOLD.map((c) => `s.${c}`).join(", ")}
  from staged_complaint_events s join told_complaints t using (complaint_ref) order by s.row_number`);

/** Complaints that are told to go on under another, by city. */
export const mergedComplaints = `
  select distinct t.city_code, t.reported_on as day, t.complaint_id as number from staged_complaint_events s join told_complaints t using (complaint_ref)
  where s.merged_into_id is not null order by 1, 2, 3`;

const PROJECTED = ["status", "assigned_at", "escalated_at", "handled_at", "closed_at", "reopened_at", "satisfaction"];
const OTHERS = [
  "city_code",
  "complaint_id",
  "reported_on",
  "source_id",
  "external_id",
  "region_id",
  "estate_id",
  "category",
  "reported_at",
  "location",
  "cell",
  "description",
];
const rows = (columns: readonly string[], alias: string): string =>
  columns.map((column) => `${alias}.${column}`).join(", ");

/** Leaves complaints_after: the rows whose columns differ from what their events say, as they are to be. */
export const project = [
  `create temp table complaints_after on commit drop as
  select ${rows(OTHERS, "c")}, ${rows(PROJECTED, "n")}, n.place as row_number
  from (
    select t.city_code, t.reported_on, t.complaint_id, t.place, w.status,
      max(e.happened_at) filter (where e.type = 'ASSIGNED') as assigned_at,
      max(e.happened_at) filter (where e.type = 'ESCALATED') as escalated_at,
      max(e.happened_at) filter (where e.type = 'HANDLED' and e.step is null) as handled_at,
      max(e.happened_at) filter (where e.type in ('CLOSED', 'MERGED', 'WITHDRAWN')) as closed_at,
      max(e.happened_at) filter (where e.type = 'REOPENED') as reopened_at,
      (array_agg(e.satisfaction order by e.happened_at desc, e.type desc, e.event_number desc) filter (where e.satisfaction is not null))[1] as satisfaction
    from complaint_standings w join told_complaints t using (place) join complaint_events e on ${onKey("e", "t")}
    group by t.city_code, t.reported_on, t.complaint_id, t.place, w.status) n
  join complaints c on ${onKey("c", "n")}
  where row(${rows(PROJECTED, "c")}) is distinct from row(${rows(PROJECTED, "n")})`,
  `insert into complaints_before select c.* from complaints_after a join complaints c on ${onKey("c", "a")}`,
];

export const writeProjection = `
  update complaints c set ${PROJECTED.map((column) => `${column} = a.${column}`).join(", ")} from complaints_after a where ${onKey("c", "a")}`;
