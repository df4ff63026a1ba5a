import type { Indicator, Measure } from "../../facts/indicator.ts";
import { disclosureDuties } from "./disclosure-duties.register.ts";

const DUE: Measure = { over: "disclosure_duties", sql: "count(*)" };
const common = {
  topic: "SUPERVISION",
  sourceZh: disclosureDuties.source.zh,
  sourceEn: disclosureDuties.source.en,
  unit: { zh: "%", en: "%" },
  denominator: DUE,
  base: { zh: "期内应完成的三会三公开事项", en: "disclosure duties due in the period" },
  scale: 100,
  decimals: 1,
} as const;

/** Duties by the day they were due: done by then, done late, or missing still. */
export const disclosureIndicators: readonly Indicator[] = [
  {
    ...common,
    id: "disclosure_on_time",
    nameZh: "三会三公开按期完成率",
    nameEn: "Disclosure duties done on time",
    explanationZh: "期内应完成的三会三公开事项中，按期完成的占比。",
    explanationEn: "Of the duties due in the period: those done by the day they were due.",
    direction: "HIGHER_IS_BETTER",
    numerator: { over: "disclosure_duties", sql: "count(*) filter (where f.done_on <= f.due_on)" },
  },
  {
    ...common,
    id: "disclosure_late",
    nameZh: "三会三公开逾期完成率",
    nameEn: "Disclosure duties done late",
    explanationZh: "期内应完成的三会三公开事项中，逾期后完成的占比。",
    explanationEn: "Of the duties due in the period: those done after the day they were due.",
    direction: "LOWER_IS_BETTER",
    numerator: { over: "disclosure_duties", sql: "count(*) filter (where f.done_on > f.due_on)" },
    ripensInDays: 90,
  },
  {
    ...common,
    id: "disclosure_missing",
    nameZh: "三会三公开未完成率",
    nameEn: "Disclosure duties missing",
    explanationZh: "期内应完成的三会三公开事项中，至今未完成的占比。",
    explanationEn: "Of the duties due in the period: those not done by now.",
    direction: "LOWER_IS_BETTER",
    numerator: { over: "disclosure_duties", sql: "count(*) filter (where f.done_on is null)" },
    ripensInDays: 90,
  },
];
