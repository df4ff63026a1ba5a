import { Tooltip } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../../../format/language.ts";
import { addMonths, formatDay, formatMonth, laterMonth } from "../../../../format/month.ts";
import { formatCount, formatNumber, formatSigned, unitSuffix } from "../../../../format/number.ts";
import { graphql } from "../../../../graphql/tada.ts";
import { useLive } from "../../../../live/use-live.ts";
import type { Indicator } from "../../../../platform.tsx";
import { Failed, Loading, reasonOf } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { Trend } from "../trend/trend.tsx";

const HeadlineQuery = graphql(`
  query Headline($region: ID!, $indicator: ID!, $from: YearMonth, $to: YearMonth, $trendFrom: YearMonth) {
    region(code: $region) {
      nameZh
      nameEn
      mom: indicatorValue(indicator: $indicator, from: $from, to: $to, comparison: MONTH_ON_MONTH) {
        value
        numerator
        denominator
        asOf
        change
        changePercent
        indicator {
          id
        }
      }
      yoy: indicatorValue(indicator: $indicator, from: $from, to: $to, comparison: YEAR_ON_YEAR) {
        change
        changePercent
      }
      indicatorTrend(indicator: $indicator, from: $trendFrom, to: $to) {
        to
        value
      }
    }
  }
`);

const TREND_MONTHS = 24;

/** The region's own figure: unit, date, numerator and denominator, change, and how it came about. */
export function Headline(): ReactNode {
  const { t } = useTranslation();
  const { regionCode, indicators, indicator, from, to, language, platform } = useView();
  const earliest = addMonths(to, 1 - TREND_MONTHS);
  const live = useLive(HeadlineQuery, {
    region: regionCode,
    indicator: indicator.id,
    from: indicator.flow ? from : null,
    to,
    trendFrom: laterMonth(earliest, platform.firstMonth),
  });
  const region = live.data?.region;
  if (live.error) return <Failed reason={reasonOf(live.error)} retry={live.retry} />;
  if (!region) return live.current ? null : <Loading lines={4} />;
  const { mom, yoy } = region;
  // While the next figure is on its way the last one stays, under its own name and unit.
  const shown = indicators.find(({ id }) => id === mom.indicator.id) ?? indicator;
  return (
    <section className="panel headline" data-stale={!live.current}>
      <h2>
        <Tooltip title={language === "zh" ? shown.explanationZh : shown.explanationEn}>
          <span className="explained">{nameIn(language, shown)}</span>
        </Tooltip>
        <small>{nameIn(language, region)}</small>
      </h2>
      <p className="number">
        {mom.value === null ? (
          t("headline.noValue")
        ) : (
          <>
            <strong>{formatNumber(mom.value, shown.decimals, language)}</strong>
            <span>{unitSuffix(shown, language)}</span>
          </>
        )}
      </p>
      <p className="date">
        {from === to
          ? formatMonth(to, language)
          : t("headline.period", { from: formatMonth(from, language), to: formatMonth(to, language) })}
        {" · "}
        {t("headline.asOf", { date: formatDay(mom.asOf, language) })}
      </p>
      <dl>
        {shown.ratio && mom.denominator !== null && (
          <>
            <dt>{t("headline.numerator")}</dt>
            <dd>{formatCount(mom.numerator ?? 0, language)}</dd>
            <dt>{t("headline.denominator")}</dt>
            <dd>{formatCount(mom.denominator, language)}</dd>
          </>
        )}
        {from === to && (
          <>
            <dt>{t("headline.mom")}</dt>
            <dd>
              <Change of={mom} indicator={shown} />
            </dd>
          </>
        )}
        <dt>{t("headline.yoy")}</dt>
        <dd>
          <Change of={yoy} indicator={shown} />
        </dd>
      </dl>
      <Trend points={region.indicatorTrend} indicator={shown} />
    </section>
  );
}

/** A change with its sign and unit; its tone says whether it is for the better. */
function Change(props: {
  of: { change: number | null; changePercent: number | null };
  indicator: Indicator;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const { change, changePercent } = props.of;
  const { indicator } = props;
  if (change === null) return <span className="muted">{t("headline.noChange")}</span>;
  const better = indicator.direction === "HIGHER_IS_BETTER" ? change > 0 : change < 0;
  const tone = change === 0 || indicator.direction === "NEUTRAL" ? "" : better ? "better" : "worse";
  if (indicator.unitEn === "%")
    return (
      <span className={tone}>
        {formatSigned(change, indicator.decimals, language)}
        {language === "zh" ? "" : " "}
        {t("headline.points")}
      </span>
    );
  return (
    <span className={tone}>
      {formatSigned(change, indicator.decimals, language)}
      {changePercent !== null && ` (${formatSigned(changePercent, 1, language)}%)`}
    </span>
  );
}
