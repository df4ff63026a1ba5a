import type { Indicator, Measure } from "../../facts/indicator.ts";
import { type ManagementMode, managementModes } from "../../registers/episodes/management-modes.ts";

/** The modes that count as covered; NONE is what 100 % less the coverage leaves. */
const COVERING = managementModes.values.filter((mode) => mode !== "NONE");

const COVERED: Measure = { over: "estates", sql: "count(*) filter (where f.is_old and f.is_managed)" };

/** Shares of the modes of management among the covered old neighbourhoods; together they make 100 %. */
export const modeShares: readonly Indicator[] = COVERING.map(shareOf);

function shareOf(mode: ManagementMode): Indicator {
  const { zh, en: name, namedBy } = managementModes.codes[mode];
  const en = name.charAt(0).toLowerCase() + name.slice(1);
  return {
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
    sourceZh: `管理方式名称取自${namedBy!.zh}的公开做法`,
    sourceEn: `Mode of management as named by ${namedBy!.en}`,
  };
}
