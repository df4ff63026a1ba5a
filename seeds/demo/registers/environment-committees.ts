import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { favour } from "../local-quality.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import { communitiesOf } from "./communities.ts";
import type { DemoCity } from "./demo-city.ts";
import { howMany } from "./how-many.ts";

/** Share of the communities of other cities that have one. */
const USUAL = 0.2;
/** Committees that keep the rule of their members. */
const BY_RULE = 0.93;

/** One city's environment and property committees, one in a community at most, formed within the last seven years. */
export function makeEnvironmentCommittees(city: DemoCity): Row[] {
  const { plan, estates, today } = city;
  const random = new Random(`environment committees:${plan.code}`);
  const communities = communitiesOf(estates);
  const wanted = howMany(city, "communities_with_property_committee", communities.length * USUAL);
  const number = numbered("EC", plan.code);
  return chooseExactly(communities, wanted, random, ({ place }) => favour("committees", place)).map(
    ({ place, estates: of }) => {
      const byRule = random.chance(BY_RULE);
      const members = byRule ? random.pick([5, 5, 7, 7, 9]) : random.pick([4, 6, 5]);
      const party = byRule ? Math.ceil(members / 2) + random.whole(0, 1) : Math.floor(members / 2) - 1;
      const acting = random.chance(0.4);
      return {
        id: number(),
        region_code: place.code,
        name: `${place.nameZh}环境和物业管理委员会`,
        formed_on: dayText(today - random.whole(60, 2500)),
        dissolved_on: null,
        members,
        party_members: party,
        acting,
        estates_acted_for: acting ? Math.max(1, Math.round(of.length * random.next() * 0.6)) : null,
      };
    },
  );
}
