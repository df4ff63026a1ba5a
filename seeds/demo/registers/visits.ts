import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { localQuality } from "../local-quality.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import { communitiesOf } from "./communities.ts";
import type { DemoCity } from "./demo-city.ts";

/** Rounds of visits of one city in the last two years, in some of its communities: in Linyi over 90 % of the households. */
export function makeVisits({ plan, estates, today }: DemoCity): Row[] {
  const random = new Random(`visits:${plan.code}`);
  const number = numbered("V", plan.code);
  const communities = communitiesOf(estates);
  return chooseExactly(communities, Math.round(communities.length * 0.16), random).flatMap(({ place, estates: of }) =>
    [random.whole(10, 350), random.whole(375, 720)].map((ago): Row => {
      const households = of.reduce((sum, one) => sum + one.households, 0);
      const reached = plan.code === "371300" ? 0.905 + 0.06 * random.next() : 0.5 + 0.45 * localQuality("care", place);
      const found = Math.round(households * 0.01 * (0.5 + random.next()));
      return {
        id: number(),
        region_code: place.code,
        estate_id: null,
        ended_on: dayText(today - ago),
        households,
        visited: Math.round(households * reached),
        problems_found: found,
        problems_solved: Math.round(found * (0.7 + 0.28 * random.next())),
        team: `${place.nameZh}“两委”`,
      };
    }),
  );
}
