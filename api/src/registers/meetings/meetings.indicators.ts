import type { Indicator, Measure } from "../../facts/indicator.ts";
import { meetings } from "./meetings.register.ts";

const common = { topic: "PARTICIPATION", sourceZh: meetings.source.zh, sourceEn: meetings.source.en } as const;
const SOLVED: Measure = { over: "meetings", sql: "sum(f.problems_solved)", unit: { zh: "个", en: "problems" } };

export const meetingIndicators: readonly Indicator[] = [
  {
    ...common,
    id: "meetings",
    nameZh: "联席议事会议次数",
    nameEn: "Meetings",
    explanationZh: "期内召开的联席会议、议事会、恳谈会、调解会次数。",
    explanationEn: "Joint meetings, deliberations, talks and mediations held in the period.",
    unit: { zh: "次", en: "meetings" },
    direction: "HIGHER_IS_BETTER",
    numerator: { over: "meetings", sql: "count(*)" },
    denominator: null,
    scale: 1,
    decimals: 0,
  },
  {
    ...common,
    id: "meetings_problems_solved",
    nameZh: "会议解决问题数",
    nameEn: "Problems solved by meetings",
    explanationZh: "期内会议提出的问题中现已解决的数量。",
    explanationEn: "Of the problems raised at meetings of the period: those solved by now.",
    unit: { zh: "个", en: "problems" },
    direction: "HIGHER_IS_BETTER",
    numerator: SOLVED,
    denominator: null,
    scale: 1,
    decimals: 0,
  },
  {
    ...common,
    id: "meetings_solved_share",
    nameZh: "会议问题解决率",
    nameEn: "Share of problems solved",
    explanationZh: "期内会议提出的问题中现已解决的占比；未报解决数的会议不计。",
    explanationEn: "Of the problems raised at meetings of the period that report what was solved: those solved by now.",
    unit: { zh: "%", en: "%" },
    direction: "HIGHER_IS_BETTER",
    numerator: SOLVED,
    denominator: {
      over: "meetings",
      sql: "sum(f.problems_raised) filter (where f.problems_solved is not null)",
      unit: { zh: "个", en: "problems" },
    },
    base: { zh: "期内会议提出的问题", en: "problems raised at meetings of the period" },
    scale: 100,
    decimals: 1,
    ripensInDays: 60,
  },
];
