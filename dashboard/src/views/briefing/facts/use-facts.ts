import { useMemo } from "react";
import { useBoundaries } from "../../../live/use-boundaries.ts";
import { useLive } from "../../../live/use-live.ts";
import { usePlatform } from "../../../platform.tsx";
import type { BriefingPeriod } from "../../../wording/period.ts";
import { assemble } from "./assemble.ts";
import { ComplaintPartsQuery, CoveragePartsQuery, MakeUpQuery, RegionFactsQuery } from "./briefing.queries.ts";
import type { BriefingFacts } from "./facts.ts";
import { variablesOf } from "./questions.ts";
import { useEvaluationReadings } from "./use-evaluation-readings.ts";
import { useRegisterReadings } from "./use-register-readings.ts";
import { useStreetReading } from "./use-street-reading.ts";

interface FactsState {
  /** The facts asked for; null while they are on their way. */
  readonly facts: BriefingFacts | null;
  readonly error: Error | null;
  readonly unknownRegion: boolean;
  retry(): void;
}

/** Four queries, one of each register, the street table, lists of evaluations, and one file of shapes, whatever the number of parts. */
export function useFacts(code: string, period: BriefingPeriod): FactsState {
  const { platform, indicators } = usePlatform();
  const variables = variablesOf(code, period);
  const region = useLive(RegionFactsQuery, variables.region);
  const here = region.current && region.data?.region?.code === code ? region.data.region : null;
  const hasParts = here !== null && here.children.length > 0;
  const coverage = useLive(CoveragePartsQuery, variables.parts, !hasParts);
  const complaints = useLive(ComplaintPartsQuery, variables.parts, !hasParts);
  const makeUp = useLive(MakeUpQuery, variables.makeUp, here === null);
  const [covered, complained] = [
    hasParts && coverage.current ? coverage.data : null,
    hasParts && complaints.current ? complaints.data : null,
  ];
  const partsHere = useMemo(() => covered && complained && { ...covered, ...complained }, [covered, complained]);
  const url = partsHere?.old.boundariesUrl ?? null;
  const shapes = useBoundaries(url);
  const boundaries = url !== null && shapes.loaded?.url === url ? shapes.loaded.boundaries : null;
  const registers = useRegisterReadings(here, period);
  const reported = useStreetReading(here, period, platform.today);
  const evaluated = useEvaluationReadings(here, period);
  const definitions = region.data?.indicators;
  const made = makeUp.current ? makeUp.data : null;
  // Without shapes the briefing says so; it does not wait for them in vain.
  const ready =
    here !== null &&
    made !== null &&
    registers.told !== null &&
    reported.told !== null &&
    evaluated.told !== null &&
    (!hasParts || (partsHere !== null && (boundaries !== null || shapes.error !== null)));

  const facts = useMemo(
    () =>
      ready
        ? assemble(
            {
              region: here,
              definitions: definitions ?? [],
              registers: registers.told!.readings,
              silentRegisters: registers.told!.silent,
              streets: reported.told!.streets,
              evaluations: evaluated.told!.evaluations,
              parts: partsHere,
              makeUp: made,
              boundaries,
            },
            period,
            {
              platform,
              indicators,
            },
          )
        : null,
    [
      ready,
      here,
      definitions,
      registers.told,
      reported.told,
      evaluated.told,
      partsHere,
      made,
      boundaries,
      period,
      platform,
      indicators,
    ],
  );
  const error =
    region.error ??
    coverage.error ??
    complaints.error ??
    makeUp.error ??
    registers.error ??
    reported.error ??
    evaluated.error;
  return {
    facts,
    error,
    unknownRegion:
      (region.current && region.data?.region === null) ||
      region.error?.graphQLErrors[0]?.extensions?.code === "NOT_FOUND",
    retry() {
      region.retry();
      coverage.retry();
      complaints.retry();
      makeUp.retry();
      shapes.retry();
      registers.retry();
      reported.retry();
      evaluated.retry();
    },
  };
}
