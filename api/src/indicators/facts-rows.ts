import { areEstates, attributesOver, filterSql } from "./attribute-filter.ts";
import { FLOWS, STOCK_FACTS } from "./facts/index.ts";

// Where the facts that a measure counts come from, in any statement that looks at facts: narrowed by a filter or not.

/** Where facts are looked for. */
export interface FactsScope {
  readonly cityCodes: readonly string[];
  /** Null: anywhere in the cities. */
  readonly regionIds: readonly number[] | null;
}
export type OnDays = FactsScope & { readonly days: readonly string[] };
export type InRanges = FactsScope & { readonly fromDays: readonly string[]; readonly pastDays: readonly string[] };

/** SQL of a CTE: the facts of some places on each of several days. */
export const spansOf = (placed: string, name = "spans"): string => `${name} as materialized (
          select e.city_code, e.fact_id, d.day, d.i::int - 1 as first_index, d.i::int as past_index
          from ${placed} e cross join unnest(:days::date[]) with ordinality as d (day, i)
          where e.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or e.region_id = any(:regionIds::int[]))
        )`;

/** SQL of stock: the CTEs that `from` needs, `from` with the alias `f`, and a condition. */
export interface StockRows {
  readonly ctes: string;
  readonly from: string;
  readonly where: string;
}

/** Stock as it stands on each of several days; `f.first_index` is the day's place. */
export function stockRows(over: string, filtered: boolean): StockRows {
  const facts = STOCK_FACTS[over]!;
  const { placed, asOf } = facts;
  const from = `(${asOf("spans")}) f`;
  if (!filtered) return { ctes: spansOf(placed), from, where: "true" };
  const asked = filterSql(attributesOver(over));
  if (!areEstates(facts)) return { ctes: spansOf(placed), from, where: asked };
  // told of by another kind of fact: the estates are chosen first, as they stand on the day
  const estates = STOCK_FACTS.estates!;
  return {
    ctes: `${spansOf(placed, "all_spans")}, spans as materialized (
          select f.city_code, f.fact_id, f.day, f.first_index, f.past_index from (${estates.asOf("all_spans")}) f where ${asked}
        )`,
    from,
    where: "true",
  };
}

/** Rows of a flow in each of several half-open ranges of days; `p.i` is the range's place, from 1. */
export function flowRows(over: string, filtered: boolean): string {
  const { rows, day } = FLOWS[over]!;
  return `unnest(:fromDays::date[], :pastDays::date[]) with ordinality as p (from_day, past_day, i)
          join ${rows} f on f.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or f.region_id = any(:regionIds::int[]))
            and f.${day} >= p.from_day and f.${day} < p.past_day${filtered ? `\n            and ${filterSql(attributesOver(over))}` : ""}`;
}
