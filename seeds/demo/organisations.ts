import { ladderOf } from "../../api/src/registers/organisations/ladders/ladder-of.ts";
import { chooseExactly } from "./apportion.ts";
import { dayText } from "./calendar.ts";
import { formedDaysAgo } from "./campaign.ts";
import type { CityPlan } from "./city-plans.ts";
import { jointGroups } from "./joint-groups.ts";
import { favour } from "./local-quality.ts";
import { type Estate, type Firm, numbered, type Row } from "./model.ts";
import { nth, personName } from "./names.ts";
import type { Places } from "./places.ts";
import { Random, share } from "./random.ts";
import { upperOrganisations } from "./upper-organisations.ts";

/** Shares of an estate's branches that have building groups below them, and member households below those. */
const depth: Readonly<Record<string, { groups: number; households: number }>> = {
  dezhou: { groups: 0.6, households: 0 },
  liaocheng: { groups: 0.55, households: 0.6 },
  heze: { groups: 0.4, households: 0.1 },
  weihai: { groups: 0.35, households: 0.1 },
  jinan: { groups: 0.4, households: 0.15 },
  joint_building: { groups: 0.3, households: 0.1 },
  default: { groups: 0.3, households: 0.12 },
};

/** Estates of a hundred whose groups have no branch above them, and whose member households no group: gaps of the ladder. */
const GROUPS_ALONE = 0.012;
const HOUSEHOLDS_ALONE = 0.004;

/** Days after the branch within which its groups and member households are formed. */
const SEASON = 120;

export interface Organisations {
  readonly rows: readonly Row[];
  readonly estatesWithOne: ReadonlySet<Estate>;
  readonly firmsWithOne: ReadonlySet<Firm>;
}

