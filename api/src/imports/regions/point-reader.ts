import { BadValue } from "../../parsers/bad-value.ts";
import { normaliseHeader } from "../header.ts";
import type { TypedRow, TypedRows } from "../interpret-rows.ts";
import { LATITUDE_FIRST, LONGITUDE_FIRST } from "../kinds/columns.ts";
import type { Remarks } from "../remarks.ts";

/** Longitude and latitude as the file has them; null where a row has none. Throws BadValue. */
export type ReadPoint = (row: TypedRow) => readonly [lon: number, lat: number] | null;

/**
 * Reads a row's coordinates from two columns, or from one that holds both. Where neither size nor header tells which of the two is the
 * longitude, `isPlace` does, if the point is a place one way alone. 0, 0 is no place.
 */
export function pointReader(
  rows: TypedRows,
  remarks: Remarks,
  isPlace: (lon: number, lat: number) => boolean,
): ReadPoint {
  const [lon, lat, both] = [rows.reader("longitude"), rows.reader("latitude"), rows.reader("coordinates")];
  const header = rows.headerOf("coordinates");
  const first = orderOfHeader(header);
  const fromPair = (row: TypedRow, text: string): readonly [number, number] => {
    const [a, b, open] = text.split(" ");
    const [x, y] = [Number(a), Number(b)];
    if (open === undefined || first === "lon") return [x, y];
    if (first === "lat") return [y, x];
    const [asIs, turned] = [isPlace(x, y), isPlace(y, x)];
    if (asIs === turned)
      throw new BadValue("coordinates of which one is the longitude: name the column lnglat or latlng", `${a}, ${b}`);
    if (turned) remarks.add(header, "giving the latitude first", row.row, `${a}, ${b}`, `${b}, ${a}`);
    return asIs ? [x, y] : [y, x];
  };
  return (row) => {
    const x = lon(row) as number | null;
    const y = lat(row) as number | null;
    if (x !== null && y !== null && (x !== 0 || y !== 0)) return [x, y];
    const pair = x === null && y === null ? (both(row) as string | null) : null;
    if (pair === null && x === null && y === null) return null;
    if (pair === null && (x === null || y === null))
      throw new BadValue("both longitude and latitude, or neither", `${x ?? ""}, ${y ?? ""}`);
    const point = pair === null ? ([x!, y!] as const) : fromPair(row, pair);
    if (point[0] !== 0 || point[1] !== 0) return point;
    remarks.add(coordinatesHeader(rows), "of 0, 0, which is no place", row.row, "0, 0", "");
    return null;
  };
}

/** For messages: the headers of what a row's point was read from. */
export function coordinatesHeader(rows: TypedRows): string {
  return rows.carries("longitude")
    ? `${rows.headerOf("longitude")}, ${rows.headerOf("latitude")}`
    : rows.headerOf("coordinates");
}

function orderOfHeader(header: string): "lon" | "lat" | null {
  const is = (names: readonly string[]): boolean =>
    names.some((name) => normaliseHeader(name) === normaliseHeader(header));
  return is(LONGITUDE_FIRST) ? "lon" : is(LATITUDE_FIRST) ? "lat" : null;
}
