import type { Indicator } from "../../facts/indicator.ts";
import { grids } from "./grids.register.ts";

const common = {
  topic: "BODIES",
  sourceZh: grids.source.zh,
  sourceEn: grids.source.en,
  direction: "HIGHER_IS_BETTER",
} as const;
/** Only of grids that tell both. */
const BOTH = "f.members is not null and f.households_covered is not null";

export const gridIndicators: readonly Indicator[] = [
  {
    ...common,
    id: "grids",
    nameZh: "网格数",
    nameEn: "Grids",
    explanationZh: "期末在用的社区网格数。",
    explanationEn: "Grids of communities at the end of the period.",
    unit: { zh: "个网格", en: "grids" },
    numerator: { over: "grids_open", sql: "count(*)" },
    denominator: null,
    scale: 1,
    decimals: 0,
  },
  {
    ...common,
    id: "grid_members_per_1000_households",
    nameZh: "每千户网格员数",
    nameEn: "Grid members per 1,000 households",
    explanationZh: "期末网格员数 ÷ 网格覆盖户数 × 1000；人数或户数未报的网格不计。",
    explanationEn:
      "Grid members ÷ households that their grids cover × 1,000 at the end of the period; grids that do not tell both are left out.",
    unit: { zh: "人/千户", en: "per 1,000 households" },
    numerator: { over: "grids_open", sql: `sum(f.members) filter (where ${BOTH})`, unit: { zh: "人", en: "people" } },
    denominator: {
      over: "grids_open",
      sql: `sum(f.households_covered) filter (where ${BOTH})`,
      unit: { zh: "户", en: "households" },
    },
    base: { zh: "网格覆盖的户", en: "households covered by grids" },
    scale: 1000,
    decimals: 1,
  },
];
