import { BadValue } from "./bad-value.ts";
import type { ParseContext } from "./column.ts";
import { oneBlank } from "./one-blank.ts";

const DEGREES = String.raw`[-+]?\d+(?:\.\d+)?`;
const PLAIN = new RegExp(`^${DEGREES}$`);
const SMALL = /^[-+]?\d(?:\.\d+)?e-\d{1,3}$/i;
/** 117°01′12.5″E, 东经117度1分, E117.02. */
const MARKED =
  /^([NSEW]|东经|西经|北纬|南纬)?\s*(\d{1,3}(?:\.\d+)?)\s*(?:[°º度]\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′分]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|″|''|′′|秒)?)?)?)?\s*([NSEW])?$/i;
const NUMBER_OF_DEGREES = "a number of degrees with a decimal point";

/** A coordinate in degrees, or in metres where a file is projected; the range is checked with the pair. */
export function parseCoordinate(text: string, context: ParseContext): number | null {
  if (PLAIN.test(text) || SMALL.test(text)) return Number(text);
  return readDegrees(decimalPoint(text, context), context).value;
}

/**
 * Both coordinates in one cell: "116.64,35.39", "(35.39 116.64)", "POINT(116.64 35.39)", "东经116.64，北纬35.39". Returns "longitude
 * latitude" where marks or size tell which is which, else the two as they stand with "?" behind.
 */
export function parsePair(text: string, context: ParseContext): string {
  const plain = decimalPoint(text, context)
    .replace(/^(?:SRID=4326;)?POINT\s*Z?\s*/i, "")
    .replace(/^[([{【]+|(?<![)\]}】])[)\]}】]+$/g, "")
    .trim();
  const parts = plain
    .split(/\s*[,;、|/]\s*|(?<=[\d°度分秒′″'"NSEW])\s+(?=[-+\dNSEW东西南北])/i)
    .filter((part) => part !== "");
  const wrong = new BadValue("longitude and latitude with a decimal point, parted by a comma, a semicolon or a blank");
  if (parts.length !== 2) throw wrong;
  // "116,64" may be one number with a decimal comma
  if (/^\d+,\d+$/.test(plain)) throw wrong;
  const [a, b] = parts.map((part) => readDegrees(part, context)) as [Degrees, Degrees];
  const first = a.axis ?? (b.axis === "lon" ? "lat" : b.axis === "lat" ? "lon" : sizeTells(a.value, b.value));
  if (a.axis !== null && a.axis === b.axis) throw wrong;
  if (first === null) return `${a.value} ${b.value} ?`;
  if (first === "lon") return `${a.value} ${b.value}`;
  context.told("giving the latitude first");
  return `${b.value} ${a.value}`;
}

interface Degrees {
  readonly value: number;
  readonly axis: "lon" | "lat" | null;
}

function readDegrees(text: string, context: ParseContext): Degrees {
  const plain = text.trim();
  if (PLAIN.test(plain) || SMALL.test(plain)) return { value: Number(plain), axis: null };
  const match = MARKED.exec(plain);
  if (match === null) throw new BadValue(NUMBER_OF_DEGREES);
  const [, before, degrees, minutes = "0", seconds = "0", after] = match;
  const mark = (before ?? after)?.toUpperCase();
  if (Number(minutes) >= 60 || Number(seconds) >= 60) throw new BadValue(NUMBER_OF_DEGREES);
  context.told("read without its marks of degrees");
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return {
    value: mark !== undefined && /^(?:[SW]|西经|南纬)$/.test(mark) ? -size : size,
    axis: mark === undefined ? null : /^(?:[EW]|东经|西经)$/.test(mark) ? "lon" : "lat",
  };
}

/** No latitude is beyond 90 degrees. */
function sizeTells(a: number, b: number): "lon" | "lat" | null {
  if (Math.abs(a) > 90) return "lon";
  return Math.abs(b) > 90 ? "lat" : null;
}

function decimalPoint(text: string, context: ParseContext): string {
  // NFKC would part the primes of minutes and seconds from their meaning, not from their form
  const plain = oneBlank(text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)));
  return context.decimal === "," ? plain.replace(/(?<=\d),(?=\d)/g, ".") : plain;
}
