import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { comparedWith, NAMED } from "../format/compared-with.ts";
import { formatMonths } from "../format/month.ts";
import { nameIn, titlesIn } from "../i18n/language.ts";
import type { BivariateSymbolization } from "../map/bivariate.ts";
import type { EstateColour, EstateSymbolization } from "../map/estate-symbolization.ts";
import { GROUND, type Ground } from "../map/ground.ts";
import { OPACITY_UNDER_HEAT } from "../map/layers/regions.ts";
import { greyed, type Symbolization } from "../map/symbolization.ts";
import { type Indicator, usePlatform } from "../platform.tsx";
import { useTheme } from "../theme/theme.ts";
import { BoundaryLines } from "./boundary-lines.tsx";
import type { BoundarySays } from "./boundary-says.ts";
import { HeatLegend } from "./heat-legend.tsx";
import type { HeatSays } from "./heat-on-map.ts";
import { BivariateSquare } from "./legend-bivariate.tsx";
import { ClassList } from "./legend-classes.tsx";
import { SMALL_COUNT } from "./small-count.ts";
import { unitShown } from "./unit-shown.ts";
import type { Choropleth } from "./use-choropleth.ts";
import type { IndicatorValues } from "./use-picture.ts";

interface LegendProps {
  readonly indicator: Indicator;
  /** Months of the values, YYYY-MM, and what they are compared with; null without values. */
  readonly period: Pick<Choropleth, "from" | "to" | "asOf" | "comparison" | "targetDocuments"> | null;
  readonly symbolization: Symbolization | null;
  /** Two indicators in one colour, in place of the one. */
  readonly bivariate: { symbolization: BivariateSymbolization; second: IndicatorValues } | null;
  /** Classes that stay in colour; all where undefined. Without `onOnly` they are not to be chosen. */
  readonly only: readonly number[] | undefined;
  readonly onOnly: ((only: readonly number[] | undefined) => void) | undefined;
  readonly boundary: BoundarySays;
  readonly hasRegionPoints: boolean;
  readonly hasContext: boolean;
  /** The context is the administrative regions below, not the neighbours. */
  readonly contextIsWithin: boolean;
  /** Whether functional zones lie hatched among the regions. */
  readonly hasZones: boolean;
  /** What is outlined: the region looked at, or a community's street; null: nothing. */
  readonly outline: "current" | "street" | null;
  readonly heat: HeatSays | null;
  readonly estates: {
    by: EstateColour;
    symbolization: EstateSymbolization;
    present: ReadonlySet<number>;
    truncated: boolean;
  } | null;
  readonly open: boolean;
}

/** Of #rrggbbaa. */
const ALPHA_UNDER_HEAT = Math.round(OPACITY_UNDER_HEAT * 255)
  .toString(16)
  .padStart(2, "0");

