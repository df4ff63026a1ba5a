import { type Indicator, YUAN } from "../../facts/indicator.ts";
import { payments } from "./payments.register.ts";

const common = {
  topic: "PARTICIPATION",
  sourceZh: payments.source.zh,
  sourceEn: payments.source.en,
  unit: { zh: "%", en: "%" },
  direction: "HIGHER_IS_BETTER",
  scale: 100,
  decimals: 1,
} as const;

export const paymentIndicators: readonly Indicator[] = [
  {
    ...common,
    id: "fees_paid_share",
    nameZh: "物业缴费率",
    nameEn: "Households that paid their fees",
    explanationZh: "期内截止的缴费期中，已缴户数 ÷ 应缴户数。",
    explanationEn: "Of the households owing fees for periods that ended in the period: those that paid.",
    numerator: { over: "payments", sql: "sum(f.households_paid)", unit: { zh: "户", en: "households" } },
    denominator: { over: "payments", sql: "sum(f.households_due)", unit: { zh: "户", en: "households" } },
    base: { zh: "期内应缴费的户", en: "households owing fees in the period" },
  },
  {
    ...common,
    id: "fees_collected_share",
    nameZh: "物业费收缴率",
    nameEn: "Share of fees collected",
    words: ["物业费", "收缴率", "fees", "fees collected"],
    explanationZh: "期内截止的缴费期中，实收金额 ÷ 应收金额；未报金额的不计。",
    explanationEn:
      "Of the amounts due for periods that ended in the period: what was paid; periods without amounts are left out.",
    numerator: { over: "payments", sql: "sum(f.amount_paid)", decimals: 2, unit: YUAN },
    denominator: { over: "payments", sql: "sum(f.amount_due)", decimals: 2, unit: YUAN },
    base: { zh: "期内应收的物业费", en: "fees due in the period" },
  },
];
