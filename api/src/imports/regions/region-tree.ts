import type { Position } from "geojson";

export const LEVELS = ["PROVINCE", "CITY", "COUNTY", "STREET", "COMMUNITY"] as const;
export type Level = (typeof LEVELS)[number];
export const COUNTY = LEVELS.indexOf("COUNTY");

/** A region valid today, as rows are assigned to it. */
export interface IndexedRegion {
  readonly id: number;
  readonly code: string;
  readonly parentId: number | null;
  /** 0 for PROVINCE … 4 for COMMUNITY. */
  readonly depth: number;
  /** A zone governs parts of counties: its streets may stand below these. */
  readonly zone: boolean;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly pinyin: string;
  readonly cityCode: string;
  readonly areaKm2: number;
  /** WGS 84; null where the region has no shape. */
  readonly polygons: readonly Position[][][] | null;
  /** Whose shape it is, and its map approval number (审图号); null where there is none. */
  readonly source: string | null;
  readonly approvalNumber: string | null;
}

/** Who lies in whom, of the regions of a day. */
export class RegionTree {
  private readonly byId = new Map<number, IndexedRegion>();
  /** Depths at which a region has descendants. */
  private readonly below = new Map<number, Set<number>>();

  constructor(regions: readonly IndexedRegion[]) {
    for (const region of regions) this.byId.set(region.id, region);
    for (const region of regions)
      for (let at = this.parent(region); at !== undefined; at = this.parent(at)) {
        const depths = this.below.get(at.id);
        if (depths === undefined) this.below.set(at.id, new Set([region.depth]));
        else depths.add(region.depth);
      }
  }

  all(): Iterable<IndexedRegion> {
    return this.byId.values();
  }

  region(id: number): IndexedRegion | undefined {
    return this.byId.get(id);
  }

  parent(region: IndexedRegion): IndexedRegion | undefined {
    return region.parentId === null ? undefined : this.byId.get(region.parentId);
  }

  isWithin(region: IndexedRegion, ancestor: IndexedRegion): boolean {
    for (let at: IndexedRegion | undefined = region; at !== undefined; at = this.parent(at))
      if (at.id === ancestor.id) return true;
    return false;
  }

  /** Whether the tree knows regions of a level within this one. */
  keepsLevel(region: IndexedRegion, depth: number): boolean {
    return this.below.get(region.id)?.has(depth) === true;
  }
}
