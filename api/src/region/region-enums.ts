import { registerEnumType } from "type-graphql";

export const RegionLevel = {
  PROVINCE: "PROVINCE",
  CITY: "CITY",
  COUNTY: "COUNTY",
  STREET: "STREET",
  COMMUNITY: "COMMUNITY",
} as const;
export type RegionLevel = keyof typeof RegionLevel;
/** From the coarsest to the finest. */
export const LEVELS = Object.keys(RegionLevel) as RegionLevel[];

registerEnumType(RegionLevel, {
  name: "RegionLevel",
  description: "Level of an administrative region (行政区划), from the coarsest to the finest.",
  valuesConfig: {
    PROVINCE: { description: "省: a province, or a municipality under the central government." },
    CITY: { description: "市: a prefecture-level city." },
    COUNTY: {
      description: "县, 区, 县级市: a county, district or county-level city; functional zones stand at this level too.",
    },
    STREET: { description: "街道, 镇, 乡: a street office, town or township." },
    COMMUNITY: { description: "社区, 村: a community or village." },
  },
});

export const RegionKind = { ADMINISTRATIVE: "ADMINISTRATIVE", FUNCTIONAL_ZONE: "FUNCTIONAL_ZONE" } as const;
export type RegionKind = keyof typeof RegionKind;
export const KINDS = Object.keys(RegionKind) as RegionKind[];

registerEnumType(RegionKind, {
  name: "RegionKind",
  description: "Whether a region is a division by law or a zone that governs in practice.",
  valuesConfig: {
    ADMINISTRATIVE: { description: "A division by law." },
    FUNCTIONAL_ZONE: {
      description: "功能区: a development zone or the like, child of its city, never counted among the counties.",
    },
  },
});

export const BoundaryQuality = { OFFICIAL: "OFFICIAL", SIMPLIFIED: "SIMPLIFIED", APPROXIMATE: "APPROXIMATE" } as const;
export type BoundaryQuality = keyof typeof BoundaryQuality;
/** From the best to the poorest. */
export const QUALITIES = Object.keys(BoundaryQuality) as BoundaryQuality[];

registerEnumType(BoundaryQuality, {
  name: "BoundaryQuality",
  description: "How far a boundary can be trusted, from the best to the poorest.",
  valuesConfig: {
    OFFICIAL: { description: "From an authority's own survey or approved map." },
    SIMPLIFIED: { description: "Drawn from real boundaries with detail left out." },
    APPROXIMATE: { description: "Made up from points for want of a real boundary; to be drawn dashed." },
  },
});
