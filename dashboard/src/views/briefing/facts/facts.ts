import type { Boundaries } from "../../../live/use-boundaries.ts";
import type { FigureText } from "../../../published/figure-text.ts";
import type { BriefingPeriod } from "../../../wording/period.ts";
import type { PoliciesInForce } from "../../../wording/policies-above.ts";
import type { Reading } from "../../../wording/reading.ts";
import type { EvaluationReading } from "./evaluation-reading.ts";
import type { Named } from "./named.ts";
import type { RegisterReading, SilentRegisters } from "./register-reading.ts";
import type { StreetReading } from "./street-reading.ts";

/** Complaints of one category; null: that period lies before the data. */
export interface CategoryCount {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly now: number;
  readonly before: number | null;
  readonly yearBefore: number | null;
}
interface ModeCount {
  readonly mode: string;
  readonly estates: number;
}
/** A part of the whole that is none of the parts listed: a functional zone, or what is not placed further. */
export interface BesidePart extends Named {
  /** The same for all indicators. */
  readonly key: string;
  readonly isZone: boolean;
  readonly reading: Reading;
}
interface StepCount {
  readonly step: string;
  readonly estates: number;
  readonly atOrAbove: number;
}
/** A figure that an article prints of this region, beside ours for the same thing. */
export interface PublishedFigure {
  readonly reading: Reading;
  readonly part: "VALUE" | "NUMERATOR" | "DENOMINATOR" | "YEAR_ON_YEAR";
  readonly ours: number | null;
  readonly observation: FigureText;
}
interface Definition {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly explanationZh: string;
  readonly explanationEn: string;
  readonly sourceZh: string;
  readonly sourceEn: string;
}
/** What a map is drawn from. */
export interface MapFacts {
  readonly breaks: readonly number[];
  readonly boundaries: Boundaries;
  readonly source: string | null;
  readonly approvalNumber: string | null;
  readonly quality: "OFFICIAL" | "SIMPLIFIED" | "APPROXIMATE" | null;
}

/** All that a briefing says, of one region and month. */
export interface BriefingFacts {
  readonly region: Named;
  /** Null for a region without parts. */
  readonly childLevel: "CITY" | "COUNTY" | "STREET" | "COMMUNITY" | null;
  readonly period: BriefingPeriod;
  /** The day the stocks stand at. */
  readonly asOf: string;
  readonly today: string;
  readonly dataUpdatedAt: string | null;
  readonly demo: boolean;
  /** The region itself, by indicator. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** Its administrative parts, by indicator. */
  readonly parts: ReadonlyMap<string, readonly Reading[]>;
  /** What the whole has beside them, by indicator: with the parts it adds up to the whole. Never ranked. */
  readonly beside: ReadonlyMap<string, readonly BesidePart[]>;
  /** Empty without data. */
  readonly modes: readonly ModeCount[];
  /** Empty without data; together they are `partyOnRecord`. */
  readonly steps: readonly StepCount[];
  /** Estates of the counties that have party facts on record; null where none has. */
  readonly partyOnRecord: number | null;
  /** Empty where they are suppressed, or there are no complaints. */
  readonly categories: readonly CategoryCount[];
  readonly published: readonly PublishedFigure[];
  /** Registers that have records of the month, in the order of menus. */
  readonly registers: readonly RegisterReading[];
  readonly silentRegisters: SilentRegisters;
  /** In force on the day; the region's own are among the registers. */
  readonly policiesAbove: readonly PoliciesInForce[];
  /** Null without streets below, or without data. */
  readonly streets: StreetReading | null;
  /** Empty where nothing with lists is published of the region. */
  readonly evaluations: readonly EvaluationReading[];
  readonly definitions: readonly Definition[];
  /** By indicator; absent without shapes. */
  readonly maps: ReadonlyMap<string, MapFacts>;
}
