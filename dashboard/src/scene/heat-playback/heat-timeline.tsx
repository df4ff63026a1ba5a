import "./heat-timeline.css";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { lastDay } from "../../calendar/month.ts";
import { formatDay, formatMonth } from "../../format/month.ts";
import { formatNumber } from "../../format/number.ts";
import type { Language } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import type { HeatFrame, HeatFrames } from "./heat-frames.ts";

interface HeatTimelineProps {
  readonly frames: HeatFrames;
  readonly frame: number;
  /** Chosen by pointer or key; left out, the timeline is a picture, as on a wall. */
  onFrame?(frame: number): void;
  /** Space. */
  onToggle?(): void;
}

/** Dates of the frame, large, over a bar for each frame's complaints; the bars are the slider. */
export function HeatTimeline({ frames: { frames, step }, frame, onFrame, onToggle }: HeatTimelineProps): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const bars = useRef<HTMLDivElement>(null);
  const shown = frames[frame];
  if (!shown) return null;
  const most = Math.max(1, ...frames.map(({ total }) => total ?? 0));
  const last = frames.length - 1;
  const count =
    shown.total === null
      ? t("legend.noData")
      : t("mapTools.playback.count", { total: formatNumber(shown.total, 0, language) });
  const days = frameDates(shown, step, language);

  const pick = (event: PointerEvent): void => {
    const { left, width } = bars.current!.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / width) * frames.length);
    onFrame?.(Math.min(Math.max(at, 0), last));
  };
  const onKey = (event: KeyboardEvent): void => {
    const far = Math.max(Math.round(frames.length / 10), 1);
    const moves: Record<string, number> = {
      ArrowRight: frame + 1,
      ArrowUp: frame + 1,
      ArrowLeft: frame - 1,
      ArrowDown: frame - 1,
      PageUp: frame + far,
      PageDown: frame - far,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (event.key === " ") onToggle?.();
    else if (to !== undefined) onFrame?.(Math.min(Math.max(to, 0), last));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const interactive = onFrame
    ? {
        role: "slider",
        tabIndex: 0,
        "aria-label": t("mapTools.playback.slider"),
        "aria-valuemin": 1,
        "aria-valuemax": frames.length,
        "aria-valuenow": frame + 1,
        "aria-valuetext": `${days} ${count}`,
        onKeyDown: onKey,
        onPointerDown: (event: PointerEvent) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          pick(event);
        },
        onPointerMove: (event: PointerEvent) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) pick(event);
        },
      }
    : { role: "img", "aria-label": `${days} ${count}` };

  return (
    <div className="heat-timeline">
      <p className="heat-dates">
        <strong>{days}</strong> <span>{count}</span>
      </p>
      <div className="heat-bars" ref={bars} data-frame={frame} {...interactive}>
        <svg viewBox={`0 0 ${frames.length} 100`} preserveAspectRatio="none" aria-hidden="true">
          {frames.map(({ from, total }, i) => {
            // not on record: a pale column of full height instead of a bar
            if (total === null) return <rect key={from} className="no-data" x={i} width={1} y={0} height={100} />;
            const height = Math.max((100 * total) / most, total > 0 ? 3 : 0);
            const className = i === frame ? "now" : undefined;
            return <rect key={from} className={className} x={i + 0.08} width={0.84} y={100 - height} height={height} />;
          })}
        </svg>
        <i className="heat-playhead" style={{ left: `${((frame + 0.5) / frames.length) * 100}%` }} />
      </div>
      <p className="heat-ends" aria-hidden="true">
        <span>{formatDay(frames[0]!.from, language)}</span>
        <span>
          {t("mapTools.playback.most", {
            total: formatNumber(most, 0, language),
            step: t(`mapTools.playback.${step}`),
          })}
        </span>
        <span>{formatDay(frames[last]!.to, language)}</span>
      </p>
    </div>
  );
}

/** A frame's days as they are read: a day, a whole month, or from one day to another without saying year and month twice. */
function frameDates(
  { from, to }: Pick<HeatFrame, "from" | "to">,
  step: HeatFrames["step"],
  language: Language,
): string {
  if (from === to) return formatDay(from, language);
  if (step === "MONTH" && from.endsWith("-01") && to === lastDay(to.slice(0, 7)))
    return formatMonth(from.slice(0, 7), language);
  if (language === "en") {
    const sameYear = from.slice(0, 4) === to.slice(0, 4);
    const first = formatDay(from, "en");
    return `${sameYear ? first.slice(0, -5) : first} – ${formatDay(to, "en")}`;
  }
  const [first, last] = [formatDay(from, "zh"), formatDay(to, "zh")];
  const end =
    from.slice(0, 7) === to.slice(0, 7)
      ? last.replace(/^.*月/, "")
      : from.slice(0, 4) === to.slice(0, 4)
        ? last.replace(/^.*年/, "")
        : last;
  return `${first}至${end}`;
}
