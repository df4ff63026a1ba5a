import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { intervention_kinds } from "../../../../schema/code-lists.json";
import { addMonths, laterMonth, monthsBetween } from "../../calendar/month.ts";
import { formatMonth } from "../../format/month.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { InterventionQuery, MONTHS, RegionsBelowQuery } from "./effect-query.ts";
import { EffectTold } from "./effect-told.tsx";

type Kind = keyof typeof intervention_kinds;
const KINDS = Object.keys(intervention_kinds) as Kind[];
/** Months in which something was done that are offered together at first: a quarter. */
const TOGETHER = 3;
const AROUND = 3;

/** Whether what was done in estates changed what is complained about there, against estates in which it was not done. */
export function Interventions(): ReactNode {
  const { t } = useTranslation();
  const { language, platform, indicators } = usePlatform();
  const [root] = platform.roots;
  const [below] = useQuery({ query: RegionsBelowQuery, variables: { code: root?.code ?? "" }, pause: !root });
  const regions = [...platform.roots, ...(below.data?.region?.children ?? [])];
  const outcomes = indicators.filter(({ topic }) => topic === "COMPLAINTS");
  const last = addMonths(platform.lastMonth, -AROUND - 1);
  const [asked, setAsked] = useState({
    kind: KINDS[0]!,
    region: root?.code ?? "",
    from: addMonths(last, 1 - TOGETHER),
    to: last,
    indicator: outcomes[0]?.id ?? "",
    months: AROUND,
  });
  const live = useLive(InterventionQuery, asked, asked.region === "" || asked.indicator === "");
  const choose = (patch: Partial<typeof asked>): void => setAsked({ ...asked, ...patch });
  const months = monthsBetween(platform.firstMonth, platform.lastMonth);
  const outcome = outcomes.find(({ id }) => id === asked.indicator);
  if (outcome === undefined) return null;
  // what was asked before says nothing of what is asked now
  const told = live.current ? live.data?.interventionEffect : undefined;
  return (
    <section className="effect" aria-label={t("evaluations.interventions")}>
      <p className="muted">{t("evaluations.interventionsNote")}</p>
      <p className="asked">
        <Choice
          label={t("evaluations.intervention")}
          value={asked.kind}
          change={(kind) => choose({ kind: kind as Kind })}
          offered={KINDS.map((kind) => [kind, intervention_kinds[kind][language]])}
        />
        <Choice
          label={t("evaluations.where")}
          value={asked.region}
          change={(region) => choose({ region })}
          offered={regions.map((one) => [one.code, nameIn(language, one)])}
        />
        <Choice
          label={t("evaluations.doneFrom")}
          value={asked.from}
          change={(from) => choose({ from, to: laterMonth(asked.to, from) })}
          offered={months.map((month) => [month, formatMonth(month, language)])}
        />
        <Choice
          label={t("evaluations.doneTo")}
          value={asked.to}
          change={(to) => choose({ to })}
          offered={monthsBetween(asked.from, addMonths(asked.from, 11))
            .filter((month) => month <= platform.lastMonth)
            .map((month) => [month, formatMonth(month, language)])}
        />
        <Choice
          label={t("evaluations.outcome")}
          value={asked.indicator}
          change={(indicator) => choose({ indicator })}
          offered={outcomes.map((one) => [one.id, nameIn(language, one)])}
        />
        <Choice
          label={t("evaluations.months")}
          value={String(asked.months)}
          change={(text) => choose({ months: Number(text) })}
          offered={MONTHS.map((count) => [String(count), t("evaluations.monthsEach", { count })])}
        />
      </p>
      <div aria-live="polite" aria-busy={!live.current}>
        {live.error ? (
          <Failed error={live.error} retry={live.retry} />
        ) : told === undefined ? (
          <Loading lines={3} />
        ) : (
          <EffectTold told={told} name={nameIn(language, outcome)} whom="done" />
        )}
      </div>
    </section>
  );
}

function Choice(props: {
  label: string;
  value: string;
  change: (value: string) => void;
  offered: readonly (readonly [value: string, name: string])[];
}): ReactNode {
  return (
    <label>
      {props.label}
      <select value={props.value} onChange={({ target }) => props.change(target.value)}>
        {props.offered.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
