import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type ParsedProgramme, parseProgramme } from "./parse-programme.ts";

const DEFAULT = readFileSync(new URL("../default-programme.yaml", import.meta.url), "utf8");
const SMALL = `version: 1
title: Wall
playlists:
  - name: all
    scenes:
      - { scene: one, dwellSeconds: 5 }
scenes:
  one:
    title: { zh: 一, en: One }
    columns: [2, 1]
    panels:
      - { kind: map, at: { column: 1, row: 1 }, indicator: estates }
      - { kind: ranking, at: { column: 2, row: 1 }, indicator: estates, count: 5 }
`;
const told = ({ faults }: ParsedProgramme): string[] =>
  faults.map((fault) => `${fault.line}:${fault.column} ${fault.path} ${fault.expected.what} ${fault.got}`);

test("the built-in programme has at least five scenes, names no region and plays each", () => {
  const { programme, faults } = parseProgramme(DEFAULT);
  expect(faults).toEqual([]);
  expect(programme!.scenes.size).toBeGreaterThanOrEqual(5);
  expect(new Set(programme!.playlists[0]!.entries.map(({ scene }) => scene))).toEqual(
    new Set(programme!.scenes.keys()),
  );
  expect(DEFAULT).not.toMatch(/\b\d{6}\b/);
});

test("what is left out has its default", () => {
  const { programme } = parseProgramme(SMALL);
  expect(programme).toMatchObject({ theme: "dark", viewingDistanceMeters: 5, title: { zh: "Wall", en: "Wall" } });
  const scene = programme!.scenes.get("one")!;
  expect(scene.rows).toEqual([1]);
  expect(scene.panels[0]).toEqual({
    kind: "map",
    at: { column: 1, row: 1, columns: 1, rows: 1 },
    title: null,
    indicator: "estates",
    region: "root",
    level: null,
    period: "latest",
    compare: "none",
    labels: true,
  });
});

test.each<[string, string, string, string[]]>([
  ["an unknown scene", "scene: one,", "scene: two,", ["6:18 playlists[0].scenes[0].scene oneOf two"]],
  ["a wrong kind", "kind: map", "kind: chart", ["12:17 scenes.one.panels[0].kind oneOf chart"]],
  ["a field of another kind", "count: 5", "months: 5", ["13:73 scenes.one.panels[1].months knownField months"]],
  ["a mistyped field", "title: Wall", "tilte: Wall", ["1:1 title bilingual ", "2:1 tilte knownField tilte"]],
  [
    "a number out of bounds",
    "dwellSeconds: 5",
    "dwellSeconds: 0",
    ["6:37 playlists[0].scenes[0].dwellSeconds number 0"],
  ],
  [
    "panels on one another",
    "column: 2,",
    "column: 1,",
    ["13:9 scenes.one.panels[1] free { kind: ranking, at: { column: 1, row: 1 }, indicator: estat…"],
  ],
  [
    "a panel outside the grid",
    "column: 2,",
    "column: 3,",
    ["13:9 scenes.one.panels[1] insideGrid { kind: ranking, at: { column: 3, row: 1 }, indicator: estat…"],
  ],
  ["a period", "count: 5", "period: 2026-13", ["13:81 scenes.one.panels[1].period period 2026-13"]],
  ["a region that is no code", "count: 5", "region: 济南", ["13:81 scenes.one.panels[1].region region 济南"]],
  ["no list", "columns: [2, 1]", "columns: 2", ["10:14 scenes.one.columns list 2"]],
  ["another version", "version: 1", "version: 2", ["1:10 version whole 2"]],
])("%s is told with its line, column and what stands there", (_, from, to, faults) => {
  expect(SMALL).toContain(from);
  expect(told(parseProgramme(SMALL.replace(from, to)))).toEqual(faults);
});

test.each<[string, string, string, string[]]>([
  ["an open bracket", "{ zh: 一, en: One }", "{ zh: 一, en: One", ["10:5 indent columns: [2, 1]"]],
  ["a tab", "    title", "\ttitle", ["9:1 tab title: { zh: 一, en: One }"]],
  ["a key twice", "title: Wall", "version: 1", ["2:1 duplicate version: 1"]],
  ["two pairs on a line", "title: Wall", "title: wall: 1", ["2:8 nested title: wall: 1"]],
  ["a key without a colon", "version: 1", "version", ["1:1 key version"]],
])("no YAML, %s: told once, with its place, its kind and its line", (_, from, to, faults) => {
  expect(
    parseProgramme(SMALL.replace(from, to)).faults.map(
      ({ line, column, expected, got }) =>
        `${line}:${column} ${expected.what === "yaml" ? expected.syntax : expected.what} ${got}`,
    ),
  ).toEqual(faults);
});

test("an empty text is one fault", () => {
  expect(parseProgramme("").faults).toHaveLength(1);
});

test("indicators are held to the platform's where they are known", () => {
  expect(told(parseProgramme(SMALL, { indicators: ["complaints"] }))).toEqual([
    "12:60 scenes.one.panels[0].indicator oneOf estates",
    "13:64 scenes.one.panels[1].indicator oneOf estates",
  ]);
  expect(parseProgramme(SMALL, { indicators: ["estates"] }).programme).not.toBeNull();
});
