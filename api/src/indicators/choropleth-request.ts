import type { Indicator } from "../facts/indicator.ts";
import type { Region } from "../region/region.type.ts";
import type { RegionKind, RegionLevel } from "../region/region-enums.ts";
import type { AttributeFilter } from "./attribute-filter.ts";
import type { Classification, Comparison } from "./indicator-enums.ts";
import type { Period } from "./period.ts";

/** What a choropleth is asked for by. */
export interface ChoroplethRequest {
  readonly indicator: Indicator;
  readonly under: Region;
  /** Null: the next level below that has regions. */
  readonly level: RegionLevel | null;
  readonly kinds: readonly RegionKind[];
  readonly period: Period;
  /** The day whose regions are meant, YYYY-MM-DD; null: today. */
  readonly regionsAsOf: string | null;
  readonly comparison: Comparison | null;
  readonly filter: AttributeFilter | null;
  readonly classification: Classification;
  /** 2 to 12. */
  readonly classes: number;
}
