import { resolve } from "node:path";
import { faultOfPmtiles } from "./pmtiles-file.ts";

interface Described {
  /** In links (base=…) and addresses. */
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Whose map it is, shown on it as plain text. */
  readonly attribution: string;
  /** 审图号, shown on it; null: none is known. */
  readonly approvalNumber: string | null;
}
/** Layers of raster tiles, lowest first; each is the addresses that serve the same tiles, with {z}, {x} and {y}. */
export interface RasterBaseMap extends Described {
  readonly kind: "RASTER";
  readonly layers: readonly (readonly string[])[];
  /** Pixels. */
  readonly tileSize: number;
  readonly minZoom: number;
  readonly maxZoom: number;
}
/** A file of raster or vector tiles, served by ranges; which of them the file itself tells the dashboard. */
export interface PmtilesBaseMap extends Described {
  readonly kind: "PMTILES";
  /** Absolute path; never sent to the dashboard. */
  readonly file: string;
}
/** A style of Mapbox: only where a token lets Mapbox GL JS draw. */
export interface MapboxBaseMap extends Described {
  readonly kind: "MAPBOX";
  readonly style: string;
}
export type BaseMap = RasterBaseMap | PmtilesBaseMap | MapboxBaseMap;

/** The environment's part in base maps, as text; null where it is not set. */
export interface BaseMapVariables {
  /** JSON, a list of XYZ, PMTiles and Mapbox base maps. */
  readonly baseMaps: string | null;
  readonly tiandituKey: string | null;
  readonly tiandituApprovalNumber: string | null;
  readonly mapboxToken: string | null;
}

/** Every base map that is configured; what cannot be used is told in `faults`, one line each. */
export function readBaseMaps(variables: BaseMapVariables, faults: string[]): readonly BaseMap[] {
  const found: BaseMap[] = variables.tiandituKey === null ? [] : tianditu(variables);
  for (const [i, entry] of listOf(variables.baseMaps, faults).entries()) {
    const at = `BASE_MAPS[${i}]`;
    const before = faults.length;
    const map = baseMapOf(entry, at, variables.mapboxToken, faults);
    if (faults.length > before || map === null) continue;
    if (found.some(({ id }) => id === map.id))
      faults.push(`${at}.id: expected an id of its own, got "${map.id}" again`);
    else found.push(map);
  }
  return found;
}

/** Origins that pages fetch tiles of these base maps from, each once; Mapbox's own hosts come with its token. */
export function baseMapOrigins(baseMaps: readonly BaseMap[]): string[] {
  const urls = baseMaps.flatMap((map) => (map.kind === "RASTER" ? map.layers.flat() : []));
  return [...new Set(urls.map((url) => new URL(url).origin))];
}

/** As /config.json tells it to the dashboard: a file by the address that serves it. */
export function baseMapShown(map: BaseMap): object {
  if (map.kind !== "PMTILES") return map;
  const { file: _, ...shown } = map;
  return { ...shown, url: `/base-map/${map.id}.pmtiles` };
}

function listOf(text: string | null, faults: string[]): readonly unknown[] {
  if (text === null) return [];
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) return parsed;
    faults.push(`BASE_MAPS: expected a JSON list, got ${parsed === null ? "null" : typeof parsed}`);
  } catch (error) {
    faults.push(`BASE_MAPS: expected a JSON list, ${(error as Error).message}`);
  }
  return [];
}

const KINDS = ["xyz", "pmtiles", "mapbox"] as const;

