import { makeAccountBalances, makeAccountMovements, makeAccounts } from "./accounts.ts";
import { makeAppointments } from "./appointments.ts";
import { makeCreditEntries } from "./credit-entries.ts";
import type { MakeRows } from "./demo-city.ts";
import { makeDisclosureDuties } from "./disclosure-duties.ts";
import { makeEnvironmentCommittees } from "./environment-committees.ts";
import { makeFirmExits } from "./firm-exits.ts";
import { makeFunds } from "./funds.ts";
import { makeGrids } from "./grids.ts";
import { makeLiftFaults, makeLifts } from "./lifts.ts";
import { makeMediationCases } from "./mediation-cases.ts";
import { makeMeetings } from "./meetings.ts";
import { makePayments } from "./payments.ts";
import { makePolicies } from "./policies.ts";
import { makePolls } from "./polls.ts";
import { makeRatings } from "./ratings.ts";
import { makeStations } from "./stations.ts";
import { makeSupervisionActs } from "./supervision-acts.ts";
import { makeVisits } from "./visits.ts";

/** Makers of the registers' rows, by the register's id, in the order in which the import door gets them: after all that they hang at. */
export const registerGenerators = {
  mediation_cases: makeMediationCases,
  environment_committees: makeEnvironmentCommittees,
  stations: makeStations,
  appointments: makeAppointments,
  grids: makeGrids,
  ratings: makeRatings,
  credit_entries: makeCreditEntries,
  firm_exits: makeFirmExits,
  supervision_acts: makeSupervisionActs,
  disclosure_duties: makeDisclosureDuties,
  funds: makeFunds,
  accounts: makeAccounts,
  account_movements: makeAccountMovements,
  account_balances: makeAccountBalances,
  lifts: makeLifts,
  lift_faults: makeLiftFaults,
  meetings: makeMeetings,
  visits: makeVisits,
  polls: makePolls,
  payments: makePayments,
  policies: makePolicies,
} as const satisfies Record<string, MakeRows>;
