import { geoJSONToTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature, Geometry } from "geojson";

/** Names of the layers in the tile, as Protomaps names them. */
export const LAKE_LAYERS = ["water", "places"] as const;
/** Where the invented city lies: amid the invented lake, in the Yellow Sea. [longitude, latitude] */
export const LAKE_CITY: [number, number] = [121, 35];

const feature = (geometry: Geometry, properties: Record<string, string>): Feature => ({
  type: "Feature",
  geometry,
  properties,
});

/** A vector tile of the whole world at zoom 0, by Protomaps' schema: one lake, 1.6 by 1 degrees, and one city's name upon it. */
export function lakeTile(): Uint8Array {
  const [lon, lat] = LAKE_CITY;
  const [west, south, east, north] = [lon - 0.8, lat - 0.5, lon + 0.8, lat + 0.5];
  const shore = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const features: Record<(typeof LAKE_LAYERS)[number], Feature> = {
    water: feature({ type: "Polygon", coordinates: [shore] }, { kind: "lake" }),
    places: feature(
      { type: "Point", coordinates: LAKE_CITY },
      { kind: "locality", kind_detail: "city", name: "湖心市", "name:en": "Midlake" },
    ),
  };
  const layers = LAKE_LAYERS.map((name) => {
    const tile = geoJSONToTile({ type: "FeatureCollection", features: [features[name]] }, 0, 0, 0, { tolerance: 0 });
    return [name, tile] as const;
  });
  return fromGeojsonVt(Object.fromEntries(layers), { version: 2, extent: 4096 });
}
