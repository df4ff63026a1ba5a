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
/** What an empty place weighs: all of them empty as much as a cell e⁵ times wider than its best shape. */
const EMPTY_WEIGHT = 5;
/** What lies between two cells, text sizes. */
const GAP_EMS = 0.9;

/**
 * Columns and rows for so many cells in a room, text sizes: of cells wide enough, those nearest to the best shape that leave the fewest places empty. `narrowest`: a name
 * and its number beside one another.
 */
export function gridOf(
  cells: number,
  { width, height }: { readonly width: number; readonly height: number },
  narrowest: number,
): { readonly columns: number; readonly rows: number } {
  const most = Math.max(1, Math.min(cells, Math.floor((width + GAP_EMS) / (narrowest + GAP_EMS))));
  const grids = Array.from({ length: most }, (_, i) => ({
    columns: i + 1,
    rows: Math.max(1, Math.ceil(cells / (i + 1))),
  }));
  const cost = ({ columns, rows }: (typeof grids)[number]): number =>
    Math.abs(Math.log(width / columns / (height / rows) / BEST_RATIO)) +
    (EMPTY_WEIGHT * (columns * rows - cells)) / Math.max(1, cells);
  return grids.reduce((best, grid) => (cost(grid) < cost(best) ? grid : best));
}
