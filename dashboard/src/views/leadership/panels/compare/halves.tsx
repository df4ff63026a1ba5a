import "./halves.css";
import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, formatMonths } from "../../../../format/month.ts";
import { formatNumber, unitSuffix } from "../../../../format/number.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { usePlatform } from "../../../../platform.tsx";
import type { HeatSays } from "../../../../scene/heat-on-map.ts";
import type { IndicatorValues } from "../../../../scene/use-picture.ts";
import { SwipeHandle } from "./swipe-handle.tsx";
import { useSwipe } from "./use-swipe.ts";

/**
 * One map, or two: side by side, or the second over the first from a handle to the right edge. The first keeps its place in the tree, so that
 * it is mounted once whatever stands beside it.
 */
export function Halves(props: {
  first: ReactNode;
  firstValues: IndicatorValues | null;
  /** Null: the first alone. */
  second: ReactNode | null;
  secondValues: IndicatorValues | null;
  /** Complaints over each; null for none. */
  firstHeat: HeatSays | null;
  secondHeat: HeatSays | null;
  layout: "side" | "swipe";
  /** Whether a colour means the same in both. */
  sharedScale: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const [percent, setPercent] = useSwipe();
  const layout = props.second === null ? "one" : props.layout;
  const style = { "--swipe": `${percent}%` } as CSSProperties;
  return (
    <div className="halves" data-layout={layout} style={style}>
      <section className="half first" aria-label={layout === "one" ? t("app.mapLabel") : t("map.first")}>
        {props.first}
        {layout !== "one" && props.firstValues && (
          <HalfTitle values={props.firstValues} heat={props.firstHeat} shared={props.sharedScale} />
        )}
      </section>
      {layout !== "one" && (
        <section className="half second" aria-label={t("map.other")}>
          {props.second}
          {props.secondValues && (
            <HalfTitle values={props.secondValues} heat={props.secondHeat} shared={props.sharedScale} />
          )}
        </section>
      )}
      {layout === "swipe" && <SwipeHandle percent={percent} onPercent={setPercent} />}
    </div>
  );
}

/** Indicator, unit and date of one of the two, and the days and number of the complaints over it. */
function HalfTitle(props: { values: IndicatorValues; heat: HeatSays | null; shared: boolean }): ReactNode {
  const { values, heat, shared } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { indicator, choropleth } = values;
  const unit = unitSuffix(indicator, language).trim();
  return (
    <div className="half-title">
      <h3>
        {nameIn(language, indicator)}
        {unit !== "" && ` (${unit})`}
      </h3>
      <p>
        {formatMonths(choropleth, language)} · {t("headline.asOf", { date: formatDay(choropleth.asOf, language) })}
      </p>
      {heat && (
        <p className="half-heat">
          {t("map.halfHeat", {
            from: formatDay(heat.from, language),
            to: formatDay(heat.to, language),
            total: heat.complaints === null ? t("legend.noData") : formatNumber(heat.complaints, 0, language),
          })}
        </p>
      )}
      {shared && <p className="half-scale">{t("map.sharedScale")}</p>}
    </div>
  );
}
