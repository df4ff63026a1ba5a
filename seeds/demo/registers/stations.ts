import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { favour } from "../local-quality.ts";
import { type Estate, numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import { communitiesOf } from "./communities.ts";
import type { DemoCity } from "./demo-city.ts";
import { howMany } from "./how-many.ts";
import { mediationCentres } from "./mediation-centres.ts";

/** Stations for an estate, centres and windows for a community, in cities that publish no number. */
const [STATIONS, CENTRES, WINDOWS] = [0.06, 0.15, 0.12];

/** One city's service places: stations at estates, a centre and a window in communities, mediation centres in counties. */
export function makeStations(city: DemoCity): Row[] {
  const { plan, estates, places, today } = city;
  const random = new Random(`stations:${plan.code}`);
  const communities = communitiesOf(estates);
  const number = numbered("ST", plan.code);
  const row = (
    kind: string,
    name: string,
    at: { readonly region_code: string; readonly estate?: Estate; readonly lon: number; readonly lat: number },
    opened: number,
    area: number | null,
  ): Row => ({
    id: number(),
    region_code: at.region_code,
    estate_id: at.estate?.id ?? null,
    longitude: at.lon,
    latitude: at.lat,
    name,
    kind,
    opened_on: dayText(opened),
    closed_on: null,
    area,
  });
  const lately = (): number => today - random.whole(30, 2400);
  const size = (middle: number): number => Math.round(middle * Math.exp(0.45 * random.normal()));

  // a large city may publish more stations than it has estates here: then some estates have two
  const wanted = howMany(city, "service_stations", estates.length * STATIONS);
  const first = chooseExactly(estates, wanted, random, ({ place }) => favour("organisations", place));
  const second = chooseExactly(estates, wanted - first.length, random, ({ households }) => households);
  const word = plan.code === "371500" ? "红旗驿站" : plan.code === "371400" ? "党群服务站" : "红帆驿站";
  const stations = [
    ...first.map((estate) => [estate, ""] as const),
    ...second.map((estate) => [estate, "二"] as const),
  ];
  return [
    ...stations.map(([estate, which]) =>
      row(
        plan.code === "371400" ? "CENTRE" : "STATION",
        `${estate.name}${word}${which}`,
        { region_code: estate.place.code, estate, lon: estate.lon, lat: estate.lat },
        Math.max(lately(), estate.from ?? 0),
        random.chance(0.85) ? size(120) : null,
      ),
    ),
    ...chooseExactly(communities, plan.code === "371400" ? 0 : communities.length * CENTRES, random).map(({ place }) =>
      row("CENTRE", `${place.nameZh}党群服务中心`, { ...place, region_code: place.code }, lately(), size(480)),
    ),
    ...chooseExactly(
      communities,
      howMany(city, "communities_with_service_window", communities.length * WINDOWS),
      random,
    ).map(({ place }) =>
      row("WINDOW", `${place.nameZh}物业服务窗口`, { ...place, region_code: place.code }, lately(), null),
    ),
    ...[...mediationCentres(places.counties.map(({ code }) => code))].flatMap(([code, began]) => {
      const place = estates.find((estate) => estate.place.countyCode === code)?.place;
      const county = places.counties.find((one) => one.code === code);
      return place === undefined || county === undefined
        ? []
        : [
            row(
              "MEDIATION_CENTRE",
              `${county.nameZh}诉调对接中心`,
              { ...place, region_code: place.streetCode },
              began,
              size(260),
            ),
          ];
    }),
  ];
}
