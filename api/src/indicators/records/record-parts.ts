import type { Flow } from "../../facts/flow.ts";
import type { Indicator, Measure } from "../../facts/indicator.ts";
import type { StockFacts } from "../../facts/stock-facts.ts";
import { isFlowMeasure } from "../aggregation.ts";
import { FLOWS, STOCK_FACTS } from "../facts/index.ts";

/** Of which part of a figure the records are. */
export const RECORD_PARTS = ["NUMERATOR", "DENOMINATOR", "REMAINDER"] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];

/** Whether an indicator has a part; where it has not, why not, in English. */
export function whyNoPart({ numerator, denominator, unit }: Indicator, part: RecordPart): string | null {
  if (part === "NUMERATOR") return null;
  if (denominator === null) return "it is a count, and is divided by nothing";
  if (part === "DENOMINATOR") return null;
  // what is left of 100 %: of an average or a rate nothing is
  if (unit.en !== "%") return "it is no share of its denominator";
  return ofOneKind(numerator, denominator) ? null : "its numerator is no part of its denominator";
}

/** The measure whose facts a part lists. */
export const measureOf = ({ numerator, denominator }: Indicator, part: RecordPart): Measure =>
  part === "NUMERATOR" ? numerator : denominator!;

/** Whether two measures count the same things, told of by one kind of fact or by two. */
function ofOneKind(one: Measure, other: Measure): boolean {
  if (one.over === other.over) return true;
  if (isFlowMeasure(one) || isFlowMeasure(other)) return false;
  const [a, b] = [STOCK_FACTS[one.over]!, STOCK_FACTS[other.over]!];
  return a.table === b.table && a.key === b.key;
}

export const flowOver = (over: string): Flow | undefined => FLOWS[over];
export const stockOver = (over: string): StockFacts => STOCK_FACTS[over]!;
