import type { Value } from "../../parsers/column.ts";

const SPECIAL = /[\\\t\n\r]/;
const SPECIAL_ALL = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A row in the text format of COPY, with its line end; `from` is the place of the first value that counts. */
export function copyLine(values: readonly Value[], from = 0): string {
  let line = "";
  for (let i = from; i < values.length; i++) {
    if (i > from) line += "\t";
    const value = values[i]!;
    if (value === null) line += "\\N";
    else if (typeof value === "string")
      line += SPECIAL.test(value) ? value.replace(SPECIAL_ALL, (mark) => ESCAPED[mark]!) : value;
    else line += value;
  }
  return `${line}\n`;
}

const point = Buffer.alloc(25);
point.writeUInt8(1, 0);
// type Point with the SRID flag, then SRID 4326
point.writeUInt32LE(0x20000001, 1);
point.writeUInt32LE(4326, 5);

/** A WGS 84 point as hex EWKB, which PostGIS reads faster than text. */
export function pointEwkb(lon: number, lat: number): string {
  point.writeDoubleLE(lon, 9);
  point.writeDoubleLE(lat, 17);
  return point.toString("hex");
}
