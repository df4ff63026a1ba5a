import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount, formatNumber, formatSigned, formatWithUnit } from "../../format/number.ts";
import type { Choropleth } from "../../use-scene.ts";
import { nameIn, useView } from "../../view.tsx";

type RegionValue = Choropleth["values"][number];

/** Name, value, numerator over denominator, rank and change of the region pointed at. */
export function RegionHoverCard({ value }: { value: RegionValue }): ReactNode {
  const { t } = useTranslation();
  const { language, indicator } = useView();
  return (
    <>
      <strong>{nameIn(language, value.region)}</strong>
      <span className="figure">
        {value.value === null ? t("headline.noValue") : formatWithUnit(value.value, indicator, language)}
      </span>
      {indicator.ratio && value.denominator !== null && (
        <span>
          {t("ranking.share", {
            numerator: formatCount(value.numerator ?? 0, language),
            denominator: formatCount(value.denominator, language),
          })}
        </span>
      )}
      {value.rank !== null && <span>{t("ranking.rank", { rank: value.rank })}</span>}
      {value.change !== null && (
        <span>
          {t("ranking.change")} {formatSigned(value.change, indicator.decimals, language)}
          {value.changePercent !== null &&
            indicator.unitEn !== "%" &&
            ` (${formatSigned(value.changePercent, 1, language)}%)`}
        </span>
      )}
      {value.previous !== null && (
        <span>
          {t("ranking.previous")} {formatNumber(value.previous, indicator.decimals, language)}
        </span>
      )}
    </>
  );
}
