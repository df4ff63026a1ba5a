import { useMemo } from "react";
import type { BriefingPeriod } from "../../../wording/period.ts";
import { askEvaluations, type EvaluationReading } from "./evaluation-reading.ts";
import type { Ask } from "./questions.ts";
import { useAsked } from "./use-asked.ts";

/** The lists of evaluations in a briefing; `told` is null while they are on their way. */
export function useEvaluationReadings(region: { readonly code: string } | null, period: BriefingPeriod) {
  const question = useMemo(
    () =>
      region === null
        ? null
        : async (ask: Ask): Promise<{ readonly evaluations: readonly EvaluationReading[] }> => ({
            evaluations: await askEvaluations(ask, region, period),
          }),
    [region, period],
  );
  return useAsked(question);
}
