import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseProgramme } from "../../format/parse-programme.ts";
import { edited, freeName } from "./scene-edits.ts";
import { sceneFrom, TEMPLATE_IDS } from "./scene-templates.ts";

const TEXT = readFileSync(new URL("../../default-programme.yaml", import.meta.url), "utf8");
const INDICATOR = { id: "complaints", nameZh: "投诉量", nameEn: "Complaints" };
const entriesOf = (text: string) => {
  const { programme, faults } = parseProgramme(text);
  expect(faults).toEqual([]);
  return programme!.playlists[0]!.entries;
};
/** Lines of one text that the other does not have. */
const without = (text: string, other: string): string[] => {
  const lines = new Set(other.split("\n"));
  return text.split("\n").filter((line) => !lines.has(line));
};

test("a moved scene changes only where its line stands", () => {
  const moved = edited(TEXT, { type: "move", playlist: 0, entry: 0, to: 2 });
  expect(entriesOf(moved).map(({ scene }) => scene)).toEqual([
    ...entriesOf(TEXT)
      .map(({ scene }) => scene)
      .slice(1, 3),
    "old-neighbourhoods",
    ...entriesOf(TEXT)
      .map(({ scene }) => scene)
      .slice(3),
  ]);
  expect(moved.split("\n").sort()).toEqual(TEXT.split("\n").sort());
});

test("dwell seconds and removal touch one line", () => {
  const dwell = edited(TEXT, { type: "dwell", playlist: 0, entry: 1, seconds: 45 });
  expect(without(dwell, TEXT)).toEqual(["      - { scene: complaints-now, dwellSeconds: 45 }"]);
  expect(entriesOf(dwell)[1]!.dwellSeconds).toBe(45);
  const removed = edited(TEXT, { type: "remove", playlist: 0, entry: 1 });
  expect(without(TEXT, removed)).toEqual(["      - { scene: complaints-now, dwellSeconds: 30 }"]);
});

test.each(TEMPLATE_IDS)("a %s scene from the gallery is a valid programme, and nothing else changes", (template) => {
  const commented = TEXT.replace("  complaints-now:\n", "  # what people look at most\n  complaints-now:\n");
  const added = edited(commented, { type: "add", playlist: 0, name: "new", scene: sceneFrom(template, INDICATOR) });
  expect(without(commented, added)).toEqual([]);
  expect(added).toContain("# what people look at most");
  expect(added).toContain("      - { scene: new, dwellSeconds: 20 }");
  expect(added).not.toMatch(/\[ /);
  const { programme, faults } = parseProgramme(added);
  expect(faults).toEqual([]);
  expect(programme!.scenes.get("new")!.panels.length).toBeGreaterThan(0);
  const shown = edited(added, { type: "show", playlist: 1, scene: "new" });
  expect(parseProgramme(shown).programme!.playlists[1]!.entries.at(-1)).toEqual({ scene: "new", dwellSeconds: 20 });
});

test("panels put elsewhere and lines drawn change their own lines alone", () => {
  const scene = parseProgramme(TEXT).programme!.scenes.get("environment-committees")!;
  const places = scene.panels.map(({ at }) => (at.column === 2 ? { ...at, column: 1 } : { ...at, column: 2 }));
  const put = edited(TEXT, { type: "arrange", scene: scene.name, places });
  const after = parseProgramme(put);
  expect(after.faults).toEqual([]);
  expect(after.programme!.scenes.get(scene.name)!.panels.map(({ at }) => at)).toEqual(places);
  expect(without(put, TEXT).every((line) => line.includes("at: {"))).toBe(true);
  const drawn = edited(TEXT, { type: "tracks", scene: scene.name, axis: "columns", fractions: [1.5, 1.2] });
  expect(without(drawn, TEXT)).toEqual(["    columns: [1.5, 1.2]"]);
});

test("blanks inside brackets stay as they were written", () => {
  const loose = TEXT.replace("columns: [1.7, 1]", "columns: [ 1.7,  1 ]");
  expect(edited(loose, { type: "dwell", playlist: 0, entry: 1, seconds: 45 })).toContain("[1.7, 1]");
  const padded = TEXT.replace("columns: [1.7, 1]", "columns: [ 1.7, 1 ]");
  expect(edited(padded, { type: "dwell", playlist: 0, entry: 1, seconds: 45 })).toContain("[ 1.7, 1 ]");
});

test("what is no YAML is not edited", () => {
  expect(() => edited("playlists: [", { type: "remove", playlist: 0, entry: 0 })).toThrow("expected YAML");
  expect(() => edited("playlists: 1", { type: "remove", playlist: 0, entry: 0 })).toThrow("expected a list");
});

test("names of new scenes are free", () => {
  expect(freeName("map", [])).toBe("map");
  expect(freeName("map", ["map", "map-2"])).toBe("map-3");
});
