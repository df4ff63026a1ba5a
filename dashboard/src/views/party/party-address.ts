import { type LadderGap, ladderGaps } from "./party-queries.ts";

/** What the page shows of its region and month, as its link says it. */
export interface PartyAddress {
  /** Ids of the organisations that are open in the tree; undefined: as it starts. */
  readonly open: readonly string[] | undefined;
  /** The gaps that are listed; undefined: all. */
  readonly gap: LadderGap | undefined;
}

/** Organisations that a link may open at once. */
const MOST_OPEN = 40;

/** Reads a link; what it says wrongly stands as if it were left out. */
export function parseParty(search: Readonly<Record<string, string>>): PartyAddress {
  const open = search.open?.split(".").filter((id) => /^[\w-]+$/.test(id));
  return {
    open: open && [...new Set(open)].slice(0, MOST_OPEN),
    gap: ladderGaps.find((gap) => gap === search.gap),
  };
}

/** The keys of a link that say this; undefined: left out. */
export const printParty = ({ open, gap }: PartyAddress): Record<keyof PartyAddress, string | undefined> => ({
  open: open?.join("."),
  gap,
});
