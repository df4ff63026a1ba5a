import { localDay, localMinute, TIME_ZONE } from "../../../calendar/local-time.ts";
import "./wall-bar.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../format/month.ts";
import type { StreamState } from "../../../live/complaint-feed.ts";
import { useConnection, useLastBeat } from "../../../live/connection.ts";
import { type BilingualText, textIn } from "../programme.ts";
import { useWall } from "../wall-context.ts";
import { Clock } from "./clock.tsx";

interface WallBarProps {
  readonly title: BilingualText;
  readonly scene: BilingualText | null;
  /** RFC 3339; null: nothing has come in yet. */
  readonly dataUpdatedAt: string | null;
  readonly demo: boolean;
  readonly paused: boolean;
  /** Until the playlist goes on; null: nobody has taken over. */
  readonly secondsLeft: number | null;
  /** Where a presenter has drilled to. */
  readonly region: string | null;
  readonly stream: StreamState;
  readonly lines: 1 | 2;
  readonly height: number;
}
const ZONE = { timeZone: TIME_ZONE } as const;

/** What is shown, how fresh it is, whether anything is the matter, and the time. */
export function WallBar(props: WallBarProps): ReactNode {
  const { t } = useTranslation();
  const { language, today } = useWall();
  const { unavailableSince } = useConnection();
  const updated = props.dataUpdatedAt;
  return (
    <header className="wall-bar" data-lines={props.lines} style={{ height: props.height }}>
      <h1>{textIn(language, props.title)}</h1>
      {props.scene && <p className="wall-scene-title">{textIn(language, props.scene)}</p>}
      <div className="wall-badges">
        {props.demo && (
          <span className="wall-badge" data-badge="demo">
            {t("app.demo")}
          </span>
        )}
        {unavailableSince && (
          <span className="wall-badge" data-badge="unavailable" role="status">
            {t("wall.unavailableSince", { time: unavailableSince.toLocaleTimeString("en-GB", ZONE) })}
          </span>
        )}
        {props.secondsLeft !== null && (
          <span className="wall-badge" data-badge="presenting">
            {t("wall.presenting", { seconds: props.secondsLeft })}
            {props.region && ` · ${props.region}`}
          </span>
        )}
        {props.paused && (
          <span className="wall-badge" data-badge="paused">
            {t("wall.paused")}
          </span>
        )}
      </div>
      <div className="wall-state">
        {updated && (
          <p>
            {t("wall.dataAsOf", {
              // Beside the clock's day the same day goes without saying, and the year of another.
              time:
                localDay(updated) === today
                  ? localMinute(updated).slice(-5)
                  : props.lines === 2
                    ? localMinute(updated).slice(5)
                    : `${formatDay(localDay(updated), language)} ${localMinute(updated).slice(-5)}`,
            })}
          </p>
        )}
        <Heartbeat stream={props.stream} unavailable={unavailableSince !== null} />
      </div>
      <Clock />
    </header>
  );
}

/** Beats with each answer of the server. */
function Heartbeat({ stream, unavailable }: { stream: StreamState; unavailable: boolean }): ReactNode {
  const { t } = useTranslation();
  const beat = useLastBeat();
  const state = unavailable ? "unavailable" : stream;
  return (
    <span className="wall-heartbeat" data-state={state} role="img" aria-label={t(`wall.heartbeat.${state}`)}>
      <i key={beat?.getTime() ?? 0} />
      <span>{t(`wall.heartbeat.${state}`)}</span>
    </span>
  );
}
