import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { EffectQuery, MONTHS } from "./effect-query.ts";
import { EffectTold } from "./effect-told.tsx";
import type { Run } from "./evaluations-query.ts";

/** Whether those on a list changed more than others of their level did, by an indicator of the scheme. */
export function ListEffect({ run, list }: { run: Run; list: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const counted = run.scheme.criteria.filter(({ indicator }) => indicator !== null);
  const [criterion, setCriterion] = useState(counted[0]?.id);
  const [months, setMonths] = useState(3);
  const chosen = counted.find(({ id }) => id === criterion);
  const asked = { id: run.id, list, indicator: chosen?.indicator ?? "", months };
  const live = useLive(EffectQuery, asked, chosen === undefined);
  if (chosen === undefined) return null;
  // what was asked before says nothing of what is asked now
  const told = live.current ? live.data?.evaluationRun.effect : undefined;
  return (
    <section className="effect" aria-label={t("evaluations.effect")}>
      <p className="muted">{t("evaluations.effectNote")}</p>
      <p className="asked">
        <label>
          {t("evaluations.criterion")}
          <select value={criterion} onChange={({ target }) => setCriterion(target.value)}>
            {counted.map((one) => (
              <option key={one.id} value={one.id}>
                {nameIn(language, one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("evaluations.months")}
          <select value={months} onChange={({ target }) => setMonths(Number(target.value))}>
            {MONTHS.map((one) => (
              <option key={one} value={one}>
                {t("evaluations.monthsEach", { count: one })}
              </option>
            ))}
          </select>
        </label>
      </p>
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
      ) : told === undefined ? (
        <Loading lines={3} />
      ) : (
        <EffectTold told={told} name={nameIn(language, chosen)} whom="list" />
      )}
    </section>
  );
}
