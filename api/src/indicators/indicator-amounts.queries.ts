import { type Row, type Statement, statement } from "../db/statement.ts";
import type { Family } from "../db/table-families.ts";
import { flowEntries } from "../facts/flow-days-sql.ts";
import type { Measure } from "../facts/indicator.ts";
import { INDICATORS } from "./definitions/index.ts";
import { FLOWS, STOCK_FACTS } from "./facts/index.ts";
import { flowSums } from "./flow-days.ts";
import { Measures } from "./measures.ts";

const COUNTED = new Measures(INDICATORS);

/** Families of the facts that the rollups are counted from. */
const FAMILIES: readonly Family[] = [
  ...new Set(["regions", ...[...Object.values(STOCK_FACTS), ...Object.values(FLOWS)].map(({ family }) => family)]),
];

/** SQL of what months come to: not known where one is not and the others are nothing (untold.ts). */
const SUM = "case when count(*) = count(v) or sum(v) <> 0 then coalesce(sum(v), 0) end";

interface FlowDays {
  readonly cityCodes: readonly string[];
  /** Null: anywhere in the cities. */
  readonly regionIds: readonly number[] | null;
  readonly fromDay: string;
  readonly untilDay: string;
}
const FLOW_ROW = { region_id: "int4", amounts: "float8[]" } as const;
type FlowStatement = Statement<FlowDays, typeof FLOW_ROW>;

/** A row of columns of equal length each indicator and period: the protocol and pg take longer over hundreds of small rows than the database over the counting. */
const COLUMNS = {
  indicator: "text",
  period: "int4",
  region_ids: "json",
  numerators: "json",
  denominators: "json",
} as const;

/**
 * Numerators and denominators of indicators in regions, for several periods. Of a period the months summed are given for numerators
 * and for denominators (equal ends for a stock), as month numbers. Null where the rollups do not hold all of its months; a region is
 * missing where nothing has ever been counted in it; a null denominator also where the indicator has none.
 */
export const amountsFromRollup = statement<{
  readonly indicators: readonly string[];
  readonly regionIds: readonly number[];
  readonly numeratorFrom: readonly number[];
  readonly numeratorTo: readonly number[];
  readonly denominatorFrom: readonly number[];
  readonly denominatorTo: readonly number[];
}>()({
  name: "amountsFromRollup",
  reads: FAMILIES,
  text: `
    select m.indicator, p.period::int - 1 as period, json_agg(m.region_id) as region_ids,
      json_agg(case when p.n_from >= m.first_month and p.n_to < m.first_month + cardinality(m.numerators) then
        (select ${SUM} from unnest(m.numerators[p.n_from - m.first_month + 1 : p.n_to - m.first_month + 1]) v) end) as numerators,
      json_agg(case when p.d_from >= m.first_month and p.d_to < m.first_month + cardinality(m.denominators) then
        (select ${SUM} from unnest(m.denominators[p.d_from - m.first_month + 1 : p.d_to - m.first_month + 1]) v) end) as denominators
    from indicator_months m
      cross join unnest(:numeratorFrom::int[], :numeratorTo::int[], :denominatorFrom::int[], :denominatorTo::int[])
        with ordinality as p (n_from, n_to, d_from, d_to, period)
    where m.indicator = any(:indicators::text[]) and m.region_id = any(:regionIds::int[])
    group by m.indicator, p.period`,
  row: COLUMNS,
});

/** The same for whole single months, which is what a map asks for: a look into the arrays instead of sums. */
export const amountsOfMonths = statement<{
  readonly indicators: readonly string[];
  readonly regionIds: readonly number[];
  readonly months: readonly number[];
}>()({
  name: "amountsOfMonths",
  reads: FAMILIES,
  text: `
    select m.indicator, p.period::int - 1 as period, json_agg(m.region_id) as region_ids,
      json_agg(m.numerators[p.month - m.first_month + 1]) as numerators,
      json_agg(m.denominators[p.month - m.first_month + 1]) as denominators
    from indicator_months m cross join unnest(:months::int[]) with ordinality as p (month, period)
    where m.indicator = any(:indicators::text[]) and m.region_id = any(:regionIds::int[])
    group by m.indicator, p.period`,
  row: COLUMNS,
});

/** The columns of such a row. */
export function columnsOf(row: Row<typeof amountsOfMonths>) {
  return {
    regionIds: row.region_ids as number[],
    numerators: row.numerators as (number | null)[],
    denominators: row.denominators as (number | null)[],
  };
}

/** The flow measures of each street from one day to another, both included; amounts in the order of `flowPlace`. One statement a flow. */
export const flowBetweenDays: Readonly<Record<string, FlowStatement>> = Object.fromEntries(
  COUNTED.flows.map((flow) => [
    flow,
    statement<FlowDays>()({
      name: `${flow} between days`,
      reads: [FLOWS[flow]!.family, "regions"],
      text: `
    select region_id, array[${flowSums(COUNTED.over(flow))}]::float8[] as amounts
    from ${flowEntries(COUNTED.over(flow).length)} f
    where flow = '${flow}' and city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or region_id = any(:regionIds::int[]))
      and day >= :fromDay::date and day <= :untilDay::date
    group by region_id`,
      row: FLOW_ROW,
    }),
  ]),
);

/** Place of a flow measure in the amounts of `flowBetweenDays`. */
export function flowPlace({ over, sql }: Measure): number {
  return COUNTED.over(over).findIndex((measure) => measure.sql === sql);
}

/** The months that the rollups hold: number of the first (year × 12 + month − 1), and the day the last one stands at. */
export const rollupWindow = statement()({
  name: "rollupWindow",
  reads: FAMILIES,
  text: "select first_month, as_of from rollup_state where name = 'indicators' and fingerprint <> ''",
  row: { first_month: "int4", as_of: "date" },
});
