import { expect, test } from "vitest";
import type { JsonRecord } from "../json.ts";
import { tableOf } from "../result-table.ts";
import { featuresOf, placesIn, valuesByRegion } from "./places.ts";

const waysOf = (row: JsonRecord) => placesIn(tableOf([row])).map(({ kind }) => kind);

test.each<[string, JsonRecord, string[]]>([
  ["a region's code", { region: { code: "370102", nameZh: "历下区" }, value: 1 }, ["region"]],
  ["a street's and a community's", { code: "370811002" }, ["region"]],
  ["no number of another kind", { code: "12" }, []],
  ["a point of its own before its region", { location: [117, 36.6], region: { code: "370102" } }, ["point", "region"]],
  ["a region's code before its centroid", { code: "370102", centroid: [117, 36.6] }, ["region", "point"]],
  ["columns of coordinates", { longitudes: 117, latitudes: 36.6, weights: 3 }, ["lonLat"]],
  [
    "a geometry",
    { boundary: { geometry: { type: "Polygon", coordinates: [] } }, code: "370102" },
    ["geometry", "region"],
  ],
  ["nothing", { name: "x", value: 3 }, []],
])("%s", (_name, row, expected) => {
  expect(waysOf(row)).toEqual(expected);
});

test("points carry their row and value; rows without a place are left out", () => {
  const table = tableOf([
    { location: [117, 36], n: 5 },
    { location: null, n: 6 },
    { location: [118, 37], n: null },
  ]);
  const { features } = featuresOf(table, { kind: "point", column: 0 }, 1);
  expect(features.map(({ geometry, properties }) => [geometry, properties])).toEqual([
    [
      { type: "Point", coordinates: [117, 36] },
      { row: 0, value: 5 },
    ],
    [
      { type: "Point", coordinates: [118, 37] },
      { row: 2, value: null },
    ],
  ]);
});

test("several rows of a region count together: whole numbers are added, others averaged", () => {
  const table = tableOf([
    { code: "370102", n: 2, share: 50.5 },
    { code: "370102", n: 3, share: 60 },
    { code: "370103", n: null, share: null },
  ]);
  expect([...valuesByRegion(table, 0, 1)]).toEqual([
    ["370102", { value: 5, rows: [0, 1] }],
    ["370103", { value: null, rows: [2] }],
  ]);
  expect(valuesByRegion(table, 0, 2).get("370102")?.value).toBe(55.25);
});
