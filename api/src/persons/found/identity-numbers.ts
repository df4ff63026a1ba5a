import { apart, digitsOf, type Finder, times } from "./finder.ts";

/** Codes of provinces that identity numbers begin with. */
const PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])";
const MONTH = "(?:0[1-9]|1[0-2])";
const DAY = String.raw`(?:0[1-9]|[12]\d|3[01])`;
/** Where two digits stand together in what is told apart: 19 | 90. */
const pairs = (...pieces: readonly string[]): string => apart(PROVINCE, ...times(4), ...pieces);

const shown = (found: string): string => {
  const digits = digitsOf(found);
  return `${digits.slice(0, 3)}${"*".repeat(found.toUpperCase().endsWith("X") ? digits.length - 2 : digits.length - 3)}`;
};

/** Identity numbers of 18 and of 15 digits (身份证号), their digits apart too, the last an X too. */
const IDENTITY_NUMBERS: Finder = {
  pattern: new RegExp(
    String.raw`(?<!\d)(?:${pairs("(?:18|19|20)", ...times(2), MONTH, DAY, ...times(3), String.raw`[\dXx]`)}|${pairs(...times(2), MONTH, DAY, ...times(3))})(?![\dXx])`,
    "gu",
  ),
  shown,
};

/** Digits in a row that are more than a telephone has, after these: numbers of cards, ones mistyped, two written as one. */
export const longNumbers: Finder = { pattern: /(?<!\d)\d{12,}[Xx]?/gu, shown };

/** Passports and permits: a letter or two before seven to nine digits. */
const PAPERS: Finder = {
  pattern: /(?<![A-Za-z\d])[EGDSPHMCW][A-Z]?\d{7,9}(?!\d)/giu,
  shown: (found) => `${found[0]}********`,
};

export const identityNumbers: readonly Finder[] = [IDENTITY_NUMBERS, PAPERS];
