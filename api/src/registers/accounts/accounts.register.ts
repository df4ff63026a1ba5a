import { code, day, money, text } from "../columns.ts";
import { after, notBefore, register, standing } from "../register.ts";
import { accountFunds } from "./account-funds.ts";

/** Accounts of owners' money (公共收益、维修资金账户): since when, with how much, and since when under supervision. */
export const accounts = register({
  id: "accounts",
  type: "Account",
  field: "accounts",
  name: { zh: "业主资金账户", en: "Accounts" },
  unit: { zh: "个", en: "accounts", one: "account" },
  about: {
    zh: "小区公共收益、住宅专项维修资金的账户：开户、开户余额、纳入监管日期、开户银行。",
    en: "Accounts of an estate's public revenue and maintenance fund: opened, opening balance, under supervision since, bank.",
  },
  source: {
    zh: "临沂市兰山区小区公共收益资金监管系统（2022年10月）",
    en: "Supervision of estates' public revenue in Lanshan district, Linyi (October 2022)",
  },
  topic: "MONEY",
  table: "accounts",
  key: "account_id",
  idHeaders: ["账户编号", "账号", "账户"],
  hangsAt: { region: "needed", estate: "needed" },
  time: standing("opened_on", "closed_on"),
  columns: {
    opened_on: day({ zh: "开户日期", en: "Opened on", headers: ["建账日期"], needed: true }),
    closed_on: day({ zh: "销户日期", en: "Closed on", headers: ["关户日期"] }),
    fund: code(accountFunds, {
      zh: "资金类别",
      en: "Fund",
      headers: ["资金类型", "账户类型", "账户性质"],
      needed: true,
    }),
    opening_balance: money({
      zh: "开户余额",
      en: "Opening balance",
      about: "What the account held before the first movement on record.",
      headers: ["期初余额", "初始余额"],
      needed: true,
    }),
    supervised_since: day({
      zh: "纳入监管日期",
      en: "Supervised since",
      about: "The day from which payments need the supervisor's consent; null where none is known.",
      headers: ["监管日期", "监管起始日期"],
    }),
    bank: text({ zh: "开户银行", en: "Bank", headers: ["开户行", "银行"] }),
  },
  rules: [
    after("closed_on", "opened_on"),
    notBefore("supervised_since", "opened_on"),
    { sql: "s.opening_balance >= 0", column: "opening_balance", expected: "an amount from 0" },
  ],
  owedTo: ["ESTATE"],
  list: ["fund", "estate", "opened_on", "opening_balance", "supervised_since", "bank", "closed_on"],
  sums: ["opening_balance"],
});
