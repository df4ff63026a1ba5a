import "./list-effect.css";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { EffectQuery, type ListEffectTold, type Run } from "./evaluations-query.ts";
import { type Whisker, Whiskers } from "./whiskers.tsx";

const MONTHS = [1, 2, 3, 6];

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
  const told = live.data?.evaluationRun.effect;
  return (
    <section className="list-effect" aria-label={t("evaluations.effect")}>
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
        <Told told={told} name={nameIn(language, chosen)} />
      )}
    </section>
  );
}

function Told({ told, name }: { told: ListEffectTold; name: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const between = ({ from, to }: ListEffectTold["before"]): string => (from === to ? from : `${from} – ${to}`);
  const { before, after, effect, least, most, placebos } = told;
  if (effect === null || least === null || most === null)
    return <p>{t(`evaluations.declined.${told.declined ?? "NOTHING_COUNTED"}`, { after: between(after) })}</p>;
  const signed = (value: number | null): string =>
    value === null ? "—" : `${value > 0 ? "+" : value < 0 ? "−" : ""}${formatNumber(Math.abs(value), 1, language)}%`;
  const isZeroWithin = (one: { least: number; most: number }): boolean => one.least <= 0 && one.most >= 0;
  const rows: Whisker[] = [
    { name: between(after), effect, least, most },
    ...placebos.map(({ at, ...one }) => ({ name: t("evaluations.placebo", { month: at }), ...one })),
  ];
  return (
    <>
      <p>
        {t("evaluations.effectTold", {
          name,
          treated: told.treated,
          compared: told.compared,
          before: between(before),
          after: between(after),
          changed: signed(told.changeOfTreated),
          others: signed(told.changeOfCompared),
        })}{" "}
        <strong>
          {t("evaluations.effectNet", { effect: signed(effect), least: signed(least), most: signed(most) })}
        </strong>{" "}
        {t(isZeroWithin({ least, most }) ? "evaluations.effectNone" : "evaluations.effectSome")}
      </p>
      <Whiskers
        rows={rows}
        text={({ effect, least, most }) => `${signed(effect)} (${signed(least)} … ${signed(most)})`}
      />
      <p className="muted">
        {t(
          placebos.length === 0
            ? "evaluations.placeboMissing"
            : placebos.every(isZeroWithin)
              ? "evaluations.placeboPassed"
              : "evaluations.placeboFailed",
        )}
      </p>
    </>
  );
}
