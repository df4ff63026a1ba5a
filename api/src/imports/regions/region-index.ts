import Flatbush from "flatbush";
import type { MultiPolygon, Position } from "geojson";
import pointInPolygon from "point-in-polygon-hao";
import { type Queryable, run } from "../../db/database.ts";
import type { Row } from "../../db/statement.ts";
import { normaliseName, withoutEnding } from "./region-names.ts";
import { regionsOfToday, regionsVersion } from "./regions.queries.ts";

export const LEVELS = ["PROVINCE", "CITY", "COUNTY", "STREET", "COMMUNITY"] as const;
export type Level = (typeof LEVELS)[number];

/** A region valid today, as rows are assigned to it. */
export interface IndexedRegion {
  readonly id: number;
  readonly code: string;
  readonly parentId: number | null;
  /** 0 for PROVINCE … 4 for COMMUNITY. */
  readonly depth: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly pinyin: string;
  readonly cityCode: string;
  readonly areaKm2: number;
  /** WGS 84; null where the region has no shape. */
  readonly polygons: readonly Position[][][] | null;
  /** Its boundary is drawn by us, no official line. */
  readonly approximate: boolean;
}

/** The regions of a day, found by code, by name, and by point. Holds boundaries in memory: some 400 bytes a vertex pair at most. */
export class RegionIndex {
  private readonly byId = new Map<number, IndexedRegion>();
  private readonly byCode = new Map<string, IndexedRegion>();
  private readonly byFullName = new Map<string, IndexedRegion[]>();
  private readonly byShortName = new Map<string, IndexedRegion[]>();
  /** Finest level first. */
  private readonly layers: { readonly boxes: Flatbush; readonly regions: readonly IndexedRegion[] }[] = [];
  private readonly rootOf = new Map<number, number>();

  constructor(rows: readonly Row<typeof regionsOfToday>[], under?: string) {
    const all = rows.map(indexed);
    for (const region of all) this.byId.set(region.id, region);
    const kept = under === undefined ? all : this.below(all, under);
    for (const region of kept) {
      this.byCode.set(region.code, region);
      this.addNames(region);
    }
    for (let depth = LEVELS.length - 1; depth >= 0; depth--) this.addLayer(kept, depth);
  }

  get size(): number {
    return this.byCode.size;
  }

  region(id: number): IndexedRegion | undefined {
    return this.byId.get(id);
  }

  code(code: string): IndexedRegion | undefined {
    return this.byCode.get(code);
  }

  /** All regions that the text may name: by code, whole name, or name without its ending, in this order of preference. */
  named(text: string): readonly IndexedRegion[] {
    const byCode = this.byCode.get(text);
    if (byCode !== undefined) return [byCode];
    const name = normaliseName(text);
    return this.byFullName.get(name) ?? this.byShortName.get(name) ?? [];
  }

  /** The finest region whose boundary contains the point (WGS 84); the smaller one where two of a level do. */
  finestAt(lon: number, lat: number): IndexedRegion | null {
    const point: [number, number] = [lon, lat];
    for (const { boxes, regions } of this.layers) {
      let best: IndexedRegion | null = null;
      for (const index of boxes.search(lon, lat, lon, lat)) {
        const region = regions[index]!;
        if ((best === null || region.areaKm2 < best.areaKm2) && containsPoint(region, point)) best = region;
      }
      if (best !== null) return best;
    }
    return null;
  }

  contains(region: IndexedRegion, lon: number, lat: number): boolean {
    return containsPoint(region, [lon, lat]);
  }

  /** The region itself or its nearest ancestor that has a boundary. */
  withBoundary(region: IndexedRegion): IndexedRegion | null {
    for (let at: IndexedRegion | undefined = region; at !== undefined; at = this.parent(at))
      if (at.polygons !== null) return at;
    return null;
  }

  isWithin(region: IndexedRegion, ancestor: IndexedRegion): boolean {
    for (let at: IndexedRegion | undefined = region; at !== undefined; at = this.parent(at))
      if (at.id === ancestor.id) return true;
    return false;
  }

