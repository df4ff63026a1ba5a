import { accountFunds } from "../accounts/account-funds.ts";
import { accounts } from "../accounts/accounts.register.ts";
import { code, day, money, text } from "../columns.ts";
import { knownOn, notBefore, register } from "../register.ts";

/** Balances of owners' money (资金余额), as known on a day and disclosed to the owners. */
export const accountBalances = register({
  id: "account_balances",
  type: "AccountBalance",
  field: "accountBalances",
  name: { zh: "业主资金余额", en: "Account balances" },
  unit: { zh: "条", en: "balances", one: "balance" },
  about: {
    zh: "业主资金账户在某日的余额及其公示：余额、公示日期、公示所印的流水根值。",
    en: "What an estate's owners' money came to on a day, and its disclosure: balance, day, and the root of the movements printed with it.",
  },
  source: accounts.source,
  topic: "MONEY",
  table: "account_balances",
  key: "balance_id",
  idHeaders: ["余额编号", "公示编号"],
  hangsAt: { region: "needed", estate: "needed" },
  time: knownOn("known_on", "estate", "fund"),
  columns: {
    known_on: day({ zh: "余额日期", en: "Known on", headers: ["截止日期", "期末日期"], needed: true }),
    fund: code(accountFunds, { zh: "资金类别", en: "Fund", headers: ["资金类型"], needed: true }),
    balance: money({ zh: "余额", en: "Balance", headers: ["期末余额", "账户余额"], needed: true }),
    disclosed_on: day({ zh: "公示日期", en: "Disclosed on", headers: ["公开日期"] }),
    root: text({
      zh: "流水根值",
      en: "Root",
      about:
        "The hash of the last movement, as the disclosure prints it; `npm run ledger -- verify` looks for it in the account's chain.",
      headers: ["根值", "根哈希"],
    }),
  },
  rules: [
    notBefore("disclosed_on", "known_on"),
    {
      sql: "s.root is null or s.root ~ '^[0-9a-f]{64}$'",
      column: "root",
      expected: "64 hexadecimal digits as the ledger prints them",
    },
  ],
  list: ["known_on", "estate", "fund", "balance", "disclosed_on"],
  sums: ["balance"],
});
