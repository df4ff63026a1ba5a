import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatValue } from "../../format/number.ts";
import { partsSaid } from "../../format/parts-said.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import { knownDaysSaid } from "../../registers/known-days.ts";
import type { MoneyAnswer, MoneyFigureValue } from "./money-query.ts";

type Region = NonNullable<MoneyAnswer["region"]>;

/** The figures of the period, each with what it is of. */
export function MoneyFigures(props: { answer: Region; period: string; stale: boolean }): ReactNode {
  const { balance, cameIn, wentOut, supervised, opened } = props.answer;
  return (
    <ul className="figures" aria-busy={props.stale}>
      {[balance, cameIn, wentOut, supervised, opened].map((figure) => (
        <Figure key={figure.indicator.id} figure={figure} period={props.period} />
      ))}
    </ul>
  );
}

function Figure({ figure, period }: { figure: MoneyFigureValue; period: string }): ReactNode {
  const { t } = useTranslation();
  const { language, indicators } = usePlatform();
  const indicator = indicators.find(({ id }) => id === figure.indicator.id)!;
  const { value, lastKnown } = figure;
  const note =
    value === null
      ? t("money.noData")
      : (partsSaid(figure, indicator, language, t) ?? (lastKnown ? knownDaysSaid(lastKnown, language, t) : period));
  return (
    <li data-figure={indicator.id}>
      <h2>{nameIn(language, indicator)}</h2>
      <p className="value">
        {value === null ? "—" : formatValue(value, indicator, language)}
        {value !== null && <small>{language === "zh" ? indicator.unitZh : indicator.unitEn}</small>}
      </p>
      <p className="note">{note}</p>
    </li>
  );
}
