import type { Column } from "../parsers/column.ts";
import { parseMoney } from "../parsers/money.ts";
import { COUNTED, MULTIPLIERS } from "./kinds-of-units.ts";

const OF = `[${COUNTED}元]`;
const UNIT = `(?:[${MULTIPLIERS}]${OF}?|${OF})`;
const MULTIPLIES = new RegExp(`^[${MULTIPLIERS}]`);
/** 户数（万户）, 金额/千元, 下达[单位：亿元]. */
const OF_HEADER = new RegExp(`(?:[([【](?:单位:?)?(${UNIT})[)\\]】]|/(${UNIT}))$`, "u");
const ALONE = new RegExp(`^\\(?(${UNIT})\\)?$`, "u");
const OF_TABLE = /单位:([^\s()]+)/gu;
const NUMBER_ALONE = /^\s*[+\-−]?[¥￥]?[\d０-９][\d０-９,，.．]*\s*$/u;

/** The unit that a header states for its cells: 万户 of 户数（万户）; null where it states none. */
export function unitOfHeader(header: string): string | null {
  const [, bracketed, parted] = OF_HEADER.exec(plain(header)) ?? [];
  return bracketed ?? parted ?? null;
}

/** The unit that a cell of a row of units states for those below it: 万户, （元）; null where it says something else. */
export function unitAlone(cell: string): string | null {
  return ALONE.exec(plain(cell))?.[1] ?? null;
}

/** The unit that texts above a table (单位：万元) state for a column: one in yuan for all amounts, others for the header that has their word. */
export function unitOfTable(above: readonly string[], column: Column, header: string): string | null {
  const units = above
    .flatMap((text) => [...plain(text).matchAll(OF_TABLE)])
    .flatMap(([, said]) => said!.split(/[、,;/和]/))
    .flatMap((said) => unitAlone(said) ?? []);
  const fits = (unit: string): boolean => {
    const of = unit.at(-1)!;
    return of === "元" || /[万萬亿億]/.test(of) ? column.parse === parseMoney : header.includes(of);
  };
  return units.find(fits) ?? null;
}

/** The text with the unit that is stated elsewhere, as if it stood in the cell, where the cell holds a number alone and the unit multiplies it. */
export function withUnit(text: string, unit: string | null): string {
  return unit === null || !MULTIPLIES.test(unit) || !NUMBER_ALONE.test(text) ? text : text.trim() + unit;
}

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
