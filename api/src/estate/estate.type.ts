import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { CityKey } from "../graphql/city-key.ts";
import { connectionOf } from "../graphql/pages.ts";
import { Region } from "../region/region.type.ts";

@ObjectType({ description: "A residential estate (小区).", simpleResolvers: true })
export class Estate {
  /** City and estate_id, for loaders. */
  key!: CityKey;

  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Field(() => String, { description: "Name." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Address; null: unknown." })
  address!: string | null;

  @Field(() => Region, { description: "The finest region known to contain it." })
  region!: Region;

  @Field(() => [Float], { nullable: true, description: "[longitude, latitude], WGS 84, degrees; null: unknown." })
  location!: [number, number] | null;

  @Field(() => Int, { nullable: true, description: "Year it was built; null: unknown." })
  builtYear!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "老旧小区: whether it was built by the end of 2000 (State Council General Office [2020] 23); null: year unknown.",
  })
  old!: boolean | null;

  @Field(() => Int, { nullable: true, description: "Buildings; null: unknown." })
  buildings!: number | null;

  @Field(() => Int, { nullable: true, description: "Households; null: unknown." })
  households!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "星级: star rating of its service, 0 to 5; null: not rated or unknown.",
  })
  starRating!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "智慧小区星级: smart-estate stars, 0 to 5; null: not rated or unknown.",
  })
  smartStars!: number | null;

  @Field(() => String, { description: "Name of the source system." })
  source!: string;

  @Field(() => String, { description: "Its id in the source system." })
  externalId!: string;
}

export const EstateConnection = connectionOf("Estate", () => Estate);
export type EstateConnection = InstanceType<typeof EstateConnection>;

@ObjectType({
  description: "Estates as columns of equal length, for a map layer: row i of the layer is element i of each column.",
  simpleResolvers: true,
})
export class EstatePoints {
  @Field(() => [ID], { description: "Opaque ids." })
  ids!: string[];

  @Field(() => [String], { description: "Names." })
  names!: string[];

  @Field(() => [Float], { description: "Longitudes, WGS 84, degrees." })
  longitudes!: number[];

  @Field(() => [Float], { description: "Latitudes, WGS 84, degrees." })
  latitudes!: number[];

  @Field(() => [Int], { nullable: "items", description: "Years built; null: unknown." })
  builtYears!: (number | null)[];

  @Field(() => [Int], { description: "Management modes as indexes into the enum ManagementMode; -1: unknown." })
  modes!: number[];

  @Field(() => [Int], { description: "Steps of party coverage as indexes into the enum PartyCoverageStep, 0 to 5." })
  steps!: number[];

  @Field(() => [Int], { nullable: "items", description: "Households; null: unknown." })
  households!: (number | null)[];

  @Field(() => [Int], { description: "Complaints reported in the twelve months up to the day." })
  complaints12Months!: number[];

  @Field(() => Boolean, { description: "Whether more than 20,000 match; only the first 20,000 are here." })
  truncated!: boolean;

  @Field(() => Boolean, { description: "Whether any of them is invented, for demonstration." })
  demo!: boolean;
}
