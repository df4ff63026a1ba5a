import { Field, ID, InputType } from "type-graphql";
import type { Role } from "../access/role.ts";
import { RoleEnum } from "./user-account.type.ts";

@InputType({ description: "A role to give or to take." })
export class GrantInput {
  @Field(() => RoleEnum, { description: "The role." })
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description: "Code of the region; left out for an administrator's office, and for a firm's account.",
  })
  regionCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The firm within whose estates of today the role is held, instead of a region: VIEWER or ANALYST.",
  })
  firm?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether columns that hold persons are shown as they are; no where left out.",
  })
  personal?: boolean | null;
}
