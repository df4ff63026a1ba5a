import type { BriefingPeriod } from "../../../wording/period.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import type { Named } from "../facts/named.ts";
import type { StreetReading } from "../facts/street-reading.ts";

/** What the street table says of a region and month: received, in time, open now, and the streets with most and the slowest. */
export type StreetsWording = (
  reading: StreetReading,
  region: Named,
  period: BriefingPeriod,
) => { readonly whole: readonly Sentence[]; readonly streets: readonly Sentence[] };
