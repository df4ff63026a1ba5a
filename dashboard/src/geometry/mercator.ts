import type { Position } from "geojson";

const RADIANS = Math.PI / 180;

/** Web Mercator (https://en.wikipedia.org/wiki/Mercator_projection) of [longitude, latitude], as the screen's map: [x, y] in radians, y upwards. */
export const mercator = ([lon, lat]: Position): [x: number, y: number] => [
  lon! * RADIANS,
  Math.log(Math.tan(Math.PI / 4 + (lat! * RADIANS) / 2)),
];
