import type { Modules } from "../stage/modules.ts";

/** Height of the sentence's band, text sizes: a twelfth of the wall is 3.75. */
export const BAND_EMS: Readonly<Record<Modules, number>> = { 1: 6.2, 3: 7, 5: 6.4, 8: 6 };
const LINE_HEIGHT = 1.16;
const MOST_LINES = 6;
/** Of the band, so that no descender is cut. */
const EDGE_EMS = 0.4;
/** Lines break between words: of each so much stays empty, in the text's own size. */
const WASTED = 3.5;
/** What is measured may be a little wider. */
const SPARE = 1.02;
/** More would be read no better, and leaves the band no edge. */
const LARGEST_EMS = 5.2;

/** Size and lines, in text sizes, at which a text so many of its own sizes long fills a band best. */
export function fitSentence(
  length: number,
  width: number,
  height: number,
): { readonly size: number; readonly lines: number } {
  const room = height - EDGE_EMS;
  const fitting = Array.from({ length: MOST_LINES }, (_, i) => {
    const lines = i + 1;
    const across = (width * lines) / (Math.max(1, length) * SPARE + (lines > 1 ? WASTED * lines : 0));
    return { lines, size: Math.min(LARGEST_EMS, across, room / (lines * LINE_HEIGHT)) };
  });
  return fitting.reduce((best, one) => (one.size > best.size + 1e-9 ? one : best));
}
