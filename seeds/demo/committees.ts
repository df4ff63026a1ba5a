import { chooseExactly } from "./apportion.ts";
import { dayText } from "./calendar.ts";
import type { CityPlan } from "./city-plans.ts";
import { type Estate, numbered, type Row } from "./model.ts";
import { Random } from "./random.ts";
import { favour } from "./standing.ts";

/** A term of an owners' committee, in days: re-elected after five years. */
const TERM = 1826;
/** The rule of a least party share has been in force for 36 months. */
const RULE = 1096;

export interface Committees {
  readonly eligible: ReadonlySet<Estate>;
  readonly rows: readonly Row[];
}

/** One city's owners' committees: those in office as planned, earlier terms, and a few that fell apart. */
export function makeCommittees(plan: CityPlan, estates: readonly Estate[], today: number): Committees {
  const random = new Random(`committees:${plan.code}`);
  const settled = estates.filter((estate) => estate.from === null || estate.from < today - 730);
  const eligible = chooseExactly(settled, plan.eligible, random, (estate) => Math.sqrt(estate.households));
  const inOffice = chooseExactly(eligible, plan.committees, random, (estate) => favour("committees", estate.place));
  const ofLastYear =
    plan.committeesOfLastYear === null ? null : new Set(chooseExactly(inOffice, plan.committeesOfLastYear, random));
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

  const standing = inOffice.flatMap((estate): Row[] => {
    const earliest = Math.max(today - 3650, (estate.from ?? 0) + 400);
    if (ofLastYear?.has(estate)) return [row(estate, today - random.whole(8, 358), null)];
    const latest = ofLastYear === null ? today - 8 : today - 370;
    const first = Math.max(
      Math.min(earliest, latest - 20),
      latest - Math.floor((latest - earliest) * random.next() ** 1.5),
    );
    if (first >= today - TERM) return [row(estate, first, null)];
    const again = first + TERM;
    return [row(estate, first, again), row(estate, again, null)];
  });

  const inOfficeNow = new Set(inOffice);
  const fallen = chooseExactly(
    eligible.filter((estate) => !inOfficeNow.has(estate)),
    Math.round(plan.committees * 0.04),
    random,
  ).map((estate) => {
    const dissolved = today - random.whole(30, 900);
    return row(estate, dissolved - random.whole(200, 1200), dissolved);
  });
  return { eligible: new Set(eligible), rows: [...standing, ...fallen] };
}
