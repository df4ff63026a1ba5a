import type { Indicator, Measure } from "../indicator.ts";

/** The modes that count as covered; NONE is what 100 % less the coverage leaves. `named`: who names the mode so. */
const MODES = [
  {
    mode: "MARKET",
    zh: "市场化专业物业",
    en: "market-run professional management",
    namedZh: "济宁、济南",
    namedEn: "Jining, Jinan",
  },
  {
    mode: "STATE_ENTERPRISE",
    zh: "国企托底",
    en: "state enterprise as fallback",
    namedZh: "日照、聊城",
    namedEn: "Rizhao, Liaocheng",
  },
  { mode: "COMPANY_MANAGED", zh: "公司管理", en: "company management", namedZh: "日照", namedEn: "Rizhao" },
  {
    mode: "MERGED",
    zh: "合并管理（成片打包）",
    en: "merged management (in packages)",
    namedZh: "日照、聊城和嘉祥县",
    namedEn: "Rizhao, Liaocheng, Jiaxiang county",
  },
  { mode: "THREE_PARTY", zh: "三方共建", en: "three-party co-building", namedZh: "日照", namedEn: "Rizhao" },
  { mode: "COMMUNITY_ENTERPRISE", zh: "社企联合", en: "community with enterprise", namedZh: "日照", namedEn: "Rizhao" },
  {
    mode: "STREET_RUN",
    zh: "街道社区公益性物业",
    en: "street-run public-benefit management",
    namedZh: "济宁",
    namedEn: "Jining",
  },
  {
    mode: "COOPERATIVE",
    zh: "劳务（物业）合作社",
    en: "labour (property) cooperative",
    namedZh: "聊城",
    namedEn: "Liaocheng",
  },
  { mode: "COMMUNITY_TRUST", zh: "社区托管", en: "community trusteeship", namedZh: "济南", namedEn: "Jinan" },
  {
    mode: "SELF_MANAGED",
    zh: "业主自治或单位自管",
    en: "self-management by owners or employer",
    namedZh: "日照",
    namedEn: "Rizhao",
  },
] as const;

const COVERED: Measure = { over: "estates", sql: "count(*) filter (where f.is_old and f.is_managed)" };

/** Shares of the modes of management among the covered old neighbourhoods; together they make 100 %. */
export const modeShares: readonly Indicator[] = MODES.map(({ mode, zh, en, namedZh, namedEn }) => ({
  id: `mode_share_${mode.toLowerCase()}`,
  nameZh: `已覆盖老旧小区中${zh}占比`,
  nameEn: `Share of ${en} among covered old neighbourhoods`,
  explanationZh: `当日管理方式为${zh}的老旧小区 ÷ 当日有物业管理的老旧小区。`,
  explanationEn: `Old neighbourhoods whose mode on the day is ${en} ÷ old neighbourhoods under some management on the day.`,
  unit: { zh: "%", en: "%" },
  direction: "NEUTRAL",
  numerator: { over: "estates", sql: `count(*) filter (where f.is_old and f.mode = '${mode}')` },
  denominator: COVERED,
  base: { zh: "有物业管理的老旧小区", en: "old neighbourhoods under management" },
  scale: 100,
  decimals: 1,
  topic: "PROPERTY_MANAGEMENT",
  sourceZh: `管理方式名称取自${namedZh}的公开做法`,
  sourceEn: `Mode of management as named by ${namedEn}`,
}));
