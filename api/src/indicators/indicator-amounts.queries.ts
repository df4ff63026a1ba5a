import { statement } from "../db/statement.ts";
import { INDICATORS } from "./definitions/index.ts";
import type { Measure } from "./indicator.ts";
import { Measures } from "./measures.ts";

/**
 * Numerators and denominators of indicators in regions, for several periods. Of a period the months summed are given for numerators
 * and for denominators (equal ends for a stock), as month numbers. Null where the rollups do not hold all of its months; no row where
 * nothing has ever been counted in a region; a null denominator also where the indicator has none.
 */
export const amountsFromRollup = statement<
  [
    indicators: string[],
    regionIds: number[],
    numeratorFrom: number[],
    numeratorTo: number[],
    denominatorFrom: number[],
    denominatorTo: number[],
  ]
>()({
  name: "amountsFromRollup",
  reads: ["estates", "complaints", "regions"],
  text: `
    select m.indicator, m.region_id, p.period::int - 1 as period,
      case when p.n_from >= m.first_month and p.n_to < m.first_month + cardinality(m.numerators) then
        (select coalesce(sum(v), 0) from unnest(m.numerators[p.n_from - m.first_month + 1 : p.n_to - m.first_month + 1]) v) end as numerator,
      case when p.d_from >= m.first_month and p.d_to < m.first_month + cardinality(m.denominators) then
        (select coalesce(sum(v), 0) from unnest(m.denominators[p.d_from - m.first_month + 1 : p.d_to - m.first_month + 1]) v) end as denominator
    from indicator_months m
      cross join unnest($3::int[], $4::int[], $5::int[], $6::int[]) with ordinality as p (n_from, n_to, d_from, d_to, period)
    where m.indicator = any($1::text[]) and m.region_id = any($2::int[])`,
  row: { indicator: "text", region_id: "int4", period: "int4", numerator: "float8?", denominator: "float8?" },
});

/**
 * The same for whole single months, which is what a map asks for: a look into the arrays instead of sums. One row of columns of equal
 * length: the protocol and pg take longer over hundreds of small rows than the database over the counting.
 */
export const amountsOfMonths = statement<[indicators: string[], regionIds: number[], months: number[]]>()({
  name: "amountsOfMonths",
  reads: ["estates", "complaints", "regions"],
  text: `
    select coalesce(json_agg(m.indicator), '[]') as indicators, coalesce(json_agg(m.region_id), '[]') as region_ids,
      coalesce(json_agg(p.period - 1), '[]') as periods,
      coalesce(json_agg(m.numerators[p.month - m.first_month + 1]), '[]') as numerators,
      coalesce(json_agg(m.denominators[p.month - m.first_month + 1]), '[]') as denominators
    from indicator_months m cross join unnest($3::int[]) with ordinality as p (month, period)
    where m.indicator = any($1::text[]) and m.region_id = any($2::int[])`,
  row: { indicators: "json", region_ids: "json", periods: "json", numerators: "json", denominators: "json" },
});

const FLOW = new Measures(INDICATORS).flow;

/** The flow measures of each street from one day to another, both included; amounts in the order of `Measures.flow`. */
export const flowBetweenDays = statement<
  [cityCodes: string[], regionIds: number[] | null, fromDay: string, untilDay: string]
>()({
  name: "flowBetweenDays",
  reads: ["complaints", "regions"],
  text: `
    select region_id, array[${FLOW.map((_, i) => `sum(measures[${i + 1}])`).join(", ")}]::float8[] as amounts
    from complaint_days
    where city_code = any($1::text[]) and ($2::int[] is null or region_id = any($2::int[])) and day >= $3::date and day <= $4::date
    group by region_id`,
  row: { region_id: "int4", amounts: "float8[]" },
});

/** Place of a flow measure in the amounts of `flowBetweenDays`. */
export function flowPlace(measure: Measure): number {
  return FLOW.findIndex(({ sql }) => sql === measure.sql);
}

/** The months that the rollups hold: number of the first (year × 12 + month − 1), and the day the last one stands at. */
export const rollupWindow = statement()({
  name: "rollupWindow",
  reads: ["estates", "complaints", "regions"],
  text: "select first_month, as_of from rollup_state where name = 'indicators' and fingerprint <> ''",
  row: { first_month: "int4", as_of: "date" },
});
