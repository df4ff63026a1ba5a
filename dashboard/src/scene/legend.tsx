import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../format/language.ts";
import { formatMonth } from "../format/month.ts";
import { formatNumber, formatSigned, unitSuffix } from "../format/number.ts";
import type { EstateColour, EstateSymbolization } from "../map/estate-symbolization.ts";
import { CLUSTER_COLOUR } from "../map/layers/estates.ts";
import { OPACITY_UNDER_HEAT } from "../map/layers/regions.ts";
import { HEAT } from "../map/palettes.ts";
import type { ColourClass, Symbolization } from "../map/symbolization.ts";
import { type Indicator, usePlatform } from "../platform.tsx";
import type { Choropleth } from "./use-scene.ts";

interface BoundarySays {
  readonly quality: "OFFICIAL" | "SIMPLIFIED" | "APPROXIMATE" | null;
  readonly source: string | null;
  readonly approvalNumber: string | null;
}
export interface HeatSays {
  readonly complaints: number;
  readonly from: string;
  readonly to: string;
  readonly maxWeight: number;
  readonly cellDegrees: number;
  readonly truncated: boolean;
}
interface LegendProps {
  readonly indicator: Indicator;
  /** Months of the values, YYYY-MM, and what they are compared with; null without values. */
  readonly period: { from: string; to: string; comparison: Choropleth["comparison"] } | null;
  readonly symbolization: Symbolization | null;
  /** Unit of the classes: the indicator's, percentage points, or percent. */
  readonly changeUnit: "points" | "percent";
  readonly boundary: BoundarySays;
  readonly hasRegionPoints: boolean;
  readonly hasContext: boolean;
  /** The context is the administrative regions below, not the neighbours. */
  readonly contextIsWithin: boolean;
  /** Whether functional zones lie hatched among the regions. */
  readonly hasZones: boolean;
  /** Whether the region looked at is outlined. */
  readonly hasOutline: boolean;
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
const METRES_PER_DEGREE = 111_320;

/** Every colour, line and dot on the map in words. */
export function Legend(props: LegendProps): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { symbolization, boundary, indicator } = props;
  const { from, to, comparison } = props.period ?? { from: "", to: "", comparison: null };
  const period =
    from === to ? formatMonth(to, language) : `${formatMonth(from, language)} – ${formatMonth(to, language)}`;
  return (
    <details className="legend" open={props.open} aria-label={t("legend.title")}>
      <summary>{t("legend.title")}</summary>
      {symbolization && (
        <section data-legend="regions">
          <h3>
            {nameIn(language, indicator)}
            {comparison && ` · ${t(comparison === "MONTH_ON_MONTH" ? "controls.mom" : "controls.yoy")}`}
            <small>{period}</small>
          </h3>
          <ul>
            {[...symbolization.classes].reverse().map((entry) => (
              <li key={`${entry.colour}${entry.from}`} data-count={entry.count}>
                <i style={{ background: props.heat ? `${entry.colour}${ALPHA_UNDER_HEAT}` : entry.colour }} />
                <ClassRange
                  indicator={indicator}
                  entry={entry}
                  symbolization={symbolization}
                  changeUnit={props.changeUnit}
                />
              </li>
            ))}
            {symbolization.regionsWithoutData > 0 && (
              <li>
                <i className="hatch" />
                {t("legend.noData")}
              </li>
            )}
          </ul>
        </section>
      )}
      {props.estates && (
        <section data-legend="estates">
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
              <i className="dot" style={{ background: CLUSTER_COLOUR }} />
              {t("legend.cluster")}
            </li>
          </ul>
          {props.estates.truncated && <p>{t("legend.estatesTruncated")}</p>}
        </section>
      )}
      {props.heat && (
        <section data-legend="heat">
          <h3>{t("legend.heat")}</h3>
          <div className="ramp">
            <span>{t("legend.heatLow")}</span>
            <i style={{ background: `linear-gradient(90deg, ${HEAT.join(", ")})` }} />
            <span>{t("legend.heatHigh")}</span>
          </div>
          <p>
            {props.heat.complaints === 0
              ? t("legend.heatEmpty")
              : t("legend.heatNote", {
                  total: formatNumber(props.heat.complaints, 0, language),
                  from: props.heat.from,
                  to: props.heat.to,
                  max: formatNumber(props.heat.maxWeight, 0, language),
                  metres: formatNumber(Math.round((props.heat.cellDegrees * METRES_PER_DEGREE) / 10) * 10, 0, language),
                })}
          </p>
          {props.heat.truncated && <p>{t("legend.heatTruncated")}</p>}
        </section>
      )}
      <section className="lines">
        {props.hasRegionPoints && <p>{t("legend.regionPoint")}</p>}
        {boundary.quality === "APPROXIMATE" && (
          <p>
            <i className="dashed" />
            {t("legend.approximate")}
          </p>
        )}
        {props.hasContext && (
          <p>
            <i className="neighbour" />
            {t(props.contextIsWithin ? "legend.within" : "legend.context")}
          </p>
        )}
        {props.hasZones && (
          <p>
            <i className="zone" />
            {t("legend.zones")}
          </p>
        )}
        {props.hasOutline && (
          <p>
            <i className={boundary.quality === "APPROXIMATE" ? "current dashed" : "current"} />
            {t("legend.current")}
          </p>
        )}
        {boundary.quality === "SIMPLIFIED" && <p>{t("legend.simplified")}</p>}
        {boundary.source && <p className="source">{t("legend.source", { source: boundary.source })}</p>}
        {boundary.approvalNumber && (
          <p className="source">{t("legend.approval", { number: boundary.approvalNumber })}</p>
        )}
      </section>
    </details>
  );
}

function ClassRange(props: {
  indicator: Indicator;
  entry: ColourClass;
  symbolization: Symbolization;
  changeUnit: "points" | "percent";
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { indicator } = props;
  const { from, to } = props.entry;
  const { kind, least, most } = props.symbolization;
  const isChange = kind === "change";
  const print = (value: number): string => {
    if (!isChange)
      return formatNumber(
        value,
        Number.isInteger(value) ? indicator.decimals : Math.max(1, indicator.decimals),
        language,
      );
    const places = Number.isInteger(value) ? 0 : Math.min(4, (String(value).split(".")[1] ?? "").length);
    return formatSigned(value, places, language);
  };
  const pointsUnit = language === "zh" ? t("headline.points") : ` ${t("headline.points")}`;
  const unit = isChange ? (props.changeUnit === "percent" ? "%" : pointsUnit) : unitSuffix(indicator, language);
  const range =
    from === null && to === null
      ? single(least, most, print)
      : from === null
        ? t("legend.upTo", { to: print(to!) })
        : to === null
          ? t("legend.fromOn", { from: print(from) })
          : t("legend.between", { from: print(from), to: print(to) });
  return (
    <span>
      {range}
      {unit}
    </span>
  );
}

/** The range of a lone class: what its values span. */
function single(least: number | null, most: number | null, print: (value: number) => string): string {
  if (least === null || most === null) return "—";
  return least === most ? print(least) : `${print(least)} – ${print(most)}`;
}
