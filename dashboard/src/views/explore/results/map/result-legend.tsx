import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../../format/number.ts";
import type { Sourced } from "../../../../live/use-boundaries.ts";
import { GROUND } from "../../../../map/ground.ts";
import { usePlatform } from "../../../../platform.tsx";
import { BoundarySource } from "../../../../scene/boundary-lines.tsx";
import { sourceOf } from "../../../../scene/boundary-says.ts";
import { classRange } from "../../../../scene/class-range.ts";
import { useTheme } from "../../../../theme/theme.ts";
import { useNarrow } from "../../use-narrow.ts";
import { type ColumnName, titled } from "../columns/column-names.ts";
import { type MapPicture, PLACES } from "./map-picture.ts";

interface ResultLegendProps {
  readonly picture: MapPicture;
  /** The column that colours; null: none. */
  readonly valueName: ColumnName | null;
  /** What the answer says of its date; empty: nothing. */
  readonly dates: string;
  readonly places: number;
  /** All that is drawn: of the result and around it. */
  readonly boundaries: readonly Sourced[];
}

/** What the colours mean: the column with its unit and date, and its classes, each with how many places it has. */
export function ResultLegend({ picture, valueName, dates, places, boundaries }: ResultLegendProps): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const theme = useTheme();
  // On a phone it would hide what it explains.
  const narrow = useNarrow();
  const { symbolization } = picture;
  const decimals = symbolization?.whole === true ? 0 : PLACES;
  return (
    <details className="legend" open={!narrow} aria-label={t("explore.map.legend")}>
      <summary>{t("explore.map.legend")}</summary>
      <section data-legend="result">
        <p className="of">
          {valueName === null ? (
            t("explore.map.place1")
          ) : valueName.title === null ? (
            <code>{valueName.key}</code>
          ) : (
            titled(valueName, t)
          )}
          <small>{[dates, t("explore.map.drawn", { count: places })].filter((one) => one !== "").join(" · ")}</small>
        </p>
        {symbolization && (
          <ul>
            {[...symbolization.classes].reverse().map(({ colour, from, to, count }) => (
              <li key={`${colour}${from}`} data-count={count}>
                <i style={{ background: colour }} />
                {classRange({ from, to }, symbolization, { decimals, print, t })}
                <small>{t("explore.map.drawn", { count })}</small>
              </li>
            ))}
            {symbolization.regionsWithoutData > 0 && (
              <li>
                <i style={{ background: GROUND[theme].noData.fill }} />
                {t("explore.map.noData")}
                <small>{t("explore.map.drawn", { count: symbolization.regionsWithoutData })}</small>
              </li>
            )}
          </ul>
        )}
        <p>{t("legend.simplified")}</p>
        <BoundarySource of={sourceOf(boundaries)} />
      </section>
    </details>
  );

  function print(value: number): string {
    return valueName?.fact?.field.endsWith("uiltYear") || valueName?.fact?.field.endsWith("uiltYears")
      ? String(value)
      : formatNumber(value, decimals, language);
  }
}
