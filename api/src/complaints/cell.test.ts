import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { cellDegrees, cellNumber, cellOf, centreOf, coarser, columnAndRow, FINEST_GRID, interleave } from "./cell.ts";
import { cellSql, coarserSql } from "./cell-sql.ts";

let state = 7;
const random = (): number => {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};
const EDGES: [number, number][] = [-180, -90, -0.000001, 0, 0.000001, 117.0703125, 179.9999999, 180].flatMap((lon) =>
  [-90, -45.5, -1e-9, 0, 36.6, 89.9999999, 90].map((lat): [number, number] => [lon, lat]),
);
const POINTS: [number, number][] = [
  ...EDGES,
  ...Array.from({ length: 3000 }, (): [number, number] => [random() * 360 - 180, random() * 180 - 90]),
];

it("a square contains its points, on every grid", () => {
  const outside = POINTS.flatMap(([lon, lat]) =>
    [1, 5, 13, 15, FINEST_GRID].filter((grid) => {
      const [x, y] = centreOf(coarser(cellNumber(lon, lat), FINEST_GRID, grid), grid);
      return Math.max(Math.abs(x - lon), Math.abs(y - lat)) > cellDegrees(grid) / 2 + 1e-9;
    }),
  );
  expect(outside).toEqual([]);
});

it("column and row come back from a number", () => {
  for (const [lon, lat] of POINTS) {
    const cell = cellNumber(lon, lat);
    expect(interleave(...columnAndRow(cell))).toBe(cell);
    expect(BigInt(cell)).toBe(cellOf(lon, lat));
  }
});

it("refuses points off the earth", () => {
  expect(() => cellOf(180.1, 0)).toThrow("expected longitude −180 to 180 and latitude −90 to 90, got 180.1, 0");
  expect(() => cellOf(0, Number.NaN)).toThrow(RangeError);
});

describeOnBoth("cells in SQL", (getDatabase) => {
  it("are the numbers that JavaScript gives", async () => {
    const { rows } = await getDatabase().pool.query<{ cell: string; coarse: string }>(
      `select cell, ${coarserSql("cell", 13)} as coarse
       from (select i, ${cellSql("x", "y")} as cell
         from unnest($1::float8[], $2::float8[]) with ordinality p(x, y, i)) c order by i`,
      [POINTS.map(([lon]) => lon), POINTS.map(([, lat]) => lat)],
    );
    expect(rows.map((row) => row.cell)).toEqual(POINTS.map(([lon, lat]) => String(cellOf(lon, lat))));
    expect(rows.map((row) => row.coarse)).toEqual(
      POINTS.map(([lon, lat]) => String(coarser(cellNumber(lon, lat), FINEST_GRID, 13))),
    );
  });
});
