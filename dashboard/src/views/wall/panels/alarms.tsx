import "../../../i18n/views/alerts.ts";
import "./alarms.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { alarm_kinds } from "../../../../../schema/code-lists.json";
import { numberSaid } from "../../../alerts/alert-said.ts";
import { AlertRow } from "../../../alerts/alerts-query.ts";
import { localMinute } from "../../../calendar/local-time.ts";
import { momentNow } from "../../../calendar/moment-now.ts";
import { formatNumber } from "../../../format/number.ts";
import { graphql } from "../../../graphql/tada.ts";
import { briefNameIn, nameIn } from "../../../i18n/language.ts";
import { type AlarmsPanel, textIn } from "../programme.ts";
import { useReady, useRegionCode, useWall, useWallQuery } from "../wall-context.ts";
import { listThatFits } from "./list-that-fits.ts";
import { EDGE_EMS, PanelFrame, rowsThatFit } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { useSurges } from "./surges.ts";
import { TickingNumber } from "./ticking-number.tsx";

const AlarmsQuery = graphql(
  `
  query WallAlarms($region: ID!, $at: DateTime!, $alerts: Int!) {
    region(code: $region) {
      nameZh
      nameEn
    }
    alarms(region: $region, at: $at) {
      kind
      count
      regions {
        region {
          code
          nameZh
          nameEn
        }
        count
      }
    }
    alerts(under: $region, first: $alerts) {
      totalCount
      nodes {
        ...AlertRow
      }
    }
  }
`,
  [AlertRow],
);
/** Ages are told to so many minutes. */
const EVERY_MINUTES = 10;
const ROW_EMS = 3.1;
/** Alerts of which a line names those that it has room for. */
const ALERTS_NAMED = 4;
/** Text sizes: the count and what lies about it. */
const BESIDE_EMS = 6.6;

/** What alarms of a kind count; in English their names say it. */
const COUNTED = {
  COMPLAINTS_OVERDUE: "complaints",
  COMPLAINTS_ESCALATED: "complaints",
  COMPLAINTS_DUE: "complaints",
  RECTIFICATIONS_OVERDUE: "rectifications",
  RECTIFICATIONS_DUE: "rectifications",
  DUTIES_OVERDUE: "duties",
  DUTIES_DUE: "duties",
} as const satisfies Record<keyof typeof alarm_kinds, string>;

interface Alarm {
  readonly key: string;
  readonly name: string;
  /** Null: no data. */
  readonly count: number | null;
  readonly unit: string;
  readonly where: string;
  readonly isSoon: boolean;
}

/** What somebody has to do now: overdue and escalated in red, due soon in amber; what is in order stays quiet. */
export function Alarms({ panel, index, rect }: PanelProps<AlarmsPanel>): ReactNode {
  const { t } = useTranslation();
  const { language, indicators, today, textPixels } = useWall();
  const code = useRegionCode(panel.region);
  const at = momentNow(today, EVERY_MINUTES);
  const live = useWallQuery(AlarmsQuery, { region: code, at, alerts: ALERTS_NAMED });
  const surges = useSurges(code);
  useReady(index, (live.data !== null && surges.settled) || live.error !== null);
  const room = rect.width / textPixels - 2 * EDGE_EMS - BESIDE_EMS;
  const listed = (places: readonly { name: string; says: string }[]): string =>
    listThatFits(
      places.map(({ name, says }) => `${name} ${says}`),
      t("listComma"),
      room,
    );
  const told = (live.data?.alarms ?? []).map(
    ({ kind, count, regions }): Alarm => ({
      key: kind,
      name: alarm_kinds[kind][language],
      count,
      unit: t(`wall.alarms.unit.${COUNTED[kind]}`),
      where: listed(
        regions.map((one) => ({ name: briefNameIn(language, one.region), says: formatNumber(one.count, 0, language) })),
      ),
      isSoon: kind.endsWith("_DUE"),
    }),
  );
  const surge: Alarm = {
    key: "SURGES",
    name: t("wall.alarms.surges"),
    count: surges.count,
    unit: t("wall.alarms.unit.regions"),
    where: listed(
      surges.regions.slice(0, 3).map(({ nameZh, nameEn, mom }) => ({
        name: briefNameIn(language, { nameZh, nameEn }),
        says: `▲${formatNumber(mom!.change, 0, language)}`,
      })),
    ),
    isSoon: true,
  };
  const alert: Alarm = {
    key: "ALERTS",
    name: t("wall.alarms.alerts"),
    count: live.data?.alerts.totalCount ?? null,
    unit: t("wall.alarms.unit.regions"),
    where: listed(
      (live.data?.alerts.nodes ?? []).map(({ region, rule, value }) => ({
        name: briefNameIn(language, region),
        says: value === null ? "—" : numberSaid(value, rule, { t, language, indicators }),
      })),
    ),
    isSoon: false,
  };
  const all = [alert, ...told, surge];
  // What is in order, and what nothing is known of, come after what is not.
  const rows = [
    ...all.filter(({ count }) => count),
    ...all.filter(({ count }) => count === 0),
    ...all.filter(({ count }) => count === null),
  ].slice(0, rowsThatFit(rect, textPixels, ROW_EMS));
  const region = live.data?.region;
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={panel.title ? textIn(language, panel.title) : t("wall.alarms.title")}
      says={
        region ? `${nameIn(language, region)} · ${t("wall.alarms.at", { time: localMinute(at).slice(5) })}` : undefined
      }
      error={live.error}
      state={live.data ? undefined : "loading"}
    >
      <ol className="wall-alarms">
        {rows.map(({ key, name, count, unit, where, isSoon }) => (
          <li
            key={key}
            data-alarm={key}
            data-count={count ?? ""}
            data-tone={!count ? "quiet" : isSoon ? "soon" : "now"}
          >
            <b>
              {count === null ? (
                "—"
              ) : (
                <>
                  <TickingNumber value={count} print={(value) => formatNumber(value, 0, language)} />
                  {unit !== "" && <small>{unit}</small>}
                </>
              )}
            </b>
            <span className="name">{name}</span>
            <span className="where">
              {count === null ? t("ranking.noData") : count === 0 ? t("wall.alarms.none") : where}
            </span>
          </li>
        ))}
      </ol>
    </PanelFrame>
  );
}
