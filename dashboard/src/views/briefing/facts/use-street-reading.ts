import { useMemo } from "react";
import type { BriefingPeriod } from "../../../wording/period.ts";
import type { Ask } from "./questions.ts";
import { askStreets, type StreetReading } from "./street-reading.ts";
import { useAsked } from "./use-asked.ts";

/** The street table's part of a briefing; `told` is null while it is on its way. */
export function useStreetReading(
  region: { readonly code: string; readonly level: string } | null,
  period: BriefingPeriod,
  today: string,
) {
  const question = useMemo(
    () =>
      region === null
        ? null
        : async (ask: Ask): Promise<{ readonly streets: StreetReading | null }> => ({
            streets: await askStreets(ask, region, period, today),
          }),
    [region, period, today],
  );
  return useAsked(question);
}
