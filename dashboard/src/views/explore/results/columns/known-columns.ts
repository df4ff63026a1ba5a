import type { Language } from "../../../../i18n/language.ts";

/** A text in both languages. */
type Both = Readonly<Record<Language, string>>;

/** What a column of numbers counts, by Type.field of the schema; names of texts are left to the schema. */
interface KnownColumn {
  readonly name: Both;
  /** Empty: none. */
  readonly unit: Both;
}

const NONE: Both = { zh: "", en: "" };
const ESTATES: Both = { zh: "个", en: "estates" };
const FIRMS: Both = { zh: "家", en: "firms" };
const HOUSEHOLDS: Both = { zh: "户", en: "households" };
const CASES: Both = { zh: "件", en: "complaints" };
const PERCENT: Both = { zh: "%", en: "%" };
const PERSONS: Both = { zh: "人", en: "persons" };
const HOURS: Both = { zh: "小时", en: "hours" };
const STARS: Both = { zh: "星", en: "stars" };
const MARKS: Both = { zh: "1–5分", en: "of 5" };

const known = (zh: string, en: string, unit: Both): KnownColumn => ({ name: { zh, en }, unit });

export const KNOWN_COLUMNS: Readonly<Record<string, KnownColumn>> = {
  "BreakdownPart.count": known("数量", "Count", NONE),
  "BreakdownRow.total": known("合计", "Total", NONE),
  "ChoroplethValue.changePercent": known("变化率", "Change in percent", PERCENT),
  "Complaint.hoursToClose": known("办结用时", "Time to close", HOURS),
  "Complaint.satisfaction": known("满意度", "Satisfaction", MARKS),
  "ComplaintConnection.totalCount": known("投诉总数", "Complaints in all", CASES),
  "ComplaintHeatmap.complaints": known("投诉件数", "Complaints", CASES),
  "ComplaintHeatmapFrames.weights": known("投诉件数", "Complaints", CASES),
  "ComplaintStatistic.complaints": known("投诉件数", "Complaints", CASES),
  "Estate.buildings": known("楼栋数", "Buildings", { zh: "栋", en: "buildings" }),
  "Estate.builtYear": known("建成年份", "Year built", NONE),
  "Estate.households": known("户数", "Households", HOUSEHOLDS),
  "Estate.smartStars": known("智慧小区星级", "Smart-estate stars", STARS),
  "Estate.starRating": known("物业服务星级", "Star rating", STARS),
  "EstateComplaintCategory.closed": known("已办结", "Closed", CASES),
  "EstateComplaintCategory.complaints": known("投诉件数", "Complaints", CASES),
  "EstateComplaintCategory.everEscalated": known("曾督办", "Ever escalated", CASES),
  "EstateComplaintCategory.medianHoursToClose": known("办结用时中位数", "Median time to close", HOURS),
  "EstateComplaintCategory.everReopened": known("曾重办", "Ever reopened", CASES),
  "EstateComplaintCategory.satisfaction": known("平均满意度", "Mean satisfaction", MARKS),
  "EstateConnection.totalCount": known("小区总数", "Estates in all", ESTATES),
  "EstatePoints.builtYears": known("建成年份", "Year built", NONE),
  "EstatePoints.complaints12Months": known("近十二个月投诉", "Complaints of twelve months", CASES),
  "EstatePoints.households": known("户数", "Households", HOUSEHOLDS),
  "IndicatorValue.changePercent": known("变化率", "Change in percent", PERCENT),
  "ManagementChange.estates": known("变更的小区", "Estates that changed", ESTATES),
  "ManagementChange.households": known("涉及户数", "Their households", HOUSEHOLDS),
  "OldNeighbourhoodCoverage.covered": known("有物业覆盖的老旧小区", "Covered", ESTATES),
  "OldNeighbourhoodCoverage.managementOnRecord": known(
    "有物业管理资料的老旧小区",
    "With management on record",
    ESTATES,
  ),
  "OldNeighbourhoodCoverage.oldNeighbourhoods": known("老旧小区", "Old neighbourhoods", ESTATES),
  "OldNeighbourhoodCoverage.renovated": known("已改造的老旧小区", "Renovated", ESTATES),
  "OwnersCommittee.members": known("委员人数", "Members", PERSONS),
  "OwnersCommittee.partyMembers": known("党员委员", "Party members", PERSONS),
  "OwnersCommittee.partyShare": known("党员比例", "Share of party members", PERCENT),
  "PartyCoverage.estateOrganisationCoverage": known("小区组织覆盖率", "Organisation coverage of estates", PERCENT),
  "PartyCoverage.estates": known("小区数", "Estates", ESTATES),
  "PartyCoverage.estateWorkCoverage": known("小区工作覆盖率", "Work coverage of estates", PERCENT),
  "PartyCoverage.firmOrganisationCoverage": known("企业组织覆盖率", "Organisation coverage of firms", PERCENT),
  "PartyCoverage.firmWorkCoverage": known("企业工作覆盖率", "Work coverage of firms", PERCENT),
  "PartyCoverage.partyOnRecord": known("有党建资料的小区", "With party facts on record", ESTATES),
  "PartyOrganisation.members": known("党员人数", "Party members", PERSONS),
  "PropertyFirm.starRating": known("企业星级", "Star rating", STARS),
  "PropertyFirmConnection.totalCount": known("企业总数", "Firms in all", FIRMS),
  "Region.areaKm2": known("面积", "Area", { zh: "平方千米", en: "km²" }),
  "Region.households": known("户数", "Households", HOUSEHOLDS),
};

/** Of a heatmap's weights, by its argument `weight`. */
export const HEAT_WEIGHTS: Readonly<Record<string, KnownColumn>> = {
  RAW: known("投诉件数", "Complaints", CASES),
  PER_1000_HOUSEHOLDS: known("千户投诉量", "Complaints per 1,000 households", {
    zh: "件/千户",
    en: "per 1,000 households",
  }),
};
