import { count, day, money } from "../columns.ts";
import { atMost, event, register } from "../register.ts";

/** Payment of property fees (物业缴费): households that owed and paid, and the amounts, by the end of a period. */
export const payments = register({
  id: "payments",
  type: "PaymentPeriod",
  field: "payments",
  name: { zh: "物业缴费", en: "Property fees paid" },
  unit: { zh: "期", en: "periods", one: "period" },
  about: {
    zh: "小区物业费缴纳：应缴、已缴户数和金额，按缴费期。",
    en: "Property fees of an estate: households that owed and paid, and the amounts, by period.",
  },
  source: { zh: "威海缴费率由68%升至90%左右", en: "Weihai: from 68 to about 90 % of households" },
  topic: "PARTICIPATION",
  table: "payments",
  key: "payment_id",
  idHeaders: ["缴费编号", "账期编号"],
  hangsAt: { region: "needed", estate: "optional" },
  time: event("period_end"),
  columns: {
    period_end: day({ zh: "缴费期末", en: "End of the period", headers: ["截止日期", "账期", "期末"], needed: true }),
    households_due: count({
      zh: "应缴户数",
      en: "Households owing",
      headers: ["应收户数"],
      needed: true,
      unit: { zh: "户", en: "households" },
    }),
    households_paid: count({
      zh: "已缴户数",
      en: "Households paid",
      headers: ["实收户数", "缴费户数"],
      needed: true,
      unit: { zh: "户", en: "households" },
    }),
    amount_due: money({ zh: "应收金额", en: "Amount due", headers: ["应缴金额"] }),
    amount_paid: money({ zh: "实收金额", en: "Amount paid", headers: ["已缴金额"] }),
  },
  rules: [
    atMost("households_paid", "households_due"),
    { sql: "s.households_due > 0", column: "households_due", expected: "at least one household" },
    {
      sql: "(s.amount_due is null) = (s.amount_paid is null)",
      column: "amount_paid",
      expected: "both amounts or none",
    },
  ],
  list: ["period_end", "estate", "households_due", "households_paid", "amount_due", "amount_paid"],
  sums: ["households_due", "households_paid", "amount_due", "amount_paid"],
});
