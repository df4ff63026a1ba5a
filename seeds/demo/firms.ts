import { apportion } from "./apportion.ts";
import { dayOf, dayText } from "./calendar.ts";
import type { CityPlan } from "./city-plans.ts";
import { PACKAGED_COUNTY } from "./estates.ts";
import { type Estate, type Firm, type FirmKind, numbered, type Row } from "./model.ts";
import { firmName, shortOf, townOf } from "./names.ts";
import type { Place, Places } from "./places.ts";
import { Random, share } from "./random.ts";

/** One city's property firms, most where most estates are: street-run ones as planned, one state enterprise a county, the rest private. */
export function makeFirms(plan: CityPlan, estates: readonly Estate[], places: Places): Firm[] {
  const random = new Random(`firms:${plan.code}`);
  const city = places.cities.find((division) => division.code === plan.code)!;
  const counties = places.counties.filter((division) => division.parentCode === plan.code);
  const parts = apportion(
    plan.firms,
    counties.map((county) => estates.filter((estate) => estate.place.countyCode === county.code).length),
  );
  const streets = streetsInNeed(estates);
  const streetRun = Array.from({ length: plan.streetRunFirms }, (_, index) => streets[index % streets.length]!);
  const number = numbered("F", plan.code);
  const taken = new Set<string>();

  return counties.flatMap((county, index) => {
    const ofStreets = streetRun.filter((place) => place.countyCode === county.code);
    const town = county.zone ? townOf(city.nameZh) : townOf(county.nameZh);
    return Array.from({ length: parts[index]! }, (_, at): Firm => {
      const place = ofStreets[at];
      const kind: FirmKind = place ? "STREET_RUN" : at === ofStreets.length ? "STATE" : "MARKET";
      const name = place
        ? unique(`${place.streetNameZh.replace(/(?:物业服务中心|管理委员会)$/u, "")}公益物业服务中心`, taken)
        : kind === "STATE"
          ? unique(`${shortOf(county.nameZh)}国资安居物业服务有限公司`, taken)
          : firmName(random, town, taken);
      // the first of the market was there before all records, so that every estate had a firm to turn to
      const first = at === Math.min(ofStreets.length + 1, parts[index]! - 1);
      const [least, most] = founded[kind];
      const from = first ? null : dayOf(`${random.whole(least, most)}-01-01`) + random.whole(3, 360);
      return { id: number(), name, kind, countyCode: county.code, streetCode: place?.streetCode ?? null, from };
    });
  });
}

/** Streets by how many old estates they have that are not packaged together, most first: there street-run firms begin. */
function streetsInNeed(estates: readonly Estate[]): Place[] {
  const olds = new Map<string, { place: Place; count: number }>();
  for (const { old, place } of estates) {
    if (!old || place.countyCode === PACKAGED_COUNTY.code) continue;
    olds.set(place.streetCode, { place, count: (olds.get(place.streetCode)?.count ?? 0) + 1 });
  }
  return [...olds.values()].sort((a, b) => b.count - a.count).map(({ place }) => place);
}

/** Years in which firms of a kind were founded. */
const founded: Record<FirmKind, readonly [least: number, most: number]> = {
  MARKET: [1997, 2020],
  STATE: [2004, 2014],
  STREET_RUN: [2014, 2019],
};

function unique(name: string, taken: Set<string>): string {
  const free = [name, ...["二", "三", "四", "五", "六"].map((n) => `${name}（${n}）`)].find((n) => !taken.has(n));
  if (free === undefined) throw new Error(`expected at most six of ${name}, got more`);
  taken.add(free);
  return free;
}

export function firmRow(
  firm: Firm,
  conditionsMet: ReadonlySet<Firm>,
  fourStars: ReadonlySet<Firm> | null,
  index: number,
): Row {
  const high = fourStars === null ? share(`stars:${firm.id}`) < 0.15 : fourStars.has(firm);
  return {
    id: firm.id,
    name: firm.name,
    region_code: firm.countyCode,
    // shaped like a unified social credit code, and not one: those have no letters D, E, M, O in a row there
    credit_code: `91${firm.countyCode}DEMO${String(index).padStart(5, "0")}X`,
    star_rating: high ? 4 + Math.round(share(`fifth:${firm.id}`) * 0.7) : 1 + Math.floor(share(`low:${firm.id}`) * 3),
    party_conditions_met: conditionsMet.has(firm),
    valid_from: firm.from === null ? null : dayText(firm.from),
    valid_to: null,
  };
}
