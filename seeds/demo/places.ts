import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { Area } from "./polygon.ts";

/** Where estates may stand: an urban community, or a street that has none. */
export interface Place {
  readonly code: string;
  readonly nameZh: string;
  readonly streetCode: string;
  readonly streetNameZh: string;
  /** The county or functional zone. */
  readonly countyCode: string;
  readonly cityCode: string;
  /** Of its middle, WGS 84. */
  readonly lon: number;
  readonly lat: number;
}

interface Division {
  readonly code: string;
  readonly nameZh: string;
  readonly parentCode: string;
  readonly zone: boolean;
}

export interface Places {
  readonly cities: readonly Division[];
  /** Counties and functional zones. */
  readonly counties: readonly Division[];
  readonly places: readonly Place[];
  /** By street code. */
  readonly streetAreas: ReadonlyMap<string, Area>;
}

const seeds = fileURLToPath(new URL("..", import.meta.url));

/** Reads the committed divisions and street cells. Throws where a street has neither a cell nor a point. */
export function readPlaces(): Places {
  const regions = readTable(`${seeds}/divisions/regions.csv`);
  const streets = readTable(`${seeds}/divisions/streets.csv`);
  const communities = readdirSync(`${seeds}/divisions`)
    .filter((file) => /^communities.*\.csv$/.test(file))
    .sort()
    .flatMap((file) => readTable(`${seeds}/divisions/${file}`));

  const divisions = regions.map((row) => ({
    code: row.code!,
    nameZh: row.name_zh!,
    parentCode: row.parent_code!,
    zone: row.kind === "FUNCTIONAL_ZONE",
    level: row.level,
  }));
  const cities = divisions.filter((division) => division.level === "CITY");
  const counties = divisions.filter((division) => division.level === "COUNTY");
  const cityOfCounty = new Map(counties.map((county) => [county.code, county.parentCode]));

  const withCommunities = new Set(communities.map((row) => row.parent_code));
  const streetByCode = new Map(streets.map((row) => [row.code, row]));
  const places = [...streets.filter((row) => !withCommunities.has(row.code)), ...communities]
    .sort((a, b) => (a.code! < b.code! ? -1 : 1))
    .map((row): Place => {
      const street = streetByCode.get(row.level === "STREET" ? row.code : row.parent_code)!;
      const [lon, lat] = [row.longitude || street.longitude, row.latitude || street.latitude];
      if (!lon || !lat) throw new Error(`expected a point for ${row.code} ${row.name_zh} or its street, got none`);
      return {
        code: row.code!,
        nameZh: row.name_zh!,
        streetCode: street.code!,
        streetNameZh: street.name_zh!,
        countyCode: street.parent_code!,
        cityCode: cityOfCounty.get(street.parent_code!)!,
        lon: Number(lon),
        lat: Number(lat),
      };
    });
  return { cities, counties, places, streetAreas: readStreetAreas() };
}

function readTable(file: string): Record<string, string | undefined>[] {
  return parse(readFileSync(file), { columns: true, bom: true });
}

function readStreetAreas(): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const file of readdirSync(`${seeds}/boundaries`).filter((name) => /^streets-\d+\.geojson$/.test(name))) {
    const { features } = JSON.parse(readFileSync(`${seeds}/boundaries/${file}`, "utf8")) as FeatureCollection<
      Polygon | MultiPolygon,
      { code: string }
    >;
    for (const { properties, geometry } of features) areas.set(properties.code, new Area(geometry));
  }
  return areas;
}
