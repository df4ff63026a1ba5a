import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { favour } from "../local-quality.ts";
import { type Estate, numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import { communitiesOf } from "./communities.ts";
import type { DemoCity } from "./demo-city.ts";
import { howMany } from "./how-many.ts";

const SURNAMES = [..."王李张刘陈杨赵孙周徐马高郭宋于韩"];
/** Communities, or estates, of one city that the people of a role are shared over at most. */
const PLACES_OF_A_ROLE = 120;
const OFFICES = ["住房和城乡建设局", "组织部", "街道办事处", "财政局", "自然资源局", "民政局", "综合执法局"];

/** One city's appointments: as many people in each role as the city publishes, one row an estate or community. */
export function makeAppointments(city: DemoCity): Row[] {
  const { plan, estates, firms, today } = city;
  const random = new Random(`appointments:${plan.code}`);
  const communities = communitiesOf(estates);
  const number = numbered("AP", plan.code);
  const row = (role: string, at: Partial<Row> & { region_code: string }, more: Partial<Row> = {}): Row => ({
    id: number(),
    role,
    estate_id: null,
    firm_id: null,
    person: null,
    people: null,
    sent_from: null,
    batch: null,
    from_day: dayText(today - random.whole(20, 1600)),
    to_day: null,
    ...at,
    ...more,
  });
  const atEstate = (estate: Estate) => ({ region_code: estate.place.code, estate_id: estate.id });
  const named = () => ({ person: `${random.pick(SURNAMES)}某`, people: 1 });
  /** Shares people over places as evenly as whole numbers go; places without one have no row. */
  const shared = <T>(
    people: number,
    over: readonly T[],
    make: (at: T, people: number) => Row,
    most = PLACES_OF_A_ROLE,
  ): Row[] => {
    const chosen = chooseExactly(over, Math.min(people, over.length, most), random);
    return chosen.map((at, i) => make(at, Math.floor(people / chosen.length) + (i < people % chosen.length ? 1 : 0)));
  };

  const secretaries = howMany(city, "red_collar_secretaries", estates.length * 0.06);
  const branchSecretaries = howMany(
    city,
    "estate_branch_secretaries",
    Math.min(PLACES_OF_A_ROLE, plan.estateBranches + plan.estatesInJointBranches),
  );
  const organised = (estate: Estate): number => favour("organisations", estate.place);
  return [
    ...chooseExactly(estates, secretaries, random, organised).map((estate, i) =>
      row("RED_COLLAR_SECRETARY", atEstate(estate), {
        ...named(),
        sent_from: random.pick(OFFICES),
        batch: 1 + (i % 3),
      }),
    ),
    ...shared(
      branchSecretaries,
      chooseExactly(
        estates,
        Math.min(branchSecretaries, plan.estateBranches + plan.estatesInJointBranches),
        random,
        organised,
      ),
      (estate, people) => row("BRANCH_SECRETARY", atEstate(estate), { people }),
      Number.POSITIVE_INFINITY,
    ),
    ...shared(howMany(city, "grid_members", communities.length * 6), communities, ({ place }, people) =>
      row("GRID_MEMBER", { region_code: place.code }, { people }),
    ),
    ...shared(howMany(city, "building_stewards", estates.length * 2.4), communities, ({ place }, people) =>
      row("BUILDING_STEWARD", { region_code: place.code }, { people }),
    ),
    ...shared(
      howMany(
        city,
        "firm_members_on_community_posts",
        howMany(city, "firm_and_committee_leaders_on_community_posts", firms.length * 0.2),
      ),
      communities,
      ({ place }, people) => row("CROSS_SEAT", { region_code: place.code }, { people, sent_from: "物业服务企业" }),
    ),
    ...shared(howMany(city, "voluntary_supervisors", estates.length * 0.08), estates, (estate, people) =>
      row("SUPERVISOR", atEstate(estate), { people }),
    ),
    ...shared(
      howMany(city, "volunteers", estates.length * 0.9),
      chooseExactly(estates, howMany(city, "volunteer_estates", estates.length * 0.04), random, organised),
      (estate, people) => row("VOLUNTEER_TEAM", atEstate(estate), { people }),
      Number.POSITIVE_INFINITY,
    ),
  ];
}
