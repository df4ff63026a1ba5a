import { FINEST_GRID } from "./cell.ts";

/** SQL for a point's column in a grid, from an expression for its longitude; the same arithmetic, in the same order, as cell.ts. */
export function columnSql(lon: string, grid = FINEST_GRID): string {
  return `least(floor((${lon} + 180) / 360 * ${2 ** grid}), ${2 ** grid - 1})::bigint`;
}

/** SQL for a point's row in a grid, from an expression for its latitude. */
export function rowSql(lat: string, grid = FINEST_GRID): string {
  return `least(floor((${lat} + 90) / 360 * ${2 ** grid}), ${2 ** (grid - 1) - 1})::bigint`;
}

/** SQL for the finest square of a point: what cellOf(lon, lat) gives. The arguments are repeated: name columns, not subqueries. */
export function cellSql(lon: string, lat: string): string {
  const bits = Array.from({ length: FINEST_GRID }, (_, i) => i);
  const spread = (n: string, by: number) => bits.map((i) => `((${n} & ${2 ** i}) << ${i + by})`).join(" | ");
  return `(${spread(columnSql(lon), 0)} | ${spread(rowSql(lat), 1)})`;
}

/** SQL for the square of a coarser grid, from an expression for a square of the finest. */
export function coarserSql(cell: string, grid: number): string {
  return `(${cell} >> ${2 * (FINEST_GRID - grid)})`;
}
