import type { ExampleGroup } from "./example.ts";

export const registers: ExampleGroup = {
  id: "registers",
  title: { zh: "台账", en: "Registers" },
  examples: [
    {
      id: "mediation-by-city",
      title: { zh: "各市诉调案件与结案", en: "Mediation cases by city and stage" },
      about: {
        zh: "今年各市受理的诉调案件，按阶段分，含标的额合计；没有记录标的额的不计入。换 register 可看别的台账。",
        en: "Mediation cases of this year by city and stage, with the exact sum of the amounts that are on record. Another register works alike.",
      },
      query: `query MediationByCity($under: ID!, $from: Date!) {
  registerCounts(
    register: "mediation_cases"
    groupBy: [REGION, CODE]
    code: "stage"
    filter: { under: $under, from: $from }
  ) {
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
      id: "mediation-open-long",
      title: { zh: "调解中最久的案件", en: "Cases open the longest" },
      about: {
        zh: "尚未结案的诉调案件，受理最早的在前，含小区和标的额。",
        en: "Mediation cases that are not closed, the oldest first, with estate and amount.",
      },
      query: `query MediationOpenLong($under: ID!, $openOn: Date!, $after: String) {
  mediationCases(filter: { under: $under, openOn: $openOn }, order: OLDEST, first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { receivedOn stage amount estate { name location } region { code nameZh } }
  }
}
`,
      variables: { under: "370000", openOn: "2026-11-20", after: null },
      view: "table",
    },
    {
      id: "owners-money-by-kind",
      title: { zh: "公共收益收支", en: "Owners' money by kind" },
      about: {
        zh: "一个县今年各类收支的合计（收入为正，支出为负），精确到分，含笔数。",
        en: "What came in and went out of a county's accounts this year by kind, exact to the fen; in above zero, out below.",
      },
      query: `query OwnersMoneyByKind($under: ID!, $from: Date!) {
  registerCounts(
    register: "account_movements"
    groupBy: [CODE]
    code: "kind"
    filter: { under: $under, from: $from }
  ) {
    code
    records
    sums { field sum records }
  }
}
`,
      variables: { under: "371302", from: "2026-01-01" },
      view: "table",
    },
    {
      id: "registers-described",
      title: { zh: "有哪些台账", en: "Which registers there are" },
      about: {
        zh: "每个台账的名称、依据、字段、单位和代码表。",
        en: "Name, rule, columns, units and code lists of every register.",
      },
      query: `{
  registers {
    id nameZh aboutZh sourceZh hangsAt time
    columns { field nameZh kind unitZh needed codeList { codes { code nameZh } } }
  }
}
`,
      view: "json",
    },
  ],
};
