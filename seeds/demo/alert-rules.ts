import type { NewRule } from "@estate-atlas/api/alerts/alert-rule";

/** A rule of the whole province that a demonstration begins with. */
type ShippedRule = Pick<NewRule, "name" | "level" | "condition" | "threshold"> &
  Partial<Pick<NewRule, "indicator" | "alarm" | "queueList" | "comparison">>;

const SHIPPED: readonly ShippedRule[] = [
  {
    name: "区县投诉超72小时未办结偏多",
    level: "COUNTY",
    alarm: "COMPLAINTS_OVERDUE",
    condition: "ABOVE",
    threshold: 15,
  },
  { name: "市督办中投诉偏多", level: "CITY", alarm: "COMPLAINTS_ESCALATED", condition: "ABOVE", threshold: 40 },
  { name: "市整改逾期偏多", level: "CITY", alarm: "RECTIFICATIONS_OVERDUE", condition: "ABOVE", threshold: 50 },
  { name: "投诉多次退回", level: "COUNTY", queueList: "RETURNED_TWICE", condition: "ABOVE", threshold: 0 },
  {
    name: "市72小时办结率偏低",
    level: "CITY",
    indicator: "complaints_closed_72h_share",
    condition: "BELOW",
    threshold: 42,
  },
  {
    name: "市投诉环比骤增",
    level: "CITY",
    indicator: "complaints",
    condition: "RISES",
    comparison: "MONTH_ON_MONTH",
    threshold: 50,
  },
  {
    name: "市老旧小区物业覆盖率偏低",
    level: "CITY",
    indicator: "old_neighbourhood_coverage",
    condition: "BELOW",
    threshold: 80,
  },
];

/** The rules of a demonstration, so that there is something to be alerted to. */
export const demoRules = (regionCode: string): NewRule[] =>
  SHIPPED.map((rule) => ({ regionCode, indicator: null, alarm: null, queueList: null, comparison: null, ...rule }));
