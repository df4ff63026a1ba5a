import { INDICATORS } from "../../indicators/definitions/index.ts";
import { BadValue } from "../../parsers/bad-value.ts";
import type { Column } from "../../parsers/column.ts";
import { parseNumber } from "../../parsers/number.ts";
import { parseCode, parseKnownText, parseText } from "../../parsers/text.ts";
import { parseWord } from "../../parsers/words.ts";
import { FIRST_YEAR, hasTargets, LAST_YEAR } from "../../targets/target-value.ts";
import { nearestWord } from "../nearest-word.ts";

const plain = (word: string): string => word.normalize("NFKC").toLowerCase().replace(/\s/g, "");

const BY_NAME = new Map(
  INDICATORS.flatMap(({ id, nameZh, nameEn }) => [id, nameZh, nameEn].map((word) => [plain(word), id])),
);

/** The id of an indicator that is named so, or by its id. */
function parseIndicator(text: string): string {
  const id = BY_NAME.get(plain(text));
  const indicator = INDICATORS.find((one) => one.id === id);
  if (indicator === undefined) {
    const near = nearestWord(plain(text), [...BY_NAME.keys()]);
    throw new BadValue(`the name or id of an indicator${near === null ? "" : `, such as ${near}`}`, text);
  }
  if (!hasTargets(indicator)) throw new BadValue("an indicator of which more or less is better", text);
  return indicator.id;
}

function parseYear(text: string): number {
  const year = Number(/^(\d{4})(?:\.0+)?\s*年?(?:度)?$/.exec(text.normalize("NFKC"))?.[1]);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new BadValue(`a year from ${FIRST_YEAR} to ${LAST_YEAR}`, text);
  return year;
}

/** Targets: what an indicator is to reach in a region, or in each of a level below it, by the end of a year. */
export const targetColumns: readonly Column[] = [
  { name: "indicator", aliases: ["指标", "指标名称", "考核指标", "目标指标"], parse: parseIndicator, required: true },
  {
    name: "region_code",
    aliases: ["行政区划代码", "区划代码", "区域代码", "adcode"],
    parse: parseCode,
    required: true,
    instead: "region_name",
  },
  {
    name: "region_name",
    aliases: ["区域", "区域名称", "地区", "单位", "责任单位", "行政区划", "区划名称", "区县", "县市区", "region"],
    parse: parseKnownText,
  },
  {
    name: "level",
    aliases: ["层级", "适用层级", "级别", "各级"],
    parse: parseWord({
      CITY: ["市", "各市", "各设区市"],
      COUNTY: ["县", "区县", "县市区", "各县区", "各区县", "各县市区"],
      STREET: ["街道", "镇街", "各街道", "各镇街", "各乡镇街道"],
      COMMUNITY: ["社区", "各社区", "各村居"],
    }),
  },
  { name: "year", aliases: ["年", "年度", "年份", "目标年度", "目标年份"], parse: parseYear, required: true },
  { name: "value", aliases: ["目标", "目标值", "年度目标", "target"], parse: parseNumber, required: true },
  {
    name: "document",
    aliases: ["依据", "文件", "文件依据", "目标依据", "来源", "source"],
    parse: parseText,
    required: true,
  },
];
