import type { BriefingPeriod } from "../../../wording/period.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import type { RegisterReading } from "../facts/register-reading.ts";

/** What a register has of a region and month in full sentences: how many and how that changed, what is open, sums, codes. */
export type RegisterWording = (
  reading: RegisterReading,
  region: string,
  of: { readonly period: BriefingPeriod; readonly asOf: string },
) => readonly Sentence[];
