import { Field, ObjectType } from "type-graphql";
import { BoundaryQuality } from "../region/region-enums.ts";
import { GeometryScalar } from "../scalars/scalars.ts";

@ObjectType({ description: "The boundary of a region, with where it comes from.", simpleResolvers: true })
export class Boundary {
  @Field(() => GeometryScalar, {
    description: "MultiPolygon, WGS 84, longitude first, 6 decimals; full detail (see /boundaries for maps).",
  })
  geometry!: unknown;

  @Field(() => BoundaryQuality, { description: "How far it can be trusted." })
  quality!: BoundaryQuality;

  @Field(() => String, { description: "Who made it." })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: "审图号: approval number of the map; null where it is not an approved map.",
  })
  approvalNumber!: string | null;
}
