import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { changeText, whyNoData, whyNotCompared } from "../format/change-said.ts";
import { comparedWith, NAMED } from "../format/compared-with.ts";
import { formatMonths } from "../format/month.ts";
import { formatValue, formatWithUnit } from "../format/number.ts";
import { partsSaid } from "../format/parts-said.ts";
import { nameIn } from "../i18n/language.ts";
import { type Indicator, usePlatform } from "../platform.tsx";
import { isSmallCount, SMALL_COUNT } from "./small-count.ts";
import type { Choropleth, RegionValue } from "./use-choropleth.ts";
import type { IndicatorValues } from "./use-picture.ts";

/** All that is known of the region pointed at: its name once, and its figure in each of the pictures. */
export function RegionHoverCard(props: { code: string; pictures: readonly IndicatorValues[] }): ReactNode {
  const { language } = usePlatform();
  const found = props.pictures.flatMap(({ indicator, choropleth }) => {
    const value = choropleth.values.find(({ code }) => code === props.code);
    return value ? [{ indicator, choropleth, value }] : [];
  });
  if (!found[0]) return null;
  return (
    <>
      <strong>{nameIn(language, found[0].value.region)}</strong>
      {found.map(({ indicator, choropleth, value }) => (
        <Figure
          key={`${indicator.id} ${choropleth.from} ${choropleth.to}`}
          value={value}
          indicator={indicator}
          choropleth={choropleth}
          titled={found.length > 1}
        />
      ))}
    </>
  );
}

/** Value, numerator over denominator, rank of how many, change, and a warning where few were counted. */
function Figure(props: {
  value: RegionValue;
  indicator: Indicator;
  choropleth: Choropleth;
  titled: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { value, indicator, choropleth } = props;
  const ranked = choropleth.values.filter(({ rank }) => rank !== null).length;
  const parts = partsSaid(value, indicator, language, t);
  const change = changeText(value, indicator, language, t);
  return (
    <>
      {props.titled && (
        <span className="of">
          {nameIn(language, indicator)} · {formatMonths(choropleth, language)}
        </span>
      )}
      <span className="figure">
        {value.value === null ? whyNoData(value.noData, language, t) : formatWithUnit(value.value, indicator, language)}
      </span>
      {parts !== null && <span>{parts}</span>}
      {value.rank !== null && <span>{t("map.rankOf", { rank: value.rank, of: ranked })}</span>}
      {value.value !== null && choropleth.comparison !== null && (
        <span>
          {t(comparedWith(NAMED[choropleth.comparison], indicator, choropleth.asOf))}{" "}
          {change ?? whyNotCompared(value, language, t)}
        </span>
      )}
      {value.comparedPart && <span>{value.comparedPart[language]}</span>}
      {value.previous !== null && (
        <span>
          {t("ranking.previous")} {formatValue(value.previous, indicator, language)}
        </span>
      )}
      {value.extent === "PART" && <span>{t("headline.partial")}</span>}
      {value.value !== null && isSmallCount(value, indicator) && (
        <span className="small-count">{t("map.smallCount", { count: SMALL_COUNT })}</span>
      )}
    </>
  );
}
