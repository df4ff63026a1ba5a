const NO_SQL = {
  numeratorSql: "select 1",
  denominatorSql: null,
  baseZh: null,
  baseEn: null,
  recordUnitsZh: [],
  recordUnitsEn: [],
};
const SAYS = { explanationZh: "释义", explanationEn: "Explanation", sourceZh: "来源", sourceEn: "Source" };

/** A count of a month, of which less is better. */
export const COMPLAINTS = {
  ...NO_SQL,
  ...SAYS,
  id: "complaints",
  nameZh: "投诉量",
  nameEn: "Complaints",
  unitZh: "件",
  unitEn: "complaints",
  decimals: 0,
  direction: "LOWER_IS_BETTER",
  topic: "COMPLAINTS",
  flow: true,
  ratio: false,
  scale: 1,
} as const;
/** A share of a day, of which more is better. */
export const COVERAGE = {
  ...NO_SQL,
  ...SAYS,
  id: "old_neighbourhood_coverage",
  nameZh: "老旧小区物业覆盖率",
  nameEn: "Old neighbourhoods managed",
  unitZh: "%",
  unitEn: "%",
  decimals: 1,
  direction: "HIGHER_IS_BETTER",
  topic: "OLD_NEIGHBOURHOODS",
  flow: false,
  ratio: true,
  scale: 100,
} as const;

/** By list of codes: of a day, of a period, and of either. */
const BREAKDOWNS = [
  ["management_modes", "老旧小区管理模式", "Old neighbourhoods by mode of management", "STOCK", ["OLD_NEIGHBOURHOODS"]],
  ["party_coverage_steps", "小区党建覆盖层级", "Estates by step of party coverage", "STOCK", ["PARTY"]],
  ["complaint_categories", "投诉类别", "Complaints by category", "FLOW", ["COMPLAINTS"]],
  ["mediation_cases.stage", "诉调案件的阶段", "Mediation cases by stage", "INTERVAL", ["MEDIATION"]],
].map(([id, nameZh, nameEn, time, topics]) => ({ id, nameZh, nameEn, unitZh: "件", unitEn: "records", time, topics }));

/** What the page asks at its start: two years of an invented province, today 20 November 2026. */
export const PLATFORM = {
  platform: {
    demo: false,
    today: "2026-11-20",
    firstMonth: "2024-11",
    lastMonth: "2026-11",
    dataUpdatedAt: "2026-11-20T00:00:00Z",
    roots: [{ code: "370000", nameZh: "山东省", nameEn: "Shandong" }],
    sources: [],
  },
  indicators: [COMPLAINTS, COVERAGE],
  breakdowns: BREAKDOWNS,
  registers: [],
};
