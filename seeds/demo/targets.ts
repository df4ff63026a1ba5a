import type { Cell } from "@estate-atlas/api/imports/import-request";

const DOCUMENT = "演示数据：虚构的年度工作目标";

/** Indicator, and what the province, each city and each county are to reach by the end of the year. */
const TARGETS = [
  ["old_neighbourhood_coverage", 90, 88, 85],
  ["owners_committee_rate", 65, 60, 60],
  ["estate_organisation_coverage", 82.5, 80, 80],
  ["complaints_closed_72h_share", 50, 50, 50],
  ["complaints_per_1000_households", 5, 5, 5],
] as const;
const LEVELS = ["", "CITY", "COUNTY"] as const;

/** Targets of the year that runs, made up as all of the demonstration is: the province's own, and one for every city and county. */
export const demoTargets = (today: string): Record<string, Cell>[] =>
  TARGETS.flatMap(([indicator, ...values]) =>
    values.map((value, i) => ({
      indicator,
      region_code: "370000",
      level: LEVELS[i]!,
      year: Number(today.slice(0, 4)),
      value,
      document: DOCUMENT,
    })),
  );
