import { chooseExactly } from "./apportion.ts";
import { dayOf, dayText } from "./calendar.ts";
import { formedDaysAgo } from "./campaign.ts";
import type { CityPlan } from "./city-plans.ts";
import { favour } from "./local-quality.ts";
import { type Estate, numbered, type Row } from "./model.ts";
import { Random } from "./random.ts";

/** A term of an owners' committee, in days: re-elected after five years. */
const TERM = 1826;
/** The rule of a least party share has been in force for 36 months. */
const RULE = 1096;

export interface Committees {
  readonly eligible: ReadonlySet<Estate>;
  readonly rows: readonly Row[];
}

/**
 * One city's owners' committees: those in office as planned, earlier terms, and a few that fell apart; none before its estate was handed
 * over and first managed. `managedSince`: null is since ever, absent is never.
 */
export function makeCommittees(
  plan: CityPlan,
  estates: readonly Estate[],
  managedSince: ReadonlyMap<Estate, number | null>,
  today: number,
): Committees {
  const random = new Random(`committees:${plan.code}`);
  const settled = estates.filter(
    (estate) =>
      (estate.from === null || estate.from < today - 730) && (managedSince.get(estate) ?? -Infinity) < today - 200,
  );
  const eligible = chooseExactly(
    settled.filter((estate) => managedSince.has(estate)),
    plan.eligible,
    random,
    (estate) => Math.sqrt(estate.households),
  );
  const inOffice = chooseExactly(eligible, plan.committees, random, (estate) => favour("committees", estate.place));
  /** The first day on which the estate could have one. */
  const earliestOf = (estate: Estate): number =>
    Math.max(
      today - 3650,
      dayOf(`${(estate.builtYear ?? 1970) + 1}-01-01`),
      (estate.from ?? 0) + 400,
      (managedSince.get(estate) ?? 0) + 90,
    );
  const ofLastYear =
    plan.committeesOfLastYear === null
      ? null
      : new Set(
          // an estate that was managed only lately cannot have one that is older
          chooseExactly(inOffice, plan.committeesOfLastYear, random, (estate) =>
            earliestOf(estate) > today - 400 ? 1e6 : 1,
          ),
        );
  const number = numbered("C", plan.code);

  const row = (estate: Estate, formed: number, dissolved: number | null): Row => {
    const members = random.pick([5, 5, 7, 7, 7, 9, 9, 11]);
    const share = Math.min(1, Math.max(0.1, 0.5 + 0.22 * random.normal()));
    const least = formed > today - RULE ? Math.ceil(plan.partyShareFloor * members) : 0;
    // where a floor is set, even the older committees come near it
    const party = Math.max(least, Math.round(members * (plan.partyShareFloor > 0 ? Math.max(share, 0.57) : share)));
    return {
      id: number(),
      estate_id: estate.id,
      formed_on: dayText(formed),
      dissolved_on: dissolved === null ? null : dayText(dissolved),
      members,
      party_members: party,
    };
  };

  const current = inOffice.flatMap((estate): Row[] => {
    const earliest = earliestOf(estate);
    if (ofLastYear?.has(estate)) return [row(estate, today - random.whole(1, Math.min(358, today - earliest)), null)];
    const latest = ofLastYear === null ? today : today - 370;
    const first = latest - formedDaysAgo("committees", plan.code, latest - earliest, random.next());
    if (first >= today - TERM) return [row(estate, first, null)];
    const again = first + TERM;
    return [row(estate, first, again), row(estate, again, null)];
  });

  const inOfficeNow = new Set(inOffice);
  const former = chooseExactly(
    eligible.filter((estate) => !inOfficeNow.has(estate) && earliestOf(estate) < today - 1300),
    Math.round(plan.committees * 0.04),
    random,
  ).map((estate) => {
    const dissolved = today - random.whole(30, 900);
    return row(estate, dissolved - random.whole(200, Math.min(1200, dissolved - earliestOf(estate))), dissolved);
  });
  return { eligible: new Set(eligible), rows: [...current, ...former] };
}
