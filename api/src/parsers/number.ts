import { isPlaceholder } from "../calendar/checked-day.ts";
import { BadValue } from "./bad-value.ts";
import type { ParseContext } from "./column.ts";
import { oneBlank } from "./one-blank.ts";

const LARGEST_INT = 2_147_483_647;
const GROUPED = String.raw`\d{1,3}(?:,\d{3})+|\d+`;
const MULTIPLES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
const UNIT = String.raw`(?:(?![一二三四五六七八九十零两半几百千万萬亿億])\p{Script=Han})*|[a-z]{2,}`;
const COUNT = new RegExp(
  `^(共计?|总计|合计|约|大约|大概|近|[~≈])?\\s*(${GROUPED})(?:\\.(\\d+))?\\s*([百千万萬亿億])?(余|多|[+])?\\s*(${UNIT})(?<!左右|以上|以下|上下)(左右|上下)?$`,
  "iu",
);

/** A whole number in text: "15", "15栋", "5,389户", "１２", "2.5万户"; "12号楼" is a name. */
export const parseCount = parseCountOf(null);

/** A whole number of what the characters begin: 300人 and 6层 are no households. Null: of anything, each column of which says of what. */
export function parseCountOf(beginnings: string | null): (text: string, context: ParseContext) => number {
  const isOfThese = (unit: string): boolean =>
    !/^\p{Script=Han}/u.test(unit) || (beginnings === null ? unit[0] !== "号" : beginnings.includes(unit[0]!));
  return (text, context) => (/^\d{1,9}$/.test(text) ? Number(text) : countWithUnit(text, context, isOfThese));
}

function countWithUnit(text: string, context: ParseContext, isOfThese: (unit: string) => boolean): number {
  const match = COUNT.exec(decimalPoint(text, context));
  const value = match === null ? Number.NaN : asNumber(match[2]!, match[3], match[4]);
  if (!Number.isInteger(value) || value > LARGEST_INT || !isOfThese(match![6]!))
    throw new BadValue("a whole number from 0, with or without a unit (52栋, 2.5万户)");
  const [, lead, , , multiple, more, , about] = match!;
  if (multiple !== undefined) context.told("multiplied out from 百, 千, 万 or 亿");
  if (more !== undefined || about !== undefined || (lead !== undefined && !/[共合总]/.test(lead)))
    context.told("saying about (约, 余, 左右), taken as exact");
  return value;
}

/** A whole number within bounds, as parseCount reads it; "三星", "★★★" and "5星级" are stars. */
export function parseCountWithin(from: number, to: number): (text: string, context: ParseContext) => number {
  return (text, context) => {
    const stars = /^[★☆⭐]+$/u.test(text) ? (text.match(/[★⭐]/gu) ?? []).length : null;
    const words = ["零", "一", "二", "三", "四", "五"].findIndex(
      (word) => text === `${word}星` || text === `${word}星级`,
    );
    const value = stars ?? (words === -1 ? parseCount(text, context) : words);
    if (value < from || value > to) throw new BadValue(`a whole number from ${from} to ${to}`);
    return value;
  };
}

/**
 * A year a thing was built in: "2009", "2009年建成", "建于1998年", "2003-05-01"; of "1998-2003" the first, of "2005年改造，1998年建成" none. Null for 0000,
 * 1900-01-01 and 无.
 */
export function parseYear(text: string, context: ParseContext): number | null {
  if (text === "无") return null;
  const plain = text.normalize("NFKC");
  const day = /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?!\d)/.exec(plain);
  if (day !== null && isPlaceholder(day[1]!, day[2]!, day[3]!)) {
    context.told("standing for no date, taken as blank");
    return null;
  }
  const latest = Number(context.today.slice(0, 4));
  const match = /(?<!\d)(\d{4})(?!\d)|^(\d{4})\d{2}\d{2}$/.exec(plain);
  const year = match === null ? Number.NaN : Number(match[1] ?? match[2]);
  if (year === 0) return null;
  if (!(year >= 1800 && year <= latest)) throw new BadValue(`a year from 1800 to ${latest}`);
  if (/(?<!\d)\d{4}年?\s*(?:[-–—~至到])\s*\d{4}(?!\d)/u.test(plain))
    context.told("naming two years, of which the first was taken");
  else if (yearsIn(plain, latest).size > 1) throw new BadValue(`one year from 1800 to ${latest}`);
  else if (/[约近前后初末]|左右|上下|年代|\d{4}s/u.test(plain))
    context.told("saying about (约, 前, 年代), taken as exact");
  return year;
}

function yearsIn(text: string, latest: number): ReadonlySet<number> {
  const numbers = (text.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map(Number);
  return new Set(numbers.filter((number) => number >= 1800 && number <= latest));
}

const NUMBER = new RegExp(
  `^([+-]?)(${GROUPED}|(?=\\.\\d))(?:\\.(\\d*))?(?:e([+-]?\\d{1,3}))?\\s*(%|％|(?:${UNIT}))$`,
  "iu",
);

/** Any finite number; a unit or a per cent sign behind it is left out, since the unit stands in a column of its own. */
export function parseNumber(text: string, context: ParseContext): number {
  const match = NUMBER.exec(decimalPoint(text, context).replace(/^−/, "-"));
  const [, sign = "", whole = "", fraction = "", exponent = "0", unit = ""] = match ?? [];
  const value = match === null ? Number.NaN : Number(`${sign}${whole.replaceAll(",", "")}.${fraction}e${exponent}`);
  if (!Number.isFinite(value))
    throw new BadValue(
      'a number (12.5 or 1,234.5; a decimal comma is understood where the mapping says decimal: ","; 万 belongs to the unit)',
    );
  if (unit !== "") context.told("taken without the unit behind the number");
  return value;
}

/** Half-width text with a decimal point, whichever mark the file uses. */
function decimalPoint(text: string, context: ParseContext): string {
  const plain = oneBlank(text.normalize("NFKC"));
  if (context.decimal !== ",") return plain;
  return plain.replace(/[.,]/g, (mark) => (mark === "," ? "." : ","));
}

function asNumber(whole: string, fraction: string | undefined, multiple: string | undefined): number {
  const value = Number(`${whole.replaceAll(",", "")}.${fraction ?? "0"}`);
  // 1.2 × 10,000 must not become 11,999.999…
  return multiple === undefined ? value : Number((value * MULTIPLES[multiple]!).toFixed(6));
}
