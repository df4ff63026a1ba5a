import { FONT_FAMILY } from "../../map/layers/fonts.ts";
import { drawLegend, measureLegend } from "./draw-legend.ts";
import type { Inks } from "./inks.ts";
import type { LegendRow } from "./legend-rows.ts";
import { wrapText } from "./wrap-text.ts";

/** What stands around the map. */
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
const LEGEND_WIDTH = 280;
const GAP = 16;
const TITLE_PX = 22;
const TEXT_PX = 13;
const LINE = 1.5;

/**
 * Map, legend and captions on one canvas, at the map's own pixels: the map is not scaled. The legend stands beside a wide map and under
 * a high one. `scale` is device pixels per CSS pixel.
 */
export function composePicture(
  map: HTMLCanvasElement,
  legend: readonly LegendRow[],
  captions: Captions,
  inks: Inks,
  scale: number,
): HTMLCanvasElement {
  const px = (length: number): number => Math.round(length * scale);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d")!;
  const font = (size: number, weight = 400): string => `${weight} ${px(size)}px ${FONT_FAMILY}`;
  const beside = map.width >= map.height;
  const legendWidth = px(LEGEND_WIDTH);
  const width = 2 * px(MARGIN) + map.width + (beside ? px(GAP) + legendWidth : 0);
  const inner = width - 2 * px(MARGIN);

  const lines = (text: string, of: string): string[] => {
    context.font = of;
    return wrapText(text, inner, (part) => context.measureText(part).width);
  };
  const title = lines(captions.title, font(TITLE_PX, 600));
  const subtitle = lines(captions.subtitle, font(TEXT_PX + 1));
  const notes = captions.notes.flatMap((note) => lines(note, font(TEXT_PX - 1)));
  const head = title.length * px(TITLE_PX * LINE) + subtitle.length * px((TEXT_PX + 1) * LINE) + px(GAP / 2);
  const legendHeight = measureLegend(context, legend, { width: beside ? legendWidth : inner, scale });
  const body = beside ? Math.max(map.height, legendHeight) : map.height + px(GAP) + legendHeight;
  const foot = px(GAP / 2) + notes.length * px((TEXT_PX - 1) * LINE);
  canvas.width = width;
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
  y = px(MARGIN) + head;

  context.drawImage(map, px(MARGIN), y);
  context.strokeStyle = inks.line;
  context.lineWidth = Math.max(scale, 1);
  context.strokeRect(px(MARGIN), y, map.width, map.height);
  if (captions.demo !== null) stamp(context, captions.demo, px(MARGIN) + map.width, y, font(TEXT_PX, 600), px);
  const corner = beside
    ? { x: px(MARGIN) + map.width + px(GAP), y, width: legendWidth }
    : { x: px(MARGIN), y: y + map.height + px(GAP), width: inner };
  drawLegend(context, legend, { ...corner, scale, inks });

  y = px(MARGIN) + head + body + px(GAP / 2);
  write(notes, font(TEXT_PX - 1), TEXT_PX - 1, inks.soft);
  return canvas;
}

/** The mark of invented data, in the corner of the map so that no crop of it goes without. */
function stamp(
  context: CanvasRenderingContext2D,
  text: string,
  right: number,
  top: number,
  font: string,
  px: (length: number) => number,
): void {
  context.font = font;
  const width = context.measureText(text).width + px(20);
  context.fillStyle = "#ffe8b3";
  context.fillRect(right - width - px(8), top + px(8), width, px(26));
  context.fillStyle = "#5c3d00";
  context.fillText(text, right - width + px(2), top + px(14));
}
