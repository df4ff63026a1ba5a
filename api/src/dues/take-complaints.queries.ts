import { statement } from "../db/statement.ts";

// What is to be looked at of a city, a page at a time behind the last one, by what is small and has the order: marks and due times. Its complaints are held
// by their keys afterwards. The planner, left to join the two, would read a million of them.

interface Page {
  readonly cityCode: string;
  readonly most: number;
}
export interface PageByTime extends Page {
  /** Moment and number of the last one before; null: from the start. */
  readonly afterAt: string | null;
  readonly afterId: string | null;
}
const KEYS = { reported_on: "date", complaint_id: "int8" } as const;

/** Marks that nobody else works at just now: the newest first, so that what people do is counted before a large file is. */
export const takeMarked = statement<Page & { /** Null: from the newest. */ readonly before: string | null }>()({
  name: "takeMarkedComplaints",
  text: `
    select mark_number, reported_on, complaint_id from complaint_due_marks
    where city_code = :cityCode and (:before::bigint is null or mark_number < :before)
    order by mark_number desc limit :most::int for update skip locked`,
  row: { mark_number: "int8", ...KEYS },
});

function takeByTime<P extends object>(what: string, column: string, where: string) {
  return statement<PageByTime & P>()({
    name: `takeByTime${what}`,
    text: `
      select d.reported_on, d.complaint_id, d.due_id, to_char(d.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
      from complaint_dues d
      where d.city_code = :cityCode and ${where} and (:afterAt::timestamptz is null or (d.${column}, d.due_id) > (:afterAt, :afterId::bigint))
      order by d.${column}, d.due_id limit :most::int`,
    row: { ...KEYS, due_id: "int8", at: "text" },
  });
}

/** Complaints whose due times time alone has changed. */
export const takeChangedByTime = takeByTime<{ readonly now: Date }>(
  "Changed",
  "recount_at",
  "d.recount_at <= :now::timestamptz",
);

/** Those of which something is to go to the next level, since escalation began here. */
export const takeEscalating = takeByTime<{ readonly now: Date; readonly since: Date }>(
  "Escalating",
  "escalates_at",
  "d.escalates_at >= :since::timestamptz and d.escalates_at <= :now::timestamptz",
);

interface OfComplaints {
  readonly cityCode: string;
  readonly days: readonly string[];
  readonly numbers: readonly string[];
}
const ofComplaints = `unnest(:days::date[], :numbers::bigint[]) k (reported_on, complaint_id)
    join complaints c on c.city_code = :cityCode and c.reported_on = k.reported_on and c.complaint_id = k.complaint_id`;

/** Holds complaints until the transaction ends, as who records events does; leaves out those that somebody else holds. */
export const takeComplaints = statement<OfComplaints>()({
  name: "takeComplaints",
  text: `select c.reported_on, c.complaint_id from ${ofComplaints} order by c.reported_on, c.complaint_id for update of c skip locked`,
  row: KEYS,
});

/** Which of them there are, whoever holds them: the others were taken back with their import, or stand under another day. */
export const complaintsThere = statement<OfComplaints>()({
  name: "complaints there by ids",
  text: `select c.reported_on, c.complaint_id from ${ofComplaints}`,
  row: KEYS,
});

/** Some of the cities in which there is something to do, among them all that time has made due: with a million marks those of the first thousands. */
export const citiesWithWork = statement<{ readonly cityCodes: readonly string[]; readonly now: Date }>()({
  name: "cities with due times to count",
  text: `
    select distinct city_code from (
      (select city_code from complaint_due_marks limit 10000)
      union all
      select city_code from complaint_dues where recount_at <= :now::timestamptz
      union all
      select city_code from complaint_dues where escalates_at <= :now) w
    where city_code = any(:cityCodes::text[]) order by city_code`,
  row: { city_code: "text" },
});
