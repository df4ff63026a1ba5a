import { chooseExactly } from "./apportion.ts";
import { dayText } from "./calendar.ts";
import { formedDaysAgo } from "./campaign.ts";
import type { CityPlan } from "./city-plans.ts";
import { favour } from "./local-quality.ts";
import { type Estate, type Firm, numbered, type Row } from "./model.ts";
import { personName } from "./names.ts";
import { Random } from "./random.ts";

/** One city's party-building instructors, sent to estates and firms without an organisation. */
export function makeInstructors(
  plan: CityPlan,
  estatesWithout: readonly Estate[],
  firmsWithout: readonly Firm[],
  today: number,
): Row[] {
  const random = new Random(`instructors:${plan.code}`);
  const number = numbered("I", plan.code);
  const row = (estate: Estate | null, firm: Firm | null, earliest: number): Row => {
    const span = Math.max(1, today - earliest - 10);
    return {
      id: number(),
      estate_id: estate?.id ?? null,
      firm_id: firm?.id ?? null,
      name: personName(random),
      from: dayText(today - 5 - formedDaysAgo("instructors", plan.code, span, random.next())),
      to: null,
    };
  };
  return [
    ...chooseExactly(
      estatesWithout,
      plan.estateInstructors,
      random,
      (estate) => favour("instructors", estate.place) * (estate.from !== null && estate.from > today - 300 ? 0.01 : 1),
    ).map((estate) => row(estate, null, estate.from ?? 0)),
    ...chooseExactly(firmsWithout, plan.firmInstructors, random).map((firm) => row(null, firm, firm.from ?? 0)),
  ];
}
