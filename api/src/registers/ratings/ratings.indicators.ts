import type { Indicator } from "../../facts/indicator.ts";
import { ratings } from "./ratings.register.ts";

const common = {
  topic: "SUPERVISION",
  sourceZh: ratings.source.zh,
  sourceEn: ratings.source.en,
  denominator: null,
  scale: 1,
  decimals: 0,
} as const;
const holding = (condition: string) => ({ over: "ratings_open", sql: `count(*) filter (where ${condition})` });

export const ratingIndicators: readonly Indicator[] = [
  {
    ...common,
    id: "ratings_star_4",
    nameZh: "四星级以上数",
    nameEn: "Rated four stars or more",
    explanationZh: "期末星级评定四星及以上、仍在有效期的小区和物业企业数。",
    explanationEn: "Estates and firms rated four stars or more at the end of the period.",
    unit: { zh: "个", en: "rated" },
    direction: "HIGHER_IS_BETTER",
    numerator: holding("f.scheme = 'STAR' and f.grade in ('STARS_4', 'STARS_5')"),
  },
  {
    ...common,
    id: "ratings_smart_estates",
    nameZh: "智慧小区数",
    nameEn: "Smart estates",
    explanationZh: "期末评定为智慧小区、仍在有效期的小区数。",
    explanationEn: "Estates rated as smart at the end of the period.",
    unit: { zh: "个小区", en: "estates" },
    direction: "HIGHER_IS_BETTER",
    numerator: holding("f.scheme = 'SMART_ESTATE'"),
  },
  {
    ...common,
    id: "ratings_model_sites",
    nameZh: "红色物业示范点数",
    nameEn: "Model sites",
    explanationZh: "期末有效的红色物业示范点数。",
    explanationEn: "Model sites of the party in property management at the end of the period.",
    unit: { zh: "个", en: "sites" },
    direction: "HIGHER_IS_BETTER",
    numerator: holding("f.scheme = 'MODEL_SITE'"),
  },
  {
    ...common,
    id: "ratings_black_listed",
    nameZh: "黑榜在榜数",
    nameEn: "On the black list",
    explanationZh: "期末仍在黑榜公示期内的物业企业和小区数。",
    explanationEn: "Firms and estates on a black list at the end of the period.",
    unit: { zh: "个", en: "listed" },
    direction: "LOWER_IS_BETTER",
    numerator: holding("f.scheme = 'BLACK_LIST'"),
  },
  {
    ...common,
    id: "ratings_red_listed",
    nameZh: "红榜在榜数",
    nameEn: "On the red list",
    explanationZh: "期末仍在红榜公示期内的物业企业和小区数。",
    explanationEn: "Firms and estates on a red list at the end of the period.",
    unit: { zh: "个", en: "listed" },
    direction: "HIGHER_IS_BETTER",
    numerator: holding("f.scheme = 'RED_LIST'"),
  },
];
