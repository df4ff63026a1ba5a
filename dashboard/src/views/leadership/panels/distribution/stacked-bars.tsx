import "./stacked-bars.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../../format/number.ts";
import { hover, useIsHovered } from "../../../../live/hovered-region.ts";
import { useView } from "../../view.tsx";
import { type Part, PartsBar, PartsLegend, type PlacedPart, partsWithAny } from "./parts-bar.tsx";

export interface PartsOfRegion {
  /** Null: nothing to go into. */
  readonly code: string | null;
  /** A functional zone, no administrative region. */
  readonly isZone: boolean;
  readonly name: string;
  /** One count a part, in their order; null: no data, or suppressed. */
  readonly counts: readonly number[] | null;
  readonly isSuppressed?: boolean;
  /** Counted in the parts of the region that are on record alone. */
  readonly isPartial?: boolean;
}

/** Bars of 100 %, one a region, the whole first; every part by name, count and share. */
export function StackedBars(props: {
  parts: readonly Part[];
  rows: readonly PartsOfRegion[];
  label: string;
}): ReactNode {
  const whole = props.rows[0]?.counts ?? [];
  const shown = partsWithAny(props.parts, whole);
  return (
    <>
      <PartsLegend parts={shown} whole={whole} />
      <table className="stacked-bars" aria-label={props.label}>
        <tbody>
          {props.rows.map((row, i) => (
            <BarRow key={row.code ?? row.name} row={row} parts={shown} whole={i === 0} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function BarRow(props: { row: PartsOfRegion; parts: readonly PlacedPart[]; whole: boolean }): ReactNode {
  const { t } = useTranslation();
  const { language, drill } = useView();
  const { row, parts } = props;
  const { code } = row;
  const isHovered = useIsHovered(code ?? "");
  const total = row.counts === null ? null : row.counts.reduce((sum, count) => sum + count, 0);
  return (
    <tr
      className={`${isHovered && code !== null ? "hovered" : ""} ${props.whole ? "whole" : ""}`}
      onPointerEnter={() => hover(code)}
      onPointerLeave={() => hover(null)}
    >
      <th scope="row">
        {code === null || props.whole ? (
          <span title={row.name}>{row.name}</span>
        ) : (
          <button type="button" title={row.name} onClick={() => drill(code)}>
            {row.name}
          </button>
        )}
      </th>
      <td className="bar">
        {row.counts === null ? (
          <em>{t(row.isSuppressed ? "ranking.suppressed" : "ranking.noData")}</em>
        ) : (
          <PartsBar name={row.name} parts={parts} counts={row.counts} />
        )}
      </td>
      <td className="total" title={row.isPartial ? t("headline.partial") : undefined}>
        {total === null ? "—" : formatCount(total, language)}
        {row.isPartial && "※"}
      </td>
    </tr>
  );
}
