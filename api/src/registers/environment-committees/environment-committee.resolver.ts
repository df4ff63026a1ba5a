import { FieldResolver, Resolver, Root } from "type-graphql";
import type { RegisterRecord } from "../derive/record.ts";
import { recordType } from "../derive/record-type.ts";
import { environmentCommittees } from "./environment-committees.register.ts";

const LEAST_MEMBERS = 5;

/** What is worked out from a committee's members: a rule that is shown, and not asked of what a file says. */
@Resolver(() => recordType(environmentCommittees))
export class EnvironmentCommitteeResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether it is composed by the rule: an odd number of members, at least 5, at least half of them in the party. null: its members are not reported.",
  })
  composedByRule(@Root() { members, partyMembers }: RegisterRecord<typeof environmentCommittees>): boolean | null {
    if (members === null || partyMembers === null) return null;
    return members >= LEAST_MEMBERS && members % 2 === 1 && 2 * partyMembers >= members;
  }
}
