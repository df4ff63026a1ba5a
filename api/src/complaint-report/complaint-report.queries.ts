import { inScope, statement } from "../db/statement.ts";

/** Which complaints of a month, and in which row of the report each region is counted. */
interface Placed {
  readonly cityCodes: readonly string[];
  /** Null: anywhere in the cities. */
  readonly regionIds: readonly number[] | null;
  /** First and last day reported. */
  readonly from: string;
  readonly to: string;
  /** Regions, and beside each its row. */
  readonly places: readonly number[];
  readonly rows: readonly number[];
}

const PLACED = `placed as (select unnest(:places::int[]) as region_id, unnest(:rows::int[]) as row)`;

/** On `complaints c` joined with `placed p`. */
const IN_MONTH = `
  c.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or c.region_id = any(:regionIds))
  and c.reported_on >= :from::date and c.reported_on <= :to::date`;

/** Of groups of rows: each row of the report, and the whole (place 0) once more. */
const ROW_OR_WHOLE = "case grouping(p.row) when 1 then 0 else p.row end";

/**
 * What became of the complaints of a month, by row. Handled: handled or closed, whichever came first. Hours are those of complaints whose
 * closing stands. Of regions in `untold` no source tells when complaints were closed.
 */
export const reportOutcomes = statement<Placed & { readonly judgedTo: string; readonly untold: readonly number[] }>()({
  name: "complaint report outcomes",
  slow: true,
  text: `
    with ${PLACED}
    select ${ROW_OR_WHOLE} as row,
      (count(*) filter (where c.reported_on <= :judgedTo::date and c.region_id <> all(:untold::int[])))::int as judged,
      (count(*) filter (where c.reported_on <= :judgedTo::date and c.region_id <> all(:untold::int[])
        and least(c.handled_at, c.closed_at) <= c.reported_at + interval '72 hours'))::int as handled_in_time,
      count(c.reopened_at)::int as reopened,
      count(c.estate_id)::int as about_estates,
      (count(*) filter (where c.closed_at is not null and not coalesce(c.reopened_at > c.closed_at, false)))::int as closed,
      percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from c.closed_at - c.reported_at)::float8 / 3600)
        filter (where c.closed_at is not null and not coalesce(c.reopened_at > c.closed_at, false)) as hours,
      count(c.satisfaction)::int as rated,
      avg(c.satisfaction)::float8 as satisfaction
    from complaints c join placed p on p.region_id = c.region_id
    where ${IN_MONTH}
    group by grouping sets ((p.row), ())
    order by 1`,
  row: {
    row: "int4",
    judged: "int4",
    handled_in_time: "int4",
    reopened: "int4",
    about_estates: "int4",
    closed: "int4",
    hours: "float8[]?",
    rated: "int4",
    satisfaction: "float8?",
  },
});

/** Complaints of a month by row and source. */
export const reportSources = statement<Placed>()({
  name: "complaint report sources",
  slow: true,
  text: `
    with ${PLACED}, counted as (
      select ${ROW_OR_WHOLE} as row, c.source_id, count(*)::int as complaints
      from complaints c join placed p on p.region_id = c.region_id
      where ${IN_MONTH}
      group by grouping sets ((p.row, c.source_id), (c.source_id))
    )
    select n.row, s.name as source, n.complaints
    from counted n join sources s on s.source_id = n.source_id
    order by n.row, n.complaints desc, s.name`,
  row: { row: "int4", source: "text", complaints: "int4" },
});

/**
 * Complaints of a month about an estate and of a category of which another was closed within 30 days before, reported at most 90 days
 * before. `since`: the first day that one of those may have been reported.
 */
export const reportRepeats = statement<Placed & { readonly since: string }>()({
  name: "complaint report repeats",
  slow: true,
  text: `
    with ${PLACED}
    select ${ROW_OR_WHOLE} as row, count(*)::int as repeats
    from complaints c join placed p on p.region_id = c.region_id
    where ${IN_MONTH} and ${inScope("c.region_id")}
      and exists (
        select from complaints e
        where e.city_code = c.city_code and e.estate_id = c.estate_id and e.category = c.category and ${inScope("e.region_id")}
          and e.city_code = any(:cityCodes::text[]) and e.reported_on >= :since::date and e.reported_on <= :to::date
          and e.reported_on >= c.reported_on - 90 and e.complaint_id <> c.complaint_id
          and e.closed_at <= c.reported_at and e.closed_at > c.reported_at - interval '30 days')
    group by grouping sets ((p.row), ())
    order by 1`,
  row: { row: "int4", repeats: "int4" },
});
