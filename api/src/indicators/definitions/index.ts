import type { Indicator } from "../../facts/indicator.ts";
import { mediationIndicators } from "../../registers/mediation-cases/mediation-cases.indicators.ts";
import { complaints } from "./complaints.ts";
import { estates, households } from "./estates.ts";
import { modeShares } from "./mode-shares.ts";
import { oldNeighbourhoodCoverage, oldNeighbourhoods, renovatedShare } from "./old-neighbourhoods.ts";
import { committeePartyShare60, ownersCommitteeRate } from "./owners-committees.ts";
import { partyCoverage } from "./party-coverage.ts";
import { partySteps } from "./party-steps.ts";

/** Every indicator, in the order lists show them. A new one is added here and nowhere else. */
export const INDICATORS: readonly Indicator[] = [
  estates,
  households,
  oldNeighbourhoods,
  oldNeighbourhoodCoverage,
  renovatedShare,
  ...modeShares,
  ...partyCoverage,
  ...partySteps,
  ownersCommitteeRate,
  committeePartyShare60,
  ...mediationIndicators,
  ...complaints,
];
