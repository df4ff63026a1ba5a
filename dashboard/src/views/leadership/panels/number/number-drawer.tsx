import "./number-drawer.css";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../../../calendar/day.ts";
import { whyNoData } from "../../../../format/change-said.ts";
import { comparedWith } from "../../../../format/compared-with.ts";
import { formatDay, formatMonth } from "../../../../format/month.ts";
import { formatCount, formatValue, unitSuffix } from "../../../../format/number.ts";
import { asVariable } from "../../../../graphql/condition.ts";
import { nameIn, sourceIn } from "../../../../i18n/language.ts";
import type { OpenedNumber } from "../../../../link/url-state.ts";
import { useLive } from "../../../../live/use-live.ts";
import { knownDaysSaid } from "../../../../registers/known-days.ts";
import { Modal } from "../../../../ui/modal.tsx";
import { Failed, Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { AppliedFilter } from "../filter/applied-filter.tsx";
import { codesAsked, conditionSaid } from "../filter/condition-said.ts";
import { Change } from "../headline/change.tsx";
import { RecordsBehind } from "../records/records-behind.tsx";
import { ClaimChecks } from "./claim-checks.tsx";
import { Coverage } from "./coverage.tsx";
import { BehindNumberQuery, NumberQuery } from "./number.queries.ts";
import { OtherFigures, Published } from "./published.tsx";
import { QueryBehind } from "./query-behind.tsx";
import { Sources } from "./sources.tsx";

/** A number opened: what it means, what it is made of, where it comes from, and what is published of the same thing. */
export default function NumberDrawer({ opened }: { opened: OpenedNumber }): ReactNode {
  const { t } = useTranslation();
  const { indicators, indicator: shown, from, to, regionsMeant, language, state, go } = useView();
  const heading = useId();
  const indicator = indicators.find(({ id }) => id === opened.indicator);
  const variables = {
    region: opened.region,
    indicator: opened.indicator,
    from: indicator?.flow ? from : null,
    to,
    ...regionsMeant,
  };
  // conditions are of the indicator that the map shows
  const filter = opened.indicator === shown.id ? asVariable(state.filter) : null;
  const live = useLive(NumberQuery, { ...variables, filter }, indicator === undefined);
  const behind = useLive(BehindNumberQuery, variables, indicator === undefined);
  const region = live.data?.region ?? null;
  const close = (): void => go({ number: undefined, records: undefined, by: undefined });

  const value = region?.indicatorValue;
  const name = indicator ? nameIn(language, indicator) : opened.indicator;
  const period =
    value &&
    (value.from === value.to
      ? formatMonth(value.to, language)
      : t("headline.period", { from: formatMonth(value.from, language), to: formatMonth(value.to, language) }));
  return (
    <Modal className="number-drawer" labelledBy={heading} onClose={close} closesOutside>
      <div className="drawer-body">
        <header>
          <div>
            <h2 id={heading}>{name}</h2>
            <p className="panel-subtitle">{region ? nameIn(language, region) : opened.region}</p>
          </div>
          <button type="button" className="plain-button" onClick={close}>
            {t("leadership.estateCard.close")}
          </button>
        </header>
        {indicator === undefined ? (
          <Failed reason={t("state.unknownIndicator", { id: opened.indicator })} />
        ) : live.error ? (
          <Failed error={live.error} retry={live.retry} />
        ) : live.current && region === null ? (
          <Failed reason={t("state.unknownRegion", { code: opened.region })} />
        ) : !region || !value ? (
          <Loading lines={8} />
        ) : (
          <>
            <section aria-label={t("leadership.number.value")} aria-busy={!live.current}>
              <p className="number">
                {value.value === null ? (
                  whyNoData(value.noData, language, t)
                ) : (
                  <>
                    <strong data-number={value.value}>{formatValue(value.value, indicator, language)}</strong>
                    <span>{unitSuffix(indicator, language)}</span>
                  </>
                )}
              </p>
              <AppliedFilter conditions={value.filter} />
              <p className="date">
                {period} · {t("headline.asOf", { date: formatDay(value.asOf, language) })}
                {value.extent === "PART" && ` · ${t("headline.partial")}`}
                {value.lastKnown && ` · ${knownDaysSaid(value.lastKnown, language, t)}`}
              </p>
              <dl>
                {value.from === value.to && (
                  <>
                    <dt>{t(comparedWith("mom", indicator, value.asOf))}</dt>
                    <dd>
                      <Change of={region.lastMonth} indicator={indicator} worded />
                    </dd>
                  </>
                )}
                <dt>{t(comparedWith("yoy", indicator, value.asOf))}</dt>
                <dd>
                  <Change of={value} indicator={indicator} worded />
                </dd>
                <dt>{t("leadership.number.direction")}</dt>
                <dd>{t(`leadership.number.directions.${indicator.direction}`)}</dd>
              </dl>
            </section>
            <RecordsBehind
              asked={{ indicator, region: opened.region, from: variables.from, to, filter }}
              numerator={value.numerator}
              denominator={value.denominator}
              asOf={value.asOf}
              compared={{ mom: region.lastMonth.change !== null, yoy: value.change !== null }}
              about={[
                [t("listExport.said.indicator"), name],
                [t("listExport.said.region"), nameIn(language, region)],
                [
                  t("listExport.said.period"),
                  `${period} · ${t("headline.asOf", { date: formatDay(value.asOf, language) })}`,
                ],
                ...value.filter.map((condition): [string, string] => [
                  t("listExport.said.filter"),
                  conditionSaid(condition[language], codesAsked(state.filter, condition.attribute), t),
                ]),
              ]}
            />
            <section>
              <h3>{t("leadership.number.definition")}</h3>
              <p>{language === "zh" ? indicator.explanationZh : indicator.explanationEn}</p>
              <p>{t("leadership.number.rule", { source: sourceIn(language, indicator) })}</p>
              <Formula value={value} />
              {value.takenOver.map(({ region: former, numerator }) => (
                <p key={former.code} data-former={former.code}>
                  {t(former.validTo === null ? "leadership.number.takenOverLater" : "leadership.number.takenOver", {
                    name: nameIn(language, former),
                    until: former.validTo === null ? "" : formatDay(addDays(former.validTo, -1), language),
                    amount: numerator === null ? "–" : formatCount(numerator, language),
                  })}
                </p>
              ))}
            </section>
            {behind.error ? (
              <Failed error={behind.error} retry={behind.retry} />
            ) : !behind.data?.region ? (
              <Loading lines={4} />
            ) : (
              <>
                <Coverage families={behind.data.region.indicatorValue.coverage} compared={value} />
                <Published
                  indicator={indicator}
                  asOf={value.asOf}
                  comparisons={behind.data.region.indicatorValue.published}
                  checks={behind.data.region.claimChecks}
                />
                <ClaimChecks checks={behind.data.region.claimChecks} />
                <OtherFigures
                  shown={behind.data.region.indicatorValue.published.map(({ observation }) => observation.id)}
                  all={behind.data.region.observations}
                  checks={behind.data.region.allChecks}
                />
                <Sources platform={behind.data.platform} />
              </>
            )}
            <QueryBehind variables={{ ...variables, filter }} />
          </>
        )}
      </div>
    </Modal>
  );
}

/** The arithmetic with its numbers; how both sides are counted, for those who ask. */
function Formula(props: {
  value: {
    value: number | null;
    numerator: number | null;
    denominator: number | null;
    indicator: {
      ratio: boolean;
      baseZh: string | null;
      baseEn: string | null;
      scale: number;
      decimals: number;
      unitZh: string;
      unitEn: string;
      /** Of numerator and denominator. */
      recordUnitsZh: string[];
      recordUnitsEn: string[];
      numeratorSql: string;
      denominatorSql: string | null;
    };
  };
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const { numerator, denominator, indicator, value } = props.value;
  const base = language === "zh" ? indicator.baseZh : indicator.baseEn;
  const count = (amount: number | null): string => (amount === null ? "–" : formatCount(amount, language));
  const [unit = "", unitBelow = ""] = language === "zh" ? indicator.recordUnitsZh : indicator.recordUnitsEn;
  return (
    <>
      <p className="formula">
        {indicator.ratio && (
          <>
            {count(numerator)} {unit} ÷ {count(denominator)} {unitBelow}
            {indicator.scale !== 1 && ` × ${formatCount(indicator.scale, language)}`} ={" "}
          </>
        )}
        {value === null ? t("headline.noValue") : formatValue(value, indicator, language)}
        {value !== null && unitSuffix(indicator, language)}
      </p>
      {base && <p>{t("leadership.number.base", { base })}</p>}
      <details>
        <summary>{t("leadership.number.sql")}</summary>
        <dl className="sql">
          <dt>{t("headline.numerator")}</dt>
          <dd>
            <code>{indicator.numeratorSql}</code>
          </dd>
          {indicator.denominatorSql !== null && (
            <>
              <dt>{t("headline.denominator")}</dt>
              <dd>
                <code>{indicator.denominatorSql}</code>
              </dd>
            </>
          )}
        </dl>
      </details>
    </>
  );
}
