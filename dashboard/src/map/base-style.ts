import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { GROUND, type Ground } from "./ground.ts";
import { DOTS_IMAGE, HATCH_IMAGE, image, LAYER, ZONE_IMAGE } from "./layers/ids.ts";

/** An empty sheet: no tiles, no sprites, no fonts, so that nothing is fetched. */
export const MAPLIBRE_STYLE: StyleSpecification = {
  version: 8,
  // A colour is there with the next frame: what is printed at once (use-paper-map.ts) is in its theme, and no frames are drawn on the way.
  transition: { duration: 0, delay: 0 },
  sources: {},
  layers: [
    { id: LAYER.paper, type: "background", paint: { "background-color": GROUND.light.paper } },
    { id: LAYER.baseAnchor, type: "background", layout: { visibility: "none" } },
    { id: LAYER.baseNamesAnchor, type: "background", layout: { visibility: "none" } },
  ],
};

/** Mapbox GL JS refuses text without a glyphs address, but fetches none of it while `localFontFamily` is set. */
export const MAPBOX_STYLE: StyleSpecification = {
  ...MAPLIBRE_STYLE,
  glyphs: "mapbox://fonts/mapbox/{fontstack}/{range}.pbf",
};

export interface PatternImage {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8ClampedArray;
}

/** All patterns for a ground, by name: what a region without data, a functional zone and a small count are filled with. */
export function patternImages(ground: Ground): Readonly<Record<string, PatternImage>> {
  return {
    [image(HATCH_IMAGE, ground)]: hatchImage(ground),
    // Leaning the other way: a zone is not a gap in the data.
    [image(ZONE_IMAGE, ground)]: zoneHatchImage(ground),
    [image(DOTS_IMAGE, ground)]: dotsImage(ground),
  };
}

/** Diagonal strokes on nothing, 8 × 8 pixels. */
export const hatchImage = ({ noData }: Ground): PatternImage => strokes(8, 1, noData.line);

/** Strokes leaning the other way, 10 × 10 pixels. */
export const zoneHatchImage = ({ zone }: Ground): PatternImage => strokes(10, -1, zone.line);

/** Dots two pixels wide on nothing, 12 × 12 pixels, every other row set off by half. */
export function dotsImage({ smallCount }: Ground): PatternImage {
  const size = 12;
  const [red, green, blue, alpha] = smallCount.dot.match(/[\d.]+/g)!.map(Number);
  const data = new Uint8ClampedArray(size * size * 4);
  for (const [left, top] of [
    [2, 2],
    [8, 8],
  ] as const)
    for (const [x, y] of [
      [left, top],
      [left + 1, top],
      [left, top + 1],
      [left + 1, top + 1],
    ] as const)
      data.set([red!, green!, blue!, Math.round(alpha! * 255)], (y * size + x) * 4);
  return { width: size, height: size, data };
}

/**
 * Strokes two pixels wide along x + lean × y. What they lie on is a layer's own colour: engines keep the edge of an image about it, which
 * another image in its place (lightPatterns) does not change, and a ground of its own would show there as a grid.
 */
function strokes(size: number, lean: 1 | -1, line: string): PatternImage {
  const data = new Uint8ClampedArray(size * size * 4);
  const stroke = [1, 3, 5].map((at) => Number.parseInt(line.slice(at, at + 2), 16));
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) if ((x + lean * y + size) % size < 2) data.set([...stroke, 255], (y * size + x) * 4);
  return { width: size, height: size, data };
}
