import { dayText } from "./calendar.ts";
import type { Ladder } from "./city-plans.ts";
import type { Estate, Row } from "./model.ts";
import type { Place, Places } from "./places.ts";
import { share } from "./random.ts";

type Level = "city" | "county" | "street" | "community";

/** What stands above the estates in each ladder: type and the ending of its name, by level. */
const ladders: Record<Ladder, Partial<Record<Level, readonly [type: string, ending: string]>>> = {
  STREETS_TO_GROUPS: {
    city: ["INDUSTRY_COMMITTEE", "物业行业党委"],
    street: ["STREET_WORKING_COMMITTEE", "党工委"],
    community: ["COMMUNITY_GENERAL_BRANCH", "党总支"],
  },
  DOWN_TO_HOUSEHOLDS: { city: ["INDUSTRY_COMMITTEE", "物业行业党委"] },
  FIVE_LEVELS: {
    city: ["INDUSTRY_COMMITTEE", "物业行业党委"],
    county: ["INDUSTRY_GENERAL_BRANCH", "物业行业党总支"],
    street: ["STREET_WORKING_COMMITTEE", "党工委"],
    community: ["COMMUNITY_GENERAL_BRANCH", "党总支"],
  },
  INDUSTRY: {
    city: ["INDUSTRY_COMMITTEE", "物业行业党委"],
    county: ["INDUSTRY_GENERAL_BRANCH", "物业行业党总支"],
  },
  ALLIANCES: {
    city: ["INDUSTRY_COMMITTEE", "物业行业党委"],
    county: ["INDUSTRY_COMMITTEE", "物业行业党委"],
    street: ["ALLIANCE", "党建联盟"],
    community: ["ALLIANCE", "党建联盟"],
  },
  COUNTY_COMMITTEES: {
    city: ["INDUSTRY_COMMITTEE", "物业行业党委"],
    county: ["INDUSTRY_COMMITTEE", "物业行业党委"],
  },
  COUNTY_BRANCHES: {
    city: ["INDUSTRY_COMMITTEE", "物业行业党委"],
    county: ["INDUSTRY_GENERAL_BRANCH", "物业行业党总支"],
  },
};

export interface UpperOrganisations {
  readonly rows: readonly Row[];
  /** The id of what an estate's or a firm's organisation stands under; firms stand under the county or city. */
  above(place: Pick<Place, "countyCode"> & Partial<Place>, below: "estate" | "firm"): string;
}

/** The rungs of a city's ladder down to the communities that have estates. */
export function upperOrganisations(
  ladder: Ladder,
  cityCode: string,
  estates: readonly Estate[],
  places: Places,
  number: () => string,
  today: number,
): UpperOrganisations {
  const rungs = ladders[ladder];
  const rows: Row[] = [];
  const ids = new Map<string, string>();
  const add = (level: Level, code: string, name: string, parent: string | null): void => {
    const rung = rungs[level];
    if (rung === undefined || ids.has(`${level}:${code}`)) return;
    const id = number();
    ids.set(`${level}:${code}`, id);
    rows.push({
      id,
      parent_id: parent,
      type: rung[0],
      form: "INDEPENDENT",
      name: `${name}${rung[1]}`,
      estate_id: null,
      firm_id: null,
      region_code: code,
      members: null,
      founded_on: dayText(today - 1400 - Math.floor(share(`founded:${code}`) * 1800)),
      dissolved_on: null,
    });
  };
  const find = (...keys: string[]): string | null =>
    keys.map((key) => ids.get(key)).find((id) => id !== undefined) ?? null;

  const city = places.cities.find((division) => division.code === cityCode)!;
  add("city", cityCode, city.nameZh, null);
  const withEstates = new Set(estates.map((estate) => estate.place.countyCode));
  for (const county of places.counties)
    if (withEstates.has(county.code)) add("county", county.code, county.nameZh, find(`city:${cityCode}`));
  const inUse = [...new Map(estates.map(({ place }) => [place.code, place])).values()];
  for (const place of inUse)
    add("street", place.streetCode, place.streetNameZh, find(`county:${place.countyCode}`, `city:${cityCode}`));
  for (const place of inUse)
    if (place.code !== place.streetCode)
      add("community", place.code, place.nameZh, find(`street:${place.streetCode}`, `county:${place.countyCode}`));

  return {
    rows,
    above(place, below) {
      const chain =
        below === "firm"
          ? [`county:${place.countyCode}`, `city:${cityCode}`]
          : [`community:${place.code}`, `street:${place.streetCode}`, `county:${place.countyCode}`, `city:${cityCode}`];
      const id = find(...chain);
      if (id === null) throw new Error(`expected an organisation above ${chain[0]}, got none`);
      return id;
    },
  };
}
