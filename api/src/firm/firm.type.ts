import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../graphql/pages.ts";
import { Region } from "../region/region.type.ts";

@ObjectType({ description: "A property firm (物业服务企业).", simpleResolvers: true })
export class PropertyFirm {
  cityCode!: string;
  firmId!: string;

  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Field(() => String, { description: "Registered name." })
  name!: string;

  @Field(() => String, { nullable: true, description: "统一社会信用代码: unified social credit code; null: unknown." })
  creditCode!: string | null;

  @Field(() => Region, { description: "Where it is registered." })
  region!: Region;

  @Field(() => Int, { nullable: true, description: "Star rating, 0 to 5; null: not rated or unknown." })
  starRating!: number | null;

  @Field(() => String, { description: "Name of the source system." })
  source!: string;
}

export const PropertyFirmConnection = connectionOf("PropertyFirm", () => PropertyFirm);
export type PropertyFirmConnection = InstanceType<typeof PropertyFirmConnection>;
