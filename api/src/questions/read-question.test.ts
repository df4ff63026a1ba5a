import { expect, it } from "vitest";
import { monthOf, monthText } from "../calendar/month.ts";
import { complaintsFlow } from "../complaints/complaints.flow.ts";
import { ESTATE_ATTRIBUTES } from "../estate/estate-attributes.ts";
import type { RegionRow } from "../region/region-of-row.ts";
import { RegionTree } from "../region/region-tree.ts";
import { CodeNames } from "./named-codes.ts";
import { readQuestion } from "./read-question.ts";
import { spokenOf } from "./source-names.ts";

const TODAY = "2026-11-20";
const row = (
  code: string,
  parent_id: number | null,
  level: string,
  name_zh: string,
  name_en: string,
  closed: { valid_to: string; successor_id: number } | null = null,
): RegionRow =>
  ({
    region_id: Number(code),
    code,
    parent_id,
    city_code: level === "PROVINCE" ? code : `${code.slice(0, 4)}00`,
    level,
    kind: "ADMINISTRATIVE",
    name_zh,
    name_en,
    valid_from: null,
    valid_to: null,
    successor_id: null,
    ...closed,
    longitude: null,
    west: null,
  }) as unknown as RegionRow;
const regions = new RegionTree(
  [
    row("370000", null, "PROVINCE", "山东省", "Shandong"),
    row("370100", 370000, "CITY", "济南市", "Jinan"),
    row("370400", 370000, "CITY", "枣庄市", "Zaozhuang"),
    row("370800", 370000, "CITY", "济宁市", "Jining"),
    row("370103", 370100, "COUNTY", "市中区", "Shizhong District"),
    row("370402", 370400, "COUNTY", "市中区", "Shizhong District"),
    row("370811", 370800, "COUNTY", "任城区", "Rencheng District"),
    row("370812", 370800, "COUNTY", "兖州区", "Yanzhou District"),
    row("370882", 370800, "COUNTY", "兖州市", "Yanzhou", { valid_to: "2013-10-18", successor_id: 370812 }),
    row("370811001", 370811, "STREET", "古槐街道", "Guhuai Subdistrict"),
  ],
  TODAY,
);
const codes = new CodeNames();
for (const [code, ...names] of [
  ["PARKING", "停车", "Parking"],
  ["ELEVATOR", "电梯", "Lifts"],
] as const)
  for (const name of names) codes.add(name, { id: "category", attribute: complaintsFlow.attributes!.category!, code });
for (const source of ["12345政务服务便民热线（演示）", "市物业服务监管平台（演示）", "区县平台"])
  for (const name of [source, ...spokenOf(source)])
    codes.add(name, { id: "source", attribute: complaintsFlow.attributes!.source!, code: source });
codes.add("市场化物业", { id: "mode", attribute: ESTATE_ATTRIBUTES.mode!, code: "MARKET" });

/** One line: region or regions compared, level, indicator with what it is narrowed to and divided by, period, comparison, order; "-" where nothing is said; then what was not understood. */
function line(text: string, near: string | null): string {
  const reading = readQuestion(text, {
    regions,
    codes,
    now: monthOf(TODAY),
    near: near === null ? null : regions.find(near),
  });
  const {
    region,
    compared,
    level,
    indicator,
    conditions,
    by,
    period,
    comparison,
    versus,
    order,
    targets,
    notUnderstood,
  } = reading;
  return [
    compared.length > 0 ? compared.map(({ code }) => code).join("/") : (region?.code ?? "-"),
    level ?? "-",
    [
      indicator?.id ?? "-",
      ...conditions.map(({ attribute, codes: some, is }) => `[${attribute}=${some?.join() ?? is}]`),
      ...(by === null ? [] : [`|${by}`]),
    ].join(""),
    period === null ? "-" : `${monthText(period.last)}×${period.months}`,
    versus === null ? (comparison ?? "-") : `beside ${monthText(versus)}`,
    order ? `${order.by} ${order.descending ? "desc" : "asc"}` : "-",
    ...(targets ? [`targets ${targets.year} ${targets.verdict ?? "all"}`] : []),
    ...notUnderstood.map((piece) => `?${piece}`),
  ].join(" ");
}

