import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";

const STEP = 2;
const LEAP = 10;

/** Where one picture ends and the other begins, in percent of the width: drawn by the pointer, or by arrows, Page Up and Down, Home and End. */
export function SwipeHandle(props: { percent: number; onPercent(percent: number): void }): ReactNode {
  const { t } = useTranslation();
  const { percent } = props;
  const set = (to: number): void => props.onPercent(Math.min(100, Math.max(0, to)));
  const pressed = (event: KeyboardEvent): void => {
    const to = moved(event.key, percent);
    if (to === null) return;
    event.preventDefault();
    set(to);
  };
  const dragged = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, width } = event.currentTarget.parentElement!.getBoundingClientRect();
    set(Math.round(((event.clientX - left) / width) * 1000) / 10);
  };
  return (
    <div
      className="swipe-handle"
      role="slider"
      tabIndex={0}
      aria-label={t("map.swipeHandle")}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(percent)}
      aria-valuetext={t("map.swipeAt", { percent: Math.round(percent) })}
      onKeyDown={pressed}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={dragged}
    >
      <i aria-hidden="true">⇔</i>
    </div>
  );
}

function moved(key: string, percent: number): number | null {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return percent - STEP;
    case "ArrowRight":
    case "ArrowUp":
      return percent + STEP;
    case "PageDown":
      return percent - LEAP;
    case "PageUp":
      return percent + LEAP;
    case "Home":
      return 0;
    case "End":
      return 100;
    default:
      return null;
  }
}
