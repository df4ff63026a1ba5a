import { handling_levels } from "../../../../schema/code-lists.json";

export const QUEUE_LISTS = ["OVERDUE", "DUE_SOON", "ESCALATED", "PAUSED_LONG", "RETURNED_TWICE"] as const;
export type QueueList = (typeof QUEUE_LISTS)[number];
export type Level = keyof typeof handling_levels;
export const LEVELS = Object.keys(handling_levels) as Level[];

/** What the page shows beside the region, as its link says it; null: all. */
export interface QueueAddress {
  readonly list: QueueList;
  readonly category: string | null;
  readonly level: Level | null;
  readonly firm: string | null;
}

/** Reads a link; what it says wrongly stands as if it were left out. */
export function parseQueue(search: Readonly<Record<string, string>>): QueueAddress {
  return {
    list: QUEUE_LISTS.find((list) => list.toLowerCase() === search.list) ?? "OVERDUE",
    category: search.category?.slice(0, 100) || null,
    level: LEVELS.find((level) => level === search.level) ?? null,
    firm: search.firm && /^[\w-]{1,200}$/.test(search.firm) ? search.firm : null,
  };
}

/** The keys of a link that say this; undefined: it goes without saying. */
export const printQueue = ({ list, category, level, firm }: QueueAddress): Record<string, string | undefined> => ({
  list: list === "OVERDUE" ? undefined : list.toLowerCase(),
  category: category ?? undefined,
  level: level ?? undefined,
  firm: firm ?? undefined,
});
