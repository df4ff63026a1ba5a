import { FONT_FAMILY } from "../../theme/fonts.ts";
import { drawPart, measurePart, type PicturePart } from "./draw-part.ts";
import type { Inks } from "./inks.ts";
import { wrapText } from "./wrap-text.ts";

/** What stands around the maps. */
export interface Captions {
  readonly title: string;
  /** Unit, date, and what is compared. */
  readonly subtitle: string;
  /** Over the map, in a box; null where the data are real. */
  readonly demo: string | null;
  /** Sources, approval number or that there is none, when it was made. */
  readonly notes: readonly string[];
}

/** Widths and gaps at one pixel a CSS pixel. */
const MARGIN = 20;
const GAP = 16;
const BETWEEN = 24;
const TITLE_PX = 22;
const TEXT_PX = 13;
const LINE = 1.5;
/** Maps wider than so many times their height stand one under the other. */
const WIDE = 1.5;
/** Text on paper against text on the screen. */
const PAPER_TEXT = 1.7;

/**
 * Maps, legends and captions on one canvas, at the maps' own pixels: they are not scaled. The legend stands beside a wide map and under
 * a high one, or one of two in a row; on paper, which makes all of it smaller, text is larger and a lone map has the whole width.
 * `scale` is device pixels per CSS pixel. `parts` is not empty.
 */
export function composePicture(
  parts: readonly PicturePart[],
  captions: Captions,
  inks: Inks,
  { scale: pixels, paper }: { scale: number; paper: boolean },
): HTMLCanvasElement {
  const scale = pixels * (paper ? PAPER_TEXT : 1);
  const px = (length: number): number => Math.round(length * scale);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d")!;
  const font = (size: number, weight = 400): string => `${weight} ${px(size)}px ${FONT_FAMILY}`;
  const { map } = parts[0]!;
  const inRow = parts.length > 1 && map.width < WIDE * map.height;
  const beside = !inRow && map.width >= map.height && !(paper && parts.length === 1);
  const place = { beside, scale };
  const sizes = parts.map((part) => measurePart(context, part, place));
  const along = (lengths: readonly number[]): number =>
    lengths.reduce((sum, length) => sum + length, 0) + (lengths.length - 1) * px(BETWEEN);
  const [widths, heights] = [sizes.map(({ width }) => width), sizes.map(({ height }) => height)];
  const inner = inRow ? along(widths) : Math.max(...widths);
  const body = inRow ? Math.max(...heights) : along(heights);

  const lines = (text: string, of: string): string[] => {
    context.font = of;
    return wrapText(text, inner, (part) => context.measureText(part).width);
  };
  const title = lines(captions.title, font(TITLE_PX, 600));
  const subtitle = lines(captions.subtitle, font(TEXT_PX + 1));
  const notes = captions.notes.flatMap((note) => lines(note, font(TEXT_PX - 1)));
  const head = title.length * px(TITLE_PX * LINE) + subtitle.length * px((TEXT_PX + 1) * LINE) + px(GAP / 2);
  const foot = px(GAP / 2) + notes.length * px((TEXT_PX - 1) * LINE);
  canvas.width = 2 * px(MARGIN) + inner;
  canvas.height = px(MARGIN) + head + body + foot + px(MARGIN);

  context.fillStyle = inks.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = "top";
  let y = px(MARGIN);
  const write = (texts: readonly string[], of: string, size: number, colour: string): void => {
    context.font = of;
    context.fillStyle = colour;
    for (const text of texts) {
      context.fillText(text, px(MARGIN), y);
      y += px(size * LINE);
    }
  };
  write(title, font(TITLE_PX, 600), TITLE_PX, inks.ink);
  write(subtitle, font(TEXT_PX + 1), TEXT_PX + 1, inks.soft);

  let corner = { x: px(MARGIN), y: px(MARGIN) + head };
  parts.forEach((part, i) => {
    drawPart(context, part, { ...corner, ...place, inks, demo: captions.demo });
    corner = inRow
      ? { ...corner, x: corner.x + widths[i]! + px(BETWEEN) }
      : { ...corner, y: corner.y + heights[i]! + px(BETWEEN) };
  });

  y = px(MARGIN) + head + body + px(GAP / 2);
  write(notes, font(TEXT_PX - 1), TEXT_PX - 1, inks.soft);
  return canvas;
}
