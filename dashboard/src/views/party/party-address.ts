import { type LadderGap, ladderGaps } from "./party-queries.ts";

/** What the page shows, as its link says it. */
export interface PartyAddress {
  readonly region: string;
  /** YYYY-MM; the tree stands as on its last day, or today in the current one. */
  readonly month: string;
  /** Ids of the organisations that are open in the tree. */
  readonly open: readonly string[];
  /** The gaps that are listed; undefined: all. */
  readonly gap: LadderGap | undefined;
}

/** What stands in place of what a link leaves out. */
export interface Defaults {
  readonly region: string;
  readonly month: string;
}

/** Organisations that a link may open at once. */
const MOST_OPEN = 40;

const isMonth = (text: string | undefined): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? "");

/** Reads a link; what it says wrongly stands as if it were left out. */
export function parseParty(search: Readonly<Record<string, string>>, { region, month }: Defaults): PartyAddress {
  const open = (search.open ?? "").split(".").filter((id) => /^[\w-]+$/.test(id));
  return {
    region: search.region || region,
    month: isMonth(search.month) && search.month <= month ? search.month : month,
    open: [...new Set(open)].slice(0, MOST_OPEN),
    gap: ladderGaps.find((gap) => gap === search.gap),
  };
}

/** The link that says this, without what goes without saying. */
export function printParty({ region, month, open, gap }: PartyAddress, defaults: Defaults): Record<string, string> {
  return {
    ...(region !== defaults.region && { region }),
    ...(month !== defaults.month && { month }),
    ...(open.length > 0 && { open: open.join(".") }),
    ...(gap !== undefined && { gap }),
  };
}
