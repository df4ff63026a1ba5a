import "./heat-legend.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../format/month.ts";
import { formatCount, formatNumber } from "../format/number.ts";
import { HEAT } from "../map/palettes.ts";
import { usePlatform } from "../platform.tsx";
import { useTheme } from "../theme/theme.ts";
import type { HeatSays } from "./heat-on-map.ts";

const METRES_PER_DEGREE = 111_320;

/** The heatmap's scale: from nothing to its domain, at the square root as the layer paints it, with unit, cells and days. */
export function HeatLegend({ says }: { says: HeatSays }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const theme = useTheme();
  const day = (date: string): string => formatDay(date, language);
  const count = (n: number): string => formatNumber(n, 0, language);
  return (
    <section data-legend="heat" data-domain={says.domain}>
      <h3>
        {t("legend.heat")} <small>{t(`mapTools.heat.per.${says.playback?.step ?? "STILL"}`)}</small>
      </h3>
      <div className="heat-scale">
        <i style={{ background: `linear-gradient(90deg, ${HEAT[theme].join(", ")})` }} />
        <p className="ticks">
          <span>{t("mapTools.heat.zero")}</span>
          <span>{formatCount(says.domain / 4, language)}</span>
          <span>≥ {count(says.domain)}</span>
        </p>
      </div>
      <p className="heat-days">
        {says.complaints === null
          ? t("legend.noData")
          : says.complaints === 0
            ? t("legend.heatEmpty")
            : t("mapTools.heat.note", {
                days:
                  says.from === says.to
                    ? day(says.from)
                    : t("mapTools.heat.days", { from: day(says.from), to: day(says.to) }),
                total: count(says.complaints),
                max: count(says.maxWeight),
              })}
      </p>
      <p>
        {t("mapTools.heat.cells", {
          metres: count(Math.round((says.cellDegrees * METRES_PER_DEGREE) / 10) * 10),
        })}
      </p>
      {says.playback && (
        <p className="heat-fixed">
          {t("mapTools.heat.fixed", {
            step: t(`mapTools.playback.${says.playback.step}`),
            from: day(says.playback.from),
            to: day(says.playback.to),
          })}
        </p>
      )}
      {says.truncated && <p>{t("legend.heatTruncated")}</p>}
    </section>
  );
}
