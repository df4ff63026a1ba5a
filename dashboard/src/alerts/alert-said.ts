import type { TFunction } from "i18next";
import { alarm_kinds, queue_lists } from "../../../schema/code-lists.json";
import { formatCount, formatSigned, formatValue, unitSuffix, type ValueFormat } from "../format/number.ts";
import type { Language } from "../i18n/language.ts";
import type { Indicator } from "../platform.tsx";
import type { RuleTerms } from "./alerts-query.ts";

/** What alerts are said by. */
export interface Words {
  readonly t: TFunction;
  readonly language: Language;
  readonly indicators: readonly Indicator[];
}

type Unit = "complaints" | "acts" | "duties";

function alarmUnit(alarm: string): Unit {
  if (alarm.startsWith("COMPLAINTS")) return "complaints";
  return alarm.startsWith("RECTIFICATIONS") ? "acts" : "duties";
}

/** What a rule counts: its name, and how its numbers are printed. */
export function subjectOf(
  { indicator, alarm, queueList }: RuleTerms,
  { t, language, indicators }: Words,
): { readonly name: string; readonly format: ValueFormat } {
  const known = indicators.find(({ id }) => id === indicator);
  if (known !== undefined) return { name: language === "zh" ? known.nameZh : known.nameEn, format: known };
  const unit = t(`alerts.unit.${alarm === null ? "complaints" : alarmUnit(alarm)}`);
  return {
    name:
      alarm !== null
        ? alarm_kinds[alarm][language]
        : queueList !== null
          ? t("alerts.queueSubject", { list: queue_lists[queueList][language] })
          : (indicator ?? ""),
    format: { unitZh: unit, unitEn: unit, decimals: 0 },
  };
}

/** A rule in words: "投诉量环比上升超过30%". */
export function ruleSaid(rule: RuleTerms, words: Words): string {
  const { t, language } = words;
  const { name, format } = subjectOf(rule, words);
  const { condition, comparison, threshold } = rule;
  return t(`alerts.rule.${condition}`, {
    subject: name,
    comparison: comparison === null ? "" : t(`alerts.comparison.${comparison}`),
    threshold: formatCount(threshold, language) + suffixOf(rule, format, words),
  });
}

/** The number that a rule is held against, with its unit; a change with its sign. */
export function numberSaid(value: number, rule: RuleTerms, words: Words): string {
  const { language } = words;
  const { format } = subjectOf(rule, words);
  const number = rule.comparison === null ? formatValue(value, format, language) : formatSigned(value, 1, language);
  return number + suffixOf(rule, format, words);
}

/** Of a change percent, or of a percentage points. */
export function suffixOf(
  { comparison }: Pick<RuleTerms, "comparison">,
  format: ValueFormat,
  { t, language }: Words,
): string {
  if (comparison === null) return unitSuffix(format, language);
  return format.unitEn === "%" ? t("alerts.points") : "%";
}
