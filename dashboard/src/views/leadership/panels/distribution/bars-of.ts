import { type Language, nameIn } from "../../../../i18n/language.ts";
import type { Part } from "./parts-bar.tsx";
import type { PartsOfRegion } from "./stacked-bars.tsx";

/** A whole and its parts, as the server tells them. */
export interface BreakdownRow {
  /** Null: what is placed in none of the regions below. */
  readonly region: {
    readonly code: string;
    readonly kind: "ADMINISTRATIVE" | "FUNCTIONAL_ZONE";
    readonly nameZh: string;
    readonly nameEn: string;
  } | null;
  readonly extent: "WHOLE" | "PART" | "NONE";
  readonly total: number | null;
  readonly suppressed?: boolean;
  readonly parts: readonly { readonly count: number | null }[];
}
interface BreakdownWhole extends BreakdownRow {
  readonly parts: readonly {
    readonly code: string | null;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly colour: string | null;
    readonly count: number | null;
  }[];
}
interface Words {
  readonly elsewhere: string;
  readonly others: string;
}

/** Parts named where the list has no colours of its own; the rest are put together. */
const MOST_PARTS = 8;
/** Okabe and Ito's palette (https://jfly.uni-koeln.de/color/), with a purple of our own; grey for the rest. */
export const COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#906fa5"];
export const OTHERS_COLOUR = "#acb9c3";

/**
 * Bars of a breakdown, the whole first. Parts stand in the list's order and colours (`colours` in place of those where given); where it has
 * none, the commonest first, as many as can be told apart, then the others together.
 */
export function barsOf(
  { whole, rows }: { readonly whole: BreakdownWhole; readonly rows: readonly BreakdownRow[] },
  colours: readonly string[] | null,
  language: Language,
  words: Words,
): { parts: Part[]; rows: PartsOfRegion[] } {
  const all = whole.parts.map((part, place) => ({ ...part, place, colour: colours?.[place] ?? part.colour }));
  const coloured = all.every(({ code, colour }) => code === null || colour !== null);
  const named = coloured
    ? all
    : all
        .filter(({ count }) => (count ?? 0) > 0)
        .sort((a, b) => b.count! - a.count! || a.place - b.place)
        .slice(0, MOST_PARTS);
  const others = all.filter((part) => !coloured && !named.includes(part) && (part.count ?? 0) > 0);
  const parts = named.map((part, i) => ({
    key: part.code ?? "",
    label: nameIn(language, part),
    colour: part.colour ?? COLOURS[i]!,
  }));
  const rowOf = (row: BreakdownRow): PartsOfRegion => {
    const countAt = ({ place }: { readonly place: number }): number => row.parts[place]!.count ?? 0;
    const rest = others.reduce((sum, part) => sum + countAt(part), 0);
    return {
      code: row.region?.code ?? null,
      isZone: row.region?.kind === "FUNCTIONAL_ZONE",
      name: row.region ? nameIn(language, row.region) : words.elsewhere,
      counts: row.total === null ? null : [...named.map(countAt), ...(others.length > 0 ? [rest] : [])],
      isSuppressed: row.suppressed === true,
      isPartial: row.extent === "PART",
    };
  };
  return {
    parts: others.length > 0 ? [...parts, { key: "others", label: words.others, colour: OTHERS_COLOUR }] : parts,
    rows: [whole, ...rows].map(rowOf),
  };
}