const P = "370000";
const HOTLINE = "12345政务服务便民热线（演示）";
const QUESTIONS: readonly [text: string, near: string | null, reading: string][] = [
  ["任城区 上月 投诉 增加最多 的 街道", null, "370811 STREET complaints 2026-10×1 MONTH_ON_MONTH CHANGE desc"],
  ["任城区上月投诉增加最多的街道", null, "370811 STREET complaints 2026-10×1 MONTH_ON_MONTH CHANGE desc"],
  [
    "streets of Rencheng with the largest increase in complaints last month",
    null,
    "370811 STREET complaints 2026-10×1 MONTH_ON_MONTH CHANGE desc",
  ],
  ["济宁哪个街道投诉比上月增加最多？", null, "370800 STREET complaints - MONTH_ON_MONTH CHANGE desc"],
  [
    "which streets of Jining had more complaints than last month",
    null,
    "370800 STREET complaints - MONTH_ON_MONTH CHANGE desc",
  ],
  ["济宁 任城 每千户投诉量", null, "370811 - complaints_per_1000_households - - -"],
  ["任城 济宁 每千户投诉量", null, "370811 - complaints_per_1000_households - - -"],
  ["济南 市中 办结率 最差", null, "370103 STREET complaints_closed_share - - VALUE asc"],
  ["市中区 投诉", "370400", "370402 - complaints - - -"],
  ["市中区 投诉", "370100", "370103 - complaints - - -"],
  // The least complaints are the best.
  ["投诉最差的市", "370811", "370000 CITY complaints - - VALUE desc"],
  ["全市 老旧小区物业覆盖率 最低 的 区县", "370811001", "370800 COUNTY old_neighbourhood_coverage - - VALUE asc"],
  ["物业覆盖率 同比 哪个市 提高最多", "370000", "370000 CITY old_neighbourhood_coverage - YEAR_ON_YEAR CHANGE desc"],
  ["去年 投诉量", "370000", "370000 - complaints 2025-12×12 - -"],
  ["任城区 近12个月 投诉 与去年比", "370000", "370811 - complaints 2026-11×12 YEAR_ON_YEAR -"],
  ["投诉 跟上个月比", "370000", "370000 - complaints - MONTH_ON_MONTH -"],
  ["近12个月 投诉量 较去年同期", "370000", "370000 - complaints 2026-11×12 YEAR_ON_YEAR -"],
  ["2026年3月 投诉及时办结", "370000", "370000 - complaints_closed_72h_share 2026-03×1 - -"],
  ["12月投诉", "370000", "370000 - complaints 2025-12×1 - -"],
  ["were complaints solved in time in Jinan in March", null, "370100 - complaints_closed_72h_share 2026-03×1 - -"],
  ["投诉 办结率", "370000", "370000 - complaints_closed_share - - -"],
  // A month to come, a level that is not below, and words that mean nothing here are told.
  ["2026年12月 投诉", "370000", "370000 - complaints - - - ?2026年12月"],
  ["古槐街道 投诉最多的区县", null, "370811001 - complaints - - VALUE desc ?区县"],
  ["任城区 火星 投诉", null, "370811 - complaints - - - ?火星"],
  ["上月 本月 投诉", "370000", "370000 - complaints 2026-10×1 - - ?本月"],
  ["天气怎么样", "370000", "370000 - - - - - ?天气"],
  ["", null, "- - - - - -"],

  // Why: what it divides by first, against the month before.
  ["投诉为什么增加", P, "370000 CITY complaints|category - MONTH_ON_MONTH CHANGE desc"],
  ["任城区投诉为什么比去年多了", null, "370811 STREET complaints|category - YEAR_ON_YEAR CHANGE desc"],
  [
    "why did complaints in Jining increase last month",
    null,
    "370800 COUNTY complaints|category 2026-10×1 MONTH_ON_MONTH CHANGE desc",
  ],
  ["任城区投诉为什么比上月多", null, "370811 STREET complaints|category - MONTH_ON_MONTH CHANGE desc"],
  ["济宁投诉从哪里来", null, "370800 - complaints|source - - -"],
  ["任城区投诉主要是哪些类别", null, "370811 - complaints|category - - -"],
  ["complaints by source in Rencheng", null, "370811 - complaints|source - - -"],
  // What a figure is narrowed to.
  ["济宁没有物业的小区", null, "370800 - estates[managed=false] - - -"],
  ["没有物业", P, "370000 - estates[managed=false] - - -"],
  ["estates without management in Jining", null, "370800 - estates[managed=false] - - -"],
  ["任城区未覆盖的老旧小区", null, "370811 - old_neighbourhoods[managed=false] - - -"],
  ["济宁既没有物业也没有党组织的小区", null, "370800 - estates[managed=false][organised=false] - - -"],
  ["estates without management or organisation", P, "370000 - estates[managed=false][organised=false] - - -"],
  ["old neighbourhood coverage in Jining", null, "370800 - old_neighbourhood_coverage - - -"],
  ["old-neighbourhood coverage in Jining", null, "370800 - old_neighbourhood_coverage - - -"],
  ["neither management nor organisation in Jining", null, "370800 - estates[managed=false][organised=false] - - -"],
  ["没有业委会的小区", P, "370000 - estates[hasCommittee=false] - - -"],
  ["任城区 停车 投诉", null, "370811 - complaints[category=PARKING] - - -"],
  ["电梯投诉最多的街道", P, "370000 STREET complaints[category=ELEVATOR] - - VALUE desc"],
  ["parking complaints in Jinan last month", null, "370100 - complaints[category=PARKING] 2026-10×1 - -"],
  ["市场化物业的小区", P, "370000 - estates[mode=MARKET] - - -"],
  ["停车 覆盖率", P, "370000 - old_neighbourhood_coverage - - - ?停车"],
  ["没有物业的投诉", P, "370000 - complaints - - - ?没有物业"],
  // Sources by what they are called.
  ["济宁12345热线投诉", null, `370800 - complaints[source=${HOTLINE}] - - -`],
  ["任城区 来自热线的投诉", null, `370811 - complaints[source=${HOTLINE}] - - -`],
  ["complaints from the hotline in Jining last month", null, `370800 - complaints[source=${HOTLINE}] 2026-10×1 - -`],
  ["12345政务服务便民热线投诉最多的市", P, `370000 CITY complaints[source=${HOTLINE}] - - VALUE desc`],
  ["济宁平台投诉", null, "370800 - complaints[source=市物业服务监管平台（演示）,区县平台] - - -"],
  // Targets.
  ["济宁哪些区县未达目标", null, "370800 COUNTY - - - - targets 2026 BEHIND"],
  ["老旧小区物业覆盖率 没达标 的市", P, "370000 CITY old_neighbourhood_coverage - - - targets 2026 BEHIND"],
  ["去年 全省 已完成目标", P, "370000 - - 2025-12×12 - - targets 2025 REACHED"],
  ["去年 未完成目标", P, "370000 - - 2025-12×12 - - targets 2025 MISSED"],
  ["which counties of Jining are behind their targets", null, "370800 COUNTY - - - - targets 2026 BEHIND"],
  ["全省目标完成情况", P, "370000 - - - - - targets 2026 all"],
  ["覆盖率未达标最差的市", P, "370000 CITY old_neighbourhood_coverage - - VALUE asc targets 2026 BEHIND ?最差"],
  // Several places, and places by what they were called.
  ["任城区和兖州区投诉对比", null, "370811/370812 COUNTY complaints - - -"],
  ["任城区 兖州区 投诉 哪个多", null, "370811/370812 COUNTY complaints - - VALUE desc"],
  ["compare complaints in Jinan and Jining", P, "370100/370800 CITY complaints - - -"],
  ["济宁 任城 兖州 办结率", null, "370811/370812 COUNTY complaints_closed_share - - -"],
  ["任城区 投诉 对比", null, "370811 - complaints - - - ?对比"],
  ["任城区和兖州区哪个街道投诉最多", null, "370811/370812 COUNTY complaints - - VALUE desc ?街道"],
  ["兖州市 投诉", null, "370812 - complaints - - -"],
  // The first and the last of a list.
  ["济宁投诉前五的街道", null, "370800 STREET complaints - - VALUE desc"],
  ["bottom 5 counties by coverage", P, "370000 COUNTY old_neighbourhood_coverage - - VALUE asc"],
  ["覆盖率最低的5个区县", P, "370000 COUNTY old_neighbourhood_coverage - - VALUE asc"],
  ["济宁5个区县的投诉", null, "370800 COUNTY complaints - - - ?5个"],
  ["投诉不如上月的区县", P, "370000 COUNTY complaints 2026-10×1 - - ?不如"],
  ["投诉 增加最多 办结率 最差", P, "370000 CITY complaints_closed_share - MONTH_ON_MONTH CHANGE desc ?最差"],
  // A place whose name ends another's is found behind the shorter one.
  ["枣庄市中区投诉", null, "370402 - complaints - - -"],
  ["济南市中区 投诉", null, "370103 - complaints - - -"],
  ["济宁市区投诉", null, "370800 COUNTY complaints - - -"],
  // As it is said.
  ["济宁哪几个街道投诉涨得最厉害", null, "370800 STREET complaints - MONTH_ON_MONTH CHANGE desc"],
  ["济宁投诉最集中的十个街道", null, "370800 STREET complaints - - VALUE desc"],
  ["任城区覆盖率跟去年比是升了还是降了", null, "370811 - old_neighbourhood_coverage - YEAR_ON_YEAR -"],
  ["how did coverage change since last year in Jining", null, "370800 - old_neighbourhood_coverage - YEAR_ON_YEAR -"],
  ["任城区投诉有什么变化", null, "370811 - complaints - MONTH_ON_MONTH -"],
  ["济宁投诉办结及时率最低的县", null, "370800 COUNTY complaints_closed_72h_share - - VALUE asc"],
  [
    "counties of Jining worst at closing complaints on time",
    null,
    "370800 COUNTY complaints_closed_72h_share - - VALUE asc",
  ],
  ["which city has the most complaints per household", P, "370000 CITY complaints_per_1000_households - - VALUE desc"],
  ["where is party coverage lowest", P, "370000 CITY estate_organisation_coverage - - VALUE asc"],
  ["济南和济宁谁的投诉多", P, "370100/370800 CITY complaints - - VALUE desc"],
  ["is Jinan better than Jining at coverage", P, "370100/370800 CITY old_neighbourhood_coverage - - -"],
  ["uncovered old estates in Jining", null, "370800 - old_neighbourhoods[managed=false] - - -"],
  ["全省一共多少个小区", P, "370000 - estates - - -"],
  ["古槐街道上月投诉多少件", null, "370811001 - complaints 2026-10×1 - -"],
  ["济宁各县覆盖率从低到高", null, "370800 COUNTY old_neighbourhood_coverage - - VALUE asc"],
  ["济宁各县覆盖率由高到低", null, "370800 COUNTY old_neighbourhood_coverage - - VALUE desc"],
  ["how many households in Jining", null, "370800 - households - - -"],
  // A bound is told whole.
  ["济宁业委会组建率低于50%的县", null, "370800 COUNTY owners_committee_rate - - - ?低于50%"],
  ["streets of Jining with more than 100 complaints", null, "370800 STREET complaints - - - ?more than 100"],
  // Several months: quarters, halves, from one to another, up to now where they run.
  ["最近三个月投诉趋势", P, "370000 - complaints 2026-11×3 - -"],
  ["complaints in the last six months", P, "370000 - complaints 2026-11×6 - -"],
  ["今年3月 投诉", P, "370000 - complaints 2026-03×1 - -"],
  ["七月投诉", P, "370000 - complaints 2026-07×1 - -"],
  ["第三季度哪个区投诉最多", P, "370000 COUNTY complaints 2026-09×3 - VALUE desc"],
  ["2026年二季度 投诉", P, "370000 - complaints 2026-06×3 - -"],
  ["complaints in Q3 2026", P, "370000 - complaints 2026-09×3 - -"],
  ["2025Q2投诉", P, "370000 - complaints 2025-06×3 - -"],
  ["complaints in the fourth quarter of last year", P, "370000 - complaints 2025-12×3 - -"],
  ["上季度投诉", P, "370000 - complaints 2026-09×3 - -"],
  ["本季度投诉", P, "370000 - complaints 2026-11×2 - -"],
  ["complaints last quarter", P, "370000 - complaints 2026-09×3 - -"],
  ["去年下半年投诉", P, "370000 - complaints 2025-12×6 - -"],
  ["上半年投诉最多的市", P, "370000 CITY complaints 2026-06×6 - VALUE desc"],
  ["complaints this year", P, "370000 - complaints 2026-11×11 - -"],
  ["今年以来投诉", P, "370000 - complaints 2026-11×11 - -"],
  ["2026年投诉", P, "370000 - complaints 2026-11×11 - -"],
  ["前年投诉", P, "370000 - complaints 2024-12×12 - -"],
  ["3月到5月 投诉", P, "370000 - complaints 2026-05×3 - -"],
  ["7-9月投诉", P, "370000 - complaints 2026-09×3 - -"],
  ["11月至2月投诉", P, "370000 - complaints 2026-02×4 - -"],
  ["2025年11月到2026年2月投诉", P, "370000 - complaints 2026-02×4 - -"],
  ["complaints from July to September 2026", P, "370000 - complaints 2026-09×3 - -"],
  ["complaints between July 2026 and September", P, "370000 - complaints 2026-09×3 - -"],
  ["complaints in July and September", P, "370000 - complaints 2026-07×1 - - ?september"],
  // A stock stands as of the last month; several months are against the year before.
  ["第三季度 老旧小区物业覆盖率", P, "370000 - old_neighbourhood_coverage 2026-09×1 - -"],
  ["上季度投诉增加最多的市", P, "370000 CITY complaints 2026-09×3 YEAR_ON_YEAR CHANGE desc"],
  ["上季度投诉环比增加最多的市", P, "370000 CITY complaints 2026-09×3 YEAR_ON_YEAR CHANGE desc ?环比"],
  // Periods that no view shows are told whole.
  ["2027年一季度 投诉", P, "370000 - complaints - - - ?2027年一季度"],
  ["2026年全年投诉", P, "370000 - complaints - - - ?2026年全年"],
  ["2025年3月到2026年9月投诉", P, "370000 - complaints - - - ?2025年3月到2026年9月"],
  ["投诉比上季度多的市", P, "370000 CITY complaints - - - ?比上季度 ?多"],
  ["上周投诉", P, "370000 - complaints - - - ?上周"],
  // A thing named beside another, a negation, and half of a name are told, and no other is answered.
  ["济南 投诉 和 覆盖率", null, "370100 - old_neighbourhood_coverage - - - ?投诉"],
  ["management of Jining", null, "370800 - - - - - ?management"],
  ["estates with lifts", P, "370000 - estates - - - ?lifts"],
  ["济南 不是老旧小区的小区", null, "370100 - old_neighbourhoods - - - ?不"],
  ["complaints not solved in time", P, "370000 - complaints_closed_72h_share - - - ?not"],
  ["100户以上的小区", P, "370000 - estates - - - ?100户以上"],
  ["除了任城区以外 投诉", null, "370811 - complaints - - - ?除 ?以外"],
  ["济宁 业委会 组建率", null, "370800 - owners_committee_rate - - -"],
  ["how satisfied are owners in Jinan", null, "370100 - owner_satisfaction - - - ?owners"],
  // Two periods set beside each other.
  ["2026年10月对比9月投诉", P, "370000 - complaints 2026-10×1 MONTH_ON_MONTH -"],
  ["10月份比9月份投诉多的市", P, "370000 CITY complaints 2026-10×1 MONTH_ON_MONTH CHANGE desc"],
  ["去年10月和今年10月投诉对比", P, "370000 - complaints 2026-10×1 YEAR_ON_YEAR -"],
  ["今年10月比去年10月投诉", P, "370000 - complaints 2026-10×1 YEAR_ON_YEAR -"],
  ["今年与去年投诉对比", P, "370000 - complaints 2026-11×11 YEAR_ON_YEAR -"],
  ["10月和8月投诉对比", P, "370000 - complaints 2026-10×1 beside 2026-08 -"],
  ["10月比8月投诉增加最多的市", P, "370000 CITY complaints 2026-10×1 beside 2026-08 - ?增加最多"],
  ["complaints in Oct 2026 versus Aug 2026", P, "370000 - complaints 2026-10×1 beside 2026-08 -"],
  ["二季度与三季度投诉对比", P, "370000 - complaints 2026-06×3 - - ?三季度 ?对比"],
  ["今年8月比去年9月投诉", P, "370000 - complaints 2026-08×1 YEAR_ON_YEAR - ?9月"],
  // Comparisons with what they compare with, and 多 by what is compared.
  ["投诉环比上月增长最快的市", P, "370000 CITY complaints - MONTH_ON_MONTH CHANGE desc"],
  ["投诉同比去年同期下降最多的市", P, "370000 CITY complaints - YEAR_ON_YEAR CHANGE asc"],
  ["complaints month over month by city", P, "370000 CITY complaints - MONTH_ON_MONTH -"],
  ["投诉比去年多的市", P, "370000 CITY complaints - YEAR_ON_YEAR CHANGE desc"],
  ["投诉多的市", P, "370000 CITY complaints - - VALUE desc"],
  ["济宁投诉比上月增加了多少", null, "370800 - complaints - MONTH_ON_MONTH -"],
  ["济宁投诉有没有下降", null, "370800 - complaints - MONTH_ON_MONTH -"],
  ["任城比兖州投诉多多少", null, "370811/370812 COUNTY complaints - - -"],
  // Parts of a year, as reports say them, and as of when a stock stands.
  ["今年前三季度哪个市投诉最多", P, "370000 CITY complaints 2026-09×9 - VALUE desc"],
  ["前三季度投诉", P, "370000 - complaints 2026-09×9 - -"],
  ["complaints in the first three quarters of last year", P, "370000 - complaints 2025-09×9 - -"],
  ["今年前10个月投诉最多的五个市", P, "370000 CITY complaints 2026-10×10 - VALUE desc"],
  ["前三个月投诉", P, "370000 - complaints - - - ?前三个月"],
  ["3月以来投诉", P, "370000 - complaints 2026-11×9 - -"],
  ["complaints since March", P, "370000 - complaints 2026-11×9 - -"],
  ["上上个月投诉", P, "370000 - complaints 2026-09×1 - -"],
  ["截至10月底老旧小区物业覆盖率", P, "370000 - old_neighbourhood_coverage 2026-10×1 - -"],
  ["去年底业委会组建率", P, "370000 - owners_committee_rate 2025-12×1 - -"],
  ["截至10月底投诉", P, "370000 - complaints 2026-10×1 - - ?截至 ?底"],
  ["目前覆盖率最低的市", P, "370000 CITY old_neighbourhood_coverage 2026-11×1 - VALUE asc"],
  ["2026.10投诉", P, "370000 - complaints 2026-10×1 - -"],
  ["每个月投诉", P, "370000 - complaints - - -"],
  ["近一周投诉", P, "370000 - complaints - - - ?近一周"],
  // How many there are, where they are all; the first of many complaints.
  ["全省3市投诉排名", P, "370000 CITY complaints - - -"],
  ["全省16市投诉排名", P, "370000 CITY complaints - - - ?16"],
  ["济宁 top10 街道 投诉", null, "370800 STREET complaints - - VALUE desc"],
  ["投诉第一的市", P, "370000 CITY complaints - - VALUE desc"],
  ["哪个小区投诉最多", P, "370000 CITY complaints - - VALUE desc ?小区"],
  // What sounds as it is meant.
  ["任成区投速最多的街道", null, "370811 STREET complaints - - VALUE desc"],
  ["济宁老旧小区物业复盖率", null, "370800 - old_neighbourhood_coverage - - -"],
  // As one speaks of one's own place, and wonders.
  ["我们区投诉最多的街道", "370811001", "370811 STREET complaints - - VALUE desc"],
  ["咱们市上个月投诉多少", "370811", "370800 - complaints 2026-10×1 - -"],
  ["任城区投诉怎么这么多", null, "370811 - complaints|category - MONTH_ON_MONTH -"],
  ["任城区投诉主要是啥问题", null, "370811 - complaints|category - - -"],
  ["任城区覆盖率离目标还差多少", null, "370811 - old_neighbourhood_coverage - - - targets 2026 all"],
];

it.each(QUESTIONS)("reads %j asked at %j", (text, near, reading) => {
  expect(line(text, near)).toBe(reading);
});