function baseMapOf(entry: unknown, at: string, mapboxToken: string | null, faults: string[]): BaseMap | null {
  if (typeof entry !== "object" || entry === null) {
    faults.push(`${at}: expected an object, got ${JSON.stringify(entry)}`);
    return null;
  }
  const given = entry as Record<string, unknown>;
  const text = (key: string, pattern: RegExp, expected: string, fallback?: string): string => {
    const value = given[key] ?? fallback;
    if (typeof value === "string" && pattern.test(value)) return value;
    faults.push(`${at}.${key}: expected ${expected}, got ${JSON.stringify(value)}`);
    return "";
  };
  const whole = (key: string, fallback: number, from: number, to: number): number => {
    const value = given[key] ?? fallback;
    if (Number.isInteger(value) && Number(value) >= from && Number(value) <= to) return Number(value);
    faults.push(`${at}.${key}: expected a whole number from ${from} to ${to}, got ${JSON.stringify(value)}`);
    return fallback;
  };
  const kind = KINDS.find((known) => known === given.kind);
  if (kind === undefined) {
    faults.push(`${at}.kind: expected one of ${KINDS.join(", ")}, got ${JSON.stringify(given.kind)}`);
    return null;
  }
  const id = text("id", /^[a-z0-9][a-z0-9-]{0,39}$/, "lower-case letters, digits and hyphens");
  const described: Described = {
    id,
    nameZh: text("nameZh", /\S/, "a name in Chinese"),
    nameEn: text("nameEn", /\S/, "a name in English"),
    attribution: text("attribution", /\S/, "whose map it is"),
    approvalNumber: given.approvalNumber == null ? null : text("approvalNumber", /\S/, "the approval number (审图号)"),
  };
  if (kind === "xyz") {
    const tiles = text("tiles", XYZ, "https://host/{z}/{x}/{y}…, with {a-c} or {0-7} where hosts share the work");
    const layers = [spelledOut(tiles)];
    for (const url of tiles === "" ? [] : layers.flat())
      if (!URL.canParse(url) || /[{}]/.test(new URL(url).host))
        faults.push(`${at}.tiles: expected an address once {a-c} is spelt out, got "${url}"`);
    const minZoom = whole("minZoom", 0, 0, 24);
    const maxZoom = whole("maxZoom", 18, minZoom, 24);
    return {
      ...described,
      kind: "RASTER",
      layers,
      tileSize: whole("tileSize", 256, 128, 1024),
      minZoom,
      maxZoom,
    };
  }
  if (kind === "pmtiles") {
    const file = resolve(text("file", /\.pmtiles$/, "a path that ends in .pmtiles"));
    const fault = faultOfPmtiles(file);
    if (fault !== null) faults.push(`${at}.file: ${fault}`);
    return { ...described, kind: "PMTILES", file };
  }
  if (mapboxToken === null) faults.push(`${at}: a Mapbox style needs MAPBOX_TOKEN beside it`);
  const style = text("style", /^mapbox:\/\/styles\/[\w-]+\/[\w-]+$/, "mapbox://styles/<owner>/<style>");
  return { ...described, kind: "MAPBOX", style };
}

const XYZ = /^(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})https?:\/\/[^\s'";,/]+\//;
const ALTERNATIVES = /\{([0-9])-([0-9])\}|\{([a-z])-([a-z])\}/;

/** "https://t{0-2}.host/…" as three addresses. */
function spelledOut(template: string): string[] {
  const found = ALTERNATIVES.exec(template);
  if (found === null) return [template];
  const [first, last] = [found[1] ?? found[3]!, found[2] ?? found[4]!].map((letter) => letter.charCodeAt(0));
  return Array.from({ length: Math.max(last! - first! + 1, 1) }, (_, i) =>
    template.replace(found[0], String.fromCharCode(first! + i)),
  );
}

/** The national platform's maps in Web Mercator: https://www.tianditu.gov.cn. Each is a ground and, over it, its names. */
function tianditu({ tiandituKey, tiandituApprovalNumber }: BaseMapVariables): RasterBaseMap[] {
  const layer = (name: string): string[] =>
    spelledOut(
      `https://t{0-7}.tianditu.gov.cn/${name}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${name}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(tiandituKey!)}`,
    );
  const common = {
    kind: "RASTER",
    attribution: "天地图 · 国家地理信息公共服务平台 (Tianditu)",
    approvalNumber: tiandituApprovalNumber,
    tileSize: 256,
    minZoom: 1,
    maxZoom: 18,
  } as const;
  return [
    {
      ...common,
      id: "tianditu-vector",
      nameZh: "天地图（矢量）",
      nameEn: "Tianditu (map)",
      layers: [layer("vec"), layer("cva")],
    },
    {
      ...common,
      id: "tianditu-imagery",
      nameZh: "天地图（影像）",
      nameEn: "Tianditu (imagery)",
      layers: [layer("img"), layer("cia")],
    },
  ];
}
