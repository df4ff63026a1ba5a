import {
  type BilingualText,
  COMPARISONS,
  FRAME_STEPS,
  LEVELS,
  PANEL_KINDS,
  type Panel,
  type Placement,
  type Playlist,
  type Programme,
  RANKING_ORDERS,
  REGISTER_LISTS,
  ROOT,
  TRANSITIONS,
  type WallScene,
} from "../programme.ts";
import { type Field, type ProgrammeFault, YamlSource } from "./yaml-fields.ts";

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const REGION = /^(root|\d{6}|\d{9}|\d{12})$/;
const NAME = /^[^\s/?#&]{1,60}$/;
const MOST_PANELS = 12;
const MOST_CELLS = 12;
const MOST_TREND_LINES = 5;

export type ParsedProgramme =
  | { readonly programme: Programme; readonly faults: readonly [] }
  | { readonly programme: null; readonly faults: readonly ProgrammeFault[] };

/** Ids that the platform has; those left out are not checked. */
export interface KnownIds {
  readonly indicators?: readonly string[];
  readonly registers?: readonly string[];
}

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
    "viewingDistanceMeters",
    "wallHeightMeters",
    "playlists",
    "scenes",
  ]);
  if (field === null) return null;
  const version = field("version").number(1, 1, true);
  const title = bilingual(field("title"));
  const theme = field("theme").or("dark", (it) => it.oneOf(["dark", "light"] as const));
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
  if (viewingDistanceMeters === null || wallHeightMeters === null) return null;
  return { title, theme, viewingDistanceMeters, wallHeightMeters, playlists, scenes };
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
  const field = it.fields(["title", "columns", "rows", "panels"]);
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
  return title === null || panels === null ? null : { name, title, columns, rows, panels };
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

const COMMON = ["kind", "title", "at"];
const OWN: Record<Panel["kind"], readonly string[]> = {
  map: ["indicator", "region", "level", "period", "compare", "labels"],
  heatmapPlayback: ["region", "days", "step", "secondsPerFrame", "colourMax"],
  ranking: ["indicator", "region", "level", "period", "count", "order"],
  trend: ["indicator", "regions", "children", "months"],
  complaintStream: ["region", "count"],
  coverageLadder: ["region"],
  headline: ["indicators", "region", "compare"],
  register: ["register", "region", "period", "list"],
};

function readPanel(it: Field, known: KnownIds): Panel | null {
  const kind = it.isFields ? it.child("kind").oneOf(PANEL_KINDS) : it.fail({ what: "fields" });
  if (kind === null) return null;
  const field = it.fields([...COMMON, ...OWN[kind]])!;
  const at = placement(field("at"));
  const title = field("title").or<BilingualText | null>(null, bilingual);
  const before = it.source.faults.length;
  const panel = readOwn(kind, field, {
    indicator: (its) => idAmong(its, known.indicators),
    register: (its) => idAmong(its, known.registers),
  });
  return at === null || panel === null || it.source.faults.length > before ? null : ({ ...panel, at, title } as Panel);
}

const idAmong = (its: Field, ids: readonly string[] | undefined): string | null =>
  ids === undefined ? its.text(/^[a-z0-9_]{1,80}$/) : its.oneOf(ids);

type ReadId = (its: Field) => string | null;

