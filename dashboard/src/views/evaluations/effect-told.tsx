import "./effect-told.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatMonth, formatMonths } from "../../format/month.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { usePlatform } from "../../platform.tsx";
import type { Effect } from "./effect-query.ts";
import { type Whisker, Whiskers } from "./whiskers.tsx";

/** What an effect says, against dates at which nothing happened. `name`: what was looked at; `whom`: those on a list, or estates in which something was done. */
export function EffectTold(props: { told: Effect; name: string; whom: "list" | "done" }): ReactNode {
  const { told, name, whom } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const between = (months: Effect["before"]): string => formatMonths(months, language);
  const { before, after, effect, least, most, placebos } = told;
  if (effect === null || least === null || most === null)
    return (
      <p>
        {t(`evaluations.declined.${told.declined ?? "NOTHING_COUNTED"}`, {
          after: between(after),
          befell: formatCount(told.befell, language),
          whom: t(`evaluations.whom.${whom}`),
        })}
      </p>
    );
  const signed = (value: number | null): string =>
    value === null ? "—" : `${value > 0 ? "+" : value < 0 ? "−" : ""}${formatNumber(Math.abs(value), 1, language)}%`;
  const isZeroWithin = (one: { least: number; most: number }): boolean => one.least <= 0 && one.most >= 0;
  const rows: Whisker[] = [
    { name: between(after), effect, least, most },
    ...placebos.map(({ at, ...one }) => ({
      name: t("evaluations.placebo", { month: formatMonth(at, language) }),
      ...one,
    })),
  ];
  return (
    <>
      <p>
        {t("evaluations.effectTold", {
          name,
          whom: t(`evaluations.whom.${whom}`),
          befell: formatCount(told.befell, language),
          treated: formatCount(told.treated, language),
          compared: formatCount(told.compared, language),
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
