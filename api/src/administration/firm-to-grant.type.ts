import { Field, ID, ObjectType } from "type-graphql";
import type { PropertyFirm } from "../firm/firm.type.ts";
import { RegionToGrant, regionToGrantOf } from "./region-to-grant.type.ts";

@ObjectType({
  description: "A firm within whose estates rights may be given: its name and place, and nothing of what it manages.",
  simpleResolvers: true,
})
export class FirmToGrant {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Field(() => String, { description: "Registered name." })
  name!: string;

  @Field(() => RegionToGrant, { description: "Where it is registered." })
  region!: RegionToGrant;
}

export const firmToGrantOf = ({ id, name, region }: PropertyFirm): FirmToGrant =>
  Object.assign(new FirmToGrant(), { id, name, region: regionToGrantOf(region) });
