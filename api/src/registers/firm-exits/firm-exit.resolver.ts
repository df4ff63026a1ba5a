import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import { daysBetween } from "../../calendar/day.ts";
import type { RegisterRecord } from "../derive/record.ts";
import { recordType } from "../derive/record-type.ts";
import { firmExits } from "./firm-exits.register.ts";

/** What is worked out from an exit's days. */
@Resolver(() => recordType(firmExits))
export class FirmExitResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Days from the exit to the day the next one took over; null where nobody has, or it is not told.",
  })
  daysToReplace(@Root() { leftOn, replacedOn }: RegisterRecord<typeof firmExits>): number | null {
    return replacedOn === null ? null : daysBetween(leftOn, replacedOn);
  }
}
