import type { Column } from "../../parsers/column.ts";
import { parseCountOf } from "../../parsers/number.ts";
import { parseCode, parseText } from "../../parsers/text.ts";
import { parseDay, parsePastDay } from "../../parsers/time.ts";
import { parseWord } from "../../parsers/words.ts";
import { coordinates, HOUSEHOLDS, latitude, longitude } from "./columns.ts";

/** The words of a region's level. */
export const parseLevel = parseWord({
  PROVINCE: ["省", "省级", "直辖市", "自治区", "state"],
  CITY: ["市", "市级", "地级市", "地市", "设区市", "prefecture"],
  COUNTY: ["县", "区", "区县", "县区", "县级", "县级市", "district", "borough"],
  STREET: ["街道", "镇", "乡", "镇街", "街镇", "乡镇", "乡级", "乡镇街道", "town", "subdistrict"],
  COMMUNITY: ["社区", "村", "村级", "村社区", "village"],
});

/** Regions (行政区划): a tree by parent, with or without boundaries. */
export const regionColumns: readonly Column[] = [
  {
    name: "code",
    aliases: [
      "行政区划代码",
      "区划代码",
      "行政区划编码",
      "区划编码",
      "代码",
      "编码",
      "adcode",
      "region_code",
      "division_code",
      "pac",
      "xzqdm",
      "gb",
    ],
    parse: (text, context) => parseCode(text, context).replace(/^156(?=\d{6}$)/, ""),
    required: true,
  },
  {
    name: "parent_code",
    aliases: ["上级代码", "上级编码", "上级区划代码", "父级代码", "父编码", "parent", "parent_adcode"],
    parse: parseCode,
  },
  { name: "level", aliases: ["级别", "层级", "行政级别", "区划级别"], parse: parseLevel },
  {
    name: "kind",
    aliases: ["类型", "区域类型"],
    parse: parseWord({
      ADMINISTRATIVE: ["行政区", "行政区划"],
      FUNCTIONAL_ZONE: ["功能区", "开发区", "functional zone"],
    }),
  },
  {
    name: "name_zh",
    aliases: ["名称", "区划名称", "行政区划名称", "行政区名称", "中文名称", "name", "xzqmc", "fullname"],
    parse: parseText,
  },
  { name: "name_en", aliases: ["英文名称", "英文名", "english_name"], parse: parseText },
  { name: "households", aliases: ["户数", "总户数", "家庭户数"], parse: parseCountOf(HOUSEHOLDS) },
  longitude,
  latitude,
  coordinates,
  {
    name: "successor_code",
    aliases: ["继任代码", "继任区划代码", "现行代码", "并入代码", "successor"],
    parse: parseCode,
  },
  { name: "valid_from", aliases: ["设立日期", "有效期起", "启用日期"], parse: parsePastDay },
  { name: "valid_to", aliases: ["撤销日期", "有效期止", "停用日期"], parse: parseDay },
];
