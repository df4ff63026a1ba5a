import "./halves.css";
import { type CSSProperties, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../../../format/language.ts";
import { formatDay } from "../../../../format/month.ts";
import { unitSuffix } from "../../../../format/number.ts";
import { usePlatform } from "../../../../platform.tsx";
import { periodOf } from "../../../../scene/hover-card.tsx";
import type { IndicatorValues } from "../../../../scene/use-picture.ts";
import { SwipeHandle } from "./swipe-handle.tsx";

const MIDDLE = 50;

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
  layout: "side" | "swipe";
  /** Whether a colour means the same in both. */
  sharedScale: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const [percent, setPercent] = useState(MIDDLE);
  const layout = props.second === null ? "one" : props.layout;
  const style = { "--swipe": `${percent}%` } as CSSProperties;
  return (
    <div className="halves" data-layout={layout} style={style}>
      <section className="half first" aria-label={layout === "one" ? t("app.mapLabel") : t("map.first")}>
        {props.first}
        {layout !== "one" && props.firstValues && <HalfTitle values={props.firstValues} shared={props.sharedScale} />}
      </section>
      {layout !== "one" && (
        <section className="half second" aria-label={t("map.other")}>
          {props.second}
          {props.secondValues && <HalfTitle values={props.secondValues} shared={false} />}
        </section>
      )}
      {layout === "swipe" && <SwipeHandle percent={percent} onPercent={setPercent} />}
    </div>
  );
}

/** Indicator, unit and date of one of the two. */
function HalfTitle({ values, shared }: { values: IndicatorValues; shared: boolean }): ReactNode {
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
        {periodOf(choropleth, language)} · {t("headline.asOf", { date: formatDay(choropleth.asOf, language) })}
      </p>
      {shared && <p>{t("map.sharedScale")}</p>}
    </div>
  );
}
