import { statement } from "../db/statement.ts";
import { flowEntries } from "../facts/flow-days-sql.ts";
import { contains } from "../facts/stock-facts.ts";
import { CHANGE_DAYS } from "./hotspot-events.ts";

interface MonthsWhere {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** Days of each month that are counted beside its whole. */
  readonly gone: number;
}

/** Of a day: year × 12 + month − 1. */
const monthSql = (day: string): string => `(extract(year from ${day}) * 12 + extract(month from ${day}))::int - 1`;

/** Complaints by region (a community's in its street) as arrays of months, of whole months, and of their first days. */
export const monthsOfRegions = statement<MonthsWhere>()({
  name: "complaint months of regions",
  reads: ["complaints", "regions"],
  slow: true,
  text: `
    select m.region_id, array_agg(m.month order by m.month) as months, array_agg(m.complaints order by m.month) as complaints,
      array_agg(m.so_far order by m.month) as so_far
    from (
      select d.region_id, ${monthSql("d.day")} as month, sum(d.m1)::int as complaints,
        coalesce(sum(d.m1) filter (where extract(day from d.day) <= :gone::int), 0)::int as so_far
      from ${flowEntries(1)} d
      where d.flow = 'complaints' and d.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or d.region_id = any(:regionIds))
        and d.day >= :from::date and d.day <= :to::date
      group by 1, 2
    ) m
    group by m.region_id
    order by m.region_id`,
  row: { region_id: "int4", months: "int4[]", complaints: "int4[]", so_far: "int4[]" },
});

/** Estates as they stand on a day, with the months in which they had complaints (null: in none), and the complaints in them. */
export const monthsOfEstates = statement<MonthsWhere>()({
  name: "complaint months of estates",
  slow: true,
  text: `
    with counted as (
      select c.city_code, c.estate_id, ${monthSql("c.reported_on")} as month, count(*)::int as complaints,
        (count(*) filter (where extract(day from c.reported_on) <= :gone::int))::int as so_far
      from complaints c
      where c.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or c.region_id = any(:regionIds))
        and c.reported_on >= :from::date and c.reported_on <= :to::date and c.estate_id is not null
      group by 1, 2, 3
    ), by_estate as (
      select city_code, estate_id, array_agg(month order by month) as months, array_agg(complaints order by month) as complaints,
        array_agg(so_far order by month) as so_far
      from counted group by 1, 2
    )
    select e.city_code, e.estate_id, e.region_id, e.built_year, e.households, e.valid_from, b.months, b.complaints, b.so_far
    from estates e left join by_estate b on b.city_code = e.city_code and b.estate_id = e.estate_id
    where e.city_code = any(:cityCodes) and (:regionIds is null or e.region_id = any(:regionIds))
      and ${contains("e.valid_from", "e.valid_to", ":to")}
    order by e.city_code, e.estate_id`,
  row: {
    city_code: "text",
    estate_id: "int8",
    region_id: "int4",
    built_year: "int2?",
    households: "int4?",
    valid_from: "date?",
    months: "int4[]?",
    complaints: "int4[]?",
    so_far: "int4[]?",
  },
});

/** What went on in estates in those days: changes of their management (the first is none), and renovations that had begun. */
export const eventsOfEstates = statement<Omit<MonthsWhere, "gone">>()({
  name: "events of estates",
  slow: true,
  text: `
    select e.city_code, e.estate_id, v.kind, v.from_day, v.to_day
    from (
      select m.city_code, m.estate_id, 'MANAGEMENT_CHANGE' as kind, m.valid_from as from_day, m.valid_from + ${CHANGE_DAYS} as to_day
      from (
        select city_code, estate_id, valid_from, row_number() over (partition by city_code, estate_id order by valid_from nulls first) as place
        from management_episodes where city_code = any(:cityCodes::text[])
      ) m
      where m.place > 1 and m.valid_from >= :from::date and m.valid_from <= :to::date
      union all
      select r.city_code, r.estate_id, 'RENOVATION', r.started_on, r.finished_on
      from renovations r
      where r.city_code = any(:cityCodes) and r.started_on <= :to and (r.finished_on is null or r.finished_on > :from)
    ) v
    join estates e on e.city_code = v.city_code and e.estate_id = v.estate_id
    where (:regionIds::int[] is null or e.region_id = any(:regionIds))
    order by e.city_code, e.estate_id, v.from_day, v.kind`,
  row: { city_code: "text", estate_id: "int8", kind: "text", from_day: "date", to_day: "date?" },
});
