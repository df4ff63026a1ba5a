import { accounts } from "../accounts/accounts.register.ts";
import { code, day, money, text } from "../columns.ts";
import { event, register } from "../register.ts";
import { movementKinds } from "./movement-kinds.ts";

/** Movements of owners' money (资金流水): in above zero, out below it; booked once and for good. */
export const accountMovements = register({
  id: "account_movements",
  type: "AccountMovement",
  field: "accountMovements",
  name: { zh: "业主资金流水", en: "Account movements" },
  unit: { zh: "笔", en: "movements", one: "movement" },
  about: {
    zh: "业主资金账户的收支：日期、类别、金额（收入为正，支出为负）、用途。入账后不可更改，逐笔以哈希相连。",
    en: "Movements of owners' accounts: day, kind, amount (in above zero, out below), purpose. Booked for good, each chained by its hash to the one before.",
  },
  source: accounts.source,
  topic: "MONEY",
  table: "account_movements",
  key: "movement_id",
  idHeaders: ["流水号", "流水编号", "凭证号"],
  hangsAt: { region: "needed", estate: "needed" },
  time: event("booked_on"),
  columns: {
    booked_on: day({ zh: "入账日期", en: "Booked on", headers: ["交易日期", "记账日期", "发生日期"], needed: true }),
    kind: code(movementKinds, { zh: "收支类别", en: "Kind", headers: ["类别", "收支项目", "科目"], needed: true }),
    amount: money({
      zh: "金额",
      en: "Amount",
      about: "What came in; below zero what went out.",
      headers: ["收支金额", "发生额", "交易金额"],
      moves: {
        in: { zh: "收入", en: "Income" },
        out: { zh: "支出", en: "Expenditure" },
        net: { zh: "收支净额", en: "Net amount" },
      },
      needed: true,
    }),
    purpose: text({ zh: "用途", en: "Purpose", headers: ["摘要", "说明"], person: "WORDS" }),
  },
  references: [
    {
      field: "account",
      about: "The account.",
      to: accounts,
      column: "account_id",
      headers: ["账户编号", "账号", "账户"],
      meant: "an account",
    },
  ],
  rules: [
    { sql: "s.account_id is not null", column: "account_id", expected: "the id of an account that is known" },
    { sql: "s.amount <> 0", column: "amount", expected: "an amount other than 0: in above it, out below it" },
  ],
  ledger: "account_id",
  list: ["booked_on", "estate", "kind", "amount", "purpose"],
  sums: ["amount"],
});
