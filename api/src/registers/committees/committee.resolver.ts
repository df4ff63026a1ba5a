import { FieldResolver, Float, Resolver, Root } from "type-graphql";
import type { RegisterRecord } from "../derive/record.ts";
import { recordType } from "../derive/record-type.ts";
import { committees } from "./committees.register.ts";

/** What is worked out from a committee's members. */
@Resolver(() => recordType(committees))
export class CommitteeResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: "Party members among the members, percent; null where either is unknown.",
  })
  partyShare(@Root() { members, partyMembers }: RegisterRecord<typeof committees>): number | null {
    return members && partyMembers !== null ? (100 * partyMembers) / members : null;
  }
}
