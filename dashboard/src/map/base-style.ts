import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { NO_DATA, ZONE } from "./palettes.ts";

/** An empty sheet: no tiles, no sprites, no fonts, so that nothing is fetched. */
export const MAPLIBRE_STYLE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: "paper", type: "background", paint: { "background-color": "#f6f8fa" } }],
};

/** Mapbox GL JS refuses text without a glyphs address, but fetches none of it while `localFontFamily` is set. */
export const MAPBOX_STYLE: StyleSpecification = {
  ...MAPLIBRE_STYLE,
  glyphs: "mapbox://fonts/mapbox/{fontstack}/{range}.pbf",
};

interface HatchImage {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Grey diagonal strokes on pale grey, 8 × 8 pixels, RGBA: what a region without data is filled with. */
export function hatchImage(): HatchImage {
  return strokes(8, 1, NO_DATA.fill, NO_DATA.line);
}

/** Pale strokes leaning the other way, 10 × 10 pixels: a functional zone, which is not a gap in the data. */
export function zoneHatchImage(): HatchImage {
  return strokes(10, -1, ZONE.fill, ZONE.line);
}

/** Strokes two pixels wide along x + lean × y. */
function strokes(size: number, lean: 1 | -1, fill: string, line: string): HatchImage {
  const data = new Uint8ClampedArray(size * size * 4);
  const [ground, stroke] = [fill, line].map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      data.set([...((x + lean * y + size) % size < 2 ? stroke! : ground!), 255], (y * size + x) * 4);
  return { width: size, height: size, data };
}
