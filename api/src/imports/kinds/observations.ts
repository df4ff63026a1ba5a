import { checkedDay } from "../../calendar/checked-day.ts";
import { dayAfter } from "../../calendar/day.ts";
import { firstOfMonth } from "../../calendar/month.ts";
import { BadValue } from "../../parsers/bad-value.ts";
import type { Column } from "../../parsers/column.ts";
import { parseNumber } from "../../parsers/number.ts";
import { parseCode, parseId, parseKnownText, parseText } from "../../parsers/text.ts";
import { parseWord } from "../../parsers/words.ts";

/** A published date as printed (2022, 2022-10, 2022-10-15) as the days it may mean: [first, day after the last). Throws BadValue. */
export function daysOf(asOf: string): [from: string, to: string] {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(asOf);
  if (match === null) throw new BadValue("a year, a month or a day as YYYY, YYYY-MM or YYYY-MM-DD", asOf);
  const [, year, month, day] = match;
  const first = checkedDay(year!, month ?? "01", day ?? "01");
  if (first === null) throw new BadValue("a date that the calendar has", asOf);
  if (day !== undefined) return [first, dayAfter(first)];
  return [first, firstOfMonth(first, month === undefined ? 12 : 1)];
}

/** Observations: published figures, each with its date, definition and source. */
export const observationColumns: readonly Column[] = [
  { name: "id", aliases: ["编号"], parse: parseId },
  { name: "region_code", aliases: ["city_code", "行政区划代码", "区划代码"], parse: parseCode, required: true },
  { name: "scope", aliases: ["范围"], parse: parseText },
  { name: "indicator", aliases: ["指标"], parse: parseText, required: true },
  {
    name: "qualifier",
    aliases: ["限定词"],
    parse: parseWord({
      EXACT: ["准确"],
      ABOUT: ["约", "左右"],
      OVER: ["余", "以上", "超过"],
      UNDER: ["近", "不足"],
      AT_LEAST: ["不低于", "至少"],
    }),
  },
  { name: "value", aliases: ["数值", "值"], parse: parseNumber, required: true },
  { name: "unit", aliases: ["单位"], parse: parseText, required: true },
  {
    name: "as_of",
    aliases: ["日期", "时点", "统计时间"],
    parse: (text, { today }) => {
      if (daysOf(text)[0] > today) throw new BadValue(`a date not later than today, ${today}`, text);
      return text;
    },
    required: true,
  },
  { name: "note", aliases: ["说明", "备注"], parse: parseKnownText },
  { name: "article", aliases: ["source", "来源", "文章"], parse: parseText, required: true },
];
