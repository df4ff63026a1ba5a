import { VALUE_SCALE } from "../../map/layers/region-labels.ts";
import { FONT_FAMILY } from "../../theme/fonts.ts";
import { drawLegend, measureLegend } from "./draw-legend.ts";
import type { Inks } from "./inks.ts";
import type { LegendRow } from "./legend-rows.ts";
import type { PaperName } from "./paper-names.ts";
import { type Box, placeNames } from "./place-names.ts";
import { wrapText } from "./wrap-text.ts";

/** One map of a picture, with what is said of it alone. */
export interface PicturePart {
  readonly map: HTMLCanvasElement;
  /** To be written over it, the most important first; none where the map has its own on it. */
  readonly names: readonly PaperName[];
  readonly legend: readonly LegendRow[];
  /** Over the map, the first line bold; empty where the picture's title says it. */
  readonly caption: readonly string[];
}

/** Where the legend stands: beside its map or under it. */
export interface PartPlace {
  readonly beside: boolean;
  /** Device pixels per CSS pixel. */
  readonly scale: number;
}

/** Widths and gaps at one pixel a CSS pixel. */
const LEGEND_WIDTH = 280;
const GAP = 16;
const CAPTION_PX = 13;
const CAPTION_LINE_PX = 20;
const NAME_PX = 13;
/** Of their size. */
const NAME_LINE = 1.15;
const NAME_HALO = 0.2;
const NAME_FADED = 0.3;

interface Measured {
  readonly width: number;
  readonly height: number;
  /** Of the caption, with the gap under it. */
  readonly captionHeight: number;
  readonly legendWidth: number;
}

/** In device pixels. */
export function measurePart(context: CanvasRenderingContext2D, part: PicturePart, place: PartPlace): Measured {
  const px = (length: number): number => Math.round(length * place.scale);
  const legendWidth = place.beside ? px(LEGEND_WIDTH) : part.map.width;
  const legendHeight = measureLegend(context, part.legend, { width: legendWidth, scale: place.scale });
  const lines = captionLines(context, part, place.scale).length;
  const captionHeight = lines === 0 ? 0 : lines * px(CAPTION_LINE_PX) + px(GAP / 4);
  return place.beside
    ? {
        width: part.map.width + px(GAP) + legendWidth,
        height: captionHeight + Math.max(part.map.height, legendHeight),
        captionHeight,
        legendWidth,
      }
    : {
        width: part.map.width,
        height: captionHeight + part.map.height + (legendHeight === 0 ? 0 : px(GAP) + legendHeight),
        captionHeight,
        legendWidth,
      };
}

/** Draws the part with its left upper corner at x, y; `demo` is the mark of invented data, null where they are real. */
export function drawPart(
  context: CanvasRenderingContext2D,
  part: PicturePart,
  at: PartPlace & { readonly x: number; readonly y: number; readonly inks: Inks; readonly demo: string | null },
): void {
  const { x, y, scale, inks } = at;
  const px = (length: number): number => Math.round(length * scale);
  const { captionHeight, legendWidth } = measurePart(context, part, at);
  captionLines(context, part, scale).forEach(({ text, first }, i) => {
    context.font = captionFont(first, scale);
    context.fillStyle = first ? inks.ink : inks.soft;
    context.fillText(text, x, y + i * px(CAPTION_LINE_PX));
  });
  const top = y + captionHeight;
  context.drawImage(part.map, x, top);
  context.strokeStyle = inks.line;
  context.lineWidth = Math.max(scale, 1);
  context.strokeRect(x, top, part.map.width, part.map.height);
  const stamped = at.demo === null ? [] : [stampBox(context, at.demo, part.map.width, scale)];
  context.save();
  context.translate(x, top);
  writeNames(context, part, stamped, scale);
  for (const box of stamped) stamp(context, at.demo!, box, scale);
  context.restore();
  const corner = at.beside ? { x: x + part.map.width + px(GAP), y: top } : { x, y: top + part.map.height + px(GAP) };
  drawLegend(context, part.legend, { ...corner, width: legendWidth, scale, inks });
}

const captionFont = (first: boolean, scale: number): string =>
  `${first ? 600 : 400} ${Math.round(CAPTION_PX * scale)}px ${FONT_FAMILY}`;

function captionLines(
  context: CanvasRenderingContext2D,
  { caption, map }: PicturePart,
  scale: number,
): { text: string; first: boolean }[] {
  return caption.flatMap((paragraph, i) => {
    context.font = captionFont(i === 0, scale);
    const lines = wrapText(paragraph, map.width, (text) => context.measureText(text).width);
    return lines.map((text) => ({ text, first: i === 0 }));
  });
}

/** The mark of invented data, in the corner of the map so that no crop of it goes without. */
function stampBox(context: CanvasRenderingContext2D, text: string, mapWidth: number, scale: number): Box {
  const px = (length: number): number => Math.round(length * scale);
  context.font = captionFont(true, scale);
  const right = mapWidth - px(8);
  return { left: right - context.measureText(text).width - px(20), top: px(8), right, bottom: px(8) + px(26) };
}

function stamp(
  context: CanvasRenderingContext2D,
  text: string,
  { left, top, right, bottom }: Box,
  scale: number,
): void {
  context.font = captionFont(true, scale);
  context.fillStyle = "#ffe8b3";
  context.fillRect(left, top, right - left, bottom - top);
  context.fillStyle = "#5c3d00";
  context.fillText(text, left + Math.round(10 * scale), top + Math.round(6 * scale));
}

function writeNames(context: CanvasRenderingContext2D, { map, names }: PicturePart, taken: Box[], scale: number): void {
  const em = NAME_PX * scale;
  const line = em * NAME_LINE;
  const font = (at: number): string => `500 ${em * (at === 0 ? 1 : VALUE_SCALE)}px ${FONT_FAMILY}`;
  const width = (text: string, at: number): number => {
    context.font = font(at);
    return context.measureText(text).width;
  };
  const placed = placeNames(names, { width, em, line }, { width: map.width, height: map.height, taken });
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = em * NAME_HALO;
  for (const { name, lines, box } of placed) {
    context.globalAlpha = name.faded ? NAME_FADED : 1;
    context.strokeStyle = name.halo;
    context.fillStyle = name.ink;
    for (const [at, text] of lines.entries()) {
      context.font = font(at);
      const [middle, top] = [(box.left + box.right) / 2, box.top + at * line + (line - em) / 2];
      context.strokeText(text, middle, top);
      context.fillText(text, middle, top);
    }
  }
  context.globalAlpha = 1;
  context.textAlign = "left";
}