  /** region_id of the root of the tree that the region stands in. */
  root(region: IndexedRegion): number {
    let root = this.rootOf.get(region.id);
    if (root === undefined) {
      const parent = this.parent(region);
      root = parent === undefined ? region.id : this.root(parent);
      this.rootOf.set(region.id, root);
    }
    return root;
  }

  private parent(region: IndexedRegion): IndexedRegion | undefined {
    return region.parentId === null ? undefined : this.byId.get(region.parentId);
  }

  private below(all: readonly IndexedRegion[], code: string): IndexedRegion[] {
    const top = all.find((region) => region.code === code);
    return top === undefined ? [] : all.filter((region) => this.isWithin(region, top));
  }

  private addNames(region: IndexedRegion): void {
    const { pinyin } = region;
    const full = new Set([region.nameZh, region.nameEn, pinyin].map(normaliseName));
    const stemZh = withoutEnding(region.nameZh);
    const short = new Set<string>();
    if (stemZh !== null) {
      short.add(normaliseName(stemZh));
      const endings = ["qu", "shi", "xian", "sheng", "jiedao", "zhen", "xiang", "shequ"];
      const ending = endings.find((e) => pinyin.endsWith(e) && pinyin.length > e.length);
      if (ending !== undefined) short.add(pinyin.slice(0, -ending.length));
    }
    short.add(
      normaliseName(
        region.nameEn.replace(/\s+(District|City|County|Province|Town|Township|Subdistrict|Community)$/i, ""),
      ),
    );
    for (const name of full) push(this.byFullName, name, region);
    for (const name of short) push(this.byShortName, name, region);
  }

  private addLayer(kept: readonly IndexedRegion[], depth: number): void {
    const regions = kept.filter((region) => region.depth === depth && region.polygons !== null);
    if (regions.length === 0) return;
    const boxes = new Flatbush(regions.length);
    for (const { polygons } of regions) boxes.add(...boxOf(polygons!));
    boxes.finish();
    this.layers.push({ boxes, regions });
  }
}

/** Reads the regions valid on a day; `under` keeps those below a region alone. */
export async function loadRegionIndex(client: Queryable, day: string, under?: string): Promise<RegionIndex> {
  return new RegionIndex(await run(client, regionsOfToday, [day]), under);
}

/** Keeps the index of one database while its regions and the day stand still; for writers of many small batches. */
export class RegionIndexCache {
  private kept: { readonly version: string; readonly day: string; readonly index: RegionIndex } | null = null;

  async get(client: Queryable, day: string): Promise<RegionIndex> {
    const version = (await run(client, regionsVersion, []))[0]?.version ?? "";
    if (this.kept?.version !== version || this.kept.day !== day)
      this.kept = { version, day, index: await loadRegionIndex(client, day) };
    return this.kept.index;
  }
}

function indexed(row: Row<typeof regionsOfToday>): IndexedRegion {
  return {
    id: row.region_id,
    code: row.code,
    parentId: row.parent_id,
    depth: LEVELS.indexOf(row.level as Level),
    nameZh: row.name_zh,
    nameEn: row.name_en,
    pinyin: row.pinyin,
    cityCode: row.city_code,
    areaKm2: row.area_km2,
    polygons: row.boundary === null ? null : (JSON.parse(row.boundary) as MultiPolygon).coordinates,
    approximate: row.quality === "APPROXIMATE",
  };
}

/** On the line counts as within. */
function containsPoint(region: IndexedRegion, point: [number, number]): boolean {
  if (region.polygons === null) return false;
  return region.polygons.some((rings) => pointInPolygon(point, rings) !== false);
}

function boxOf(polygons: readonly Position[][][]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [shell] of polygons)
    for (const [x, y] of shell ?? []) {
      box[0] = Math.min(box[0], x!);
      box[1] = Math.min(box[1], y!);
      box[2] = Math.max(box[2], x!);
      box[3] = Math.max(box[3], y!);
    }
  return box;
}

function push(map: Map<string, IndexedRegion[]>, name: string, region: IndexedRegion): void {
  if (name === "") return;
  const list = map.get(name);
  if (list === undefined) map.set(name, [region]);
  else list.push(region);
}
