import { expect, test } from "vitest";
import { calloutPlaces, nearestOf, type Place } from "./callout-places.ts";

const ROOM = { width: 800, height: 500 };
const SIZE = { width: 200, height: 30 };
/** An ellipse in the middle of the room. */
const isRegion = ({ x, y }: { x: number; y: number }): boolean => ((x - 400) / 350) ** 2 + ((y - 250) / 200) ** 2 < 1;
const regionAt = (point: { x: number; y: number }): string | null => (isRegion(point) ? "all" : null);
const corners = ({ x, y, width, height }: Place) =>
  [x, x + width].flatMap((at) => [y, y + height].map((down) => ({ x: at, y: down })));

test("names of places inside stand outside, within the room and apart", () => {
  const points = [
    { x: 300, y: 120 },
    { x: 500, y: 380 },
    { x: 320, y: 130 },
  ];
  const places = calloutPlaces(
    points.map((point, i) => ({ code: `c${i}`, point, size: SIZE })),
    ROOM,
    regionAt,
  );
  for (const place of places) {
    expect(corners(place).some(isRegion)).toBe(false);
    expect(Math.min(place.x, place.y)).toBeGreaterThanOrEqual(0);
    expect(place.x + place.width).toBeLessThanOrEqual(ROOM.width);
    expect(place.y + place.height).toBeLessThanOrEqual(ROOM.height);
  }
  // Above what lies above the middle, below what lies below it.
  expect(places[0]!.y).toBeLessThan(120);
  expect(places[1]!.y).toBeGreaterThan(380);
  expect(Math.abs(places[0]!.y - places[2]!.y) >= 30 || Math.abs(places[0]!.x - places[2]!.x) >= 200).toBe(true);
});

test("what is taken stays free, and without any room outside a name still has a place", () => {
  const taken = [{ x: 0, y: 0, width: 800, height: 250 }];
  const [below] = calloutPlaces([{ code: "c", point: { x: 400, y: 60 }, size: SIZE }], ROOM, regionAt, taken);
  expect(below!.y).toBeGreaterThan(250);
  const [inside] = calloutPlaces([{ code: "c", point: { x: 400, y: 250 }, size: SIZE }], ROOM, () => "other");
  const nearest = nearestOf(inside!, { x: 400, y: 250 });
  expect(Math.hypot(nearest.x - 400, nearest.y - 250)).toBeLessThan(60);
});

test("a name lies rather on its own region than on others, and never on its own point", () => {
  const point = { x: 400, y: 250 };
  const ring = ({ x, y }: { x: number; y: number }): string => (Math.hypot(x - 400, y - 250) < 240 ? "own" : "other");
  const [place] = calloutPlaces([{ code: "own", point, size: SIZE }], ROOM, ring);
  expect(corners(place!).map(ring)).toEqual(["own", "own", "own", "own"]);
  expect(nearestOf(place!, point)).not.toEqual(point);
});

test("on the widest wall too, few points are asked for: places farther away than a good one are not looked at", () => {
  const room = { width: 5760, height: 1080 };
  let asked = 0;
  const among = ({ x, y }: { x: number; y: number }): string | null => {
    asked += 1;
    return Math.hypot(x - 2880, y - 540) < 450 ? "other" : null;
  };
  const [place] = calloutPlaces(
    [{ code: "c", point: { x: 2880, y: 540 }, size: { width: 300, height: 36 } }],
    room,
    among,
  );
  expect(corners(place!).map(among)).toEqual([null, null, null, null]);
  // of the 250,000 of every place
  expect(asked).toBeLessThan(40_000);
});
