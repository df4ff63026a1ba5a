import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../format/language.ts";
import { formatCount, formatNumber, formatSigned, formatWithUnit } from "../format/number.ts";
import { type Indicator, usePlatform } from "../platform.tsx";
import type { Choropleth } from "./use-scene.ts";

type RegionValue = Choropleth["values"][number];

/** Name, value, numerator over denominator, rank and change of the region pointed at. */
export function RegionHoverCard({ value, indicator }: { value: RegionValue; indicator: Indicator }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
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
