import "./headline.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { whyNoData } from "../../../../format/change-said.ts";
import { comparedWith } from "../../../../format/compared-with.ts";
import { formatDay, formatMonth } from "../../../../format/month.ts";
import { formatValue, unitSuffix } from "../../../../format/number.ts";
import { partsSaid } from "../../../../format/parts-said.ts";
import { Amounts, Changed } from "../../../../graphql/compared-amounts.ts";
import { asVariable } from "../../../../graphql/condition.ts";
import { graphql } from "../../../../graphql/tada.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { useLive } from "../../../../live/use-live.ts";
import { TopicRegisters } from "../../../../registers/topic-registers.tsx";
import { Explained } from "../../../../ui/explained.tsx";
import { Failed, Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { AppliedFilter } from "../filter/applied-filter.tsx";
import { NumberButton } from "../number/number-button.tsx";
import { Panel } from "../panel/panel.tsx";
import { Change } from "./change.tsx";

const HeadlineQuery = graphql(
  `
    query Headline(
      $region: ID!
      $indicator: ID!
      $from: YearMonth
      $to: YearMonth
      $regionsAsOf: Date
      $filter: [AttributeCondition!]
    ) {
      region(code: $region, regionsAsOf: $regionsAsOf) {
        code
        nameZh
        nameEn
        mom: indicatorValue(indicator: $indicator, from: $from, to: $to, comparison: MONTH_ON_MONTH, filter: $filter) {
          ...Amounts
          ...Changed
          from
          to
          asOf
          extent
          indicator {
            id
          }
          filter {
            attribute
            zh
            en
          }
        }
        yoy: indicatorValue(indicator: $indicator, from: $from, to: $to, comparison: YEAR_ON_YEAR, filter: $filter) {
          ...Changed
        }
      }
    }
  `,
  [Amounts, Changed],
);

/** The region's own figure: unit, date, numerator and denominator, and how it changed against the month and the year before. */
export function Headline(): ReactNode {
  const { t } = useTranslation();
  const { regionCode, indicators, indicator, from, to, regionsMeant, language, state } = useView();
  const live = useLive(HeadlineQuery, {
    region: regionCode,
    indicator: indicator.id,
    from: indicator.flow ? from : null,
    to,
    ...regionsMeant,
    filter: asVariable(state.filter),
  });
  const region = live.data?.region;
  // While the next figure is on its way the last one stays, under its own name and unit.
  const shown = indicators.find(({ id }) => id === region?.mom.indicator.id) ?? indicator;
  const name = (
    <Explained meaning={language === "zh" ? shown.explanationZh : shown.explanationEn}>
      {nameIn(language, shown)}
    </Explained>
  );
  if (live.error || !region)
    return (
      <Panel name="headline" title={nameIn(language, indicator)}>
        {live.error ? (
          <Failed error={live.error} retry={live.retry} />
        ) : live.current ? (
          t("headline.noValue")
        ) : (
          <Loading lines={4} />
        )}
      </Panel>
    );
  const { mom, yoy } = region;
  const parts = partsSaid(mom, shown, language, t);
  const oneMonth = mom.from === mom.to;
  const opens = { indicator: shown.id, region: region.code, regionName: nameIn(language, region) };
  return (
    <Panel
      name="headline"
      title={
        <>
          {name}
          <small>{nameIn(language, region)}</small>
        </>
      }
      actions={<TopicRegisters topic={indicator.topic} region={regionCode} from={from} to={to} />}
      stale={!live.current}
    >
      <div className="figure-row">
        <p className="number">
          {mom.value === null ? (
            <NumberButton {...opens}>{whyNoData(mom.noData, language, t)}</NumberButton>
          ) : (
            <NumberButton {...opens}>
              <strong>{formatValue(mom.value, shown, language)}</strong>
              <span>{unitSuffix(shown, language)}</span>
            </NumberButton>
          )}
        </p>
        <p className="date">
          {oneMonth
            ? formatMonth(mom.to, language)
            : t("headline.period", { from: formatMonth(mom.from, language), to: formatMonth(mom.to, language) })}
          <br />
          {t("headline.asOf", { date: formatDay(mom.asOf, language) })}
          {mom.extent === "PART" && (
            <>
              <br />
              {t("headline.partial")}
            </>
          )}
        </p>
      </div>
      <AppliedFilter conditions={mom.filter} />
      <dl>
        {oneMonth && (
          <>
            <dt>{t(comparedWith("mom", shown, mom.asOf))}</dt>
            <dd>
              <Change of={mom} indicator={shown} worded />
            </dd>
          </>
        )}
        <dt>{t(comparedWith("yoy", shown, mom.asOf))}</dt>
        <dd>
          <Change of={yoy} indicator={shown} worded />
        </dd>
        {parts !== null && (
          <>
            <dt>{t("leadership.headline.parts")}</dt>
            <dd>
              <NumberButton {...opens}>{parts}</NumberButton>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
