import { periodOf } from "./period.ts";
import { changeOf, type Measure, type Reading } from "./reading.ts";

const measure = (id: string, nameZh: string, nameEn: string, rest: Partial<Measure>): Measure => ({
  id,
  nameZh,
  nameEn,
  unitZh: "%",
  unitEn: "%",
  decimals: 1,
  direction: "HIGHER_IS_BETTER",
  flow: false,
  ratio: true,
  ...rest,
});

export const MEASURES = {
  estates: measure("estates", "小区数", "Estates", {
    unitZh: "个",
    unitEn: "estates",
    decimals: 0,
    direction: "NEUTRAL",
    ratio: false,
  }),
  households: measure("households", "小区户数", "Households", {
    unitZh: "户",
    unitEn: "households",
    decimals: 0,
    direction: "NEUTRAL",
    ratio: false,
  }),
  coverage: measure("old_neighbourhood_coverage", "老旧小区物业覆盖率", "Old-neighbourhood management coverage", {}),
  committees: measure("owners_committee_rate", "业主委员会组建率", "Owners' committee rate", {}),
  firms: measure(
    "firm_organisation_coverage",
    "物业服务企业党组织覆盖率",
    "Party-organisation coverage of property firms",
    {},
  ),
  complaints: measure("complaints", "投诉量", "Complaints", {
    unitZh: "件",
    unitEn: "complaints",
    decimals: 0,
    direction: "LOWER_IS_BETTER",
    flow: true,
    ratio: false,
  }),
  perThousand: measure("complaints_per_1000_households", "每千户投诉量", "Complaints per 1,000 households", {
    unitZh: "件/千户",
    unitEn: "per 1,000 households",
    decimals: 2,
    direction: "LOWER_IS_BETTER",
    flow: true,
  }),
  closed72: measure("complaints_closed_72h_share", "72小时办结率", "Share closed within 72 hours", { flow: true }),
  escalated: measure("complaints_escalated_share", "投诉曾督办率", "Share ever escalated", {
    flow: true,
    direction: "LOWER_IS_BETTER",
  }),
} as const;

interface Given {
  readonly name?: readonly [zh: string, en: string];
  readonly code?: string;
  readonly before?: number | null;
  readonly yearBefore?: number | null;
  readonly of?: readonly [numerator: number, denominator: number];
}

/** A reading of October 2026; nothing to compare with unless given. */
export function reading(indicator: Measure, value: number | null, given: Given = {}): Reading {
  const [nameZh, nameEn] = given.name ?? ["济宁市", "Jining City"];
  return {
    code: given.code ?? "370800",
    nameZh,
    nameEn,
    month: "2026-10",
    indicator,
    value,
    numerator: given.of?.[0] ?? value,
    denominator: given.of?.[1] ?? null,
    mom: changeOf(value, given.before),
    yoy: changeOf(value, given.yearBefore),
  };
}

const NAMES: readonly (readonly [string, string])[] = [
  ["任城区", "Rencheng District"],
  ["兖州区", "Yanzhou District"],
  ["微山县", "Weishan County"],
  ["鱼台县", "Yutai County"],
  ["金乡县", "Jinxiang County"],
];

/** Parts of a region, in the order of NAMES: a value each, or a value and the one before. */
export const parts = (
  indicator: Measure,
  rows: readonly (number | null | readonly [number | null, number | null])[],
): Reading[] =>
  rows.map((row, i) => {
    const [value, before] = Array.isArray(row) ? (row as [number | null, number | null]) : [row as number | null, null];
    // Without a value there is nothing to divide by.
    const denominator = indicator.unitEn === "%" ? (value === null ? 0 : 100) : null;
    return {
      ...reading(indicator, value, { name: NAMES[i]!, code: `37081${i + 1}`, before }),
      denominator,
    };
  });

export const OVER = periodOf("2026-10", "2026-11-21");
export const RUNNING = periodOf("2026-11", "2026-11-21");
