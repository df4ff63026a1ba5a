import type { Modules } from "../stage/modules.ts";

/** Height of the sentence's band, text sizes: a twelfth of the wall is 3.75. */
export const BAND_EMS: Readonly<Record<Modules, number>> = { 1: 6.2, 3: 7, 5: 6.4, 8: 6 };
const LINE_HEIGHT = 1.16;
const MOST_LINES = 6;
/** Of the band, so that no descender is cut. */
const EDGE_EMS = 0.4;
/** What is measured may be a little wider. */
const SPARE = 1.02;
/** More would be read no better, and leaves the band no edge. */
const LARGEST_EMS = 5.2;

const STEP = 0.02;
const SMALLEST_EMS = 0.8;

/** Size and lines, in text sizes, at which pieces of these lengths (in their own size), between which lines may break, fill a band best. */
export function fitSentence(
  pieces: readonly number[],
  width: number,
  height: number,
): { readonly size: number; readonly lines: number } {
  const room = height - EDGE_EMS;
  const most = (lines: number): number => Math.min(LARGEST_EMS, room / (lines * LINE_HEIGHT));
  const fitting = Array.from({ length: MOST_LINES }, (_, i) => {
    const lines = i + 1;
    let size = most(lines);
    while (size > SMALLEST_EMS && linesOf(pieces, width / (size * SPARE)) > lines) size *= 1 - STEP;
    return { lines, size };
  });
  return fitting.reduce((best, one) => (one.size > best.size + 1e-9 ? one : best));
}

function linesOf(pieces: readonly number[], width: number): number {
  let [lines, used] = [1, 0];
  for (const piece of pieces) {
    if (used > 0 && used + piece > width) [lines, used] = [lines + 1, 0];
    used += piece;
    // longer than a line by itself: never at this size
    if (piece > width) lines += MOST_LINES;
  }
  return lines;
}
