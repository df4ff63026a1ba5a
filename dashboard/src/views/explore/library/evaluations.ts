import type { ExampleGroup } from "./example.ts";

export const evaluations: ExampleGroup = {
  id: "evaluations",
  title: { zh: "考核评价", en: "Evaluations" },
  examples: [
    {
      id: "schemes",
      title: { zh: "有哪些考核方案，出处与我方理解", en: "Schemes: what their sources state, and our reading" },
      about: {
        zh: "各方案考核谁、按什么周期；来源原意与本平台的理解分列。",
        en: "Whom each scheme evaluates and how often; what its source states beside how we read it.",
      },
      query: `query Schemes {
  evaluationSchemes { id nameZh subject period counted source statedZh readingZh }
}
`,
      view: "table",
    },
    {
      id: "scheme-criteria",
      title: { zh: "各方案的指标与权重", en: "Criteria of the schemes, and their weights" },
      about: {
        zh: "指标、权重与封顶分；indicator 为空的由人录入。",
        en: "Criteria with weight and cap; without an indicator they are entered.",
      },
      query: `query Criteria {
  evaluationSchemes { nameZh criteria { id nameZh group weight cap indicator } }
}
`,
      view: "table",
      list: "evaluationSchemes.criteria",
    },
    {
      id: "runs-published",
      title: { zh: "已发布的考核结果", en: "Runs that are published" },
      about: {
        zh: "各方案各期：何时发布、多少个参加排名、是否更正此前的结果。",
        en: "Of each scheme and period: when it was published, how many are ranked, and what it corrects.",
      },
      query: `query Runs {
  evaluationRuns(first: 100) { id period regionNameZh publishedAt corrects ranked scheme { nameZh version } }
}
`,
      view: "table",
    },
    {
      id: "counties-ranked",
      title: { zh: "县区半年考核：名次与名次区间", en: "Counties of the half-year: ranks, and between which they lie" },
      about: {
        zh: "权重未公布，故另列名次区间：各种权重下最好与最差的名次。",
        en: "Weights are not published, so the best and the worst rank over many weightings stand beside the rank.",
      },
      query: `query Counties {
  evaluationRuns(scheme: "linyi-counties", first: 1) {
    period doubt { weightings isWhole }
    scores(first: 200) { nodes { name rank rankBest rankWorst holdsOverNext score rankBefore list } }
  }
}
`,
      view: "table",
      list: "evaluationRuns.scores",
    },
    {
      id: "counties-why",
      title: { zh: "得分从哪里来", en: "Where the scores come from" },
      about: {
        zh: "每个县区每项指标：数值、分子分母、得分点、实际权重与所占的分。",
        en: "Of each county and criterion: value, numerator and denominator, points, weight and part in the score.",
      },
      query: `query Why {
  evaluationRuns(scheme: "linyi-counties", first: 1) {
    scores(first: 200) { nodes { name rank criteria { criterion value numerator denominator points weight part } } }
  }
}
`,
      view: "table",
      list: "evaluationRuns.scores",
    },
    {
      id: "red-black-firms",
      title: { zh: "物业服务企业红黑榜", en: "Red and black list of firms" },
      about: {
        zh: "名次、榜单与连续期数；不参加排名的写明原因，同分的写明按什么区分。",
        en: "Rank, list and periods on end; who is not ranked says why, and of one score what told them apart.",
      },
      query: `query RedBlack {
  evaluationRuns(scheme: "red-black-firms", first: 1) {
    scores(first: 200) { nodes { rank name score list periodsOnList rankBefore outsideZh tieBrokenBy { id value } region { nameZh } } }
  }
}
`,
      view: "table",
      list: "evaluationRuns.scores",
    },
    {
      id: "red-black-estates",
      title: { zh: "小区红黑榜", en: "Red and black list of estates" },
      about: {
        zh: "小区的名次与两项指标所占的分；把 first 加大可看到全部。",
        en: "Ranks of estates with the part of both criteria; a larger first shows all of them.",
      },
      query: `query RedBlackEstates {
  evaluationRuns(scheme: "red-black-estates", first: 1) {
    scores(first: 200) { nodes { rank name score list periodsOnList outsideZh region { nameZh } } }
  }
}
`,
      view: "table",
      list: "evaluationRuns.scores",
    },
    {
      id: "other-weights",
      title: { zh: "热线权重加倍，谁升谁降", en: "Who gains and loses where the hotline weighs twice as much" },
      about: {
        zh: "按改动的权重重排，不保存、不发布；changes 中还可改封顶分、零分与满分之值。",
        en: "Ranks anew by other weights; nothing is kept. Changes may hold caps, and the ends of linear scorings.",
      },
      query: `query OtherWeights($changes: [EvaluationCriterionChange!]!) {
  evaluationRuns(scheme: "linyi-counties", first: 1) {
    simulation(changes: $changes, first: 200) { gain lose subjects { name rank rankBefore score scoreBefore list listBefore } }
  }
}
`,
      variables: { changes: [{ criterion: "hotline", weight: "50" }] },
      view: "table",
      list: "evaluationRuns.simulation.subjects",
    },
    {
      id: "standing-of-a-county",
      title: { zh: "一个县区历次考核的名次", en: "How a county stood each time" },
      about: {
        zh: "按各方案最近一次发布的结果与往期；subject 也可用小区或企业的 id。",
        en: "By each scheme, what was published last and before; a subject may be the id of an estate or firm, too.",
      },
      query: `query Standing($subject: ID!) {
  evaluationResults(subject: $subject) {
    run { period ranked scheme { nameZh } } score { rank score list periodsOnList } history { period rank ranked score }
  }
}
`,
      variables: { subject: "371302" },
      view: "table",
    },
    {
      id: "moved-since-before",
      title: { zh: "与上期相比的名次", en: "Ranks beside those of the period before" },
      about: {
        zh: "近几期每个县区的名次与上期名次；上期缺评或未考核的为空。",
        en: "Ranks of some periods, each beside the one before; none where it was absent, or there was no run.",
      },
      query: `query Moved {
  evaluationRuns(scheme: "linyi-counties", first: 4) {
    period scores(first: 50) { nodes { name rank rankBefore score } }
  }
}
`,
      view: "table",
      list: "evaluationRuns.scores",
    },
    {
      id: "what-followed-a-list",
      title: { zh: "上黑榜之后投诉有没有减少", en: "Whether complaints fell after the black list" },
      about: {
        zh: "与同水平未上榜者对照的净变化和 95% 区间，及安慰剂检验；declined 为不作判断的原因。",
        en: "The net change against others of their level with its 95 % interval, and placebos; declined says why none is told.",
      },
      query: `query Followed($indicator: ID!) {
  evaluationRuns(scheme: "red-black-estates", first: 2) {
    period
    effect(list: "black", indicator: $indicator, months: 3) {
      declined treated compared changeOfTreated changeOfCompared effect least most
      before { from to } after { from to } placebos { at effect least most }
    }
  }
}
`,
      variables: { indicator: "complaints_per_1000_households" },
      view: "table",
      list: "evaluationRuns",
    },
    {
      id: "did-it-work",
      title: { zh: "更换物业之后投诉有没有减少", en: "Whether complaints fell where another firm came" },
      about: {
        zh: "措施（改造、更换物业、约谈）前后的净变化和 95% 区间，与没有该措施的同水平小区对照；declined 为不作判断的原因。",
        en: "The net change with its 95 % interval after something was done (renovation, another firm, interview), against estates of their level where it was not; declined says why none is told.",
      },
      query: `query Worked($region: ID!, $from: YearMonth!, $to: YearMonth!) {
  interventionEffect(kind: MANAGEMENT_CHANGE, regionCode: $region, from: $from, to: $to, indicator: "complaints", months: 3) {
    declined befell treated compared changeOfTreated changeOfCompared effect least most
    before { from to } after { from to }
  }
}
`,
      variables: { region: "370000", from: "2026-04", to: "2026-06" },
      view: "table",
    },
    {
      id: "hidden-weights",
      title: { zh: "排名已公布，权重是多少", en: "A ranking is published: what are its weights" },
      about: {
        zh: "网格上能得出该排名的全部权重；表中名次或得分一列，其余各列为指标，数值高者为好。",
        en: "All weightings on a grid that give it: a column with ranks or scores, every other a criterion, higher is better.",
      },
      query: `query Hidden($table: [[String!]!]!, $step: Int!) {
  hiddenWeights(table: $table, step: $step) { weightings fitting equalWeightsFit examples criteria { name least most } }
}
`,
      variables: {
        step: 1,
        table: [
          ["县区", "名次", "热线办理", "物业覆盖", "日常监督"],
          ["甲", "1", "96.1", "68.7", "70.1"],
          ["乙", "2", "67.6", "71.2", "70.9"],
          ["丙", "3", "91.5", "68.6", "63.7"],
          ["丁", "4", "72.5", "96.3", "63.1"],
          ["戊", "5", "72.9", "71.9", "67.8"],
          ["己", "6", "87", "77.6", "59.2"],
        ],
      },
      view: "table",
      list: "hiddenWeights.criteria",
    },
  ],
};
