import "./streets.css";
import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { momentNow } from "../../../calendar/moment-now.ts";
import { formatDayOfYear } from "../../../format/month.ts";
import { formatNumber, formatSigned } from "../../../format/number.ts";
import { ReportedStreet } from "../../../graphql/reported-street.ts";
import { graphql } from "../../../graphql/tada.ts";
import { type Language, nameIn, shortNameIn } from "../../../i18n/language.ts";
import { Empty } from "../../../ui/states.tsx";
import { daysSaid } from "../../../wording/days-said.ts";
import { periodOf } from "../../../wording/period.ts";
import { type StreetsPanel, textIn } from "../programme.ts";
import { useReady, useRegionCode, useWall, useWallQuery } from "../wall-context.ts";
import { EDGE_EMS, PanelFrame, rowsThatFit } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { textEms } from "./text-ems.ts";

const StreetsRegionQuery = graphql(`
  query WallStreetsRegion($region: ID!) {
    region(code: $region) {
      code
      level
      nameZh
      nameEn
    }
  }
`);
const StreetsQuery = graphql(
  `
    query WallStreets($region: ID!, $level: RegionLevel!, $month: YearMonth!, $at: DateTime!, $first: Int!) {
      complaintReport(under: $region, level: $level, month: $month, at: $at, sortBy: RECEIVED, first: $first) {
        totalCount
        judgedTo
        total {
          ...ReportedStreet
        }
        nodes {
          ...ReportedStreet
        }
      }
    }
  `,
  [ReportedStreet],
);

/** What is open is told to so many minutes. */
const EVERY_MINUTES = 10;
const ROW_EMS = 1.6;
/** The heads, in two lines, and the total. */
const OTHER_ROWS = 3;
/** With less, a row has no room for its change beside its name. */
const CHANGE_FITS_EMS = 30;
/** What else stands in a row, in its own text sizes: without its change, and the change. */
const OTHER_CELLS_EMS = 17.5;
const CHANGE_EMS = 5.6;
/** Wider, its text grows with it. */
const GROWS_FROM_EMS = 34;

/** The street table (街道月报) of the month that runs: the streets that received most, as many as there is room for, and the whole; of a street its communities. */
export function StreetsOnWall({ panel, index, rect }: PanelProps<StreetsPanel>): ReactNode {
  const { t } = useTranslation();
  const { language, today, lastMonth, textPixels } = useWall();
  const code = useRegionCode(panel.region);
  const place = useWallQuery(StreetsRegionQuery, { region: code });
  const region = place.current ? (place.data?.region ?? null) : null;
  const level = region?.level === "STREET" || region?.level === "COMMUNITY" ? "COMMUNITY" : "STREET";
  const live = useWallQuery(
    StreetsQuery,
    {
      region: code,
      level,
      month: lastMonth,
      at: momentNow(today, EVERY_MINUTES),
      first: Math.max(1, rowsThatFit(rect, textPixels, ROW_EMS) - OTHER_ROWS),
    },
    region === null,
  );
  const error = place.error ?? live.error;
  const report = live.data?.complaintReport;
  useReady(index, live.current || error !== null);
  const isWide = rect.width / textPixels - 2 * EDGE_EMS >= CHANGE_FITS_EMS;
  const title = panel.title ? textIn(language, panel.title) : t("wall.streets.title");
  const judged =
    report &&
    (report.judgedTo < `${lastMonth}-01`
      ? t("wall.streets.noneJudged")
      : t("wall.streets.judged", { date: formatDayOfYear(report.judgedTo, language) }));
  const period = region && `${nameIn(language, region)} · ${daysSaid(periodOf(lastMonth, today), null, language)}`;
  const whole = period && judged ? `${period} · ${judged}` : period;
  // beside the title, or in the line below it
  const room = rect.width / textPixels - 2 * EDGE_EMS;
  const nodes = report?.nodes ?? [];
  const nameRoom = Math.min(room, GROWS_FROM_EMS) - OTHER_CELLS_EMS - (isWide ? CHANGE_EMS : 0);
  const parentOf = ({ region: { parent } }: ReportedStreet): string | null =>
    parent === null || parent === undefined || parent.code === code ? null : shortNameIn(language, parent);
  const hasParents = nodes.every(
    (row) => textEms(shortNameIn(language, row)) + textEms(` ${parentOf(row) ?? ""}`) <= nameRoom,
  );
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={title}
      says={(whole !== null && textEms(whole) <= room ? whole : period) ?? undefined}
      error={error}
      stale={!live.current}
      state={report ? undefined : "loading"}
    >
      {report && report.total.received === null ? (
        <Empty>{t("ranking.noData")}</Empty>
      ) : (
        report && (
          <table
            className="wall-streets"
            data-wide={isWide}
            style={{ "--rows": nodes.length + OTHER_ROWS } as CSSProperties}
          >
            <thead>
              <tr>
                <th className="rank" scope="col" aria-label={t("wall.streets.rank")} />
                <th className="name" scope="col">
                  {t(`level.${level}`)}
                </th>
                <th className="received" scope="col">
                  {t("wall.streets.received")}
                </th>
                {isWide && (
                  <th className="change" scope="col">
                    {t("wall.streets.change")}
                  </th>
                )}
                <th scope="col">{t("wall.streets.closedInTime")}</th>
                <th className="overdue" scope="col">
                  {t("wall.streets.overdue")}
                </th>
              </tr>
            </thead>
            <tbody>
              {nodes.map((row) => (
                <tr key={row.region.code} data-region={row.region.code}>
                  <td className="rank">{rankOf(row, nodes)}</td>
                  <th className="name" scope="row">
                    {shortNameIn(language, row)}
                    {hasParents && parentOf(row) !== null && <small>{parentOf(row)}</small>}
                  </th>
                  <Cells row={row} isWide={isWide} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th className="name" scope="row" colSpan={2}>
                  {t(nodes.length < report.totalCount ? "wall.streets.totalOf" : "wall.streets.total", {
                    number: formatNumber(report.totalCount, 0, language),
                  })}
                </th>
                <Cells row={report.total} isWide={isWide} />
              </tr>
            </tfoot>
          </table>
        )
      )}
    </PanelFrame>
  );
}

/** Rows stand by what they received: equal ones share a rank, and what has no data has none. */
const rankOf = ({ received }: ReportedStreet, rows: readonly ReportedStreet[]): string =>
  received === null ? "—" : String(1 + rows.findIndex((row) => row.received === received));

function Cells({ row, isWide }: { row: ReportedStreet; isWide: boolean }): ReactNode {
  const { language } = useWall();
  const { received, changePercent, closedInTime, overdue } = row;
  const tone = changePercent === null || changePercent === 0 ? undefined : changePercent > 0 ? "worse" : "better";
  return (
    <>
      <td className="received">{told(received, (count) => formatNumber(count, 0, language))}</td>
      {isWide && <td data-tone={tone}>{told(changePercent, (percent) => changed(percent, language))}</td>}
      <td>{told(closedInTime, (percent) => `${formatNumber(percent, 1, language)}%`)}</td>
      <td>{told(overdue, (count) => formatNumber(count, 0, language))}</td>
    </>
  );
}

const told = (value: number | null, say: (value: number) => string): string => (value === null ? "—" : say(value));
const changed = (percent: number, language: Language): string =>
  `${percent === 0 ? "" : percent > 0 ? "▲" : "▼"}${formatSigned(percent, 1, language)}%`;
