import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { whyNoData } from "../format/change-said.ts";
import { formatWithUnit } from "../format/number.ts";
import { nameIn } from "../i18n/language.ts";
import { useHovered } from "../live/hovered-region.ts";
import { usePlatform } from "../platform.tsx";
import type { IndicatorValues } from "./use-picture.ts";

/** The region one has come to, read out: name, value and rank. */
export function RegionReadOut({ values }: { values: IndicatorValues | null }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const hovered = useHovered();
  const value = values?.choropleth.values.find(({ code }) => code === hovered);
  return (
    <p className="for-readers" aria-live="polite">
      {values && value && (
        <>
          {nameIn(language, value.region)}
          {language === "zh" ? "，" : ", "}
          {value.value === null
            ? whyNoData(value.noData, language, t)
            : formatWithUnit(value.value, values.indicator, language)}
          {value.rank !== null && `${language === "zh" ? "，" : ", "}${t("ranking.rank", { rank: value.rank })}`}
        </>
      )}
    </p>
  );
}
