import { accountBalances } from "./account-balances/account-balances.register.ts";
import { accountMovements } from "./account-movements/account-movements.register.ts";
import { accounts } from "./accounts/accounts.register.ts";
import { appointments } from "./appointments/appointments.register.ts";
import { committees } from "./committees/committees.register.ts";
import { creditEntries } from "./credit-entries/credit-entries.register.ts";
import { disclosureDuties } from "./disclosure-duties/disclosure-duties.register.ts";
import { environmentCommittees } from "./environment-committees/environment-committees.register.ts";
import { episodes } from "./episodes/episodes.register.ts";
import { firmExits } from "./firm-exits/firm-exits.register.ts";
import { funds } from "./funds/funds.register.ts";
import { grids } from "./grids/grids.register.ts";
import { instructors } from "./instructors/instructors.register.ts";
import { liftFaults } from "./lift-faults/lift-faults.register.ts";
import { lifts } from "./lifts/lifts.register.ts";
import { mediationCases } from "./mediation-cases/mediation-cases.register.ts";
import { meetings } from "./meetings/meetings.register.ts";
import { organisations } from "./organisations/organisations.register.ts";
import { payments } from "./payments/payments.register.ts";
import { policies } from "./policies/policies.register.ts";
import { polls } from "./polls/polls.register.ts";
import { ratings } from "./ratings/ratings.register.ts";
import type { Register } from "./register.ts";
import { renovations } from "./renovations/renovations.register.ts";
import { stations } from "./stations/stations.register.ts";
import { supervisionActs } from "./supervision-acts/supervision-acts.register.ts";
import { visits } from "./visits/visits.register.ts";

/** Every register, in the order that menus show them. A new one is added here and nowhere else. */
export const REGISTERS: readonly Register[] = [
  episodes,
  renovations,
  organisations,
  instructors,
  committees,
  environmentCommittees,
  stations,
  appointments,
  grids,
  ratings,
  creditEntries,
  firmExits,
  supervisionActs,
  disclosureDuties,
  mediationCases,
  funds,
  accounts,
  accountMovements,
  accountBalances,
  lifts,
  liftFaults,
  meetings,
  visits,
  polls,
  payments,
  policies,
];
