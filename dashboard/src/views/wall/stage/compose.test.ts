import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseProgramme } from "../format/parse-programme.ts";
import { BAND_EMS } from "../sentence/fit-sentence.ts";
import { subjectOf } from "../sentence/subject-of.ts";
import { type ComposedScene, compose } from "./compose.ts";
import { modulesOf } from "./modules.ts";
import { isMap } from "./needs.ts";
import type { Rect } from "./placed.ts";
import { wallTextPixels } from "./text-size.ts";

const { programme } = parseProgramme(readFileSync(new URL("../default-programme.yaml", import.meta.url), "utf8"));
const scenes = [...programme!.scenes.values()];
const SIZES: [number, number][] = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [2560, 1080],
  [3840, 1080],
  [5760, 1080],
  [6656, 1792],
  [11520, 2160],
  [1080, 1920],
  [2160, 3840],
];
/** The bar above everything, text sizes. */
const BAR_EMS = 4.8;
const composed = (
  scene: (typeof scenes)[number],
  width: number,
  height: number,
): { scene: ComposedScene; em: number; room: number } => {
  const em = wallTextPixels({ width, height }, programme!);
  const modules = modulesOf({ width, height });
  const room = height - (BAR_EMS + BAND_EMS[modules]) * em;
  return {
    scene: compose(scene, programme!.beside, subjectOf(scene), modules, { width, height: room, gap: em / 2, em }),
    em,
    room,
  };
};
const apart = (a: Rect, b: Rect): boolean =>
  a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top;
const kindsOf = ({ panels }: ComposedScene): string[] => panels.map(({ kind }) => kind);

test.each(SIZES)("at %d × %d no panel lies on another, none sticks out, none is a sliver", (width, height) => {
  for (const one of scenes) {
    const { scene, em, room } = composed(one, width, height);
    scene.rects.forEach((rect, i) => {
      for (const other of scene.rects.slice(i + 1)) expect(apart(rect, other), one.name).toBe(true);
      expect(Math.min(rect.left, rect.top)).toBeGreaterThan(0);
      expect(rect.left + rect.width).toBeLessThan(width);
      expect(rect.top + rect.height).toBeLessThan(room);
      const { kind } = scene.panels[i]!;
      expect([one.name, kind, rect.width > 13 * em, rect.height > 6 * em]).toEqual([one.name, kind, true, true]);
    });
  }
});

test.each(SIZES)(
  "at %d × %d the panels fill the stage, and none but a map is wider than a wall's column",
  (width, height) => {
    for (const one of scenes) {
      const { scene, em, room } = composed(one, width, height);
      const filled = scene.rects.reduce((sum, rect) => sum + (rect.width + em / 2) * (rect.height + em / 2), 0);
      expect(filled / (width * room), one.name).toBeGreaterThan(0.93);
      if (modulesOf({ width, height }) < 5 || !scene.panels.some(isMap)) continue;
      scene.rects.forEach((rect, i) => {
        if (!isMap(scene.panels[i]!)) expect(rect.width / em, `${one.name} ${scene.panels[i]!.kind}`).toBeLessThan(52);
      });
    }
  },
);

test("a wider wall shows more beside the same scene, and a portrait one what matters most", () => {
  const scene = programme!.scenes.get("old-neighbourhoods")!;
  const kinds = (width: number, height: number): string[] => kindsOf(composed(scene, width, height).scene).sort();
  const own = ["headline", "map", "ranking", "trend"];
  expect(kinds(1920, 1080)).toEqual(own);
  expect(kinds(3840, 1080)).toEqual([...own, "alarms", "categories", "complaintStream", "hours"].sort());
  expect(kinds(5760, 1080)).toEqual([...own, "alarms", "categories", "complaintStream", "hours", "multiples"].sort());
  expect(kinds(1080, 1920)).toEqual(expect.arrayContaining(["headline", "map", "ranking"]));
  const table = composed(programme!.scenes.get("streets")!, 1080, 1920).scene;
  expect(kindsOf(table)).toEqual(expect.arrayContaining(["headline", "map", "streets"]));
});

test("on a portrait wall what is over goes to the map first, whose names want it", () => {
  const { scene, em } = composed(programme!.scenes.get("old-neighbourhoods")!, 1080, 1920);
  const height = (kind: string): number => scene.rects[kindsOf(scene).indexOf(kind)]!.height / em;
  expect(height("map")).toBeGreaterThan(26);
  expect(height("ranking")).toBeCloseTo(8, 0);
});

test("on a wide wall the map keeps its room in the middle; columns to its sides are of one width", () => {
  const { scene, em, room } = composed(programme!.scenes.get("complaints-now")!, 5760, 1080);
  const at = scene.panels.findIndex(isMap);
  const map = scene.rects[at]!;
  expect(map.width).toBeGreaterThan(1.5 * room);
  expect(Math.abs(map.left + map.width / 2 - 5760 / 2)).toBeLessThan(0.15 * 5760);
  const widths = scene.rects.filter((_, i) => i !== at).map(({ width }) => Math.round(width / em));
  expect(new Set(widths).size).toBe(1);
});

test("a panel that names no indicator shows what the scene's sentence is of", () => {
  const { scene } = composed(programme!.scenes.get("owners-committees")!, 5760, 1080);
  expect(scene.panels.find(({ kind }) => kind === "multiples")).toMatchObject({ indicator: "owners_committee_rate" });
});

test("on a screen panels stand on the scene's own grid", () => {
  const scene = programme!.scenes.get("old-neighbourhoods")!;
  const [headline, map, ranking, trend] = composed(scene, 1920, 1080).scene.rects;
  expect([headline!.left, headline!.width]).toEqual([trend!.left, trend!.width]);
  expect(map!.width / ranking!.width).toBeCloseTo(1.8, 1);
  expect(map!.height).toBe(ranking!.height);
});

test("text is a forty-fifth of the wall's height, more where people stand farther away, and never under a sixtieth", () => {
  const wall = { viewingDistanceMeters: 5, wallHeightMeters: 2 };
  const at = (height: number, changed = {}) => wallTextPixels({ width: 10_000, height }, { ...wall, ...changed });
  expect(at(1080)).toBeCloseTo(24);
  expect(at(2160)).toBeCloseTo(48);
  expect(at(1080, { viewingDistanceMeters: 8 })).toBeGreaterThan(at(1080));
  expect(at(990, { viewingDistanceMeters: 60 })).toBeCloseTo(30);
  expect(at(900, { viewingDistanceMeters: 1 })).toBe(20);
  expect(wallTextPixels({ width: 1190, height: 1920 }, wall)).toBe(35);
  expect(wallTextPixels({ width: 1080, height: 1920 }, wall)).toBe(32);
  expect(wallTextPixels({ width: 600, height: 1800 }, wall)).toBe(30);
});
