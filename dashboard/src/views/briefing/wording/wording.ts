import type { AttentionItem } from "../../../wording/attention.ts";
import type { BriefingPeriod } from "../../../wording/period.ts";
import type { Movement } from "../../../wording/ranks.ts";
import type { Reading } from "../../../wording/reading.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import type { RegisterWording } from "./register-wording.ts";
import type { StreetsWording } from "./streets-wording.ts";

export type ChildLevel = "CITY" | "COUNTY" | "STREET" | "COMMUNITY";

/** A named part of a whole, such as a mode of management or a category of complaints. */
export interface Part {
  readonly name: string;
  readonly count: Reading;
}

/** What requirements are made of. */
export interface Requirements {
  readonly items: readonly AttentionItem[];
  /** Regions without data, by indicator. */
  readonly untold: readonly { readonly indicator: Reading["indicator"]; readonly readings: readonly Reading[] }[];
}

/** Indicators that the same regions have no data of are told in one sentence. */
export function together(
  untold: Requirements["untold"],
): readonly { readonly readings: readonly Reading[]; readonly indicators: readonly Reading["indicator"][] }[] {
  const byRegions = new Map<string, { readings: readonly Reading[]; indicators: Reading["indicator"][] }>();
  for (const { indicator, readings } of untold) {
    const key = readings.map(({ code }) => code).join();
    const found = byRegions.get(key);
    if (found === undefined) byRegions.set(key, { readings, indicators: [indicator] });
    else found.indicators.push(indicator);
  }
  return [...byRegions.values()];
}

/** What the briefing says in one language. Sentences state what was counted and how it changed, never why. */
export interface NotRanked {
  readonly indicator: Reading["indicator"];
  /** How many are not told of, their base being too small. */
  readonly small: number;
}

export interface Wording {
  title(name: string, month: string): string;
  /** 8.5 → "8.5%", 12 → "12件": a value with its unit, leading to its view. */
  value(reading: Reading): Sentence;
  /** "环比上升0.3个百分点": without punctuation at its end. */
  mom(reading: Reading, period: BriefingPeriod): Sentence;
  yoy(reading: Reading, period: BriefingPeriod): Sentence;
  partialMonth(period: BriefingPeriod): Sentence;
  estates(of: { name: string; day: string; estates: Reading; households: Reading; old: Reading }): Sentence;
  /** Name, value and both changes. */
  level(reading: Reading, period: BriefingPeriod): Sentence;
  /** As level, with numerator and denominator in words of the indicator where there are such words. */
  counted(reading: Reading, period: BriefingPeriod): Sentence;
  /** Who is highest and lowest among the parts of a region. */
  extremes(readings: readonly Reading[], level: ChildLevel): Sentence;
  modes(covered: Reading, modes: readonly Part[]): Sentence;
  uncovered(covered: Reading): Sentence;
  steps(total: Reading, steps: readonly Part[]): Sentence;
  complaintVolume(complaints: Reading, perThousand: Reading, period: BriefingPeriod): Sentence;
  categories(total: Reading, categories: readonly Part[]): Sentence;
  categoryRises(categories: readonly Part[], period: BriefingPeriod): Sentence;
  handling(
    of: { closed: Reading; within72: Reading; escalated: Reading; today: string },
    period: BriefingPeriod,
  ): Sentence;
  regionRises(readings: readonly Reading[], level: ChildLevel, period: BriefingPeriod): Sentence;
  /** Of two regions or more; `small`: how many are not told of, their base being too small. */
  movement(indicator: Reading["indicator"], movement: Movement, level: ChildLevel, small: number): Sentence;
  /** Indicators by which fewer than two regions can be compared, in one sentence. */
  notRanked(of: readonly NotRanked[], level: ChildLevel): Sentence;
  attention(item: AttentionItem, level: ChildLevel): Sentence;
  noAttention(): Sentence;
  /** "现将济宁市2026年10月小区治理情况通报如下。" */
  opening(name: string, month: string): Sentence;
  /** What is asked for after the matters for attention and of those without data, an item each. */
  requirements(of: Requirements, level: ChildLevel | null): readonly Sentence[];
  readonly register: RegisterWording;
  readonly streets: StreetsWording;
}

/** Whether the five that are named are cut out of more that are equal: the sixth has as many as the fifth. */
export const isCutTie = (sorted: readonly { readonly count: Reading }[]): boolean =>
  sorted[5] !== undefined && sorted[4]!.count.value === sorted[5].count.value;
