import { type PointerEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatMonth } from "../../../../format/month.ts";
import { formatNumber, formatWithUnit } from "../../../../format/number.ts";
import type { Indicator } from "../../../../platform.tsx";
import { Empty } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { type TrendPoint, trendLine } from "./trend-line.ts";

const WIDTH = 320;
const HEIGHT = 72;

/** The months behind the figure, each readable by pointing at it. */
export function Trend({ points, indicator }: { points: readonly TrendPoint[]; indicator: Indicator }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const [pointed, setPointed] = useState<number | null>(null);
  const line = trendLine(points, WIDTH, HEIGHT);
  if (!line) return <Empty>{t("state.empty")}</Empty>;
  const mark = line.marks[pointed ?? line.marks.length - 1]!;
  const nearest = (event: PointerEvent<SVGSVGElement>): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - left) / width) * WIDTH;
    return line.marks.reduce(
      (best, { x: at }, i) => (Math.abs(at - x) < Math.abs(line.marks[best]!.x - x) ? i : best),
      0,
    );
  };
  const say = ({ to, value }: { to: string; value: number }): string =>
    t("trend.point", { month: formatMonth(to, language), value: formatWithUnit(value, indicator, language) });
  return (
    <figure className="trend">
      <figcaption>
        <span>{t("trend.title", { count: points.length })}</span>
        <b>{say(mark)}</b>
      </figcaption>
      <svg
        onPointerMove={(event) => setPointed(nearest(event))}
        onPointerLeave={() => setPointed(null)}
        viewBox={`-6 -6 ${WIDTH + 12} ${HEIGHT + 12}`}
        role="img"
        aria-label={`${t("trend.title", { count: points.length })} ${say(mark)}`}
      >
        <line x1="0" y1={HEIGHT} x2={WIDTH} y2={HEIGHT} className="axis" />
        <path d={line.path} className="line" />
        <circle cx={mark.x} cy={mark.y} r="4" className="mark" />
      </svg>
      <div className="edges">
        <span>{formatMonth(points[0]!.to, language)}</span>
        <span>
          {formatNumber(line.low, indicator.decimals, language)} – {formatWithUnit(line.high, indicator, language)}
        </span>
        <span>{formatMonth(points.at(-1)!.to, language)}</span>
      </div>
    </figure>
  );
}
