import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import gcoord from "gcoord";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import mapshaper from "mapshaper";
import { readEchartsMap } from "./echarts-map.ts";
import { renamedCounties } from "./renamed-counties.ts";

/** WGS 84 degrees, longitude first. */
export type County = Feature<Polygon | MultiPolygon, { code: string; seat: Position }>;

// Half a step of the source's 1/1024° grid: vertices meant to be one lie closer than this.
const SNAP_DEGREES = 0.0004;

/**
 * The 2018 county shapes in `folder` (the map package's) whose code starts with `prefix`, brought to today's codes, cleaned into one
 * topology and simplified. `seat` is the county's seat of government as the package has it.
 */
export async function readCountyShapes(folder: string, prefix: string): Promise<County[]> {
  const renamed = new Map<string, string>([
    // 章丘市 became 章丘区 in 2016; the 2018 shapes still carry the old code.
    ["370181", "370114"],
    ...renamedCounties.flatMap(({ to, from }) => from.map(({ code }) => [code, to] as const)),
  ]);
  const seats = new Map<string, Position>();
  const features: Feature[] = [];
  for (const file of readdirSync(folder).sort()) {
    const script = readFileSync(join(folder, file), "utf8");
    if (!script.includes(`"id":"${prefix}`)) continue;
    for (const { geometry, properties } of readEchartsMap(script)) {
      const code = renamed.get(properties.code) ?? properties.code;
      // gcoord changes what it is given in place; nothing else holds these arrays.
      features.push({ type: "Feature", properties: { code }, geometry: toWgs84(geometry) });
      // 长岛 gives its islands to 蓬莱区, whose seat stays on the mainland.
      if (properties.code !== "370634")
        seats.set(
          code,
          gcoord.transform([properties.seat[0]!, properties.seat[1]!] as [number, number], gcoord.GCJ02, gcoord.WGS84),
        );
    }
  }
  const collection: FeatureCollection = { type: "FeatureCollection", features };
  const output = await mapshaper.applyCommands(
    `-i in.json snap snap-interval=${SNAP_DEGREES} -clean gap-fill-area=50km2 snap-interval=${SNAP_DEGREES} ` +
      "-dissolve code -simplify weighted interval=250 keep-shapes -clean -o out.json precision=0.00001",
    { "in.json": JSON.stringify(collection) },
  );
  const cleaned = JSON.parse(String(output["out.json"])) as FeatureCollection<Polygon | MultiPolygon, { code: string }>;
  return cleaned.features
    .map((county) => ({
      ...county,
      properties: { code: county.properties.code, seat: seats.get(county.properties.code)! },
    }))
    .sort((a, b) => a.properties.code.localeCompare(b.properties.code));
}

const toWgs84 = <G extends Polygon | MultiPolygon>(geometry: G): G =>
  gcoord.transform(geometry as never, gcoord.GCJ02, gcoord.WGS84) as unknown as G;
