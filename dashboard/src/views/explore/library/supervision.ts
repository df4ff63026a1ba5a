import type { ExampleGroup } from "./example.ts";

export const supervision: ExampleGroup = {
  id: "supervision",
  title: { zh: "监管、资金、电梯与满意度", en: "Supervision, money, lifts and satisfaction" },
  examples: [
    {
      id: "money-by-kind",
      title: { zh: "业主资金的收支类别", en: "Owners' money, in and out by kind" },
      about: {
        zh: "公共收益、维修资金的收入和支出，按收支类别，精确到分。",
        en: "What came into owners' accounts and went out of them, by kind, exact to the fen.",
      },
      query: `query MoneyByKind($under: ID!, $from: YearMonth!, $to: YearMonth!) {
  moneyByKind(under: $under, from: $from, to: $to) { kind cameIn wentOut movements }
  balanceBreaks(under: $under, from: $from, to: $to, first: 20) {
    totalCount
    nodes { estate { name } fund beforeOn knownOn balance off }
  }
}
`,
      variables: { under: "371300", from: "2026-01", to: "2026-10" },
      view: "table",
    },
    {
      id: "acts-chain",
      title: { zh: "从巡查到整改", en: "From the inspection to what was put right" },
      about: {
        zh: "整改通知及其来源的巡查：期限、完成日期。空的完成日期是尚未完成。",
        en: "Rectification notices with the inspection that each follows from: due and done; no day means not yet.",
      },
      query: `query ActsChain($under: ID!, $from: Date!) {
  supervisionActs(filter: { under: $under, from: $from, kind: [NOTICE] }, first: 100) {
    totalCount
    nodes { actedOn matter dueOn doneOn authority estate { name } follows { actedOn kind problems } }
  }
}
`,
      variables: { under: "371400", from: "2026-06-01" },
      view: "table",
    },
    {
      id: "acts-by-month",
      title: { zh: "各月监管执法", en: "Acts of supervision by month and kind" },
      about: {
        zh: "各月巡查、整改通知、约谈、处罚的数量，罚款精确到分。",
        en: "Inspections, notices, interviews and fines of each month; fines exact to the fen.",
      },
      query: `query ActsByMonth($under: ID!, $from: Date!) {
  registerCounts(register: "supervision_acts", groupBy: [MONTH, CODE], code: "kind", filter: { under: $under, from: $from }) {
    period
    code
    records
    sums { field sum }
  }
}
`,
      variables: { under: "371400", from: "2026-01-01" },
      view: "chart",
      chart: { kind: "line", x: "period", y: ["records"], series: "code" },
    },
    {
      id: "disclosure-by-county",
      title: { zh: "三会三公开按期完成率", en: "Disclosure duties done on time" },
      about: {
        zh: "各区县期内应完成事项中按期完成的占比，含分子分母。",
        en: "Share of the duties due in the period that were done on time, with both parts.",
      },
      query: `query DisclosureByCounty($under: ID!, $from: YearMonth!, $to: YearMonth!) {
  choropleth(under: $under, indicator: "disclosure_on_time", from: $from, to: $to) {
    values { region { code nameZh } value numerator denominator }
  }
}
`,
      variables: { under: "371300", from: "2026-01", to: "2026-10" },
      view: "map",
    },
    {
      id: "firm-exits-longest",
      title: { zh: "退出后空档最久的小区", en: "Exits of firms, and who came after" },
      about: {
        zh: "企业退出的小区：方式、接管单位、隔了多少天。空值是尚无接管单位。",
        en: "Estates that a firm left: why, who took over, and after how many days; null where nobody has.",
      },
      query: `query FirmExits($under: ID!) {
  firmExits(filter: { under: $under }, first: 100) {
    totalCount
    nodes { leftOn reason estate { name } firm { name } replacedBy replacedOn daysToReplace }
  }
}
`,
      variables: { under: "370000" },
      view: "table",
    },
    {
      id: "credit-entries",
      title: { zh: "企业信用信息：良好与不良", en: "Credit of firms: good and bad entries" },
      about: {
        zh: "一段时间以来企业的良好、不良信用信息：分值、事由、有效期；空的失效日期按考核方案的期限。",
        en: "Good and bad entries of firms' credit since a day: points, matter, until when; without a day a scheme says how long.",
      },
      query: `query CreditEntries($under: ID!, $from: Date!) {
  creditEntries(filter: { under: $under, from: $from, kind: [GOOD, BAD] }, first: 100) {
    totalCount
    nodes { firm { name } kind points matter enteredOn untilDay }
  }
}
`,
      variables: { under: "370600", from: "2026-01-01" },
      view: "table",
    },
    {
      id: "black-list",
      title: { zh: "在榜的黑榜企业", en: "Firms on the black list" },
      about: {
        zh: "某日仍在黑榜公示期内的企业：名次、事由。",
        en: "Firms on a black list on a day, with place and reason.",
      },
      query: `query BlackList($under: ID!, $openOn: Date!) {
  ratings(filter: { under: $under, openOn: $openOn, scheme: [BLACK_LIST] }, first: 100) {
    totalCount
    nodes { ratedOn untilDay place reason firm { name } estate { name } region { nameZh } }
  }
}
`,
      variables: { under: "371600", openOn: "2026-11-20" },
      view: "table",
    },
    {
      id: "lift-faults-per-100",
      title: { zh: "每百部电梯故障数", en: "Lift faults per 100 lifts" },
      about: {
        zh: "各市近一年电梯故障 ÷ 期末在用电梯 × 100。",
        en: "Faults of a year for every 100 lifts in use at its end, by city.",
      },
      query: `query LiftFaults($under: ID!, $from: YearMonth!, $to: YearMonth!) {
  choropleth(under: $under, indicator: "lift_faults_per_100", from: $from, to: $to) {
    values { region { code nameZh } value numerator denominator }
  }
}
`,
      variables: { under: "370000", from: "2025-11", to: "2026-10" },
      view: "chart",
    },
    {
      id: "lift-entrapments",
      title: { zh: "电梯困人与解救用时", en: "People trapped in lifts" },
      about: {
        zh: "困人故障：小区、电梯、被困人数、解救分钟数、是否投保、维保单位。",
        en: "Where people were trapped, for how many minutes, and whether the lift is insured and by whom serviced.",
      },
      query: `query Entrapments($under: ID!) {
  liftFaults(filter: { under: $under, kind: [TRAPPED] }, first: 100) {
    totalCount
    nodes { occurredOn trapped minutesToRelease estate { name location } lift { name insured servicedBy } }
  }
}
`,
      variables: { under: "371300" },
      view: "table",
    },
    {
      id: "funds-by-purpose",
      title: { zh: "财政资金：计划、下达、支出", en: "Public funds: planned, granted, spent" },
      about: {
        zh: "各市各用途的计划、下达、支出金额（元，精确到分）；records 是报有该项的笔数。",
        en: "By city and purpose, in yuan exact to the fen; records is how many grants tell the number.",
      },
      query: `query FundsByPurpose($under: ID!, $from: Date!) {
  registerCounts(register: "funds", groupBy: [REGION, CODE], code: "purpose", filter: { under: $under, from: $from }) {
    region { code nameZh }
    code
    records
    sums { field sum records }
  }
}
`,
      variables: { under: "370000", from: "2026-01-01" },
      view: "table",
    },
    {
      id: "satisfaction-with-answers",
      title: { zh: "业主满意率及样本", en: "Owners satisfied, and of how many answers" },
      about: {
        zh: "满意份数 ÷ 收回份数；分母就是收回份数，没有调查的为空。",
        en: "Satisfied of the answers: the denominator is how many answered; empty where nobody was asked.",
      },
      query: `query Satisfaction($under: ID!, $from: YearMonth!, $to: YearMonth!) {
  choropleth(under: $under, indicator: "owner_satisfaction", from: $from, to: $to) {
    values { region { code nameZh } value numerator denominator }
  }
}
`,
      variables: { under: "370000", from: "2025-11", to: "2026-10" },
      view: "table",
    },
    {
      id: "meetings-solved",
      title: { zh: "联席会议提出和解决的问题", en: "Problems raised and solved at meetings" },
      about: {
        zh: "各月会议次数、提出和解决的问题数。",
        en: "Meetings of each month with the problems raised and solved.",
      },
      query: `query MeetingsSolved($under: ID!, $from: Date!) {
  registerCounts(register: "meetings", groupBy: [MONTH], filter: { under: $under, from: $from }) {
    period
    records
    sums { field sum records }
  }
}
`,
      variables: { under: "371100", from: "2025-12-01" },
      view: "table",
    },
  ],
};
