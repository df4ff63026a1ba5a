import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../i18n/use-language.ts";
import { percentOf } from "../figures.ts";
import type { Rule } from "./links-query.ts";

const CHOICES = [0.9, 0.95, 0.98, 0.99, 1] as const;

/** From which score on what is certain links by itself, in a region. */
export function RuleForm({
  rules,
  send,
}: {
  rules: readonly Rule[];
  send: (regionCode: string, certainFrom: number) => Promise<void>;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [code, setCode] = useState("");
  const [from, setFrom] = useState(0.95);
  const shown = (score: number): string => (score === 1 ? t("estateLinks.ruleNever") : percentOf(score));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send(code.trim(), from);
  };
  return (
    <section className="matches-rule">
      <h2>{t("estateLinks.ruleTitle")}</h2>
      <p className="muted">{t("estateLinks.ruleHint")}</p>
      <ul>
        {rules.map(({ region, certainFrom }) => (
          <li key={region.code}>
            {t("estateLinks.ruleOf", {
              name: `${language === "zh" ? region.nameZh : region.nameEn} ${region.code}`,
              from: shown(certainFrom),
            })}
          </li>
        ))}
      </ul>
      <form className="imports-form" onSubmit={submit}>
        <label>
          <span>{t("estateLinks.ruleRegion")}</span>
          <input required value={code} onChange={({ target }) => setCode(target.value)} />
        </label>
        <label>
          <span>{t("estateLinks.ruleFrom")}</span>
          <select value={from} onChange={({ target }) => setFrom(Number(target.value))}>
            {CHOICES.map((score) => (
              <option key={score} value={score}>
                {shown(score)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{t("estateLinks.ruleSet")}</button>
      </form>
    </section>
  );
}
