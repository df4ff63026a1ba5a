import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { localQuality } from "../local-quality.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";

/** Share satisfied in Weihai, two years ago and now (published: owner_satisfaction). */
const WEIHAI = { before: 0.57, now: 0.905 };

/** Polls of one city's owners in the last two years, in some of its estates. */
export function makePolls({ plan, estates, today }: DemoCity): Row[] {
  const random = new Random(`polls:${plan.code}`);
  const number = numbered("P", plan.code);
  /** In Weihai the answers of all its polls come to what is published, as near as whole answers can. */
  const sofar = [0, 1].map(() => ({ answers: 0, satisfied: 0 }));
  return chooseExactly(estates, Math.round(estates.length * 0.05), random).flatMap((estate) =>
    [random.whole(5, 340), random.whole(700, 760)].map((ago, i): Row => {
      const asked = Math.max(12, Math.round(estate.households * (0.1 + 0.1 * random.next())));
      const answers = Math.max(8, Math.round(asked * (0.5 + 0.4 * random.next())));
      const usual = 0.68 + 0.22 * localQuality("care", estate.place) - 0.04 * i;
      const all = sofar[i]!;
      all.answers += answers;
      const published = Math.round(all.answers * (i === 0 ? WEIHAI.now : WEIHAI.before)) - all.satisfied;
      const drawn = Math.round(answers * Math.min(0.995, usual + 0.02 * random.normal()));
      const satisfied = Math.min(answers, plan.code === "371000" ? published : drawn);
      all.satisfied += satisfied;
      return {
        id: number(),
        region_code: estate.place.code,
        estate_id: estate.id,
        ended_on: dayText(today - ago),
        asked,
        answers,
        satisfied,
        by_whom: "第三方调查机构",
      };
    }),
  );
}
