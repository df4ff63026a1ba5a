import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import { Alarm } from "./alarm.type.ts";
import { alarms } from "./alarms.ts";

/** Three statements over the facts, in fields of an answer. */
const COST = 4_000;

@Resolver(() => Alarm)
export class AlarmsResolver {
  @Query(() => [Alarm], {
    description:
      "What has to be acted on in a region, every kind once, the most urgent first: complaints open too long or escalated, and what registers say was to be done by a day and is not.",
    complexity: COST,
  })
  alarms(
    @Arg("region", () => ID, { description: "Code of the region." }) code: string,
    @Arg("at", () => DateTimeScalar, {
      description:
        "The moment that ages are counted to, and whose local day is today. What is open is what is open now.",
    })
    at: Date,
    @Ctx() context: Context,
  ): Promise<Alarm[]> {
    return alarms(context, code, at);
  }
}
