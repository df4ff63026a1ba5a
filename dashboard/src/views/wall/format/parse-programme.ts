import {
  type Panel,
  type Placement,
  type Playlist,
  type Programme,
  ROOT,
  type Subject,
  TRANSITIONS,
  type WallScene,
} from "../programme.ts";
import { type KnownIds, readPanel, readSubject } from "./read-panel.ts";
import { bilingual, MOST_CELLS, readRegion } from "./read-values.ts";
import { type Field, type ProgrammeFault, YamlSource } from "./yaml-fields.ts";

const NAME = /^[^\s/?#&]{1,60}$/;
const MOST_PANELS = 12;

export type ParsedProgramme =
  | { readonly programme: Programme; readonly faults: readonly [] }
  | { readonly programme: null; readonly faults: readonly ProgrammeFault[] };

/** Reads one YAML file. Faults come all at once, by line. */
export function parseProgramme(text: string, known: KnownIds = {}): ParsedProgramme {
  const source = new YamlSource(text);
  const programme = source.faults.length > 0 ? null : readProgramme(source.root, known);
  if (programme !== null && source.faults.length === 0) return { programme, faults: [] };
  return { programme: null, faults: [...source.faults].sort((a, b) => a.line - b.line || a.column - b.column) };
}

function readProgramme(root: Field, known: KnownIds): Programme | null {
  const field = root.fields([
    "version",
    "title",
    "theme",
    "region",
    "beside",
    "viewingDistanceMeters",
    "wallHeightMeters",
    "playlists",
    "scenes",
  ]);
  if (field === null) return null;
  const version = field("version").number(1, 1, true);
  const title = bilingual(field("title"));
  const theme = field("theme").or("dark", (it) => it.oneOf(["dark", "light"] as const));
  const region = field("region").or(ROOT, readRegion);
  const beside = field("beside").or<Panel[]>([], (it) => it.list(0, MOST_PANELS, (item) => readPanel(item, known)));
  const viewingDistanceMeters = field("viewingDistanceMeters").or(5, (it) => it.number(0.5, 60));
  const wallHeightMeters = field("wallHeightMeters").or(2, (it) => it.number(0.2, 20));
  const scenes = new Map<string, WallScene>();
  for (const [name, it] of field("scenes").entries() ?? []) {
    const scene = readScene(name, it, known);
    if (scene) scenes.set(name, scene);
  }
  // Scenes that are written with faults exist all the same.
  const names = field("scenes").isFields ? (field("scenes").entries() ?? []).map(([name]) => name) : [];
  if (field("scenes").isFields && names.length === 0) field("scenes").fail({ what: "fields" });
  const playlistNames = new Set<string>();
  const playlists = field("playlists").list(1, 50, (it) => readPlaylist(it, names, playlistNames));
  if (version === null || title === null || theme === null || playlists === null) return null;
  if (region === null || beside === null) return null;
  if (viewingDistanceMeters === null || wallHeightMeters === null) return null;
  return { title, theme, region, beside, viewingDistanceMeters, wallHeightMeters, playlists, scenes };
}

function readPlaylist(it: Field, scenes: readonly string[], taken: Set<string>): Playlist | null {
  const field = it.fields(["name", "transition", "transitionSeconds", "scenes"]);
  if (field === null) return null;
  const name = field("name").text(NAME);
  if (name !== null && taken.has(name)) field("name").fail({ what: "unique" });
  if (name !== null) taken.add(name);
  const transition = field("transition").or("fade", (its) => its.oneOf(TRANSITIONS));
  const transitionSeconds = field("transitionSeconds").or(0.8, (its) => its.number(0, 5));
  const entries = field("scenes").list(1, 200, (item) => {
    const entry = item.fields(["scene", "dwellSeconds"]);
    const scene = entry?.("scene").oneOf(scenes) ?? null;
    const dwellSeconds = entry?.("dwellSeconds").or(20, (its) => its.number(2, 86_400)) ?? null;
    return scene === null || dwellSeconds === null ? null : { scene, dwellSeconds };
  });
  if (name === null || transition === null || transitionSeconds === null || entries === null) return null;
  return { name, transition, transitionSeconds, entries };
}

function readScene(name: string, it: Field, known: KnownIds): WallScene | null {
  const field = it.fields(["title", "columns", "rows", "sentence", "panels"]);
  if (field === null) return null;
  if (!NAME.test(name)) it.fail({ what: "text" });
  const title = bilingual(field("title"));
  const fractions = (its: Field) => its.list(1, MOST_CELLS, (item) => item.number(0.05, 100));
  const columns = field("columns").or([1], fractions);
  const rows = field("rows").or([1], fractions);
  if (columns === null || rows === null) return null;
  const taken = new Set<string>();
  const panels = field("panels").list(1, MOST_PANELS, (item) => {
    const panel = readPanel(item, known);
    if (panel) checkPlace(item, panel.at, columns.length, rows.length, taken);
    return panel;
  });
  const sentence = field("sentence").or<Subject | null>(null, (its) => readSubject(its, known));
  return title === null || panels === null ? null : { name, title, columns, rows, panels, sentence };
}

/** Panels lie inside the grid and not on one another. */
function checkPlace(item: Field, at: Placement, columns: number, rows: number, taken: Set<string>): void {
  if (at.column + at.columns - 1 > columns || at.row + at.rows - 1 > rows) {
    item.fail({ what: "insideGrid", columns, rows });
    return;
  }
  const cells: string[] = [];
  for (let row = at.row; row < at.row + at.rows; row++)
    for (let column = at.column; column < at.column + at.columns; column++) cells.push(`${column},${row}`);
  if (cells.some((cell) => taken.has(cell))) item.fail({ what: "free" });
  for (const cell of cells) taken.add(cell);
}
