import gcoord from "gcoord";
import { BadValue } from "../parsers/bad-value.ts";

export const CRS_NAMES = ["wgs84", "gcj02", "bd09", "cgcs2000"] as const;
/** The coordinate system that a file declares. cgcs2000 is within centimetres of wgs84 here and taken as it is. */
export type CrsName = (typeof CRS_NAMES)[number];

const SYSTEMS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** Longitude and latitude in degrees, WGS 84. */
export type LonLat = [lon: number, lat: number];

/** A point into WGS 84. */
export function toWgs84(lon: number, lat: number, crs: CrsName): LonLat {
  if (crs === "wgs84" || crs === "cgcs2000") return [lon, lat];
  // gcoord writes into the array that it is given
  return gcoord.transform([lon, lat], SYSTEMS[crs], gcoord.WGS84) as LonLat;
}

/** Throws BadValue where the pair cannot be longitude and latitude in degrees, saying what it looks like. */
export function checkDegrees(lon: number, lat: number): void {
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
    if (lon === 0 && lat === 0) throw new BadValue("a place; blank where it is not known", "0, 0");
    return;
  }
  const got = `${lon}, ${lat}`;
  if (Math.abs(lat) <= 180 && Math.abs(lon) <= 90)
    throw new BadValue("longitude, latitude in degrees; these look swapped", got);
  if (Math.abs(lon) > 1000 || Math.abs(lat) > 1000)
    throw new BadValue(
      "longitude, latitude in degrees; these look like metres of a projection: convert them first",
      got,
    );
  throw new BadValue("longitude from -180 to 180 and latitude from -90 to 90", got);
}
