import "./stacked-bars.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount, formatNumber } from "../../../../format/number.ts";
import { hover, useIsHovered } from "../../../../live/hovered-region.ts";
import { luminance } from "../../../../map/palettes.ts";
import { useView } from "../../view.tsx";

export interface Part {
  readonly key: string;
  readonly label: string;
  /** #rrggbb */
  readonly colour: string;
}
export interface PartsOfRegion {
  /** Null: nothing to go into. */
  readonly code: string | null;
  /** A functional zone, no administrative region. */
  readonly isZone: boolean;
  readonly name: string;
  /** One count a part, in their order; null: no data. */
  readonly counts: readonly number[] | null;
  /** Counted in the parts of the region that are on record alone. */
  readonly isPartial?: boolean;
}

/** Relative luminance above which black is read better than white; both keep a contrast of 4.5 there (WCAG 2). */
const LIGHT = 0.18;

/** Bars of 100 %, one a region, the whole first; every part by name, count and share. */
export function StackedBars(props: {
  parts: readonly Part[];
  rows: readonly PartsOfRegion[];
  label: string;
}): ReactNode {
  const { language } = useView();
  const totals = props.parts.map((_, i) => props.rows[0]?.counts?.[i] ?? 0);
  const shown = props.parts.map((part, i) => ({ ...part, i })).filter(({ i }) => (totals[i] ?? 0) > 0);
  const all = totals.reduce((sum, count) => sum + count, 0);
  return (
    <>
      <ul className="parts-legend">
        {shown.map(({ key, label, colour, i }) => (
          <li key={key}>
            <i style={{ background: colour }} />
            {label} <b>{formatCount(totals[i]!, language)}</b> ({percent(totals[i]!, all, language)})
          </li>
        ))}
      </ul>
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

function BarRow(props: { row: PartsOfRegion; parts: readonly (Part & { i: number })[]; whole: boolean }): ReactNode {
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
        {row.counts === null || total === null ? (
          <em>{t("ranking.noData")}</em>
        ) : total > 0 ? (
          <span>
            {parts.map(({ key, label, colour, i }) => {
              const count = row.counts?.[i] ?? 0;
              const share = (100 * count) / total;
              return (
                count > 0 && (
                  <i
                    key={key}
                    title={`${row.name} · ${label} ${formatCount(count, language)} (${percent(count, total, language)})`}
                    style={{
                      width: `${share}%`,
                      background: colour,
                      color: luminance(colour) > LIGHT ? "#000000" : "#ffffff",
                    }}
                  >
                    <span className="for-readers">
                      {label} {formatCount(count, language)}
                    </span>
                    {share >= 9 ? percent(count, total, language) : ""}
                  </i>
                )
              );
            })}
          </span>
        ) : null}
      </td>
      <td className="total" title={row.isPartial ? t("headline.partial") : undefined}>
        {total === null ? "—" : formatCount(total, language)}
        {row.isPartial && "※"}
      </td>
    </tr>
  );
}

const percent = (count: number, all: number, language: "zh" | "en"): string =>
  `${formatNumber(all === 0 ? 0 : (100 * count) / all, 1, language)}%`;
