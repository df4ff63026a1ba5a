import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../graphql/pages.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { type BoundaryQuality, RegionKind, RegionLevel } from "./region-enums.ts";
import type { RegionTree } from "./region-tree.ts";

/** A region as held in memory; fields without @Field are for the server's own use. Never changed once its tree is built. */
@ObjectType({
  description: "A region of a tree of administrative regions: a province, city, county, street or community.",
  simpleResolvers: true,
})
export class Region {
  /** The tree of the day that the region is seen on. */
  tree!: RegionTree;
  /** Key in the database, and integer feature id in /boundaries. */
  regionId!: number;
  /** Distribution key of the big tables: code of the city above (or of itself, or of the tree's root). */
  cityCode!: string;
  boundaryQuality!: BoundaryQuality | null;
  boundarySource!: string | null;
  approvalNumber!: string | null;
  /** Children valid on the tree's day, sorted by code. */
  childRegions!: Region[];

  @Field(() => ID, { description: "Division code, such as 370102; unique among the regions valid on one day." })
  code!: string;

  @Field(() => RegionLevel, { description: "Level in the tree." })
  level!: RegionLevel;

  @Field(() => RegionKind, { description: "Administrative region or functional zone." })
  kind!: RegionKind;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name; pinyin where there is no better one." })
  nameEn!: string;

  @Field(() => String, { description: "The Chinese name in pinyin without tones, for search." })
  pinyin!: string;

  @Field(() => String, { description: "First letters of the pinyin, for search." })
  pinyinInitials!: string;

  @Field(() => DateScalar, { nullable: true, description: "First day of validity; null: unknown or always." })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "First day it is no longer valid; null: still valid." })
  validTo!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Households as the source of the region states them; null where it does not.",
  })
  households!: number | null;

  @Field(() => Float, { nullable: true, description: "Area in square kilometres; null without a boundary." })
  areaKm2!: number | null;

  @Field(() => [Float], { nullable: true, description: "[longitude, latitude] of a point inside, WGS 84, degrees." })
  centroid!: [number, number] | null;

  @Field(() => [Float], {
    nullable: true,
    description:
      "[west, south, east, north] around the boundary, WGS 84, degrees; around the children's where it has no boundary of its own.",
  })
  bbox!: [number, number, number, number] | null;

  @Field(() => Region, {
    nullable: true,
    description: "The region above, or where that one is closed, its successor; null at the root.",
  })
  parent!: Region | null;

  @Field(() => Region, {
    nullable: true,
    description:
      "Of a region that is closed: the one that took over from it (承接区划). Null where it is not known, or where it was divided among several.",
  })
  successor!: Region | null;

  @Field(() => [Region], {
    description:
      "Closed regions whose facts are counted in this one, since it took over from them (原区划); before a change (regionsAsOf) newer ones that took over from this one alone. By code.",
  })
  get countedHere(): readonly Region[] {
    return this.tree.counted.countedHere(this);
  }

  @Field(() => [Region], { description: "From the root down, this region left out." })
  get ancestors(): Region[] {
    const line: Region[] = [];
    for (let above = this.parent; above !== null; above = above.parent) line.unshift(above);
    return line;
  }
}

export const RegionConnection = connectionOf("Region", () => Region);
export type RegionConnection = InstanceType<typeof RegionConnection>;
