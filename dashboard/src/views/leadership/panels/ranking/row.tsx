import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { changeTone, whyNoData } from "../../../../format/change-said.ts";
import { formatCount, formatSigned, formatSignedValue, formatValue, unitSuffix } from "../../../../format/number.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { hover, useIsHovered } from "../../../../live/hovered-region.ts";
import type { Indicator } from "../../../../platform.tsx";
import { isSmallCount } from "../../../../scene/small-count.ts";
import { useView } from "../../view.tsx";
import { PartsBar } from "../distribution/parts-bar.tsx";
import { changeShownFor, type RankingRow } from "./ranking-rows.ts";
import type { Split } from "./split/use-split.ts";

/** One region of the table: tied to the map both ways, grey where it rests on too few. `most` is the longest bar's value. */
export const Row = memo(function Row(props: {
  row: RankingRow;
  most: number;
  indicator: Indicator;
  /** What the number is made of, in a bar below the row. */
  split?: Split | null;
}): ReactNode {
  const { t } = useTranslation();
  const { language, drill, go, regionCode, state } = useView();
  const { row, indicator } = props;
  const { code, value, rank, numerator, denominator } = row;
  const isHovered = useIsHovered(code ?? "");
  const name = nameIn(language, row);
  const small = isSmallCount(row, indicator);
  // Among zones alone the title of the table says it.
  const marksZone = row.isZone && state.zones !== true;
  const counts = (code !== null && props.split?.countsOf(code)) || null;
  const told = (
    <tr
      className={`${isHovered ? "hovered" : ""} ${small ? "small-count" : ""}`}
      onPointerEnter={() => code !== null && hover(code)}
      onPointerLeave={() => hover(null)}
      title={small ? t("leadership.ranking.small") : undefined}
    >
      <td className="rank">{rank ?? "–"}</td>
      <th scope="row">
        {code === null || code === regionCode ? (
          <span title={name}>{name}</span>
        ) : (
          <button
            type="button"
            className={isHovered ? "hovered" : ""}
            data-region={code}
            title={row.isZone ? `${name} (${t("leadership.ranking.zone")})` : name}
            onClick={() => drill(code)}
            onFocus={() => hover(code)}
            onBlur={() => hover(null)}
          >
            {name}
            {marksZone && <small>{t("leadership.ranking.zone")}</small>}
          </button>
        )}
      </th>
      <td className="value">
        <i style={{ width: `${props.most > 0 ? (Math.abs(value ?? 0) / props.most) * 100 : 0}%` }} />
        {value === null ? (
          <em title={whyNoData(row.noData, language, t)}>{t("ranking.noData")}</em>
        ) : code === null ? (
          formatValue(value, indicator, language)
        ) : (
          <button
            type="button"
            className="number-button"
            aria-label={`${name} ${formatValue(value, indicator, language)}${unitSuffix(indicator, language)}`}
            title={t("leadership.number.open", { region: name })}
            onClick={() => go({ number: { indicator: indicator.id, region: code } })}
          >
            {formatValue(value, indicator, language)}
            {row.isPartial && "※"}
          </button>
        )}
      </td>
      <td className="change">
        <RowChange row={row} indicator={indicator} />
      </td>
      {indicator.ratio && (
        <>
          <td className="count">{numerator === null ? "–" : formatCount(numerator, language)}</td>
          <td className="count">{denominator === null ? "–" : formatCount(denominator, language)}</td>
        </>
      )}
    </tr>
  );
  if (!props.split || counts === null) return told;
  return (
    <>
      {told}
      <tr className="split" data-split={code}>
        <td colSpan={indicator.ratio ? 6 : 4}>
          <PartsBar name={name} parts={props.split.parts} counts={counts} />
        </td>
      </tr>
    </>
  );
});

/** Points of a percentage, a count's change with its percentage, else percent; with an arrow, and its tone in words for those who do not see it. */
function RowChange({ row, indicator }: { row: RankingRow; indicator: Indicator }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const tone = changeTone(row, indicator);
  // from nothing there is no percentage: then the change itself
  const kind =
    row.changePercent === null && changeShownFor(indicator) === "percent" ? "count" : changeShownFor(indicator);
  const shown = kind === "percent" ? row.changePercent : row.change;
  if (tone === null || shown === null)
    return <span title={row.notCompared ? row.notCompared[language] : undefined}>–</span>;
  // as printed it has not changed: neither a sign nor a percentage of less than is told
  if (tone === "same") return <span title={row.comparedPart?.[language]}>{t("tone.same")}</span>;
  return (
    <span
      className={tone === "better" || tone === "worse" ? tone : ""}
      title={row.comparedPart ? row.comparedPart[language] : t(`tone.${tone}`)}
    >
      <span aria-hidden="true">{row.change! > 0 ? "▲" : "▼"}</span>
      {kind === "count" ? formatSignedValue(shown, indicator, language) : formatSigned(shown, 1, language)}
      {kind === "percent" && "%"}
      {kind === "count" && row.changePercent !== null && ` (${formatSigned(row.changePercent, 1, language)}%)`}
      <span className="for-readers">{t(`tone.${tone}`)}</span>
    </span>
  );
}
