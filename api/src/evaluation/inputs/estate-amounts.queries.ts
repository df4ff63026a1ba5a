import { type Statement, statement } from "../../db/statement.ts";
import { estatesAsOf } from "../../estate/estates-as-of.ts";
import type { Measure } from "../../facts/indicator.ts";
import { contains } from "../../facts/stock-facts.ts";
import { isFlowMeasure } from "../../indicators/aggregation.ts";
import { FLOWS } from "../../indicators/facts/index.ts";
import { sumsOf } from "../../indicators/facts-amounts.queries.ts";
import { flowRows, type InRanges, type OnDays, spansOf } from "../../indicators/facts-rows.ts";

const ESTATE_ROW = { city_code: "text", estate_id: "int8", region_id: "int4", name: "text" } as const;

/** Estates that stand on a day. */
export const estatesOnDay = statement<OnDays>()({
  name: "estatesOnDay",
  slow: true,
  text: `
    with ${spansOf(estatesAsOf.placed)}
    select e.city_code, e.estate_id, e.region_id, e.name
    from spans s
    join estates e on e.city_code = s.city_code and e.estate_id = s.fact_id
    where ${contains("e.valid_from", "e.valid_to", "s.day")}
    order by e.city_code, e.estate_id`,
  row: ESTATE_ROW,
});

/** The same, each with the firm that manages it then: what all registers say of an estate is counted for that. */
export const managedEstatesOnDay = statement<OnDays>()({
  name: "managedEstatesOnDay",
  slow: true,
  text: `
    with ${spansOf(estatesAsOf.placed)}
    select f.city_code, f.fact_id as estate_id, f.region_id, e.name, f.firm_id, p.name as firm
    from (${estatesAsOf.asOf("spans")}) f
    join estates e on e.city_code = f.city_code and e.estate_id = f.fact_id
    left join property_firms p on p.city_code = f.city_code and p.firm_id = f.firm_id
    order by f.city_code, f.fact_id`,
  row: { ...ESTATE_ROW, firm_id: "int8?", firm: "text?" },
});

const ROW = { city_code: "text", number: "int8", amounts: "float8[]" } as const;

type AmountsOfSubjects = Statement<OnDays & InRanges, typeof ROW>;

const declared = new Map<string, AmountsOfSubjects>();

/** Declared once, by its name. */
function declaredAs(name: string, text: string): AmountsOfSubjects {
  const found = declared.get(name) ?? statement<OnDays & InRanges>()({ name, slow: true, text, row: ROW });
  declared.set(name, found);
  return found;
}

const amountsOfFlow = (over: string, measures: readonly Measure[], column: string): string => `
        select f.city_code, f.${column} as number, ${sumsOf(measures)} as amounts
        from ${flowRows(over, false)}
        where f.${column} is not null
        group by f.city_code, f.${column}`;

const sqlOf = (measures: readonly Measure[]): string => measures.map(({ sql }) => sql).join("; ");

/** Measures over one kind of fact of each estate: a flow in the range of days, or the estates themselves on the day. Those without a row are left out. */
export const estateAmounts = (over: string, measures: readonly Measure[]): AmountsOfSubjects =>
  declaredAs(
    `amounts over ${over} of estates: ${sqlOf(measures)}`,
    isFlowMeasure(measures[0]!)
      ? amountsOfFlow(over, measures, FLOWS[over]!.estate!)
      : `
        with ${spansOf(estatesAsOf.placed)}
        select f.city_code, f.fact_id as number, ${sumsOf(measures)} as amounts
        from (${estatesAsOf.asOf("spans")}) f
        group by f.city_code, f.fact_id`,
  );

/** Measures over a register's entries of each firm that they name. */
export const firmAmounts = (over: string, measures: readonly Measure[]): AmountsOfSubjects =>
  declaredAs(`amounts over ${over} of firms: ${sqlOf(measures)}`, amountsOfFlow(over, measures, FLOWS[over]!.firm!));
