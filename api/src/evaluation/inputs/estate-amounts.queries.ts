import { type Statement, statement } from "../../db/statement.ts";
import { estatesAsOf } from "../../estate/estates-as-of.ts";
import type { Measure } from "../../facts/indicator.ts";
import { isFlowMeasure } from "../../indicators/aggregation.ts";
import { FLOWS } from "../../indicators/facts/index.ts";
import { sumsOf } from "../../indicators/facts-amounts.queries.ts";
import { flowRows, type InRanges, type OnDays, spansOf } from "../../indicators/facts-rows.ts";

/** Estates as they stand on a day, each with the firm that manages it then. */
export const estatesOnDay = statement<OnDays>()({
  name: "estatesOnDay",
  slow: true,
  text: `
    with ${spansOf(estatesAsOf.placed)}
    select f.city_code, f.fact_id as estate_id, f.region_id, e.name, f.firm_id, p.name as firm
    from (${estatesAsOf.asOf("spans")}) f
    join estates e on e.city_code = f.city_code and e.estate_id = f.fact_id
    left join property_firms p on p.city_code = f.city_code and p.firm_id = f.firm_id
    order by f.city_code, f.fact_id`,
  row: { city_code: "text", estate_id: "int8", region_id: "int4", name: "text", firm_id: "int8?", firm: "text?" },
});

const ROW = { city_code: "text", estate_id: "int8", amounts: "float8[]" } as const;

type AmountsOfEstates = Statement<OnDays & InRanges, typeof ROW>;

const declared = new Map<string, AmountsOfEstates>();

/** Measures over one kind of fact of each estate: a flow in the range of days, or the estates themselves on the day. Those without a row are left out. */
export function estateAmounts(over: string, measures: readonly Measure[]): AmountsOfEstates {
  const name = `amounts over ${over} of estates: ${measures.map(({ sql }) => sql).join("; ")}`;
  let found = declared.get(name);
  if (found === undefined) {
    found = statement<OnDays & InRanges>()({
      name,
      slow: true,
      text: isFlowMeasure(measures[0]!)
        ? `
        select f.city_code, f.${FLOWS[over]!.estate} as estate_id, ${sumsOf(measures)} as amounts
        from ${flowRows(over, false)}
        where f.${FLOWS[over]!.estate} is not null
        group by f.city_code, f.${FLOWS[over]!.estate}`
        : `
        with ${spansOf(estatesAsOf.placed)}
        select f.city_code, f.fact_id as estate_id, ${sumsOf(measures)} as amounts
        from (${estatesAsOf.asOf("spans")}) f
        group by f.city_code, f.fact_id`,
      row: ROW,
    });
    declared.set(name, found);
  }
  return found;
}
