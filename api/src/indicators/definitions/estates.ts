import type { Indicator } from "../../facts/indicator.ts";
import { ESTATES, HOUSEHOLDS } from "../../facts/measures-of-estates.ts";

const UNIT_SOURCE = {
  sourceZh: "平台导入的小区资料；以住宅小区为统计单位",
  sourceEn: "Facts as imported; an estate is the unit everything is counted in",
};

export const estates: Indicator = {
  id: "estates",
  nameZh: "小区数",
  nameEn: "Estates",
  explanationZh: "当日存在的住宅小区数量。",
  explanationEn: "Residential estates that exist on the day.",
  unit: { zh: "个", en: "estates" },
  direction: "NEUTRAL",
  numerator: ESTATES,
  denominator: null,
  scale: 1,
  decimals: 0,
  topic: "ESTATES",
  ...UNIT_SOURCE,
};

export const households: Indicator = {
  id: "households",
  nameZh: "小区户数",
  nameEn: "Households in estates",
  words: ["户数", "households"],
  explanationZh: "当日存在的小区的户数之和；户数不详的小区不计入。",
  explanationEn: "Households of the estates that exist on the day; estates whose households are unknown add none.",
  unit: { zh: "户", en: "households" },
  direction: "NEUTRAL",
  numerator: HOUSEHOLDS,
  denominator: null,
  scale: 1,
  decimals: 0,
  topic: "ESTATES",
  ...UNIT_SOURCE,
};
