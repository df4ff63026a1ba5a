import { isLargestFirst, type ListKind, STREET_COLUMNS, type StreetColumn } from "./columns.ts";

const LEVELS = ["CITY", "COUNTY", "STREET", "COMMUNITY"] as const;
export type TableLevel = (typeof LEVELS)[number];

/** The complaints that a cell has opened. */
export interface OpenedList {
  readonly kind: ListKind;
  readonly region: string;
}

/** What the page shows beside region and month, as its link says it. */
export interface StreetsAddress {
  /** Null: streets, or what lies below where there are none. */
  readonly level: TableLevel | null;
  readonly sort: StreetColumn;
  readonly largestFirst: boolean;
  readonly name: string;
  readonly opened: OpenedList | null;
}

const KINDS: readonly ListKind[] = ["received", "judged", "reopened", "overdue", "openLong", "escalatedNow"];

/** Reads a link; what it says wrongly stands as if it were left out. */
export function parseStreets(search: Readonly<Record<string, string>>): StreetsAddress {
  const sort = STREET_COLUMNS.find((column) => column === search.sort) ?? "received";
  const [kind, region] = (search.list ?? "").split("@");
  const known = KINDS.find((one) => one === kind);
  return {
    level: LEVELS.find((level) => level === search.level) ?? null,
    sort,
    largestFirst: search.order === "turned" ? !isLargestFirst(sort) : isLargestFirst(sort),
    name: (search.name ?? "").slice(0, 50),
    opened: known && region && /^[\w-]{1,40}$/.test(region) ? { kind: known, region } : null,
  };
}

/** The keys of a link that say this; undefined: it goes without saying. */
export function printStreets(address: StreetsAddress): Record<string, string | undefined> {
  const { level, sort, largestFirst, name, opened } = address;
  return {
    level: level ?? undefined,
    sort: sort === "received" ? undefined : sort,
    order: largestFirst === isLargestFirst(sort) ? undefined : "turned",
    name: name || undefined,
    list: opened ? `${opened.kind}@${opened.region}` : undefined,
  };
}

/** The levels that a region's table may list: a province's communities are tens of thousands. */
export function levelsBelow(level: string): readonly TableLevel[] {
  if (level === "PROVINCE") return ["CITY", "COUNTY", "STREET"];
  if (level === "CITY") return ["COUNTY", "STREET"];
  if (level === "COUNTY") return ["STREET", "COMMUNITY"];
  return ["COMMUNITY"];
}

/** The level shown: the one asked for where the region has it, else streets, else communities. */
export function levelShown(level: string, asked: TableLevel | null): TableLevel {
  const levels = levelsBelow(level);
  if (asked !== null && levels.includes(asked)) return asked;
  return levels.includes("STREET") ? "STREET" : levels[0]!;
}
