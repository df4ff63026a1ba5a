import type { Place } from "./places.ts";

/** A row for the import door: canonical column → value. */
export type Row = Record<string, string | number | boolean | null>;

/** Days are whole numbers since 1970-01-01 (calendar.ts); null is open or unknown. */
export interface Estate {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  /** WGS 84. */
  readonly lon: number;
  readonly lat: number;
  readonly builtYear: number | null;
  /** Built by the end of 2000. */
  readonly old: boolean;
  /** The day it was handed over; null for old ones and where the year is unknown. */
  readonly from: number | null;
  readonly buildings: number;
  readonly households: number;
  /** Lifts, underground parking: most of what was built since 2008. */
  readonly highRise: boolean;
  /** 0 to 1: how well its county and street look after complaints and stars. */
  readonly care: number;
}

export type FirmKind = "MARKET" | "STATE" | "STREET_RUN";

export interface Firm {
  readonly id: string;
  readonly name: string;
  readonly kind: FirmKind;
  readonly countyCode: string;
  /** Of a street-run firm: its street. */
  readonly streetCode: string | null;
  /** The day it was founded; null: before all records. */
  readonly from: number | null;
}

/** A count at another scale: nothing stays nothing, something stays at least one. */
export function scaledCount(count: number, scale: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round(count * scale));
}

/** Numbers the things of one kind in one city: "E-3701-00042". */
export function numbered(prefix: string, cityCode: string): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${prefix}-${cityCode.slice(0, 4)}-${String(last).padStart(5, "0")}`;
  };
}
