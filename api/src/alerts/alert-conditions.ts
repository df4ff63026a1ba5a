import { codeList, type ValueOf } from "../code-lists/code-list.ts";

/** How what is counted breaks a rule. */
export const alertConditions = codeList({
  id: "alert_conditions",
  type: "AlertCondition",
  name: { zh: "预警条件", en: "Condition" },
  about: "How a number breaks a rule.",
  codes: {
    ABOVE: { zh: "高于", en: "Above", about: "the number is more than the threshold." },
    BELOW: { zh: "低于", en: "Below", about: "the number is less than the threshold." },
    RISES: {
      zh: "上升超过",
      en: "Rises by more than",
      about: "it has risen by more than the threshold, in percent; of a percentage in percentage points.",
    },
    FALLS: {
      zh: "下降超过",
      en: "Falls by more than",
      about: "it has fallen by more than the threshold, in percent; of a percentage in percentage points.",
    },
  },
});
export type AlertCondition = ValueOf<typeof alertConditions>;

/** Whether a condition is of the change on an earlier period. */
export const isOfChange = (condition: AlertCondition): boolean => condition === "RISES" || condition === "FALLS";

/** Whether a number, or its change, breaks a rule; null: there is none, so that nothing can be said. */
export function isBroken(condition: AlertCondition, threshold: number, number: number | null): boolean | null {
  if (number === null) return null;
  if (condition === "ABOVE" || condition === "RISES") return number > threshold;
  return condition === "BELOW" ? number < threshold : number < -threshold;
}
