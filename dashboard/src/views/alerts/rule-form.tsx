import { type ReactNode, useState } from "react";
import { alarm_kinds, alert_conditions, queue_lists, topics } from "../../../../schema/code-lists.json";
import { subjectOf, suffixOf } from "../../alerts/alert-said.ts";
import type { RuleTerms } from "../../alerts/alerts-query.ts";
import { useAlertWords } from "../../alerts/use-alert-words.ts";
import { nameIn } from "../../i18n/language.ts";
import type { RegionHere } from "../../scene/use-scene.ts";
import type { NewRule, RuleRow } from "./rules-query.ts";

type Condition = keyof typeof alert_conditions;
const LEVELS = ["PROVINCE", "CITY", "COUNTY", "STREET", "COMMUNITY"] as const;
const OF_LEVELS: readonly Condition[] = ["ABOVE", "BELOW"];
const ALL = Object.keys(alert_conditions) as Condition[];
const KINDS = ["alarm", "queueList", "indicator"] as const;

/** "alarm COMPLAINTS_OVERDUE": what is counted, as one choice. */
const choiceOf = (rule: RuleTerms): string => {
  const kind = KINDS.find((one) => rule[one] !== null) ?? "alarm";
  return `${kind} ${rule[kind]}`;
};

const FIRST: RuleTerms = {
  alarm: "COMPLAINTS_OVERDUE",
  queueList: null,
  indicator: null,
  condition: "ABOVE",
  comparison: null,
  threshold: 0,
};

/** What is counted, where, and how it breaks the rule. */
export function RuleForm(props: {
  region: NonNullable<RegionHere>;
  /** The rule that is changed; null: another is made. */
  rule: RuleRow | null;
  busy: boolean;
  onSave(rule: NewRule): void;
  onEnd(): void;
}): ReactNode {
  const words = useAlertWords();
  const { t, language, indicators } = words;
  const { region, rule } = props;
  const [name, setName] = useState(rule?.name ?? "");
  const [level, setLevel] = useState(rule?.level ?? null);
  const [terms, setTerms] = useState<RuleTerms>(rule ?? FIRST);
  const [threshold, setThreshold] = useState(rule === null ? "" : String(rule.threshold));
  const change = (patch: Partial<RuleTerms>): void => setTerms({ ...terms, ...patch });
  const choose = (choice: string): void => {
    const [kind = "", id = ""] = choice.split(" ");
    const isIndicator = kind === "indicator";
    change({
      alarm: null,
      queueList: null,
      indicator: null,
      [kind]: id,
      ...(!isIndicator && !OF_LEVELS.includes(terms.condition) && { condition: "ABOVE", comparison: null }),
    });
  };
  const chooseCondition = (condition: Condition): void =>
    change({ condition, comparison: OF_LEVELS.includes(condition) ? null : (terms.comparison ?? "MONTH_ON_MONTH") });
  const { alarm, queueList, indicator, condition, comparison } = terms;
  const unit = suffixOf(terms, subjectOf(terms, words).format, words);
  return (
    <form
      className="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave({
          name: name.trim(),
          region: region.code,
          level,
          alarm,
          queueList,
          indicator,
          condition,
          comparison,
          threshold: Number(threshold),
        });
      }}
    >
      <label>
        {t("alerts.form.name")}
        <input required maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <label>
        {t("alerts.form.level")}
        <select
          value={level ?? ""}
          onChange={({ target }) => setLevel(LEVELS.find((one) => one === target.value) ?? null)}
        >
          <option value="">{t("alerts.form.itself", { region: nameIn(language, region) })}</option>
          {LEVELS.slice(LEVELS.indexOf(region.level) + 1).map((one) => (
            <option key={one} value={one}>
              {t("alerts.ofLevel", { region: nameIn(language, region), level: t(`level.${one}`) })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("alerts.form.subject")}
        <select value={choiceOf(terms)} onChange={({ target }) => choose(target.value)}>
          <optgroup label={t("alerts.form.alarms")}>
            {Object.entries(alarm_kinds).map(([id, names]) => (
              <option key={id} value={`alarm ${id}`}>
                {names[language]}
              </option>
            ))}
          </optgroup>
          <optgroup label={t("alerts.form.queue")}>
            {Object.entries(queue_lists).map(([id, names]) => (
              <option key={id} value={`queueList ${id}`}>
                {names[language]}
              </option>
            ))}
          </optgroup>
          {Object.entries(topics).map(([topic, names]) => (
            <optgroup key={topic} label={names[language]}>
              {indicators
                .filter((one) => one.topic === topic)
                .map((one) => (
                  <option key={one.id} value={`indicator ${one.id}`}>
                    {nameIn(language, one)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        {t("alerts.form.condition")}
        <select value={condition} onChange={({ target }) => chooseCondition(target.value as Condition)}>
          {(indicator === null ? OF_LEVELS : ALL).map((one) => (
            <option key={one} value={one}>
              {alert_conditions[one][language]}
            </option>
          ))}
        </select>
      </label>
      {comparison !== null && (
        <label>
          {t("alerts.form.comparison")}
          <select
            value={comparison}
            onChange={({ target }) => change({ comparison: target.value as NonNullable<RuleTerms["comparison"]> })}
          >
            {(["MONTH_ON_MONTH", "YEAR_ON_YEAR"] as const).map((one) => (
              <option key={one} value={one}>
                {t(`alerts.form.comparisons.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t("alerts.form.threshold")}
        <span>
          <input
            type="number"
            required
            step="any"
            value={threshold}
            onChange={({ target }) => setThreshold(target.value)}
          />
          {unit}
        </span>
      </label>
      <span className="acts">
        <button type="submit" disabled={props.busy || name.trim() === ""}>
          {t("alerts.form.save")}
        </button>
        <button type="button" onClick={props.onEnd}>
          {t("alerts.cancel")}
        </button>
      </span>
    </form>
  );
}
