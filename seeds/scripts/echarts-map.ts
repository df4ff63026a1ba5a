import type { Feature, MultiPolygon, Polygon, Position } from "geojson";

interface EncodedFeature {
  id: string;
  properties: { name: string; cp: [number, number] };
  geometry:
    | { type: "Polygon"; coordinates: string[]; encodeOffsets: [number, number][] }
    | { type: "MultiPolygon"; coordinates: string[][]; encodeOffsets: [number, number][][] };
}

/** A county as the map package gives it: six-digit code, Chinese name and seat; all coordinates still GCJ-02 degrees. */
export type EchartsCounty = Feature<Polygon | MultiPolygon, { code: string; name: string; seat: Position }>;

/** Features of an echarts map script (`echarts.registerMap('…', {…})`), whose rings are delta-encoded text. */
export function readEchartsMap(script: string): EchartsCounty[] {
  const start = script.indexOf('{"type":"FeatureCollection"');
  const end = script.lastIndexOf("});}));");
  if (start < 0 || end < 0) throw new Error(`expected an echarts map script, got ${script.slice(0, 60)}…`);
  const map = JSON.parse(script.slice(start, end + 1)) as { UTF8Encoding?: boolean; features: EncodedFeature[] };
  if (!map.UTF8Encoding) throw new Error("expected a map with UTF8Encoding, got plain coordinates");
  return map.features.map(({ id, properties, geometry }) => ({
    type: "Feature",
    properties: { code: id, name: properties.name, seat: properties.cp },
    geometry:
      geometry.type === "Polygon"
        ? { type: "Polygon", coordinates: decodePolygon(geometry.coordinates, geometry.encodeOffsets) }
        : {
            type: "MultiPolygon",
            coordinates: geometry.coordinates.map((rings, index) =>
              decodePolygon(rings, geometry.encodeOffsets[index]!),
            ),
          },
  }));
}

const decodePolygon = (rings: string[], offsets: [number, number][]) =>
  rings.map((ring, index) => decodeRing(ring, offsets[index]!));

/**
 * Two characters per vertex: zigzag-coded differences plus 64, in steps of 1/1024°.
 * The form is echarts' own: https://github.com/apache/echarts/blob/5.5.0/src/coord/geo/parseGeoJson.ts
 */
export function decodeRing(encoded: string, [offsetX, offsetY]: [number, number]): Position[] {
  const unzigzag = (code: number) => (code >> 1) ^ -(code & 1);
  const ring: Position[] = [];
  let x = offsetX;
  let y = offsetY;
  for (let index = 0; index < encoded.length; index += 2) {
    x += unzigzag(encoded.charCodeAt(index) - 64);
    y += unzigzag(encoded.charCodeAt(index + 1) - 64);
    ring.push([x / 1024, y / 1024]);
  }
  return ring;
}
