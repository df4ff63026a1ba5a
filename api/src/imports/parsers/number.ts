import type { ParseContext } from "../column.ts";
import { BadValue } from "../problem.ts";
import { saysUnknown } from "./text.ts";

const LARGEST_INT = 2_147_483_647;

/** A whole number in text: "15", "15栋", "5,389户", "１２". Null for unknown. */
export function parseCount(text: string): number | null {
  if (saysUnknown(text)) return null;
  const match = /^(?:共|约)?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?\s*(?:\p{Script=Han}|[a-z])*$/iu.exec(
    text.normalize("NFKC"),
  );
  const value = match === null ? Number.NaN : Number(match[1]!.replaceAll(",", ""));
  if (!Number.isInteger(value) || value > LARGEST_INT)
    throw new BadValue("a whole number from 0, with or without a unit");
  return value;
}

/** A whole number within bounds, as parseCount reads it. */
export function parseCountWithin(from: number, to: number): (text: string) => number | null {
  return (text) => {
    const stars = /^[★☆⭐]+$/u.test(text) ? (text.match(/[★⭐]/gu) ?? []).length : null;
    const words = ["零", "一", "二", "三", "四", "五"].findIndex(
      (word) => text === `${word}星` || text === `${word}星级`,
    );
    const value = stars ?? (words === -1 ? parseCount(text) : words);
    if (value !== null && (value < from || value > to)) throw new BadValue(`a whole number from ${from} to ${to}`);
    return value;
  };
}

/** A year a thing was built in: "2009", "2009年建成", "建于1998年", "2003-05-01"; of "1998-2003" the first. Null for unknown. */
export function parseYear(text: string, context: ParseContext): number | null {
  if (saysUnknown(text)) return null;
  const latest = Number(context.today.slice(0, 4));
  const match = /(?<!\d)(\d{4})(?!\d)|^(\d{4})\d{2}\d{2}$/.exec(text.normalize("NFKC"));
  const year = match === null ? Number.NaN : Number(match[1] ?? match[2]);
  if (year === 0) return null;
  if (!(year >= 1800 && year <= latest)) throw new BadValue(`a year from 1800 to ${latest}`);
  return year;
}

/** Any finite number. */
export function parseNumber(text: string): number | null {
  if (saysUnknown(text)) return null;
  const value = Number(text.normalize("NFKC").replaceAll(",", ""));
  if (!Number.isFinite(value)) throw new BadValue("a number");
  return value;
}

/** A coordinate in degrees, or in metres where a file is projected; the range is checked with the pair. */
export function parseCoordinate(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new BadValue("a number of degrees");
  return value;
}
