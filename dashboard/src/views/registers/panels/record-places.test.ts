import { expect, test } from "vitest";
import { placesOf } from "./record-places.ts";

test("records of an estate, and those of one point, are one place each in the colour of the newest", () => {
  const places = placesOf({
    longitudes: [117, 116, 117, 116, 116.5, 117],
    latitudes: [36, 35, 36, 35, 35, 36],
    estates: ["e1", null, "e1", null, null, "e2"],
    codes: [2, 0, 1, 1, -1, 0],
  });
  expect(places).toEqual([
    { key: "e1", at: [117, 36], estate: "e1", records: 2, code: 2 },
    { key: "116 35", at: [116, 35], estate: null, records: 2, code: 0 },
    { key: "116.5 35", at: [116.5, 35], estate: null, records: 1, code: -1 },
    { key: "e2", at: [117, 36], estate: "e2", records: 1, code: 0 },
  ]);
});

test("of no records there is no place", () => {
  expect(placesOf({ longitudes: [], latitudes: [], estates: [], codes: [] })).toEqual([]);
});
