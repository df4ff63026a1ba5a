import { expect, it } from "vitest";
import { cellNumber, coarser, FINEST_GRID } from "./cell.ts";
import { LEAST_HOUSEHOLDS, perThousandHouseholds } from "./households-around.ts";

const GRID = 16;
const at = (lon: number, lat: number): number => coarser(cellNumber(lon, lat), FINEST_GRID, GRID);

it("a square in which enough live has its own rate", () => {
  const cell = at(117, 36);
  const rates = perThousandHouseholds(new Map([[cell, 6]]), new Map([[cell, 2 * LEAST_HOUSEHOLDS]]), GRID);
  expect([...rates]).toEqual([[cell, (1000 * 6) / (2 * LEAST_HOUSEHOLDS)]]);
});

it("a square without dwellings takes complaints and households of the smallest square around it in which enough live", () => {
  // four squares of one square of the next grid: numbers 4k to 4k + 3
  const first = coarser(at(117, 36), GRID, GRID - 1) * 4;
  const complaints = new Map([
    [first, 6],
    [first + 1, 2],
    [first + 3, 4],
  ]);
  const rates = perThousandHouseholds(complaints, new Map([[first + 2, 800]]), GRID);
  expect([...rates.values()]).toEqual([15, 15, 15]);
  expect([...rates.keys()].sort()).toEqual([...complaints.keys()].sort());
});

it("a few households within 10 km are taken, none leave the square out", () => {
  const [near, far] = [at(117, 36), at(110, 30)];
  const rates = perThousandHouseholds(
    new Map([
      [near, 3],
      [far, 3],
    ]),
    new Map([[near, 100]]),
    GRID,
  );
  expect([...rates]).toEqual([[near, 30]]);
});
