import { chooseExactly } from "./apportion.ts";
import { dayText } from "./calendar.ts";
import type { CityPlan, Ladder } from "./city-plans.ts";
import { type Estate, type Firm, numbered, type Row } from "./model.ts";
import { personName } from "./names.ts";
import type { Places } from "./places.ts";
import { Random } from "./random.ts";
import { favour } from "./standing.ts";
import { upperOrganisations } from "./upper-organisations.ts";

/** Shares of an estate's branches that have building groups below them, and member households below those. */
const depth: Record<Ladder, { groups: number; households: number }> = {
  STREETS_TO_GROUPS: { groups: 0.6, households: 0 },
  DOWN_TO_HOUSEHOLDS: { groups: 0.55, households: 0.6 },
  FIVE_LEVELS: { groups: 0.4, households: 0.1 },
  INDUSTRY: { groups: 0.35, households: 0.1 },
  ALLIANCES: { groups: 0.4, households: 0.15 },
  COUNTY_COMMITTEES: { groups: 0.3, households: 0.1 },
  COUNTY_BRANCHES: { groups: 0.3, households: 0.12 },
};

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
  const upper = upperOrganisations(plan.ladder, plan.code, estates, places, number, today);
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
  /** More of them lately, none before the thing itself. */
  const foundedAfter = (earliest: number): number =>
    today - 8 - Math.floor(Math.max(1, Math.min(3300, today - earliest - 20)) * random.next() ** 1.6);

  const branches = chooseExactly(
    estates,
    plan.estateBranches,
    random,
    (estate) =>
      Math.sqrt(estate.households) *
      favour("organisations", estate.place) *
      (estate.from !== null && estate.from > today - 90 ? 0.01 : 1),
  );
  for (const estate of branches) {
    const branch = add(
      {
        type: "ESTATE_BRANCH",
        name: `${estate.name}党支部`,
        parent_id: upper.above(estate.place, "estate"),
        estate_id: estate.id,
        members: random.whole(3, 40),
      },
      foundedAfter(estate.from ?? 0),
    );
    if (!random.chance(depth[plan.ladder].groups)) continue;
    const withHouseholds = random.chance(depth[plan.ladder].households);
    for (let building = 1; building <= Math.min(estate.buildings, 2); building += 1) {
      const group = add(
        {
          type: "BUILDING_GROUP",
          name: `${estate.name}${building}号楼党小组`,
          parent_id: branch.id,
          estate_id: estate.id,
          members: random.whole(3, 9),
        },
        foundedAfter(branch.founded),
      );
      if (withHouseholds && building === 1)
        add(
          {
            type: "MEMBER_HOUSEHOLD",
            name: `党员中心户（${personName(random)}家）`,
            parent_id: group.id,
            estate_id: estate.id,
            members: 1,
          },
          foundedAfter(group.founded),
        );
    }
  }

  const withBranch = new Set(branches);
  const joint = chooseExactly(
    estates.filter((estate) => !withBranch.has(estate)),
    plan.estatesInJointBranches,
    random,
    (estate) => favour("organisations", estate.place),
  );
  for (const group of inGroups(joint, (estate) => estate.place.code, 4)) {
    const { place } = group[0]!;
    const founded = foundedAfter(today - 2500);
    const head = { type: "ESTATE_BRANCH", form: "JOINT", name: `${place.nameZh}小区联合党支部` };
    const { id } = add({ ...head, region_code: place.code, parent_id: upper.above(place, "estate") }, founded);
    for (const estate of group)
      add(
        { ...head, estate_id: estate.id, parent_id: id, members: random.whole(3, 12) },
        Math.max(founded, estate.from ?? 0),
      );
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
      foundedAfter(firm.from),
    );
  const withFirmBranch = new Set(firmBranches);
  const jointFirms = chooseExactly(
    firms.filter((firm) => !withFirmBranch.has(firm)),
    plan.firmsInJointBranches,
    random,
  );
  evenGroups(jointFirms, plan.jointFirmBranches).forEach((group, index) => {
    const { countyCode } = group[0]!;
    const founded = foundedAfter(today - 2500);
    const head = { type: "FIRM_BRANCH", form: "JOINT", name: `物业行业第${index + 1}联合党支部` };
    const parent = upper.above({ countyCode }, "firm");
    const { id } = add({ ...head, region_code: countyCode, parent_id: parent }, founded);
    for (const firm of group) add({ ...head, firm_id: firm.id, parent_id: id, members: random.whole(1, 3) }, founded);
  });
  return {
    rows,
    estatesWithOne: new Set([...branches, ...joint]),
    firmsWithOne: new Set([...firmBranches, ...jointFirms]),
  };
}

/** Neighbours by key, at most `most` together. */
function inGroups<T>(items: readonly T[], key: (item: T) => string, most: number): T[][] {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    const same = byKey.get(key(item));
    if (same === undefined) byKey.set(key(item), [item]);
    else same.push(item);
  }
  return [...byKey.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most)),
  );
}

/** Exactly `count` groups (fewer, where there are fewer items), as even as can be, in order. */
function evenGroups<T>(items: readonly T[], count: number): T[][] {
  const groups = Math.min(count, items.length);
  return Array.from({ length: groups }, (_, at) =>
    items.slice(Math.floor((at * items.length) / groups), Math.floor(((at + 1) * items.length) / groups)),
  );
}
