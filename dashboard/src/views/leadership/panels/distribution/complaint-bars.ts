import { type Language, nameIn } from "../../../../i18n/language.ts";
import type { Part, PartsOfRegion } from "./stacked-bars.tsx";

interface Named {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}
const STATUSES = ["RECEIVED", "ASSIGNED", "ESCALATED", "HANDLED", "CLOSED", "REOPENED"] as const;
type Status = (typeof STATUSES)[number];

/** Complaints alike in region and in category or status. */
export interface ComplaintRow {
  readonly complaints: number;
  readonly status: Status | null;
  readonly category: { readonly category: string; readonly nameZh: string; readonly nameEn: string } | null;
  /** Null: known only to a region above the level counted at. */
  readonly region: (Named & { readonly kind: "ADMINISTRATIVE" | "FUNCTIONAL_ZONE" }) | null;
}
interface Words {
  readonly elsewhere: string;
  readonly others: string;
}
interface CountedRow extends PartsOfRegion {
  readonly counts: readonly number[];
}
interface Bars {
  readonly parts: readonly Part[];
  readonly rows: readonly CountedRow[];
}

/** Categories named; the rest are put together. */
const MOST_CATEGORIES = 8;
/** Okabe and Ito's palette (https://jfly.uni-koeln.de/color/), grey for the rest. */
const CATEGORY_COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#8c6bb1"];
const OTHERS_COLOUR = "#9aa5b1";
/** Along the loop from open to closed; escalated and reopened stand out. */
const STATUS_COLOURS: Record<Status, string> = {
  RECEIVED: "#fee391",
  ASSIGNED: "#e69f00",
  ESCALATED: "#d55e00",
  HANDLED: "#7fcdbb",
  CLOSED: "#2c7fb8",
  REOPENED: "#cc79a7",
};

/** By category, the commonest first, as many as can be told apart; then the others together. */
export function categoryBars(
  statistics: readonly ComplaintRow[],
  whole: Named,
  language: Language,
  words: Words,
): Bars {
  const sums = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { category, complaints } of statistics) {
    if (!category) continue;
    sums.set(category.category, (sums.get(category.category) ?? 0) + complaints);
    names.set(category.category, nameIn(language, category));
  }
  const commonest = [...sums].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([category]) => category);
  const named = commonest.slice(0, MOST_CATEGORIES);
  const parts = named.map((key, i) => ({ key, label: names.get(key)!, colour: CATEGORY_COLOURS[i]! }));
  const rest = commonest.length > named.length ? [{ key: "others", label: words.others, colour: OTHERS_COLOUR }] : [];
  const indexOf = ({ category }: ComplaintRow): number => {
    const index = named.indexOf(category?.category ?? "");
    return index >= 0 ? index : named.length;
  };
  return {
    parts: [...parts, ...rest],
    rows: rowsOf(statistics, parts.length + rest.length, indexOf, whole, language, words),
  };
}

/** By the step of the loop they stand at. */
export function statusBars(
  statistics: readonly ComplaintRow[],
  whole: Named,
  language: Language,
  words: Words,
  labelOf: (status: Status) => string,
): Bars {
  const parts = STATUSES.map((key) => ({ key, label: labelOf(key), colour: STATUS_COLOURS[key] }));
  const indexOf = ({ status }: ComplaintRow): number => (status === null ? -1 : STATUSES.indexOf(status));
  return { parts, rows: rowsOf(statistics, parts.length, indexOf, whole, language, words) };
}

/** The whole first, then its regions by code, then what no region below is known for. */
function rowsOf(
  statistics: readonly ComplaintRow[],
  parts: number,
  indexOf: (row: ComplaintRow) => number,
  whole: Named,
  language: Language,
  words: Words,
): CountedRow[] {
  const all = Array<number>(parts).fill(0);
  const byRegion = new Map<string, CountedRow & { readonly counts: number[] }>();
  for (const row of statistics) {
    const index = indexOf(row);
    if (index < 0 || index >= parts) continue;
    all[index]! += row.complaints;
    const key = row.region?.code ?? "~";
    const own = byRegion.get(key) ?? {
      code: row.region?.code ?? null,
      isZone: row.region?.kind === "FUNCTIONAL_ZONE",
      name: row.region ? nameIn(language, row.region) : words.elsewhere,
      counts: Array<number>(parts).fill(0),
    };
    own.counts[index]! += row.complaints;
    byRegion.set(key, own);
  }
  // code units: the tilde of what is not placed stands behind every code
  const below = [...byRegion].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, row]) => row);
  const onlyItself = below.length === 1 && (below[0]!.code === null || below[0]!.code === whole.code);
  return [
    { code: whole.code, isZone: false, name: nameIn(language, whole), counts: all },
    ...(onlyItself ? [] : below),
  ];
}
