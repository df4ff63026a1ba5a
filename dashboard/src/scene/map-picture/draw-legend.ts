import { FONT_FAMILY } from "../../theme/fonts.ts";
import type { Inks } from "./inks.ts";
import type { LegendRow, Swatch } from "./legend-rows.ts";
import { wrapText } from "./wrap-text.ts";

/** At one pixel a CSS pixel. */
const TEXT_PX = 13;
const LINE_PX = 19;
const SWATCH = { width: 26, height: 14 } as const;
const AFTER_SWATCH = 34;
const ABOVE_TITLE = 8;
const RAMP_PX = 14;
const CELL_PX = 22;
const FADED = 0.35;

interface Place {
  readonly width: number;
  readonly scale: number;
}

/** Height of a legend in device pixels, at a width in device pixels. */
export function measureLegend(context: CanvasRenderingContext2D, rows: readonly LegendRow[], place: Place): number {
  return rows.reduce((height, row) => height + rowHeight(context, row, place), 0);
}

/** Draws the rows from x, y down. All in device pixels. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  rows: readonly LegendRow[],
  place: Place & { readonly x: number; readonly y: number; readonly inks: Inks },
): void {
  const { x, scale, width, inks } = place;
  const px = (length: number): number => Math.round(length * scale);
  let { y } = place;
  for (const row of rows) {
    const height = rowHeight(context, row, place);
    context.fillStyle = row.kind === "text" ? inks.soft : inks.ink;
    if (row.kind === "ramp") drawRamp(context, row, { x, y, width, scale, inks });
    else if (row.kind === "grid") {
      row.colours.forEach((colour, i) => {
        context.fillStyle = colour;
        const [column, line] = [i % row.columns, Math.floor(i / row.columns)];
        context.fillRect(x + column * px(CELL_PX), y + line * px(CELL_PX), px(CELL_PX), px(CELL_PX));
      });
    } else {
      const indent = row.kind === "entry" ? px(AFTER_SWATCH) : 0;
      const top = y + (row.kind === "title" ? px(ABOVE_TITLE) : 0);
      if (row.kind === "entry") {
        context.globalAlpha = row.faded ? FADED : 1;
        drawSwatch(context, row.swatch, x, top + px((LINE_PX - SWATCH.height) / 2), scale, inks);
        context.fillStyle = inks.ink;
      }
      context.font = fontOf(row, scale);
      textLines(context, row, place).forEach((line, i) => {
        context.fillText(line, x + indent, top + i * px(LINE_PX) + px(2));
      });
      context.globalAlpha = 1;
    }
    y += height;
  }
}

function rowHeight(context: CanvasRenderingContext2D, row: LegendRow, place: Place): number {
  const px = (length: number): number => Math.round(length * place.scale);
  if (row.kind === "ramp") return px(RAMP_PX + 4) + px(LINE_PX);
  if (row.kind === "grid") return Math.ceil(row.colours.length / row.columns) * px(CELL_PX) + px(4);
  return textLines(context, row, place).length * px(LINE_PX) + (row.kind === "title" ? px(ABOVE_TITLE) : 0);
}

type TextRow = Exclude<LegendRow, { kind: "ramp" | "grid" }>;

function textLines(context: CanvasRenderingContext2D, row: TextRow, { width, scale }: Place): string[] {
  context.font = fontOf(row, scale);
  const indent = row.kind === "entry" ? Math.round(AFTER_SWATCH * scale) : 0;
  return wrapText(row.text, width - indent, (text) => context.measureText(text).width);
}

function fontOf({ kind }: TextRow, scale: number): string {
  const size = kind === "text" ? TEXT_PX - 1 : TEXT_PX;
  return `${kind === "title" ? 600 : 400} ${Math.round(size * scale)}px ${FONT_FAMILY}`;
}

function drawRamp(
  context: CanvasRenderingContext2D,
  { colours, ticks }: Extract<LegendRow, { kind: "ramp" }>,
  { x, y, width, scale, inks }: Place & { x: number; y: number; inks: Inks },
): void {
  const px = (length: number): number => Math.round(length * scale);
  const gradient = context.createLinearGradient(x, 0, x + width, 0);
  colours.forEach((colour, i) => {
    gradient.addColorStop(i / Math.max(colours.length - 1, 1), colour);
  });
  context.fillStyle = gradient;
  context.fillRect(x, y, width, px(RAMP_PX));
  context.fillStyle = inks.ink;
  context.font = `400 ${px(TEXT_PX - 1)}px ${FONT_FAMILY}`;
  ticks.forEach((tick, i) => {
    const share = ticks.length === 1 ? 0 : i / (ticks.length - 1);
    context.fillText(tick, x + (width - context.measureText(tick).width) * share, y + px(RAMP_PX + 4));
  });
}

function drawSwatch(
  context: CanvasRenderingContext2D,
  swatch: Swatch,
  x: number,
  y: number,
  scale: number,
  { line }: Inks,
): void {
  const [width, height] = [SWATCH.width * scale, SWATCH.height * scale];
  context.save();
  context.lineWidth = scale;
  context.strokeStyle = line;
  context.beginPath();
  if (swatch.shape === "line") {
    context.strokeStyle = swatch.stroke;
    context.lineWidth = 2 * scale;
    context.setLineDash(swatch.dashed ? [5 * scale, 3 * scale] : []);
    context.moveTo(x, y + height / 2);
    context.lineTo(x + width, y + height / 2);
    context.stroke();
  } else if (swatch.shape === "dot") {
    context.fillStyle = swatch.fill;
    context.arc(x + width / 2, y + height / 2, height / 2, 0, 2 * Math.PI);
    context.fill();
  } else {
    context.fillStyle = swatch.fill;
    context.rect(x, y, width, height);
    context.fill();
    context.stroke();
    if (swatch.shape === "dotted") {
      context.clip();
      context.fillStyle = swatch.stroke;
      for (let dx = 2.5; dx < SWATCH.width; dx += 5)
        for (let dy = 2.5; dy < SWATCH.height; dy += 5) {
          context.beginPath();
          context.arc(x + dx * scale, y + dy * scale, scale, 0, 2 * Math.PI);
          context.fill();
        }
    }
    if (swatch.shape === "hatch") {
      context.clip();
      context.strokeStyle = swatch.stroke;
      context.beginPath();
      for (let at = -height; at < width; at += 5 * scale) {
        context.moveTo(x + at, y + height);
        context.lineTo(x + at + height, y);
      }
      context.stroke();
    }
  }
  context.restore();
}
