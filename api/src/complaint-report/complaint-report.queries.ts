import { localTimeSql } from "../calendar/clock.ts";
import { inScope, statement } from "../db/statement.ts";

/** Which complaints of a month. */
interface InMonth {
  readonly cityCodes: readonly string[];
  /** Null: anywhere in the cities. */
  readonly regionIds: readonly number[] | null;
  /** First and last day reported. */
  readonly from: string;
  readonly to: string;
}

/** Regions, and beside each its row of the report. */
interface Placed extends InMonth {
  readonly places: readonly number[];
  readonly rows: readonly number[];
}

/** On `complaints c`. */
const IN_MONTH = `
  c.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or c.region_id = any(:regionIds))
  and c.reported_on >= :from::date and c.reported_on <= :to::date`;

const UNTIL = localTimeSql(":until::date::timestamp");

/**
 * What became of the complaints of a month, by row, and of all as that of the whole (place 0). Handled: handled or closed, whichever came
 * first. Hours are those of complaints whose closing stands. Of regions in `untold` no source tells when complaints were closed.
 */
export const reportOutcomes = statement<Placed & { readonly judgedTo: string; readonly untold: readonly number[] }>()({
  name: "complaint report outcomes",
  slow: true,
  text: `
    with placed as (select unnest(:places::int[]) as region_id, unnest(:rows::int[]) as row)
    select case grouping(p.row) when 1 then 0 else p.row end as row,
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

/** Complaints of a month by region and source. */
export const reportSources = statement<InMonth>()({
  name: "complaint report sources",
  slow: true,
  text: `
    with counted as (
      select c.region_id, c.source_id, count(*)::int as complaints from complaints c where ${IN_MONTH} group by 1, 2
    )
    select n.region_id, s.name as source, n.complaints
    from counted n join sources s on s.source_id = n.source_id
    order by n.region_id, s.name`,
  row: { region_id: "int4", source: "text", complaints: "int4" },
});

/**
 * Complaints of a month about an estate and of a category of which another was closed within 30 days before, reported at most 90 days
 * before, by region; `soon`: within 7. `since`: the first day that one of those may have been reported; `closedSince`: the first that it may have been closed.
 */
export const reportRepeats = statement<InMonth & { readonly since: string; readonly closedSince: string }>()({
  name: "complaint report repeats",
  slow: true,
  text: `
    select r.region_id, count(*)::int as repeats, (count(*) filter (where r.soon))::int as soon
    from (
      select c.city_code, c.complaint_id, c.region_id, bool_or(e.closed_at > c.reported_at - interval '7 days') as soon
      from complaints c join complaints e on e.city_code = c.city_code and e.estate_id = c.estate_id and e.category = c.category
      where ${IN_MONTH} and ${inScope("c.region_id")} and ${inScope("e.region_id")}
        and e.city_code = any(:cityCodes::text[]) and e.reported_on >= :since::date and e.reported_on <= :to::date
        and e.reported_on >= c.reported_on - 90 and e.complaint_id <> c.complaint_id and e.closed_at >= :closedSince::date
        and e.closed_at <= c.reported_at and e.closed_at > c.reported_at - interval '30 days'
      group by 1, 2, 3
    ) r
    group by 1 order by 1`,
  row: { region_id: "int4", repeats: "int4", soon: "int4" },
});

/** Complaints of a month that tell again of a matter that another told of first, by region. */
export const reportAgain = statement<InMonth>()({
  name: "complaint report told again",
  slow: true,
  text: `
    select c.region_id, count(*)::int as again
    from complaints c join complaint_matters m on m.city_code = c.city_code and m.complaint_id = c.complaint_id
    where ${IN_MONTH} and ${inScope("c.region_id")} and m.city_code = any(:cityCodes::text[])
    group by 1 order by 1`,
  row: { region_id: "int4", again: "int4" },
});

/**
 * Complaints of days by region, and how many of them stood closed as the day `until` began: by their events where they have been opened again and
 * have some, else by their own times. Of regions in `untold` no source tells when complaints were closed.
 */
export const closedUntil = statement<InMonth & { readonly until: string; readonly untold: readonly number[] }>()({
  name: "complaints closed until a day",
  slow: true,
  text: `
    with stood as (
      select c.region_id, case
          when c.reopened_at is not null and count(e.event_number) > 0 then coalesce(
            (array_agg(e.type order by e.happened_at desc, e.type desc, e.event_number desc)
              filter (where e.happened_at < ${UNTIL} and e.type in ('CLOSED', 'MERGED', 'WITHDRAWN', 'REOPENED')))[1] <> 'REOPENED', false)
          else coalesce(c.closed_at < ${UNTIL} and not coalesce(c.reopened_at > c.closed_at and c.reopened_at < ${UNTIL}, false), false)
        end as closed
      from complaints c
      left join complaint_events e on c.reopened_at is not null
        and e.city_code = c.city_code and e.reported_on = c.reported_on and e.complaint_id = c.complaint_id
      where ${IN_MONTH} and c.region_id <> all(:untold::int[])
      group by c.city_code, c.reported_on, c.complaint_id, c.region_id, c.closed_at, c.reopened_at
    )
    select region_id, count(*)::int as received, (count(*) filter (where closed))::int as closed from stood group by 1 order by 1`,
  row: { region_id: "int4", received: "int4", closed: "int4" },
});
