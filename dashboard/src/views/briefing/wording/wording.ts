import type { AttentionItem } from "../attention.ts";
import type { Reading } from "../facts/reading.ts";
import type { BriefingPeriod } from "../period.ts";
import type { Movement } from "../ranks.ts";
import type { RegisterWording } from "./register-wording.ts";
import type { Sentence } from "./sentence.ts";

export type ChildLevel = "CITY" | "COUNTY" | "STREET" | "COMMUNITY";

/** A named part of a whole, such as a mode of management or a category of complaints. */
export interface Part {
  readonly name: string;
  readonly count: Reading;
}

/** What the briefing says in one language. Sentences state what was counted and how it changed, never why. */
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
  movement(indicator: Reading["indicator"], movement: Movement, level: ChildLevel): Sentence;
  attention(item: AttentionItem, level: ChildLevel): Sentence;
  noAttention(): Sentence;
  readonly register: RegisterWording;
}
