import type { DataFamily } from "../data-coverage/data-family.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS, type RegionLevel } from "../region/region-enums.ts";
import { STOCK_FACTS, type StockFactsName } from "./facts/index.ts";
import type { StockFacts } from "./facts/stock-facts.ts";
import { type Indicator, isFlowMeasure, type Measure } from "./indicator.ts";

const COMPLAINTS_KNOWN_BY: StockFacts["knownBy"] = {
  rows: "COMPLAINTS",
  columns: {
    status: "COMPLAINT_CLOSINGS",
    closed_at: "COMPLAINT_CLOSING_TIMES",
    escalated_at: "COMPLAINT_ESCALATIONS",
  },
};

const families = new WeakMap<Indicator, readonly DataFamily[]>();

/** The families that must be known for an indicator to say anything: those of the facts it counts and of the columns it looks at. */
export function familiesOf(indicator: Indicator): readonly DataFamily[] {
  let found = families.get(indicator);
  if (found === undefined) {
    const { numerator, denominator } = indicator;
    found = [...new Set([...ofMeasure(numerator), ...(denominator === null ? [] : ofMeasure(denominator))])];
    families.set(indicator, found);
  }
  return found;
}

export function familiesOfMeasures(measures: readonly Measure[]): readonly DataFamily[] {
  return [...new Set(measures.flatMap(ofMeasure))];
}

/** Whether an indicator's facts are placed finely enough to say anything of a region. */
export function isKeptAt({ numerator, denominator }: Indicator): (region: Region) => boolean {
  const finest = finestOf(numerator) ?? (denominator === null ? undefined : finestOf(denominator));
  if (finest === undefined) return () => true;
  const levels = LEVELS.slice(0, LEVELS.indexOf(finest) + 1);
  return ({ level }) => levels.includes(level);
}

function finestOf(measure: Measure): RegionLevel | undefined {
  const facts: StockFacts | undefined = isFlowMeasure(measure)
    ? undefined
    : STOCK_FACTS[measure.over as StockFactsName];
  return facts?.finest;
}

function ofMeasure(measure: Measure): DataFamily[] {
  const { rows, columns }: StockFacts["knownBy"] = isFlowMeasure(measure)
    ? COMPLAINTS_KNOWN_BY
    : STOCK_FACTS[measure.over as StockFactsName].knownBy;
  const named = [...measure.sql.matchAll(/\bf\.(\w+)/g)].map(([, column]) => columns[column!]);
  return [rows, ...named.filter((family) => family !== undefined)];
}
