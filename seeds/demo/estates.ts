import { apportion, chooseExactly, WeightedIndex } from "./apportion.ts";
import { dayOf, dayText } from "./calendar.ts";
import type { CityPlan } from "./city-plans.ts";
import { localQuality } from "./local-quality.ts";
import { type Estate, numbered, type Row, scaledCount } from "./model.ts";
import { estateName } from "./names.ts";
import type { Place, Places } from "./places.ts";
import { Random, share } from "./random.ts";

/** 嘉祥县: all of its old neighbourhoods, as many as published, went into one package. */
export const PACKAGED_COUNTY = { code: "370829", city: "370800", estates: 82, old: 39 };

const METRES_A_DEGREE = 111_320;

/** One city's estates, by place; exactly `plan.estates` of them, `plan.old` built by the end of 2000. */
export function makeEstates(plan: CityPlan, places: Places, today: number, scale: number): Estate[] {
  const random = new Random(`estates:${plan.code}`);
  const own = places.places.filter((place) => place.cityCode === plan.code);
  const packaged = (place: Place): boolean => place.countyCode === PACKAGED_COUNTY.code;
  const inPackage = plan.code === PACKAGED_COUNTY.city ? scaledCount(PACKAGED_COUNTY.estates, scale) : 0;
  const oldInPackage = Math.min(
    inPackage,
    plan.code === PACKAGED_COUNTY.city ? scaledCount(PACKAGED_COUNTY.old, scale) : 0,
  );

  const sites = [
    ...sitesIn(own.filter(packaged), inPackage, oldInPackage, random),
    ...sitesIn(
      inPackage > 0 ? own.filter((place) => !packaged(place)) : own,
      plan.estates - inPackage,
      plan.old - oldInPackage,
      random,
    ),
  ];
  const number = numbered("E", plan.code);
  const namesByPlace = new Map<string, Set<string>>();
  const years = newerYears(today);
  return sites.map(({ place, old }) => {
    const taken = namesByPlace.get(place.code) ?? new Set<string>();
    namesByPlace.set(place.code, taken);
    return makeEstate(number(), place, old, taken, years, places, today, random);
  });
}

/** Places that a county or zone has at least; where it has fewer, each stands for several. */
const LEAST_PLACES = 10;

interface Site {
  readonly place: Place;
  readonly old: boolean;
}

function sitesIn(places: readonly Place[], estates: number, old: number, random: Random): Site[] {
  if (estates === 0) return [];
  const ofCounty = new Map<string, number>();
  for (const { countyCode } of places) ofCounty.set(countyCode, (ofCounty.get(countyCode) ?? 0) + 1);
  const parts = apportion(
    estates,
    places.map((place) => {
      // a zone of two streets has a town in each
      const few = Math.max(1, LEAST_PLACES / ofCounty.get(place.countyCode)!);
      return placeWeight(place) * few * Math.exp(0.6 * random.normal());
    }),
  );
  const sites = places.flatMap((place, index) => Array.from({ length: parts[index]! }, () => ({ place, old: false })));
  // the old stand in the old town: in streets that came first, and less in towns
  const oldOnes = new Set(
    chooseExactly(
      sites,
      old,
      random,
      ({ place }) => (isTown(place) ? 0.4 : 1) * (0.25 + 1.5 * share(place.streetCode)),
    ),
  );
  return sites.map((site) => (oldOnes.has(site) ? { ...site, old: true } : site));
}

const isTown = (place: Place): boolean => /[镇乡]$/u.test(place.streetNameZh);

/** How many estates a place holds against others: urban communities and districts more than towns and counties. */
function placeWeight(place: Place): number {
  const street = place.code === place.streetCode;
  const kind = isTown(place) ? (street ? 1.3 : 0.7) : street ? 3 : 1.6;
  const district = Number(place.countyCode.slice(4)) < 20 ? 1.25 : 0.85;
  return kind * district;
}

/** Years of the newer estates with the chance of each; the current year only as far as it has gone. */
function newerYears(today: number): { years: number[]; drawn: WeightedIndex } {
  const thisYear = Number(dayText(today).slice(0, 4));
  const years = Array.from({ length: thisYear - 2000 }, (_, index) => 2001 + index);
  const weight = (year: number): number => {
    const gone = year === thisYear ? (today - dayOf(`${year}-01-01`)) / 365 : 1;
    return gone * (year < 2006 ? 0.7 : year < 2011 ? 1.2 : year < 2020 ? 1.6 : year < 2023 ? 1.1 : 0.6);
  };
  return { years, drawn: new WeightedIndex(years.map(weight)) };
}

function makeEstate(
  id: string,
  place: Place,
  old: boolean,
  taken: Set<string>,
  newer: { years: number[]; drawn: WeightedIndex },
  places: Places,
  today: number,
  random: Random,
): Estate {
  const year = old ? 2000 - Math.floor(28 * random.next() ** 1.7) : newer.years[newer.drawn.draw(random)]!;
  const known = old || random.chance(0.95);
  const firstOfYear = dayOf(`${year}-01-01`);
  const from = old || !known ? null : firstOfYear + Math.floor(random.next() * Math.min(365, today - firstOfYear));
  const highRise = !old && year >= 2008 && random.chance(0.8);
  const households = Math.max(
    24,
    Math.round(Math.exp((old ? 5.5 : highRise ? 6.7 : 6.2) + (old ? 0.75 : 0.6) * random.normal())),
  );
  const perBuilding = highRise ? random.whole(80, 150) : random.whole(30, 60);
  const [lon, lat] = pointIn(place, places, random);
  return {
    id,
    name: estateName(random, place.nameZh, old, taken),
    place,
    lon,
    lat,
    builtYear: known ? year : null,
    old,
    from,
    buildings: Math.max(1, Math.round(households / perBuilding)),
    households,
    highRise,
    care: localQuality("care", place),
  };
}

/** Some hundred metres around the place's middle, within its street's cell. */
function pointIn(place: Place, places: Places, random: Random): [lon: number, lat: number] {
  const area = places.streetAreas.get(place.streetCode);
  for (let attempt = 0; area !== undefined && attempt < 12; attempt += 1) {
    const spread = 420 / (1 + attempt / 4) / METRES_A_DEGREE;
    const lat = round6(place.lat + spread * random.normal());
    const lon = round6(place.lon + (spread * random.normal()) / Math.cos((place.lat * Math.PI) / 180));
    if (area.holds(lon, lat)) return [lon, lat];
  }
  return [place.lon, place.lat];
}

const round6 = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** The row for the import door. */
export function estateRow(estate: Estate, conditionsMet: ReadonlySet<Estate>, eligible: ReadonlySet<Estate>): Row {
  const { place } = estate;
  const stars = share(`stars:${estate.id}`) * 0.5 + estate.care * 0.5;
  return {
    id: estate.id,
    name: estate.name,
    region_code: place.code,
    longitude: estate.lon,
    latitude: estate.lat,
    address: `${place.streetNameZh}${place.code === place.streetCode ? "" : place.nameZh}${1 + Math.floor(share(estate.id) * 299)}号`,
    built_year: estate.builtYear,
    buildings: estate.buildings,
    households: estate.households,
    star_rating: estate.old ? null : 1 + Math.min(4, Math.floor(stars * 5)),
    smart_stars: estate.highRise ? Math.floor(share(`smart:${estate.id}`) * 4) : null,
    party_conditions_met: conditionsMet.has(estate),
    committee_eligible: eligible.has(estate),
    valid_from: estate.from === null ? null : dayText(estate.from),
    valid_to: null,
  };
}
