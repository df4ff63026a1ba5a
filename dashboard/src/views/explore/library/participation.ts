import type { ExampleGroup } from "./example.ts";

export const participation: ExampleGroup = {
  id: "participation",
  title: { zh: "满意度、缴费、走访与公开", en: "Satisfaction, fees, visits and disclosure" },
  examples: [
    {
      id: "polls-with-answers",
      title: { zh: "满意度调查：问了多少，答了多少", en: "Polls: how many were asked, and answered" },
      about: {
        zh: "每次调查的发放、答复与满意人数，由谁调查；不只看百分比。",
        en: "Each poll with those asked, those who answered, the satisfied and who asked: never a bare per cent.",
      },
      query: `query Polls($under: ID!, $from: Date!) {
  polls(filter: { under: $under, from: $from }, first: 100) {
    totalCount
    nodes { endedOn asked answers satisfied byWhom estate { name } region { nameZh } }
  }
}
`,
      variables: { under: "371000", from: "2026-01-01" },
      view: "table",
    },
    {
      id: "fees-collected",
      title: { zh: "各市物业费收缴率", en: "Fees collected, by city" },
      about: {
        zh: "一年内已缴金额 ÷ 应缴金额；没有记录的市是无数据，不是零。",
        en: "What was paid of what was due within a year; a city without records has no data, not zero.",
      },
      query: `query FeesCollected($under: ID!, $from: YearMonth!, $to: YearMonth!) {
  choropleth(under: $under, indicator: "fees_collected_share", from: $from, to: $to) {
    values { region { code nameZh } value numerator denominator noData { reason } }
  }
}
`,
      variables: { under: "370000", from: "2025-11", to: "2026-10" },
      view: "chart",
    },
    {
      id: "visits-solved",
      title: { zh: "走访发现的问题解决了多少", en: "Problems that visits found, and solved" },
      about: {
        zh: "按月合计：应访与已访户数，发现与解决的问题。",
        en: "By month: households to visit and visited, problems found and solved.",
      },
      query: `query VisitsSolved($filter: RegisterFilter!) {
  registerCounts(register: "visits", groupBy: [MONTH], filter: $filter) {
    period records sums { field sum records }
  }
}
`,
      variables: { filter: { under: "371300", from: "2026-01-01" } },
      view: "table",
    },
    {
      id: "disclosure-not-done",
      title: { zh: "三会三公开：应做与做了的日期", en: "Disclosure: when it was due, and done" },
      about: {
        zh: "每个小区应公开的事项；完成日期为空的是至今未做。",
        en: "What each estate had to disclose; without a day of doing it is not done by now.",
      },
      query: `query Disclosure($under: ID!, $from: Date!, $to: Date!) {
  disclosureDuties(filter: { under: $under, from: $from, to: $to }, first: 100) {
    totalCount
    nodes { kind dueOn doneOn estate { name } region { nameZh } }
  }
}
`,
      variables: { under: "371300", from: "2026-07-01", to: "2026-09-30" },
      view: "table",
    },
    {
      id: "policies-in-force",
      title: { zh: "现行政策措施", en: "Policies in force" },
      about: {
        zh: "某日仍有效的政策：文号、制定机关、起止日期。",
        en: "Policies in force on a day: document number, who issued it, from and until.",
      },
      query: `query Policies($under: ID!, $openOn: Date!) {
  policies(filter: { under: $under, openOn: $openOn }, first: 100) {
    totalCount
    nodes { title documentNumber issuedBy beganOn endedOn region { nameZh } }
  }
}
`,
      variables: { under: "370000", openOn: "2026-11-20" },
      view: "table",
    },
    {
      id: "renovations-progress",
      title: { zh: "小区改造的进度", en: "Renovations, how far they are" },
      about: {
        zh: "改造的计划、开工、完工日期；完工日期为空的是尚未完工。",
        en: "Renovations with the days they were planned, begun and finished; no last day means not yet.",
      },
      query: `query Renovations($under: ID!, $from: Date!) {
  renovations(filter: { under: $under, from: $from }, first: 100) {
    totalCount
    nodes { plannedOn startedOn finishedOn estate { name builtYear households } }
  }
}
`,
      variables: { under: "371500", from: "2025-01-01" },
      view: "table",
    },
    {
      id: "balances-disclosed",
      title: { zh: "公示的余额与流水根值", en: "Balances as disclosed, with their roots" },
      about: {
        zh: "各账户公示的余额、公示日期和随之公示的流水根值。",
        en: "Balances as they were disclosed, on which day, with the root of the movements printed beside them.",
      },
      query: `query Balances($under: ID!, $from: Date!) {
  accountBalances(filter: { under: $under, from: $from }, first: 100) {
    totalCount
    nodes { knownOn fund balance disclosedOn root estate { name } }
  }
}
`,
      variables: { under: "371302", from: "2026-07-01" },
      view: "table",
    },
  ],
};
