import { LRUCache } from "lru-cache";
import type { Row } from "../db/statement.ts";
import { NotFound } from "../errors.ts";
import type { allRegions } from "./region.queries.ts";
import { Region } from "./region.type.ts";
import { type BoundaryQuality, KINDS, type RegionKind, type RegionLevel } from "./region-enums.ts";

export type RegionRow = Row<typeof allRegions>;

/** Parameters that confine a statement to a subtree. */
export interface RegionScope {
  readonly cityCodes: string[];
  readonly regionIds: number[] | null;
}

/** Of the lists of descendants, regions named in all; every map asks for one. */
const DESCENDANTS_KEPT = 200_000;

/** All regions in memory as they stand on one day: some thousands of rows that every answer needs. */
export class RegionTree {
  readonly #byId = new Map<number, Region>();
  readonly #byCode = new Map<string, Region>();
  #childrenEver: Map<number, Region[]> | undefined;
  readonly #subtreeIds = new Map<number, readonly number[]>();
  readonly #descendants = new LRUCache<string, readonly Region[]>({
    maxSize: DESCENDANTS_KEPT,
    sizeCalculation: (regions) => 1 + regions.length,
  });
  readonly #cityCodes = new Map<number, readonly string[]>();
  readonly #sizeOfCity = new Map<string, number>();
  /** Regions valid on the day that have no parent, sorted by code. */
  readonly roots: readonly Region[];

  /** `rows` parents before children; `today` decides which regions are shown (half-open validity). */
  constructor(
    rows: readonly RegionRow[],
    readonly today: string,
  ) {
    const roots: Region[] = [];
    for (const row of rows) {
      const parent = row.parent_id === null ? null : (this.#byId.get(row.parent_id) ?? null);
      const region = regionOf(row, parent);
      this.#byId.set(row.region_id, region);
      this.#sizeOfCity.set(row.city_code, (this.#sizeOfCity.get(row.city_code) ?? 0) + 1);
      if (!validOn(region, today)) continue;
      this.#byCode.set(region.code, region);
      if (parent === null) roots.push(region);
      else parent.childRegions.push(region);
    }
    this.roots = roots;
    for (const root of roots) withBounds(root);
  }

  /** Number of regions shown. */
  get size(): number {
    return this.#byCode.size;
  }

  /** The region valid on the day; throws NotFound. */
  byCode(code: string): Region {
    const region = this.#byCode.get(code);
    if (region === undefined) throw new NotFound("region", code);
    return region;
  }

  /** Null where no region valid on the day has the code. */
  find(code: string): Region | null {
    return this.#byCode.get(code) ?? null;
  }

  /** Any region that a fact may point to, also one no longer valid; throws NotFound. */
  byId(regionId: number): Region {
    const region = this.#byId.get(regionId);
    if (region === undefined) throw new NotFound("region", String(regionId));
    return region;
  }

  /** Whether the region is valid on the day. */
  isShown(region: Region): boolean {
    return this.#byCode.get(region.code) === region;
  }

  /** The regions directly below, those no longer valid too, since facts may still point to them; by code. */
  childrenEver(region: Region): readonly Region[] {
    if (this.#childrenEver === undefined) {
      this.#childrenEver = new Map();
      for (const child of this.#byId.values()) {
        if (child.parent === null) continue;
        const children = this.#childrenEver.get(child.parent.regionId);
        if (children === undefined) this.#childrenEver.set(child.parent.regionId, [child]);
        else children.push(child);
      }
    }
    return this.#childrenEver.get(region.regionId) ?? [];
  }

  /** Regions without a parent, those no longer valid too. */
  get rootsEver(): Region[] {
    return [...this.#byId.values()].filter(({ parent }) => parent === null);
  }

  /** Regions valid on the day, parents before children, each level by code. */
  all(): IterableIterator<Region> {
    return this.#byCode.values();
  }

  /**
   * region_ids of the region and everything below it, former regions too, since facts may still point to them.
   * Ascending; the same array each time, so do not change it.
   */
  subtreeIds(region: Region): readonly number[] {
    let ids = this.#subtreeIds.get(region.regionId);
    if (ids === undefined) {
      const inside = new Set<number>();
      for (const other of this.#byId.values())
        if (other === region || (other.parent !== null && inside.has(other.parent.regionId)))
          inside.add(other.regionId);
      ids = [...inside].sort((a, b) => a - b);
      this.#subtreeIds.set(region.regionId, ids);
    }
    return ids;
  }

  /** city_codes under which facts of the subtree are stored: give them to every statement on a big table. */
  cityCodes(region: Region): readonly string[] {
    let codes = this.#cityCodes.get(region.regionId);
    if (codes === undefined) {
      codes = [...new Set(this.subtreeIds(region).map((id) => this.byId(id).cityCode))].sort();
      this.#cityCodes.set(region.regionId, codes);
    }
    return codes;
  }

  /**
   * What a statement on a big table needs to find the facts of a subtree: the city_codes, and the region_ids, or null where the
   * city_codes alone say it (a city, or a whole tree), which spares the database a list of thousands.
   */
  scope(region: Region): RegionScope {
    const cityCodes = [...this.cityCodes(region)];
    const ids = this.subtreeIds(region);
    const inCities = cityCodes.reduce((sum, code) => sum + (this.#sizeOfCity.get(code) ?? 0), 0);
    return { cityCodes, regionIds: inCities === ids.length ? null : [...ids] };
  }

  /** Every city_code there is. */
  allCityCodes(): readonly string[] {
    return [...this.#sizeOfCity.keys()].sort();
  }

  /** The descendants at a level (the region itself where it stands at it), of the kinds given, sorted by code. The same array each time. */
  descendantsAt(region: Region, level: RegionLevel, kinds: readonly RegionKind[]): readonly Region[] {
    const key = `${region.regionId} ${level} ${KINDS.filter((kind) => kinds.includes(kind)).join()}`;
    let found = this.#descendants.get(key);
    if (found === undefined) {
      found = descendantsAt(region, level, kinds);
      this.#descendants.set(key, found);
    }
    return found;
  }
}

function descendantsAt(region: Region, level: RegionLevel, kinds: readonly RegionKind[]): Region[] {
  const found: Region[] = [];
  const visit = (at: Region): void => {
    if (at.level === level) {
      if (kinds.includes(at.kind)) found.push(at);
    } else at.childRegions.forEach(visit);
  };
  visit(region);
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Half-open: valid from valid_from on, and no longer on valid_to. */
function validOn(region: Region, day: string): boolean {
  return (region.validFrom === null || region.validFrom <= day) && (region.validTo === null || day < region.validTo);
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

function regionOf(row: RegionRow, parent: Region | null): Region {
  const region = new Region();
  region.regionId = row.region_id;
  region.cityCode = row.city_code;
  region.boundaryQuality = row.quality as BoundaryQuality | null;
  region.boundarySource = row.boundary_source;
  region.approvalNumber = row.approval_number;
  region.childRegions = [];
  region.code = row.code;
  region.level = row.level as RegionLevel;
  region.kind = row.kind as RegionKind;
  region.nameZh = row.name_zh;
  region.nameEn = row.name_en;
  region.pinyin = row.pinyin;
  region.pinyinInitials = row.pinyin_initials;
  region.validFrom = row.valid_from;
  region.validTo = row.valid_to;
  region.households = row.households;
  region.areaKm2 = row.area_km2;
  region.centroid =
    row.longitude === null || row.latitude === null ? null : [round(row.longitude), round(row.latitude)];
  region.bbox =
    row.west === null || row.south === null || row.east === null || row.north === null
      ? null
      : [round(row.west), round(row.south), round(row.east), round(row.north)];
  region.parent = parent;
  return region;
}

/** Gives a region without a boundary the box around its children's. */
function withBounds(region: Region): void {
  for (const child of region.childRegions) withBounds(child);
  if (region.bbox !== null) return;
  const boxes = region.childRegions.flatMap((child) => (child.bbox === null ? [] : [child.bbox]));
  if (boxes.length > 0)
    region.bbox = [
      Math.min(...boxes.map((box) => box[0])),
      Math.min(...boxes.map((box) => box[1])),
      Math.max(...boxes.map((box) => box[2])),
      Math.max(...boxes.map((box) => box[3])),
    ];
}
