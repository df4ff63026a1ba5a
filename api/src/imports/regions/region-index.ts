import Flatbush from "flatbush";
import type { MultiPolygon, Position } from "geojson";
import pointInPolygon from "point-in-polygon-hao";
import { run } from "../../db/database.ts";
import type { Queryable } from "../../db/queryable.ts";
import type { Row } from "../../db/statement.ts";
import { FormerRegions } from "./former-regions.ts";
import { PlaceNames } from "./place-names.ts";
import { type IndexedRegion, LEVELS, type Level, RegionTree } from "./region-tree.ts";
import { regionsOfThePast, regionsOfToday, regionsVersion } from "./regions.queries.ts";
import { metresToBoundary, withMetresAround } from "./shapes.ts";

/** The regions of a day, found by code, by name, and by point. Holds boundaries in memory: some 400 bytes a vertex pair at most. */
export class RegionIndex {
  readonly tree: RegionTree;
  readonly former: FormerRegions;
  private readonly byCode = new Map<string, IndexedRegion>();
  /** Finest level first. */
  private readonly layers: { readonly boxes: Flatbush; readonly regions: readonly IndexedRegion[] }[] = [];
  private builtNames: PlaceNames | null = null;

  constructor(
    rows: readonly Row<typeof regionsOfToday>[],
    past: readonly Row<typeof regionsOfThePast>[],
    under?: string,
  ) {
    const all = rows.map(indexed);
    this.tree = new RegionTree(all);
    const top = under === undefined ? undefined : all.find((region) => region.code === under);
    const kept =
      under === undefined ? all : top === undefined ? [] : all.filter((region) => this.tree.isWithin(region, top));
    for (const region of kept) this.byCode.set(region.code, region);
    this.former = new FormerRegions(past, (code) => this.byCode.get(code));
    for (let depth = LEVELS.length - 1; depth >= 0; depth--) this.addLayer(kept, depth);
  }

  get size(): number {
    return this.byCode.size;
  }

  /** Built when the first name is looked up: files with codes or points alone need none. */
  get names(): PlaceNames {
    this.builtNames ??= new PlaceNames(this.tree, this.byCode.values(), this.former);
    return this.builtNames;
  }

  code(code: string): IndexedRegion | undefined {
    return this.byCode.get(code);
  }

  /** The finest region whose boundary contains the point (WGS 84), no finer than `depth`; the smaller one where two of a level do. */
  finestAt(lon: number, lat: number, depth: number = LEVELS.length): IndexedRegion | null {
    const point: [number, number] = [lon, lat];
    for (const { boxes, regions } of this.layers) {
      if (regions[0]!.depth > depth) continue;
      let best: IndexedRegion | null = null;
      for (const index of boxes.search(lon, lat, lon, lat)) {
        const region = regions[index]!;
        if ((best === null || region.areaKm2 < best.areaKm2) && containsPoint(region, point)) best = region;
      }
      if (best !== null) return best;
    }
    return null;
  }

  /** Of the finest regions that come as near as `metres` to a point, the nearest; within `ancestor` where that is given. */
  nearest(lon: number, lat: number, metres: number, ancestor: IndexedRegion | null = null): IndexedRegion | null {
    for (const { boxes, regions } of this.layers) {
      let best: IndexedRegion | null = null;
      let distance = metres;
      for (const index of boxes.search(...withMetresAround(lon, lat, metres))) {
        const region = regions[index]!;
        if (ancestor !== null && !this.tree.isWithin(region, ancestor)) continue;
        const apart = metresToBoundary(region.polygons!, lon, lat);
        if (apart <= distance) [best, distance] = [region, apart];
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
    for (let at: IndexedRegion | undefined = region; at !== undefined; at = this.tree.parent(at))
      if (at.polygons !== null) return at;
    return null;
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
  return new RegionIndex(
    await run(client, regionsOfToday, { day }),
    await run(client, regionsOfThePast, { day }),
    under,
  );
}

/** Keeps the index of one database while its regions and the day stand still; for writers of many small batches. */
export class RegionIndexCache {
  private kept: { readonly version: string; readonly day: string; readonly index: RegionIndex } | null = null;

  async get(client: Queryable, day: string): Promise<RegionIndex> {
    const version = (await run(client, regionsVersion, {}))[0]?.version ?? "";
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
    zone: row.kind === "FUNCTIONAL_ZONE",
    nameZh: row.name_zh,
    nameEn: row.name_en,
    pinyin: row.pinyin,
    cityCode: row.city_code,
    areaKm2: row.area_km2,
    polygons: row.boundary === null ? null : (JSON.parse(row.boundary) as MultiPolygon).coordinates,
    source: row.source,
    approvalNumber: row.approval_number,
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
