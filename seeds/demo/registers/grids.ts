import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import { communitiesOf } from "./communities.ts";
import type { DemoCity } from "./demo-city.ts";

/** Estates that one grid covers, about. */
const ESTATES_A_GRID = 3;
/** Communities whose grids are on record. */
const ON_RECORD = 0.3;

/** Grids of some of one city's communities: as many in one as its estates want, their households shared over them. */
export function makeGrids({ plan, estates, today }: DemoCity): Row[] {
  const random = new Random(`grids:${plan.code}`);
  const number = numbered("G", plan.code);
  const communities = communitiesOf(estates);
  return chooseExactly(communities, Math.round(communities.length * ON_RECORD), random).flatMap(
    ({ place, estates: of }) => {
      const grids = Math.max(1, Math.round(of.length / ESTATES_A_GRID));
      return Array.from({ length: grids }, (_, i): Row => {
        const covered = of.filter((_one, at) => at % grids === i);
        return {
          id: number(),
          region_code: place.code,
          name: `${place.nameZh}第${i + 1}网格`,
          formed_on: dayText(today - random.whole(300, 2500)),
          dissolved_on: null,
          members: random.whole(1, 4),
          estates_covered: covered.length,
          households_covered: covered.reduce((sum, { households }) => sum + households, 0),
        };
      });
    },
  );
}
