import type { Context } from "../context.ts";
import { namesOf, type Part, partsBeside } from "../indicators/remainder.ts";
import type { RemainderKind } from "../indicators/remainder.type.ts";
import type { Region } from "../region/region.type.ts";
import type { RegionKind, RegionLevel } from "../region/region-enums.ts";

/** A row of the table. `kind` says why what it counts is in no region of the level; null: it is a region of the level, or the whole. */
export interface ReportRow {
  readonly kind: RemainderKind | null;
  readonly region: Region;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The rows of a report, by their places: the whole first, the regions of the level, and what with them adds up to the whole. */
export interface ReportRows {
  readonly all: readonly ReportRow[];
  /** Regions of the level; the others behind them are remainders. */
  readonly listed: number;
  /** The one of what is known to a region above the level alone; null where the whole itself stands at the level. */
  readonly rest: number | null;
  /** In which row what hangs at a region is counted, beside the whole. */
  readonly placeOf: (regionId: number) => number;
}

/** The place of the whole. */
export const WHOLE = 0;

/** The regions of a level below one, and what lies beside them. */
export function reportRows(
  context: Context,
  under: Region,
  level: RegionLevel,
  kinds: readonly RegionKind[],
): ReportRows {
  const { regions } = context;
  const listed = regions.descendantsAt(under, level, kinds);
  const isWhole = listed.includes(under);
  const parts: Part[] = isWhole
    ? []
    : [
        ...partsBeside(context, under, { level, kinds }, new Set(listed)),
        { kind: "NOT_PLACED_FURTHER", region: under },
      ];
  const all = [
    { kind: null, region: under, ...namesIn(under) },
    ...listed.map((region) => ({ kind: null, region, ...namesIn(region) })),
    ...parts.map((part) => ({ ...part, ...namesOf(part) })),
  ];
  const rest = isWhole ? null : all.length - 1;
  const places = new Map<Region, number>();
  for (const [place, { region }] of all.entries()) if (place !== WHOLE && place !== rest) places.set(region, place);
  return {
    all,
    listed: listed.length,
    rest,
    placeOf: (regionId) => {
      for (let at: Region | null = regions.placeOf(regionId); at !== null && at !== under; at = regions.above(at)) {
        const place = places.get(at);
        if (place !== undefined) return place;
      }
      return rest ?? 1;
    },
  };
}

const namesIn = ({ nameZh, nameEn }: Region) => ({ nameZh, nameEn });