function readOwn(
  kind: Panel["kind"],
  field: (name: string) => Field,
  { indicator, register }: { readonly indicator: ReadId; readonly register: ReadId },
): Partial<Panel> | null {
  const region = field("region").or(ROOT, readRegion);
  const level = () => field("level").or(null, (its) => its.oneOf(LEVELS));
  const period = () => field("period").or("latest", readPeriod);
  const compare = () => field("compare").or("none", (its) => its.oneOf(COMPARISONS));
  const whole = (name: string, otherwise: number, least: number, most: number) =>
    field(name).or(otherwise, (its) => its.number(least, most, true));
  switch (kind) {
    case "map": {
      const labels = field("labels").or(true, (its) => its.truth());
      return filled(
        { kind, indicator: indicator(field("indicator")), region, period: period(), compare: compare(), labels },
        { level: level() },
      );
    }
    case "heatmapPlayback": {
      const days = field("days").or({ last: 30 }, readDays);
      const step = field("step").or("day", (its) => its.oneOf(FRAME_STEPS));
      const secondsPerFrame = field("secondsPerFrame").or(1, (its) => its.number(0.2, 60));
      const colourMax = field("colourMax").or<number | null>(null, (its) => its.number(0.1, 1_000_000));
      return filled({ kind, region, days, step, secondsPerFrame }, { colourMax });
    }
    case "ranking": {
      const order = field("order").or("best", (its) => its.oneOf(RANKING_ORDERS));
      const asked = indicator(field("indicator"));
      return filled(
        { kind, indicator: asked, region, period: period(), count: whole("count", 10, 1, 50), order },
        { level: level() },
      );
    }
    case "trend": {
      const regions = field("regions").or([ROOT], (its) => its.list(1, MOST_TREND_LINES, readRegion));
      const children = whole("children", 0, 0, MOST_TREND_LINES - (regions?.length ?? 1));
      return filled({
        kind,
        indicator: indicator(field("indicator")),
        regions,
        children,
        months: whole("months", 12, 2, 60),
      });
    }
    case "complaintStream":
      return filled({ kind, region, count: whole("count", 12, 1, 50) });
    case "coverageLadder":
      return filled({ kind, region });
    case "headline": {
      const indicators = field("indicators").list(1, 8, indicator);
      return filled({ kind, indicators, region, compare: compare() });
    }
    case "register": {
      const list = field("list").or("regions", (its) => its.oneOf(REGISTER_LISTS));
      const over = field("period").or("12months", readPeriod);
      return filled({ kind, register: register(field("register")), region, period: over, list });
    }
  }
}

/** The panel, or null while a value that must be there is missing; `mayBeNull` are those for which null has a meaning. */
function filled(values: object, mayBeNull: object = {}): Partial<Panel> | null {
  return Object.values(values).some((value) => value === null) ? null : { ...values, ...mayBeNull };
}

function bilingual(it: Field): BilingualText | null {
  if (!it.isFields) {
    const text = it.text(/\S/, { what: "bilingual" });
    return text === null ? null : { zh: text, en: text };
  }
  const field = it.fields(["zh", "en"])!;
  const zh = field("zh").text();
  const en = field("en").text();
  return zh === null || en === null ? null : { zh, en };
}

function placement(it: Field): Placement | null {
  const field = it.fields(["column", "row", "columns", "rows"]);
  if (field === null) return null;
  const [column, row, columns, rows] = ["column", "row", "columns", "rows"].map((name) =>
    field(name).or(1, (its) => its.number(1, MOST_CELLS, true)),
  );
  if (column == null || row == null || columns == null || rows == null) return null;
  return { column, row, columns, rows };
}

const readRegion = (it: Field): string | null => it.text(REGION, { what: "region" });

const readPeriod = (it: Field): string | null =>
  it.text(/^(latest|12months|\d{4}-(0[1-9]|1[0-2]))$/, { what: "period" });

function readDays(it: Field): { from: string; to: string } | { last: number } | null {
  const field = it.fields(["from", "to", "last"]);
  if (field === null) return null;
  if (!field("last").isAbsent) {
    if (!field("from").isAbsent || !field("to").isAbsent) return it.fail({ what: "days" });
    const last = field("last").number(1, 3660, true);
    return last === null ? null : { last };
  }
  const from = field("from").text(DAY, { what: "day" });
  const to = field("to").text(DAY, { what: "day" });
  if (from === null || to === null) return null;
  return from <= to ? { from, to } : it.fail({ what: "days" });
}
