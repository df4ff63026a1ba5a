import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseProgramme } from "../format/parse-programme.ts";
import { layOut, type Rect } from "./layout.ts";
import { wallTextPixels } from "./text-size.ts";

const { programme } = parseProgramme(readFileSync(new URL("../default-programme.yaml", import.meta.url), "utf8"));
const scenes = [...programme!.scenes.values()];
const SIZES: [number, number][] = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [5760, 1080],
  [6656, 1792],
  [11520, 2160],
  [1080, 1920],
];
const apart = (a: Rect, b: Rect): boolean =>
  a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top;

test.each(SIZES)("at %d × %d no panel lies on another, none sticks out, none is a sliver", (width, height) => {
  const text = wallTextPixels({ width, height }, programme!);
  for (const scene of scenes) {
    const rects = layOut(scene, width, height - 4 * text, text * 0.7);
    expect(rects).toHaveLength(scene.panels.length);
    rects.forEach((rect, i) => {
      for (const other of rects.slice(i + 1)) expect(apart(rect, other)).toBe(true);
      expect(Math.min(rect.left, rect.top)).toBeGreaterThan(0);
      expect(rect.left + rect.width).toBeLessThan(width);
      expect(rect.top + rect.height).toBeLessThan(height - 4 * text);
      expect([scene.name, i, rect.width > 14 * text, rect.height > 7 * text]).toEqual([scene.name, i, true, true]);
    });
  }
});

test("a very wide wall has all panels beside one another, a tall one below one another, in the order they are read", () => {
  const scene = programme!.scenes.get("complaints-now")!;
  const wide = layOut(scene, 5760, 1000, 10);
  expect(new Set(wide.map(({ top }) => top))).toEqual(new Set([10]));
  expect(wide.map(({ left }) => left)).toEqual([...wide.map(({ left }) => left)].sort((a, b) => a - b));
  const tall = layOut(scene, 1080, 1800, 10);
  expect(new Set(tall.map(({ left }) => left))).toEqual(new Set([10]));
  const [map, trend] = [1, 4].map((i) => tall[i]!);
  expect(map!.height).toBeGreaterThan(trend!.height);
});

test("text grows with the wall's height and with the distance, within bounds", () => {
  const wall = { viewingDistanceMeters: 5, wallHeightMeters: 2 };
  const at = (height: number, changed = {}) => wallTextPixels({ width: 10_000, height }, { ...wall, ...changed });
  expect(at(1080)).toBeCloseTo(17.28, 1);
  expect(at(2160)).toBeCloseTo(2 * at(1080));
  expect(at(1080, { viewingDistanceMeters: 8 })).toBeGreaterThan(at(1080));
  expect(at(1000, { viewingDistanceMeters: 60 })).toBe(30);
  expect(at(1000, { viewingDistanceMeters: 1 })).toBe(13);
  expect(wallTextPixels({ width: 1080, height: 1920 }, wall)).toBeLessThan(20);
});
