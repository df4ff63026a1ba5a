import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.ts";
import { DateScalar } from "../../scalars/scalars.ts";
import type { RegisterRecord } from "../derive/record.ts";
import { recordType } from "../derive/record-type.ts";
import { type RenovationStatus, renovationStatuses } from "./renovation-statuses.ts";
import { renovations } from "./renovations.register.ts";

/** What is worked out from a renovation's days. */
@Resolver(() => recordType(renovations))
export class RenovationResolver {
  @FieldResolver(() => renovationStatuses.enumObject, { description: "How far it is on a day." })
  status(
    @Root() renovation: RegisterRecord<typeof renovations>,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "The day; today where left out." })
    asOf: string | null,
    @Ctx() context: Context,
  ): RenovationStatus {
    const day = asOf ?? context.today;
    const reached = (on: string | null): boolean => on !== null && on <= day;
    if (reached(renovation.finishedOn)) return "DONE";
    if (reached(renovation.startedOn)) return "UNDER_WAY";
    return reached(renovation.plannedOn) ? "PLANNED" : "NONE";
  }
}
