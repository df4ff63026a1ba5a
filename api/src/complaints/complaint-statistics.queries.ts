import { statement } from "../db/statement.ts";
import { flowEntries } from "../facts/flow-days-sql.ts";
import { WHOLE_CITY } from "./complaint-rollups.ts";
import { COMPLAINT_WHERE, type ComplaintWhere } from "./complaint-where.ts";
import type { CountedRegions } from "./counted-regions.ts";

const ROW = {
  region_id: "int4?",
  month: "text?",
  week_of: "date?",
  day: "date?",
  category: "text?",
  source: "text?",
  status: "text?",
  complaints: "int4",
} as const;

/** What to group by, where each region (or city) counts at the level asked for, and the most rows wanted. */
interface Grouping<Place> {
  readonly groups: readonly string[];
  readonly places: readonly Place[];
  readonly countedIn: readonly (number | null)[];
  readonly limit: number;
}

/** Groups `counted`, a query of place, day or month, category, source_id, status and n, by Grouping. */
function grouped(counted: string, placeType: string): string {
  const by = (group: string, value: string): string => `case when '${group}' = any(:groups::text[]) then ${value} end`;
  return `
    with placed as (
      select unnest(:places::${placeType}[]) as place, unnest(:countedIn::int[]) as region_id
    ), counted as (${counted})
    select ${by("REGION", "p.region_id")} as region_id, ${by("MONTH", "to_char(c.day, 'YYYY-MM')")} as month,
      ${by("WEEK", "c.day - (extract(isodow from c.day)::int - 1)")} as week_of, ${by("DAY", "c.day")} as day,
      ${by("CATEGORY", "c.category")} as category, ${by("SOURCE", "s.name")} as source,
      ${by("STATUS", "c.status::text")} as status, sum(c.n)::int as complaints
    from counted c
    left join placed p on p.place = c.place
    left join sources s on s.source_id = c.source_id
    group by 1, 2, 3, 4, 5, 6, 7
    order by 1 nulls last, 2, 3, 4, 5, 6, 7
    limit :limit`;
}

/** From the raw rows: any filter, any group. */
export const statisticsOfRows = statement<ComplaintWhere & Grouping<number>>()({
  name: "complaint statistics of rows",
  slow: true,
  text: grouped(
    `select c.region_id as place, c.reported_on as day, c.category, c.source_id, c.status, count(*) as n
     from complaints c where ${COMPLAINT_WHERE} group by 1, 2, 3, 4, 5`,
    "int",
  ),
  row: ROW,
});

/** What the rollup can be asked for. */
type MonthsWhere = Pick<ComplaintWhere, "cityCodes" | "regionIds" | "categories" | "sources" | "statuses"> & {
  /** The first days of both. */
  readonly firstMonth: string;
  readonly lastMonth: string;
};

const MONTHS_WHERE = `
  c.city_code = any(:cityCodes::text[])
  and (:categories::text[] is null or c.category = any(:categories))
  and (:sources::text[] is null or c.source_id in (select source_id from sources where name = any(:sources)))
  and (:statuses::complaint_status[] is null or c.status = any(:statuses))
  and c.month >= :firstMonth::date and c.month <= :lastMonth::date`;

/** From the rollup by street. */
export const statisticsOfStreets = statement<MonthsWhere & Grouping<number>>()({
  name: "complaint statistics of streets",
  text: grouped(
    `select c.region_id as place, c.month as day, c.category, c.source_id, c.status, c.complaints as n
     from complaint_months c
     where ${MONTHS_WHERE} and c.region_id <> ${WHOLE_CITY} and (:regionIds::int[] is null or c.region_id = any(:regionIds))`,
    "int",
  ),
  row: ROW,
});

/** From the rollup's rows for whole cities; `regionIds` must be null. */
export const statisticsOfCities = statement<MonthsWhere & Grouping<string>>()({
  name: "complaint statistics of cities",
  text: grouped(
    `select c.city_code as place, c.month as day, c.category, c.source_id, c.status, c.complaints as n
     from complaint_months c where ${MONTHS_WHERE} and c.region_id = ${WHOLE_CITY} and :regionIds::int[] is null`,
    "text",
  ),
  row: ROW,
});

/** From the rollup by street and day, which knows no categories, sources or statuses. */
export const statisticsOfDays = statement<
  Pick<ComplaintWhere, "cityCodes" | "regionIds" | "from" | "to"> & Grouping<number>
>()({
  name: "complaint statistics of days",
  reads: ["complaints"],
  slow: true,
  text: grouped(
    `select c.region_id as place, c.day, null::text as category, null::smallint as source_id, null::text as status,
       c.m1 as n
     from ${flowEntries(1)} c
     where c.flow = 'complaints' and c.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or c.region_id = any(:regionIds))
       and c.day >= :from::date and c.day <= :to::date`,
    "int",
  ),
  row: ROW,
});

/** From the months of whole regions, which are kept by region alone: nothing but places and months can be asked for. */
export const statisticsOfMonths = statement<
  CountedRegions & {
    readonly byMonth: boolean;
    /** Months: year × 12 + month − 1, both included; those that the rollup holds. */
    readonly first: number;
    readonly last: number;
    readonly limit: number;
  }
>()({
  name: "complaint statistics of months",
  reads: ["complaints", "regions"],
  text: `
    with counted as (
      select unnest(:regionIds::int[]) as region_id, unnest(:cities::text[]) as city_code, unnest(:countIn::int[]) as count_in,
        unnest(:signs::int[]) as sign
    ), summed as (
      select c.count_in, case when :byMonth::boolean then :first::int + u.i::int - 1 end as month, sum(c.sign * u.n)::int as complaints
      from counted c
      join indicator_months m on m.city_code = c.city_code and m.region_id = c.region_id and m.indicator = 'complaints'
      cross join unnest(m.numerators[:first::int - m.first_month + 1 : :last::int - m.first_month + 1]) with ordinality as u (n, i)
      where u.n <> 0
      group by 1, 2 having sum(c.sign * u.n) <> 0
    )
    select count_in as region_id, to_char(make_date(month / 12, month % 12 + 1, 1), 'YYYY-MM') as month,
      null::date as week_of, null::date as day, null::text as category, null::text as source, null::text as status, complaints
    from summed
    order by summed.count_in nulls last, summed.month
    limit :limit::int`,
  row: ROW,
});
