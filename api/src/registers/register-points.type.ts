import { Field, Float, ID, Int, ObjectType } from "type-graphql";

@ObjectType("RegisterPoints", {
  description:
    "Records of a register as columns of equal length, for a map layer: record i is element i of each column, the newest first. A record is at its own point, else at its estate's.",
  simpleResolvers: true,
})
export class RegisterPointsType {
  @Field(() => Int, { description: "Records that match." })
  records!: number;

  @Field(() => Int, { description: "Of these, those with a point." })
  placed!: number;

  @Field(() => Int, { description: "Of these, those in the columns." })
  given!: number;

  @Field(() => [ID], { description: "Opaque ids of the records." })
  ids!: readonly string[];

  @Field(() => [Float], { description: "Longitudes, WGS 84, degrees." })
  longitudes!: readonly number[];

  @Field(() => [Float], { description: "Latitudes, WGS 84, degrees." })
  latitudes!: readonly number[];

  @Field(() => [ID], {
    nullable: "items",
    description: "Opaque ids of the estates whose points these are; null: the record's own point.",
  })
  estates!: readonly (string | null)[];

  @Field(() => ID, { nullable: true, description: "Field of the register's first column of codes; null: it has none." })
  codeField!: string | null;

  @Field(() => [Int], { description: "Codes of that column as places in its list, from 0; -1: none." })
  codes!: readonly number[];
}
