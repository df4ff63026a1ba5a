/**
 * The grid of the heatmap. Grid L cuts longitude and latitude alike into squares of 360 / 2^L degrees, counted from −180, −90;
 * plain degrees, so that SQL and JavaScript do the same arithmetic. A square's number interleaves the bits of its column (even
 * places) and row (odd places), so the square that contains it one grid coarser is its number >> 2.
 * https://en.wikipedia.org/wiki/Z-order_curve
 */

/** The grid whose numbers stand in complaints.cell: squares of 0.00034°, about 38 m north to south. */
export const FINEST_GRID = 20;
/** Grids that complaint_cells keeps: squares of 0.044° (4.9 km), each category apart too, and of 0.011° (1.2 km), all categories together. */
export const ROLLUP_GRIDS = [13, 15] as const;

/** Width and height of a grid's squares, in degrees. */
export function cellDegrees(grid: number): number {
  return 360 / 2 ** grid;
}

const COLUMNS = 2 ** FINEST_GRID;
const ROWS = COLUMNS / 2;

/** Number of the finest square containing a point, WGS 84 degrees; the 180° meridian and the north pole belong to the last square. */
export function cellOf(lon: number, lat: number): bigint {
  return BigInt(cellNumber(lon, lat));
}

/** The same as a number, exact: 40 bits at most. Throws a RangeError for a point off the earth. */
export function cellNumber(lon: number, lat: number): number {
  if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90))
    throw new RangeError(`expected longitude −180 to 180 and latitude −90 to 90, got ${lon}, ${lat}`);
  const column = Math.min(Math.floor(((lon + 180) / 360) * COLUMNS), COLUMNS - 1);
  const row = Math.min(Math.floor(((lat + 90) / 360) * COLUMNS), ROWS - 1);
  return interleave(column, row);
}

/** [longitude, latitude] of the centre of a square of the given grid. */
export function centreOf(cell: bigint | number, grid: number): [lon: number, lat: number] {
  const [column, row] = columnAndRow(Number(cell));
  const size = cellDegrees(grid);
  return [(column + 0.5) * size - 180, (row + 0.5) * size - 90];
}

/** The square of a coarser grid that contains a square. */
export function coarser(cell: number, grid: number, coarserGrid: number): number {
  return Math.floor(cell / 4 ** (grid - coarserGrid));
}

/** Amounts by square, as amounts by the squares of a coarser grid that contain them. */
export function coarserCounts(
  counts: ReadonlyMap<number, number>,
  grid: number,
  coarserGrid: number,
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [cell, n] of counts) {
    const around = coarser(cell, grid, coarserGrid);
    sums.set(around, (sums.get(around) ?? 0) + n);
  }
  return sums;
}

/** Column (from −180° east) and row (from −90° north) of a square, as numbers of its own grid. */
export function columnAndRow(cell: number): [column: number, row: number] {
  const low = cell % 2 ** HALF;
  const high = Math.floor(cell / 2 ** HALF);
  return [
    gather(low) + gather(high) * 2 ** (HALF / 2), // even places
    gather(low >>> 1) + gather(high >>> 1) * 2 ** (HALF / 2),
  ];
}

/** Number of the square in a column and row. */
export function interleave(column: number, row: number): number {
  const lowBits = 2 ** (HALF / 2) - 1;
  const low = spread(column & lowBits) | (spread(row & lowBits) << 1);
  const high = spread(column >>> (HALF / 2)) | (spread(row >>> (HALF / 2)) << 1);
  return high * 2 ** HALF + low;
}

// Bitwise operators hold 32 bits, a cell 40: it is worked on in two halves of 20.
const HALF = 20;

/** Moves bit i to bit 2i, for up to 15 bits. */
function spread(bits: number): number {
  let n = bits;
  n = (n | (n << 8)) & 0x00ff00ff;
  n = (n | (n << 4)) & 0x0f0f0f0f;
  n = (n | (n << 2)) & 0x33333333;
  return (n | (n << 1)) & 0x55555555;
}

/** Moves bit 2i to bit i. */
function gather(bits: number): number {
  let n = bits & 0x55555555;
  n = (n | (n >>> 1)) & 0x33333333;
  n = (n | (n >>> 2)) & 0x0f0f0f0f;
  n = (n | (n >>> 4)) & 0x00ff00ff;
  return (n | (n >>> 8)) & 0x0000ffff;
}
