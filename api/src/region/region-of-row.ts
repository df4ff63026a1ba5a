import type { Row } from "../db/statement.ts";
import type { allRegions } from "./region.queries.ts";
import { Region } from "./region.type.ts";
import type { BoundaryQuality, RegionKind, RegionLevel } from "./region-enums.ts";
import type { RegionTree } from "./region-tree.ts";

export type RegionRow = Row<typeof allRegions>;

/** Half-open: valid from valid_from on, and no longer on valid_to. */
export function validOn(region: Region, day: string): boolean {
  return (region.validFrom === null || region.validFrom <= day) && (region.validTo === null || day < region.validTo);
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** A region of a tree, which ties it to its parent and successor itself. */
export function regionOf(row: RegionRow, tree: RegionTree): Region {
  const region = new Region();
  region.tree = tree;
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
  region.parent = null;
  region.successor = null;
  return region;
}

/** Gives a region without a boundary the box around its children's. */
export function withBounds(region: Region): void {
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
