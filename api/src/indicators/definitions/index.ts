import type { Indicator } from "../../facts/indicator.ts";
import { accountIndicators } from "../../registers/accounts/accounts.indicators.ts";
import { appointmentIndicators } from "../../registers/appointments/appointments.indicators.ts";
import { disclosureIndicators } from "../../registers/disclosure-duties/disclosure-duties.indicators.ts";
import { environmentCommitteeIndicators } from "../../registers/environment-committees/environment-committees.indicators.ts";
import { firmExitIndicators } from "../../registers/firm-exits/firm-exits.indicators.ts";
import { fundIndicators } from "../../registers/funds/funds.indicators.ts";
import { gridIndicators } from "../../registers/grids/grids.indicators.ts";
import { liftIndicators } from "../../registers/lift-faults/lift-faults.indicators.ts";
import { mediationIndicators } from "../../registers/mediation-cases/mediation-cases.indicators.ts";
import { meetingIndicators } from "../../registers/meetings/meetings.indicators.ts";
import { ladderGapIndicators } from "../../registers/organisations/ladder-gaps.indicators.ts";
import { paymentIndicators } from "../../registers/payments/payments.indicators.ts";
import { pollIndicators } from "../../registers/polls/polls.indicators.ts";
import { ratingIndicators } from "../../registers/ratings/ratings.indicators.ts";
import { stationIndicators } from "../../registers/stations/stations.indicators.ts";
import { supervisionIndicators } from "../../registers/supervision-acts/supervision-acts.indicators.ts";
import { visitIndicators } from "../../registers/visits/visits.indicators.ts";
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
  ...ladderGapIndicators,
  ownersCommitteeRate,
  committeePartyShare60,
  ...environmentCommitteeIndicators,
  ...stationIndicators,
  ...gridIndicators,
  ...appointmentIndicators,
  ...ratingIndicators,
  ...firmExitIndicators,
  ...disclosureIndicators,
  ...supervisionIndicators,
  ...fundIndicators,
  ...accountIndicators,
  ...liftIndicators,
  ...meetingIndicators,
  ...visitIndicators,
  ...pollIndicators,
  ...paymentIndicators,
  ...mediationIndicators,
  ...complaints,
];