/** Every colour, line and dot on the map in words. */
export function Legend(props: LegendProps): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { symbolization, boundary, indicator } = props;
  const { from, to, comparison } = props.period ?? { from: "", to: "", comparison: null };
  const theme = useTheme();
  const ground = GROUND[theme];
  const painted = props.bivariate?.symbolization ?? symbolization;
  const withoutData = painted?.regionsWithoutData ?? 0;
  const few = painted?.small.size ?? 0;
  const typical = props.bivariate
    ? props.bivariate.symbolization.palette[4]
    : symbolization?.classes[Math.floor(symbolization.classes.length / 2)]?.colour;
  const unit = unitShown(indicator, comparison, language, t).trim();
  const period = formatMonths({ from, to }, language);
  return (
    <details className="legend" open={props.open} aria-label={t("legend.title")}>
      <summary>{t("legend.title")}</summary>
      {symbolization && (
        <section data-legend="regions" data-points={props.hasRegionPoints || undefined}>
          <h3>
            {nameIn(language, indicator)}
            {comparison && ` · ${t(comparedWith(NAMED[comparison], indicator, props.period?.asOf ?? ""))}`}
            <small>{[unit === "" ? "" : t("map.unit", { unit }), period].filter(Boolean).join(" · ")}</small>
          </h3>
          <ClassList
            indicator={indicator}
            symbolization={symbolization}
            comparison={comparison}
            alpha={props.heat ? ALPHA_UNDER_HEAT : ""}
            only={props.only}
            onOnly={props.onOnly}
          />
        </section>
      )}
      {props.bivariate && (
        <BivariateSquare
          symbolization={props.bivariate.symbolization}
          first={indicator}
          firstPeriod={period}
          second={props.bivariate.second}
          only={props.only}
          onOnly={props.onOnly}
        />
      )}
      {(withoutData > 0 || few > 0) && (
        <section className="marks">
          {withoutData > 0 && (
            <p>
              <i style={hatched(ground)} />
              {t(
                comparison === null
                  ? "legend.noData"
                  : comparison === "TARGET"
                    ? "targets.without"
                    : "headline.noChange",
              )}
              <small>{withoutData}</small>
            </p>
          )}
          {few > 0 && (
            <p>
              <i style={dotted(ground, greyed(typical ?? ground.noData.fill, theme))} />
              {t(comparison === null ? "map.smallCounts" : "map.smallBases", { count: SMALL_COUNT })}
              <small>{few}</small>
            </p>
          )}
        </section>
      )}
      {props.estates && (
        <section data-legend="estates" data-points>
          <h3>
            {t("legend.estates")} · {t(`colour.${props.estates.by}`)}
          </h3>
          <ul>
            {props.estates.symbolization.classes.map(
              ({ colour, label }, k) =>
                props.estates?.present.has(k) && (
                  <li key={label}>
                    <i className="dot" style={{ background: colour }} />
                    {t(label as "estate.unknown")}
                  </li>
                ),
            )}
            <li>
              <i className="dot" style={{ background: ground.cluster.fill }} />
              {t("legend.cluster")}
            </li>
          </ul>
          {props.estates.truncated && <p>{t("legend.estatesTruncated")}</p>}
        </section>
      )}
      {props.heat && <HeatLegend says={props.heat} />}
      <section className="lines">
        {props.hasRegionPoints && <p>{t("legend.regionPoint")}</p>}
        {props.hasContext && (
          <p>
            <i style={{ background: ground.neighbour.fill }} />
            {t(props.contextIsWithin ? "legend.within" : "legend.context")}
          </p>
        )}
        {props.hasZones && (
          <p>
            <i style={zoned(ground)} />
            {t("legend.zones")}
          </p>
        )}
        {props.outline !== null && (
          <p>
            <i
              className={boundary.quality === "APPROXIMATE" ? "current dashed" : "current"}
              style={{ borderColor: ground.current.line }}
            />
            {t(props.outline === "current" ? "legend.current" : "legend.street")}
          </p>
        )}
        <BoundaryLines boundary={boundary} />
        {props.period?.targetDocuments && (
          <p className="source">
            {t("targets.documents", { documents: titlesIn(language, props.period.targetDocuments) })}
          </p>
        )}
      </section>
    </details>
  );
}

/** The map's patterns, as styles. */
const hatched = ({ noData }: Ground): CSSProperties => ({
  background: `repeating-linear-gradient(135deg, ${noData.line} 0 1.5px, ${noData.fill} 1.5px 5px)`,
});
const zoned = ({ zone }: Ground): CSSProperties => ({
  border: `1px dashed ${zone.edge}`,
  background: `repeating-linear-gradient(45deg, ${zone.line} 0 2px, ${zone.fill} 2px 6px)`,
});
const dotted = ({ smallCount }: Ground, colour: string): CSSProperties => ({
  background: `radial-gradient(${smallCount.dot} 1px, transparent 1.2px) 0 0 / 5px 5px, ${colour}`,
});
