import { complaintsFlow } from "../../complaints/complaints.flow.ts";
import { estatesAsOf } from "../../estate/estates-as-of.ts";
import { communitiesAsOf } from "../../facts/communities-with-estates.ts";
import type { Flow } from "../../facts/flow.ts";
import type { StockFacts } from "../../facts/stock-facts.ts";
import { firmsAsOf } from "../../firm/firms-as-of.ts";
import {
  communitiesName,
  communitiesOf,
  estatesName,
  estatesOf,
  flowOf,
  hasFacts,
  stockName,
  stockOf,
} from "../../registers/derive/facts.ts";
import { representedEstates } from "../../registers/environment-committees/acting-for.ts";
import { ladderPlaces } from "../../registers/organisations/ladders/ladder-places.ts";
import { REGISTERS } from "../../registers/registry.ts";

const WITH_FACTS = REGISTERS.filter(hasFacts);

/** The kinds of fact of registers, by the names that measures give: those that hold on a day, and the estates and communities that have any. */
const OF_REGISTERS: readonly (readonly [name: string, facts: StockFacts | null])[] = WITH_FACTS.flatMap((register) => [
  [stockName(register), stockOf(register)],
  [estatesName(register), estatesOf(register)],
  [communitiesName(register), communitiesOf(register)],
]);

/** The kinds of fact that measures count as of a day, by the name a measure's `over` gives. */
export const STOCK_FACTS: Readonly<Record<string, StockFacts>> = {
  estates: estatesAsOf,
  communities: communitiesAsOf,
  firms: firmsAsOf,
  ladder_places: ladderPlaces,
  represented_estates: representedEstates,
  ...Object.fromEntries(OF_REGISTERS.filter((entry): entry is [string, StockFacts] => entry[1] !== null)),
};

/** The kinds of fact that measures count over a period, likewise. */
export const FLOWS: Readonly<Record<string, Flow>> = Object.fromEntries(
  [complaintsFlow, ...WITH_FACTS.map(flowOf)].flatMap((flow) => (flow === null ? [] : [[flow.name, flow]])),
);

/** The flows that a change of a kind of fact is counted in: its own, and those whose rows are where its rows are. */
export const flowsChangedBy = (kind: string): Flow[] =>
  Object.values(FLOWS).filter(({ name, placedBy = [] }) => name === kind || placedBy.includes(kind));

const NAMES_OF_REGISTERS: ReadonlySet<string> = new Set([
  ...WITH_FACTS.map(({ id }) => id),
  ...OF_REGISTERS.map(([name]) => name),
]);

/** Whether what a measure counts over follows from a register's declaration. */
export const isRegisterFact = (over: string): boolean => NAMES_OF_REGISTERS.has(over);
