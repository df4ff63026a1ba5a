import { useSyncExternalStore } from "react";

/** Width of a map on A4, whose names at the usual size are then seven points high, in CSS pixels at scale 1. */
const LEGIBLE_AT = 870;
const MOST = 2;

let times = 1;
const listeners = new Set<() => void>();

/** How many times larger names on maps of so many CSS pixels in all are to be drawn, so that they can be read once they are on A4. */
export const paperTextTimes = (width: number, textScale: number): number =>
  Math.min(MOST, Math.max(1, width / (LEGIBLE_AT * textScale)));

/** Until it is told otherwise, maps draw their text so many times larger. */
export function setPaperText(larger: number): void {
  times = larger;
  for (const listener of listeners) listener();
}

export const usePaperText = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => times,
  );
