import { ladderOf } from "../../api/src/registers/organisations/ladders/ladder-of.ts";
import { dayText } from "./calendar.ts";
import type { Estate, Row } from "./model.ts";
import type { Place, Places } from "./places.ts";
import { share } from "./random.ts";

type Level = "city" | "county" | "street" | "community";

/** What names of organisations end in, by type. */
const ENDINGS: Readonly<Record<string, string>> = {
  INDUSTRY_COMMITTEE: "物业行业党委",
  INDUSTRY_GENERAL_BRANCH: "物业行业党总支",
  STREET_WORKING_COMMITTEE: "党工委",
  COMMUNITY_GENERAL_BRANCH: "党总支",
  ALLIANCE: "党建联盟",
};

/** Steps that the demo builds beside those that a ladder asks for. */
const BUILT = ["CITY_COMMITTEE"];
/** Where no ladder of the city is known. */
const BUILT_BY_DEFAULT = [...BUILT, "COUNTY_GENERAL_BRANCH"];

/** Communities of a hundred that have not got theirs yet: gaps of the ladder. */
const WITHOUT = 0.06;

/** The type of what stands above the estates, by level, as the city's ladder has it. */
function rungsOf(cityCode: string): Partial<Record<Level, string>> {
  const ladder = ladderOf(cityCode);
  const built = ladder.cities.length === 0 ? BUILT_BY_DEFAULT : BUILT;
  return Object.fromEntries(
    ladder.steps
      .filter(({ id, asked, type }) => (asked || built.includes(id)) && type in ENDINGS)
      .map(({ at, type }) => [at[0]!.toLowerCase(), type]),
  );
}

export interface UpperOrganisations {
  readonly rows: readonly Row[];
  /** The id of what an estate's or a firm's organisation stands under; firms stand under the county or city. */
  above(place: Pick<Place, "countyCode"> & Partial<Place>, below: "estate" | "firm"): string;
}

/** The rungs of a city's ladder down to the communities that have estates. */
export function upperOrganisations(
  cityCode: string,
  estates: readonly Estate[],
  places: Places,
  number: () => string,
  today: number,
): UpperOrganisations {
  const rungs = rungsOf(cityCode);
  const rows: Row[] = [];
  const ids = new Map<string, string>();
  const add = (level: Level, code: string, name: string, parent: string | null): void => {
    const type = rungs[level];
    if (type === undefined || ids.has(`${level}:${code}`)) return;
    const id = number();
    ids.set(`${level}:${code}`, id);
    rows.push({
      id,
      parent_id: parent,
      type,
      form: "INDEPENDENT",
      name: `${name}${ENDINGS[type]}`,
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
    if (place.code !== place.streetCode && share(`general branch:${place.code}`) >= WITHOUT)
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
