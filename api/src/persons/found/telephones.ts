import { apart, BETWEEN, digitsOf, type Finder, times } from "./finder.ts";

/** The first and last digits of a number, as far as they may be shown. */
const ends = (digits: string, before: number): string => `${digits.slice(0, before)}****${digits.slice(-4)}`;

/** +86, 0086, 86 or 0 before a mobile number. */
const MOBILES: Finder = {
  pattern: new RegExp(
    String.raw`(?<!\d)(?:(?:\+|00)?${apart("8", "6")}${BETWEEN}|0)?${apart("1", "[3-9]", ...times(9))}(?!\d)`,
    "gu",
  ),
  shown: (found) => ends(digitsOf(found).slice(-11), 3),
};

/** With the code of their area: 0531-88886666, (0531) 8888 6666, +86 531 88886666. */
const LANDLINES: Finder = {
  pattern: new RegExp(
    String.raw`(?<!\d)(?:(?:\+|00)86${BETWEEN}0?|0)(?:10|2\d|[3-9]\d{2})${BETWEEN}${apart(...times(7))}(?:${BETWEEN}\d)?(?!\d)`,
    "gu",
  ),
  shown: (found) => {
    const digits = digitsOf(found)
      .replace(/^(?:00)?86(?=0?[1-9])/, "")
      .replace(/^0/, "");
    const area = /^(?:10|2\d|[3-9]\d{2})/.exec(digits)?.[0] ?? "";
    return `0${area}-****${digits.slice(-4)}`;
  },
};

const isDay = (digits: string): boolean => /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
const isYears = (digits: string): boolean => /^(?:19|20)\d{2}(?:19|20)\d{2}$/.test(digits);

/** Of seven or eight digits, without their area; not a day, a span of years, or an amount. */
const LOCAL_NUMBERS: Finder = {
  pattern: /(?<![\d.+*])[2-8]\d{2,3}[\s-]?\d{4}(?![\d*]|\.\d|\s*(?:元|万|亿|平|㎡|米|户|人|年|月|个|台|吨|次|件|%))/gu,
  shown: (found) => {
    const digits = digitsOf(found);
    return digits.length === 8 && (isDay(digits) || isYears(digits)) ? null : `****${digits.slice(-4)}`;
  },
};

/** From other countries. */
const FOREIGN_NUMBERS: Finder = {
  pattern: new RegExp(String.raw`\+${BETWEEN}${apart(...times(8))}(?:${BETWEEN}\d){0,7}(?!\d)`, "gu"),
  shown: (found) => `+****${digitsOf(found).slice(-4)}`,
};

export const telephones: readonly Finder[] = [MOBILES, LANDLINES, FOREIGN_NUMBERS, LOCAL_NUMBERS];
