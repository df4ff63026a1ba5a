import { estatesAsOf } from "./estates-as-of.ts";
import { firmsAsOf } from "./firms-as-of.ts";
import type { StockFacts } from "./stock-facts.ts";

/** The kinds of fact that measures count as of a day, by the name a measure's `over` gives. */
export const STOCK_FACTS = { estates: estatesAsOf, firms: firmsAsOf } as const satisfies Record<string, StockFacts>;

export type StockFactsName = keyof typeof STOCK_FACTS;
