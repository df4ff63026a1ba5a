import type { Indicator } from "../../facts/indicator.ts";
import { COMMUNITIES } from "../../facts/measures-of-estates.ts";
import { stations } from "./stations.register.ts";

const common = {
  topic: "BODIES",
  sourceZh: stations.source.zh,
  sourceEn: stations.source.en,
  unit: { zh: "个", en: "places" },
  direction: "HIGHER_IS_BETTER",
  denominator: null,
  scale: 1,
  decimals: 0,
} as const;

const countOf = (kind: string, zh: string, en: string): Indicator => ({
  ...common,
  id: `stations_${kind.toLowerCase()}`,
  nameZh: `${zh}数`,
  nameEn: en,
  explanationZh: `期末启用的${zh}数。`,
  explanationEn: `${en} open at the end of the period.`,
  numerator: { over: "stations_open", sql: `count(*) filter (where f.kind = '${kind}')` },
});

/** Service places open, by kind, and the area that they have. */
export const stationIndicators: readonly Indicator[] = [
  countOf("STATION", "红帆（红旗）驿站", "Service stations"),
  countOf("CENTRE", "党群服务中心", "Party and community service centres"),
  countOf("WINDOW", "物业服务窗口", "Property service windows"),
  countOf("MEDIATION_CENTRE", "诉调对接中心", "Mediation centres"),
  {
    ...common,
    id: "stations_area",
    nameZh: "服务阵地面积",
    nameEn: "Area of service places",
    explanationZh: "期末启用的服务阵地面积合计，未报面积的不计。",
    explanationEn:
      "Area of the service places open at the end of the period; those that do not report theirs are left out.",
    unit: { zh: "平方米", en: "m²" },
    numerator: { over: "stations_open", sql: "sum(f.area)" },
  },
  {
    ...common,
    id: "communities_with_station_share",
    nameZh: "驿站社区覆盖率",
    nameEn: "Communities with a service station",
    explanationZh: "期末有住宅小区的社区中，设有红帆（红旗）驿站的占比。",
    explanationEn:
      "Of the communities with estates at the end of the period: those in which a service station is open.",
    unit: { zh: "%", en: "%" },
    numerator: { over: "stations_communities", sql: "count(*) filter (where 'STATION' = any(f.any_kind))" },
    denominator: COMMUNITIES,
    base: { zh: "有住宅小区的社区", en: "communities with estates" },
    scale: 100,
    decimals: 1,
  },
];
