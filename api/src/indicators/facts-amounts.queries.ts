import { type Statement, statement } from "../db/statement.ts";
import { type Measure, smallestUnits } from "../facts/indicator.ts";
import type { StockFacts } from "../facts/stock-facts.ts";
import { STOCK_FACTS } from "./facts/index.ts";
import { flowRows, type InRanges, type OnDays, spansOf, stockRows } from "./facts-rows.ts";

// Sums straight from the facts, by the definitions that the rollups follow: for communities and for any day.

const ROW = { region_id: "int4", period: "int4", amounts: "float8[]" } as const;

const KNOWN_ROW = { region_id: "int4", period: "int4", earliest: "date", latest: "date" } as const;

type StockStatement = Statement<OnDays, typeof ROW>;
type FlowStatement = Statement<InRanges, typeof ROW>;

const stock = new Map<string, StockStatement>();
const flow = new Map<string, FlowStatement>();

/**
 * Measures over one kind of stock in each region that facts point to, as of each of several days; `period` is the day's index, and
 * amounts are in the measures' order. `filtered`: of the facts that a filter asks for (filterParameters).
 */
export function stockAmounts(over: string, measures: readonly Measure[], filtered = false): StockStatement {
  return declaredOnce(stock, over, measures, filtered, (name) => {
    const { ctes, from, where } = stockRows(over, filtered);
    return statement<OnDays>()({
      name,
      slow: true,
      text: `
        with ${ctes}
        select f.region_id, f.first_index as period, ${sumsOf(measures)} as amounts
        from ${from}${filtered ? `\n        where ${where}` : ""}
        group by f.region_id, f.first_index`,
      row: ROW,
    });
  });
}

/** First and last day on which the states that hold on each of several days were known, by region. */
export const daysKnownOf = (
  over: string,
  { placed, asOf }: Pick<StockFacts, "placed" | "asOf">,
  knownOn: string,
): Statement<OnDays, typeof KNOWN_ROW> =>
  statement<OnDays>()({
    name: `days on which ${over} were known`,
    slow: true,
    text: `
        with ${spansOf(placed)}
        select f.region_id, f.first_index as period, min(f.${knownOn}) as earliest, max(f.${knownOn}) as latest
        from (${asOf("spans")}) f
        group by f.region_id, f.first_index`,
    row: KNOWN_ROW,
  });

/** By kind of fact, of those that are states. */
export const daysKnown: Readonly<Record<string, ReturnType<typeof daysKnownOf>>> = Object.fromEntries(
  Object.entries(STOCK_FACTS).flatMap(([over, facts]) =>
    facts.knownOn === undefined ? [] : [[over, daysKnownOf(over, facts, facts.knownOn)]],
  ),
);

/** Measures over one flow of each region, for each of several half-open ranges of days; `period` is the range's index. */
export function flowAmounts(over: string, measures: readonly Measure[], filtered = false): FlowStatement {
  return declaredOnce(flow, over, measures, filtered, (name) =>
    statement<InRanges>()({
      name,
      slow: true,
      text: `
        select f.region_id, p.i::int - 1 as period, ${sumsOf(measures)} as amounts
        from ${flowRows(over, filtered)}
        group by f.region_id, p.i`,
      row: ROW,
    }),
  );
}

/** SQL of the array of some measures over `f`, each in its smallest unit. */
export function sumsOf(measures: readonly Measure[]): string {
  return `array[${measures.map((measure) => `(${smallestUnits(measure)})::float8`).join(", ")}]`;
}

function declaredOnce<S>(
  declared: Map<string, S>,
  over: string,
  measures: readonly Measure[],
  filtered: boolean,
  declare: (name: string) => S,
): S {
  const name = `amounts over ${over}${filtered ? ", filtered" : ""}: ${measures.map(({ sql }) => sql).join("; ")}`;
  let found = declared.get(name);
  if (found === undefined) {
    found = declare(name);
    declared.set(name, found);
  }
  return found;
}
