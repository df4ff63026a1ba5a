export interface TrendPoint {
  readonly to: string;
  /** Null: no data that month; the line is broken there. */
  readonly value: number | null;
}
export interface TrendLine {
  /** SVG path data in a box of the given width and height. */
  readonly path: string;
  readonly marks: readonly { readonly to: string; readonly value: number; readonly x: number; readonly y: number }[];
  /** Values at the lower and the upper edge. */
  readonly low: number;
  readonly high: number;
}

/** Lays months out from left to right. The scale spans the values, not from 0: a trend shows movement; its edges are labelled. */
export function trendLine(points: readonly TrendPoint[], width: number, height: number): TrendLine | null {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A flat line lies in the middle.
  const [low, high] = least === most ? [least - 1, most + 1] : [least, most];
  const marks: TrendLine["marks"][number][] = [];
  let path = "";
  let broken = true;
  points.forEach(({ to, value }, i) => {
    if (value === null) {
      broken = true;
      return;
    }
    const x = points.length === 1 ? width / 2 : (i / (points.length - 1)) * width;
    const y = height - ((value - low) / (high - low)) * height;
    path += `${broken ? "M" : "L"}${x.toFixed(1)},${y.toFixed(1)}`;
    broken = false;
    marks.push({ to, value, x, y });
  });
  return { path, marks, low: least, high: most };
}
