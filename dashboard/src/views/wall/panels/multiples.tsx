import { titled } from "../../../format/titled.ts";
import "./multiples.css";
import { type CSSProperties, type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addMonths, laterMonth } from "../../../calendar/month.ts";
import { comparableMonths } from "../../../charts/gaps.ts";
import { formatMonths } from "../../../format/month.ts";
import { formatValue } from "../../../format/number.ts";
import { graphql } from "../../../graphql/tada.ts";
import { briefNameIn } from "../../../i18n/language.ts";
import { usePlatform } from "../../../platform.tsx";
import { type MultiplesPanel, textIn } from "../programme.ts";
import { useIndicator, useReady, useRegionCode, useWall, useWallQuery } from "../wall-context.ts";
import { areaOf, gridOf, linesOf, scaleOf } from "./multiples-scale.ts";
import { EDGE_EMS, HEAD_EMS, PanelFrame } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { textEms } from "./text-ems.ts";

const MultiplesQuery = graphql(`
  query WallMultiples($region: ID!, $indicator: ID!, $from: YearMonth, $to: YearMonth) {
    region(code: $region) {
      children(kinds: [ADMINISTRATIVE]) {
        code
        nameZh
        nameEn
        indicatorTrend(indicator: $indicator, from: $from, to: $to) {
          to
          value
          extent
          ripe
        }
      }
    }
  }
`);

/** Text sizes: what lies between a name and its number; a line that is read. */
const BETWEEN_EMS = 0.4;
const NARROWEST_EMS = 5;

/** Of an indicator that is not there. */
const COUNT = { unitZh: "", decimals: 0 };

/** A small trend of every part of the region, all on one scale: who stands where, and who moves. */
export function Multiples({ panel, index, rect }: PanelProps<MultiplesPanel>): ReactNode {
  const { t } = useTranslation();
  const { language, lastMonth, textPixels } = useWall();
  const { platform } = usePlatform();
  const indicator = useIndicator(panel.indicator ?? "");
  // A month that still runs looks like a fall of what is counted in it.
  const to = indicator?.flow ? addMonths(lastMonth, -1) : lastMonth;
  const from = laterMonth(addMonths(to, 1 - panel.months), platform.firstMonth);
  const live = useWallQuery(
    MultiplesQuery,
    { region: useRegionCode(panel.region), indicator: panel.indicator ?? "", from, to },
    indicator === null,
  );
  useReady(index, live.current || live.error !== null || indicator === null);
  const children = live.data?.region?.children;
  const lines = useMemo(
    () => (indicator && children ? comparableMonths([...children], indicator).lines : []),
    [children, indicator],
  );
  const scale = scaleOf(lines.flatMap((line) => line.indicatorTrend.map(({ value }) => value)));
  const room = {
    width: rect.width / textPixels - 2 * EDGE_EMS,
    height: rect.height / textPixels - HEAD_EMS - EDGE_EMS,
  };
  const print = (value: number): string => formatValue(value, indicator ?? COUNT, language);
  const lastOf = ({ indicatorTrend }: (typeof lines)[number]): string => {
    const last = indicatorTrend.findLast(({ value }) => value !== null)?.value ?? null;
    return last === null ? t("ranking.noData") : print(last);
  };
  const widest = lines.map((line) => textEms(briefNameIn(language, line)) + BETWEEN_EMS + textEms(lastOf(line)));
  const { columns, rows } = gridOf(lines.length, room, Math.max(NARROWEST_EMS, ...widest));
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={
        panel.title
          ? textIn(language, panel.title)
          : indicator
            ? titled(indicator, language)
            : t("state.unknownIndicator", { id: panel.indicator ?? "" })
      }
      says={
        scale
          ? `${formatMonths({ from, to }, language)} · ${t("wall.multiples.scale", { least: print(scale.least), most: print(scale.most) })}`
          : undefined
      }
      error={live.error}
      stale={!live.current}
      state={live.data ? (lines.length === 0 ? "empty" : undefined) : indicator ? "loading" : "empty"}
    >
      <ol className="wall-multiples" style={{ "--columns": columns, "--rows": rows } as CSSProperties}>
        {lines.map((line) => (
          <li key={line.code} data-region={line.code}>
            <span className="name">{briefNameIn(language, line)}</span>
            <b>{lastOf(line)}</b>
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
              {scale &&
                linesOf(
                  line.indicatorTrend.map(({ value }) => value),
                  scale,
                ).map((points) => (
                  <g key={points}>
                    <polygon points={areaOf(points)} />
                    <polyline points={points} vectorEffect="non-scaling-stroke" />
                  </g>
                ))}
            </svg>
          </li>
        ))}
      </ol>
    </PanelFrame>
  );
}
