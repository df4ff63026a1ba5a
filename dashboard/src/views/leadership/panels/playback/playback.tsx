import "../../../../i18n/views/leadership.ts";
import "./playback.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { earlierDay, laterDay } from "../../../../calendar/day.ts";
import { earlierMonth } from "../../../../calendar/month.ts";
import type { HeatStep } from "../../../../scene/heat-on-map.ts";
import { HeatTimeline } from "../../../../scene/heat-playback/heat-timeline.tsx";
import { DayField } from "../../../../shell/day-field.tsx";
import { Failed } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { type HeatPlayback, SPEEDS } from "./use-heat-playback.ts";

const STEPS: readonly HeatStep[] = ["DAY", "WEEK", "MONTH"];

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Complaints over time: which days, by what step, how fast, and the timeline to play them on. */
export function Playback({ playback }: { playback: HeatPlayback }): ReactNode {
  const { t } = useTranslation();
  const { platform, go } = useView();
  const { from, to, step, state, frame, playing, speed } = playback;
  const earliest = earlierMonth(platform.firstMonth, from.slice(0, 7));
  const count = state.frames?.frames.length ?? 0;
  const ask = (asked: { heatFrom?: string; heatTo?: string; step?: HeatStep }): void =>
    go({ heatFrom: from, heatTo: to, step, ...asked, frame: undefined });
  const years = Array.from({ length: yearOf(platform.today) - yearOf(earliest) + 1 }, (_, i) => yearOf(earliest) + i);
  // No day to come, and where a day passes the other end, that goes along.
  const setFrom = (day: string): void => {
    const heatFrom = earlierDay(day, platform.today);
    ask({ heatFrom, heatTo: laterDay(heatFrom, to) });
  };
  const setTo = (day: string): void => {
    const heatTo = earlierDay(day, platform.today);
    ask({ heatFrom: earlierDay(from, heatTo), heatTo });
  };
  return (
    <section
      className="playback"
      aria-label={t("leadership.playback.title")}
      data-frames={count}
      data-playing={playing}
    >
      <header>
        <h2>{t("leadership.playback.title")}</h2>
        <DayField label={t("leadership.playback.from")} day={from} start={from} years={years} onDay={setFrom} />
        <DayField label={t("leadership.playback.to")} day={to} start={to} years={years} onDay={setTo} />
        <label>
          {t("leadership.playback.step")}
          <select name="step" value={step} onChange={(event) => ask({ step: event.target.value as HeatStep })}>
            {STEPS.map((one) => (
              <option key={one} value={one}>
                {t(`leadership.playback.by${one}` as "leadership.playback.byDAY")}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="close"
          aria-label={t("leadership.playback.close")}
          title={t("leadership.playback.close")}
          onClick={() =>
            go({ heat: undefined, heatFrom: undefined, heatTo: undefined, step: undefined, frame: undefined })
          }
        >
          ×
        </button>
      </header>
      <PlaybackState playback={playback} />
      {count > 0 && state.frames && (
        <div className="playback-run">
          <div className="playback-keys">
            <button
              type="button"
              aria-label={t("leadership.playback.earlier")}
              disabled={frame === 0}
              onClick={() => playback.setFrame(frame - 1)}
            >
              ‹
            </button>
            <button
              type="button"
              className="play"
              aria-label={t(playing ? "leadership.playback.pause" : "leadership.playback.play")}
              onClick={playback.toggle}
            >
              <PlaySign playing={playing} />
            </button>
            <button
              type="button"
              aria-label={t("leadership.playback.later")}
              disabled={frame === count - 1}
              onClick={() => playback.setFrame(frame + 1)}
            >
              ›
            </button>
            <select
              aria-label={t("leadership.playback.speed")}
              name="speed"
              value={speed}
              onChange={(event) => playback.setSpeed(Number(event.target.value))}
            >
              {SPEEDS.map((one) => (
                <option key={one} value={one}>
                  {one}×
                </option>
              ))}
            </select>
          </div>
          <HeatTimeline frames={state.frames} frame={frame} onFrame={playback.setFrame} onToggle={playback.toggle} />
        </div>
      )}
    </section>
  );
}

/** Why there is no timeline, or that what it shows is empty. */
function PlaybackState({ playback }: { playback: HeatPlayback }): ReactNode {
  const { t } = useTranslation();
  const { from, to, state } = playback;
  if (from > to) return <Failed reason={t("leadership.playback.order")} />;
  if (state.error) {
    const { limit, got, code } = state.error.graphQLErrors[0]?.extensions ?? {};
    const tooMany = code === "QUERY_TOO_LARGE" && state.error.message.includes("step:");
    return tooMany ? (
      <Failed reason={t("leadership.playback.tooMany", { limit, got })} />
    ) : (
      <Failed error={state.error} retry={state.retry} />
    );
  }
  if (!state.frames) return <p role="status">{t("leadership.playback.loading")}</p>;
  const { complaints, frames } = state.frames;
  if (complaints > 0) return null;
  const isKnown = frames.length === 0 || frames.some(({ total }) => total !== null);
  return <p className="empty">{t(isKnown ? "leadership.playback.empty" : "legend.noData")}</p>;
}

/** Drawn, because the characters for it are emoji in some fonts. */
function PlaySign({ playing }: { playing: boolean }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
      <path fill="currentColor" d={playing ? "M3 2h4v12H3zM9 2h4v12H9z" : "M3 1.5v13l11-6.5z"} />
    </svg>
  );
}
