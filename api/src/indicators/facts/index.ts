import { complaintsFlow } from "../../complaints/complaints.flow.ts";
import { estatesAsOf } from "../../estate/estates-as-of.ts";
import type { Flow } from "../../facts/flow.ts";
import type { StockFacts } from "../../facts/stock-facts.ts";
import { firmsAsOf } from "../../firm/firms-as-of.ts";
import { flowOf, hasFacts, openName, openOf } from "../../registers/derive/facts.ts";
import { REGISTERS } from "../../registers/registry.ts";

const WITH_FACTS = REGISTERS.filter(hasFacts);

/** The kinds of fact that measures count as of a day, by the name a measure's `over` gives. */
export const STOCK_FACTS: Readonly<Record<string, StockFacts>> = {
  estates: estatesAsOf,
  firms: firmsAsOf,
  ...Object.fromEntries(
    WITH_FACTS.flatMap((register) => {
      const open = openOf(register);
      return open === null ? [] : [[openName(register), open]];
    }),
  ),
};

/** The kinds of fact that measures count over a period, likewise. */
export const FLOWS: Readonly<Record<string, Flow>> = Object.fromEntries(
  [complaintsFlow, ...WITH_FACTS.map(flowOf)].map((flow) => [flow.name, flow]),
);

const OF_REGISTERS: ReadonlySet<string> = new Set(WITH_FACTS.flatMap((register) => [register.id, openName(register)]));

/** Whether what a measure counts over follows from a register's declaration. */
export const isRegisterFact = (over: string): boolean => OF_REGISTERS.has(over);
