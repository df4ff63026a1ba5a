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
/** What A4 leaves the picture on `/`, as leadership-print.css has it; on A3 it and all on it are larger. */
const SHEET_MM = { width: 165, height: 155 };
const MM_PER_POINT = 25.4 / 72;
/** Size on paper of a text of TEXT_PX. */
const PAPER_POINTS = 8;
/** A larger text makes a longer picture, which is made smaller: so often it is reckoned anew. */
const ROUNDS = 8;

/**
 * Maps, legends and captions on one canvas, at the maps' own pixels: they are not scaled. The legend stands beside a wide map and under
 * a high one, or one of two in a row; on paper where a lone map becomes the larger for it. There text has the size of paper, however many pixels the maps have.
 * `scale` is device pixels per CSS pixel. `parts` is not empty.
 */
export function composePicture(
  parts: readonly PicturePart[],
  captions: Captions,
  inks: Inks,
  { scale: pixels, paper }: { scale: number; paper: boolean },
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d")!;
  const { map } = parts[0]!;
  const inRow = parts.length > 1 && map.width < WIDE * map.height;
  const font = (size: number, weight: number, scale: number): string =>
    `${weight} ${Math.round(size * scale)}px ${FONT_FAMILY}`;

  const laidOut = (beside: boolean, scale: number) => {
    const px = (length: number): number => Math.round(length * scale);
    const sizes = parts.map((part) => measurePart(context, part, { beside, scale }));
    const along = (lengths: readonly number[]): number =>
      lengths.reduce((sum, length) => sum + length, 0) + (lengths.length - 1) * px(BETWEEN);
    const [widths, heights] = [sizes.map(({ width }) => width), sizes.map(({ height }) => height)];
    const inner = inRow ? along(widths) : Math.max(...widths);
    const body = inRow ? Math.max(...heights) : along(heights);
    const lines = (text: string, size: number, weight = 400): string[] => {
      context.font = font(size, weight, scale);
      return wrapText(text, inner, (part) => context.measureText(part).width);
    };
    const title = lines(captions.title, TITLE_PX, 600);
    const subtitle = lines(captions.subtitle, TEXT_PX + 1);
    const notes = captions.notes.flatMap((note) => lines(note, TEXT_PX - 1));
    const head = title.length * px(TITLE_PX * LINE) + subtitle.length * px((TEXT_PX + 1) * LINE) + px(GAP / 2);
    const foot = px(GAP / 2) + notes.length * px((TEXT_PX - 1) * LINE);
    const width = 2 * px(MARGIN) + inner;
    const height = px(MARGIN) + head + body + foot + px(MARGIN);
    return { beside, scale, px, widths, heights, body, title, subtitle, notes, head, width, height };
  };
  /** Millimetres a pixel on paper. */
  const onPaper = ({ width, height }: { width: number; height: number }): number =>
    Math.min(SHEET_MM.width / width, SHEET_MM.height / height);
  const onSheet = (beside: boolean): ReturnType<typeof laidOut> => {
    let layout = laidOut(beside, pixels);
    for (let round = 0; round < ROUNDS; round++)
      layout = laidOut(beside, (PAPER_POINTS * MM_PER_POINT) / TEXT_PX / onPaper(layout));
    return layout;
  };
  const besideWide = !inRow && map.width >= map.height;
  const ways = paper && parts.length === 1 ? [false, true] : [besideWide];
  const [layout] = ways
    .map((way) => (paper ? onSheet(way) : laidOut(way, pixels)))
    .toSorted((a, b) => onPaper(b) - onPaper(a)) as [ReturnType<typeof laidOut>];
  const { beside, scale, px, widths, heights, body, title, subtitle, notes, head } = layout;
  canvas.width = layout.width;
  canvas.height = layout.height;

  context.fillStyle = inks.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = "top";
  let y = px(MARGIN);
  const write = (texts: readonly string[], size: number, weight: number, colour: string): void => {
    context.font = font(size, weight, scale);
    context.fillStyle = colour;
    for (const text of texts) {
      context.fillText(text, px(MARGIN), y);
      y += px(size * LINE);
    }
  };
  write(title, TITLE_PX, 600, inks.ink);
  write(subtitle, TEXT_PX + 1, 400, inks.soft);

  let corner = { x: px(MARGIN), y: px(MARGIN) + head };
  parts.forEach((part, i) => {
    drawPart(context, part, { ...corner, beside, scale, inks, demo: captions.demo });
    corner = inRow
      ? { ...corner, x: corner.x + widths[i]! + px(BETWEEN) }
      : { ...corner, y: corner.y + heights[i]! + px(BETWEEN) };
  });

  y = px(MARGIN) + head + body + px(GAP / 2);
  write(notes, TEXT_PX - 1, 400, inks.soft);
  return canvas;
}
