interface Scale {
  readonly least: number;
  readonly most: number;
}

/** The one scale of all: from the least value to the greatest; null without any. */
export function scaleOf(values: readonly (number | null)[]): Scale | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : { least: Math.min(...known), most: Math.max(...known) };
}

/** Points of a drawing 100 wide and high, a line for each run of months with data. */
export function linesOf(values: readonly (number | null)[], { least, most }: Scale): string[] {
  const lines: string[][] = [[]];
  values.forEach((value, i) => {
    if (value === null) {
      lines.push([]);
      return;
    }
    const x = values.length < 2 ? 50 : (100 * i) / (values.length - 1);
    const y = most === least ? 50 : 95 - (90 * (value - least)) / (most - least);
    lines.at(-1)!.push(`${round(x)},${round(y)}`);
  });
  return lines
    .filter((line) => line.length > 0)
    .map((line) => (line.length === 1 ? `${line[0]} ${line[0]}` : line.join(" ")));
}
/** The line's points and those below its ends. */
export function areaOf(points: string): string {
  const all = points.split(" ");
  const x = (point: string): string => point.split(",")[0]!;
  return `${x(all[0]!)},100 ${points} ${x(all.at(-1)!)},100`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Width ÷ height of a cell that a line is read best in. */
const BEST_RATIO = 1.3;
/** A name and a number beside one another, text sizes. */
const NARROWEST_EMS = 6;

/** Columns and rows for so many cells in a room, text sizes. */
export function gridOf(
  cells: number,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly columns: number; readonly rows: number } {
  const most = Math.max(1, Math.floor(width / NARROWEST_EMS));
  const wanted = Math.round(Math.sqrt((Math.max(1, cells) * width) / Math.max(1, height) / BEST_RATIO));
  const columns = Math.min(most, Math.max(1, wanted));
  return { columns, rows: Math.max(1, Math.ceil(cells / columns)) };
}
