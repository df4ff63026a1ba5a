import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { lineMoved } from "./arrange.ts";

/** How far a key moves a line, of the whole. */
const STEP = 0.02;

/** The line behind a column or row, which is drawn to make one larger and the other smaller. */
export function GridLine(props: {
  axis: "columns" | "rows";
  fractions: readonly number[];
  /** Which track it is behind, from 0. */
  line: number;
  locked: boolean;
  onFractions(fractions: readonly number[]): void;
}): ReactNode {
  const { t } = useTranslation();
  const { axis, fractions, line, locked, onFractions } = props;
  const [by, setBy] = useState<number | null>(null);
  const isAcross = axis === "columns";
  const shareOf = (of: readonly number[]): number =>
    of.slice(0, line + 1).reduce((sum, one) => sum + one, 0) / of.reduce((sum, one) => sum + one, 0);
  const share = shareOf(by === null ? fractions : lineMoved(fractions, line, by));
  const drawn = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.parentElement!.querySelector(".arranger-grid")!.getBoundingClientRect();
    const at = isAcross ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height;
    return at - shareOf(fractions);
  };
  const pressed = (event: KeyboardEvent): void => {
    const [less, more] = isAcross ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
    if (locked || (event.key !== less && event.key !== more)) return;
    event.preventDefault();
    onFractions(lineMoved(fractions, line, event.key === more ? STEP : -STEP));
  };
  return (
    <hr
      className="grid-line"
      tabIndex={locked ? -1 : 0}
      data-axis={axis}
      aria-orientation={isAcross ? "vertical" : "horizontal"}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-label={t(`wall.editor.arrange.${isAcross ? "columnLine" : "rowLine"}`, { number: line + 1 })}
      style={isAcross ? { left: `${share * 100}%` } : { top: `${share * 100}%` }}
      onKeyDown={pressed}
      onPointerDown={(event) => {
        if (locked || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setBy(0);
      }}
      onPointerMove={(event) => by !== null && setBy(drawn(event))}
      onPointerUp={() => {
        if (by) onFractions(lineMoved(fractions, line, by));
        setBy(null);
      }}
      onPointerCancel={() => setBy(null)}
    />
  );
}
