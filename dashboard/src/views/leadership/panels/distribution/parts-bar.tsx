import "./parts-bar.css";
import type { ReactNode } from "react";
import { formatCount, formatNumber } from "../../../../format/number.ts";
import type { Language } from "../../../../i18n/language.ts";
import { luminance } from "../../../../map/palettes.ts";
import { useView } from "../../view.tsx";

export interface Part {
  readonly key: string;
  readonly label: string;
  /** #rrggbb */
  readonly colour: string;
}
/** A part, and its place among the counts. */
export type PlacedPart = Part & { readonly i: number };

/** Relative luminance above which black is read better than white; both keep a contrast of 4.5 there (WCAG 2). */
const LIGHT = 0.18;

/** The parts that have any of the whole, each with its place among the counts. */
export const partsWithAny = (parts: readonly Part[], whole: readonly number[]): readonly PlacedPart[] =>
  parts.map((part, i) => ({ ...part, i })).filter(({ i }) => (whole[i] ?? 0) > 0);

/** What the colours mean, with count and share of the whole. */
export function PartsLegend(props: { parts: readonly PlacedPart[]; whole: readonly number[] }): ReactNode {
  const { language } = useView();
  const all = props.whole.reduce((sum, count) => sum + count, 0);
  return (
    <ul className="parts-legend">
      {props.parts.map(({ key, label, colour, i }) => (
        <li key={key}>
          <i style={{ background: colour }} />
          {label} <b>{formatCount(props.whole[i]!, language)}</b> ({percent(props.whole[i]!, all, language)})
        </li>
      ))}
    </ul>
  );
}

/** A bar of 100 %; nothing of a whole of nothing. */
export function PartsBar(props: { name: string; parts: readonly PlacedPart[]; counts: readonly number[] }): ReactNode {
  const { language } = useView();
  const total = props.counts.reduce((sum, count) => sum + count, 0);
  if (total <= 0) return null;
  return (
    <span className="parts-bar">
      {props.parts.map(({ key, label, colour, i }) => {
        const count = props.counts[i] ?? 0;
        const share = (100 * count) / total;
        return (
          count > 0 && (
            <i
              key={key}
              title={`${props.name} · ${label} ${formatCount(count, language)} (${percent(count, total, language)})`}
              style={{
                width: `${share}%`,
                background: colour,
                color: luminance(colour) > LIGHT ? "#000000" : "#ffffff",
              }}
            >
              <span className="for-readers">
                {label} {formatCount(count, language)}
              </span>
              {share >= 9 && <b>{percent(count, total, language)}</b>}
            </i>
          )
        );
      })}
    </span>
  );
}

const percent = (count: number, all: number, language: Language): string =>
  `${formatNumber(all === 0 ? 0 : (100 * count) / all, 1, language)}%`;