/** One city's party organisations, parents before children: the city's own ladder, branches of estates and firms, joint branches. */
export function makeOrganisations(
  plan: CityPlan,
  estates: readonly Estate[],
  firms: readonly Firm[],
  places: Places,
  today: number,
): Organisations {
  const random = new Random(`organisations:${plan.code}`);
  const number = numbered("P", plan.code);
  const upper = upperOrganisations(plan.code, estates, places, number, today);
  const ladder = ladderOf(plan.code);
  const { groups: shareWithGroups, households: shareWithHouseholds } = depth[ladder.id]!;
  const reachesHouseholds = ladder.steps.some(({ type }) => type === "MEMBER_HOUSEHOLD");
  const rows: Row[] = [...upper.rows];
  const add = (
    row: Partial<Row> & { type: string; name: string },
    founded: number,
  ): { id: string; founded: number } => {
    const id = number();
    rows.push({
      id,
      parent_id: null,
      form: "INDEPENDENT",
      estate_id: null,
      firm_id: null,
      region_code: null,
      members: null,
      ...row,
      founded_on: dayText(founded),
      dissolved_on: null,
    } as Row);
    return { id, founded };
  };
  /** None before the thing itself. */
  const foundedAfter = (earliest: number, turn = random.next()): number =>
    today - formedDaysAgo("organisations", plan.code, today - earliest - 20, turn);

  /** What was handed over lately has none yet. */
  const settled = (estate: Estate): boolean => estate.from === null || estate.from < today - 300;

  const branches = chooseExactly(
    estates,
    plan.estateBranches,
    random,
    (estate) => Math.sqrt(estate.households) * favour("organisations", estate.place) * (settled(estate) ? 1 : 0.01),
  );
  for (const estate of branches) {
    const founded = foundedAfter(estate.from ?? 0);
    // groups follow within a season: a branch of yesterday has none yet
    const withGroups = random.chance(shareWithGroups) && founded < today - SEASON;
    const groups = withGroups ? groupSizes(estate, random) : [];
    // a branch has at least three members, and those of its groups are among them
    const inGroups = groups.reduce((total, size) => total + size, 0);
    const branch = add(
      {
        type: "ESTATE_BRANCH",
        name: `${estate.name}党支部`,
        parent_id: upper.above(estate.place, "estate"),
        estate_id: estate.id,
        members: inGroups + (inGroups === 0 ? random.whole(3, 24) : random.whole(0, 9)),
      },
      founded,
    );
    if (
      groups.length === 0 &&
      reachesHouseholds &&
      founded < today - SEASON &&
      share(`household alone:${estate.id}`) < HOUSEHOLDS_ALONE
    )
      add(
        {
          type: "MEMBER_HOUSEHOLD",
          name: `党员中心户（${personName(new Random(`household alone:${estate.id}`))}家）`,
          estate_id: estate.id,
          members: 1,
        },
        branch.founded + 10,
      );
    const withHouseholds = groups.length > 0 && random.chance(shareWithHouseholds);
    for (const [at, size] of groups.entries()) {
      const group = add(
        {
          type: "BUILDING_GROUP",
          name: `${estate.name}${at + 1}号楼党小组`,
          parent_id: branch.id,
          estate_id: estate.id,
          members: size,
        },
        branch.founded + random.whole(5, SEASON - 20),
      );
      if (withHouseholds && at === 0)
        add(
          {
            type: "MEMBER_HOUSEHOLD",
            name: `党员中心户（${personName(random)}家）`,
            parent_id: group.id,
            estate_id: estate.id,
            members: 1,
          },
          group.founded + random.whole(3, 20),
        );
    }
  }

  const withBranch = new Set(branches);
  const groups = jointGroups(
    estates.filter((estate) => !withBranch.has(estate) && settled(estate)),
    plan.estatesInJointBranches,
    random,
  );
  const numbers = new Map<string, number>();
  for (const group of groups) {
    const place = group[0]!.place;
    const shared = sharedRegion(group, plan.code, places);
    const ordinal = (numbers.get(shared.code) ?? 0) + 1;
    numbers.set(shared.code, ordinal);
    const founded = foundedAfter(Math.max(today - 2500, ...group.map(({ from }) => from ?? 0)));
    // the members of each estate are too few for a branch of its own; together they are three and more
    const members = group.map((_, index) => (index === 0 ? 2 : random.whole(1, 2)));
    const head = {
      type: "ESTATE_BRANCH",
      form: "JOINT",
      name: `${shared.nameZh}${nth(ordinal)}小区联合党支部`,
    };
    const street = shared.code.length > 6 ? place.streetCode : "";
    const parent = upper.above({ ...place, code: shared.code, streetCode: street }, "estate");
    const { id } = add({ ...head, region_code: shared.code, parent_id: parent, members: total(members) }, founded);
    for (const [index, estate] of group.entries())
      add({ ...head, estate_id: estate.id, parent_id: id, members: members[index]! }, founded);
  }

  const joint = new Set(groups.flat());
  for (const estate of estates) {
    if (withBranch.has(estate) || joint.has(estate) || !settled(estate)) continue;
    if (share(`group alone:${estate.id}`) >= GROUPS_ALONE) continue;
    const head = { type: "BUILDING_GROUP", name: `${estate.name}1号楼党小组`, estate_id: estate.id, members: 3 };
    add(head, foundedAfter(Math.max(today - 2500, estate.from ?? 0), share(`group alone founded:${estate.id}`)));
  }

  const firmBranches = chooseExactly(firms, plan.firmBranches, random);
  for (const firm of firmBranches)
    add(
      {
        type: "FIRM_BRANCH",
        name: `${firm.name}党支部`,
        parent_id: upper.above({ countyCode: firm.countyCode }, "firm"),
        firm_id: firm.id,
        members: random.whole(3, 30),
      },
      foundedAfter(firm.from ?? 0),
    );
  const withFirmBranch = new Set(firmBranches);
  const jointFirms = chooseExactly(
    firms.filter((firm) => !withFirmBranch.has(firm)),
    plan.firmsInJointBranches,
    random,
  );
  // few branches of many firms: one after the other, so that no year has most of them
  evenGroups(jointFirms, plan.jointFirmBranches).forEach((group, index, { length }) => {
    const { countyCode } = group[0]!;
    const earliest = Math.max(today - 2500, ...group.map(({ from }) => from ?? 0));
    const founded = foundedAfter(earliest, (index + random.next()) / length);
    const members = group.map((_, at) => (at === 0 ? 2 : random.whole(1, 2)));
    const head = { type: "FIRM_BRANCH", form: "JOINT", name: `物业行业${nth(index + 1)}联合党支部` };
    const parent = upper.above({ countyCode }, "firm");
    const { id } = add({ ...head, region_code: countyCode, parent_id: parent, members: total(members) }, founded);
    for (const [at, firm] of group.entries())
      add({ ...head, firm_id: firm.id, parent_id: id, members: members[at]! }, founded);
  });
  return {
    rows,
    estatesWithOne: new Set([...branches, ...groups.flat()]),
    firmsWithOne: new Set([...firmBranches, ...jointFirms]),
  };
}

const total = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/** Members of a group in each of the first two buildings, three and more. */
function groupSizes(estate: Estate, random: Random): number[] {
  return estate.buildings < 2
    ? [random.whole(3, 7)]
    : Array.from({ length: Math.min(estate.buildings, 2) }, () => random.whole(3, 9));
}

/** The smallest region that holds all estates of a group: a community, street, county or the city. */
function sharedRegion(group: readonly Estate[], cityCode: string, places: Places): { code: string; nameZh: string } {
  const all = (key: (estate: Estate) => string): boolean => new Set(group.map(key)).size === 1;
  const { place } = group[0]!;
  if (all((estate) => estate.place.code)) return place;
  if (all((estate) => estate.place.streetCode)) return { code: place.streetCode, nameZh: place.streetNameZh };
  if (all((estate) => estate.place.countyCode)) return places.counties.find(({ code }) => code === place.countyCode)!;
  return places.cities.find(({ code }) => code === cityCode)!;
}

/** Exactly `count` groups (fewer, where there are fewer items), as even as can be, in order. */
function evenGroups<T>(items: readonly T[], count: number): T[][] {
  const groups = Math.min(count, items.length);
  return Array.from({ length: groups }, (_, at) =>
    items.slice(Math.floor((at * items.length) / groups), Math.floor(((at + 1) * items.length) / groups)),
  );
}
