/** Text sizes between which a text is set, and the steps tried. */
const LARGEST = 2.6;
const STEP = 0.1;
export const LINE_HEIGHT = 1.4;
/** Lines break between words: of each so much stays empty, in the text's own size. */
const WASTED = 1.5;

/** The largest size at which paragraphs of these lengths (in their own size) stand whole in a room (text sizes), and never under the wall's text. */
export function fitText(paragraphs: readonly number[], width: number, height: number): number {
  const linesAt = (size: number): number =>
    paragraphs.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / Math.max(1, width / size - WASTED))), 0);
  let size = LARGEST;
  while (size > 1 && linesAt(size) * size * LINE_HEIGHT > height) size -= STEP;
  return Math.max(1, size);
}
