import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Done } from "../audit/audit.ts";
import type { Context } from "../context.ts";
import { inTransaction, type run } from "../db/database.ts";
import { NotFound } from "../errors.ts";
import { addSchedule, MOST_SCHEDULES, removeSchedule } from "./keep-schedule.ts";
import { ScheduleInput, scheduleAsked } from "./schedule.input.ts";
import { regionCodeOf } from "./schedule.ts";
import { Sending } from "./schedule.type.ts";
import { sendingSeenBy } from "./sending.ts";

const NEEDS =
  'Needs the right to send by schedule in the region; where everybody is let in, the header "Authorization: Bearer <write token>".';

@Resolver()
export class ScheduleResolver {
  @Query(() => Sending, {
    description: `What is sent by itself, when, to whom, and what became of it. ${NEEDS}`,
    complexity: ({ childComplexity }) => 200 + childComplexity,
  })
  async sending(@Ctx() context: Context): Promise<Sending> {
    await context.require("SEND");
    // a delivery is no change of data that anything is told of
    context.outcome.passing = true;
    return sendingSeenBy(context, new Date());
  }

  @Mutation(() => Sending, {
    description: `Sends something by schedule from now on, at most ${MOST_SCHEDULES} things in all. ${NEEDS}`,
  })
  async addSchedule(
    @Arg("schedule", () => ScheduleInput, { description: "What, when, and to whom." }) asked: ScheduleInput,
    @Ctx() context: Context,
  ): Promise<Sending> {
    await context.require("SEND");
    const schedule = scheduleAsked(context, asked);
    const { name, ...details } = schedule;
    const regionCode = regionCodeOf(schedule) ?? "";
    return changing(context, { action: "SCHEDULE_ADDED", subject: name, regionCode, details }, (client) =>
      addSchedule(client, schedule, context.actor.name, new Date()),
    );
  }

  @Mutation(() => Sending, {
    description: `Sends something by schedule no more, and forgets what became of it so far. ${NEEDS}`,
  })
  async removeSchedule(
    @Arg("name", () => ID, { description: "Its name." }) name: string,
    @Ctx() context: Context,
  ): Promise<Sending> {
    await context.require("SEND");
    const { schedules } = await sendingSeenBy(context, new Date());
    // one that is not seen is as if it were not
    if (schedules.every((schedule) => schedule.name !== name)) throw new NotFound("schedule", name);
    return changing(context, { action: "SCHEDULE_REMOVED", subject: name }, (client) => removeSchedule(client, name));
  }
}

/** One transaction with its entry in the audit, and how all stands after it. */
async function changing(
  context: Context,
  done: Done,
  work: (client: Parameters<typeof run>[0]) => Promise<void>,
): Promise<Sending> {
  try {
    await inTransaction(context.database, async (client) => {
      await work(client);
      await context.enterIn(client, done);
    });
  } catch (error) {
    throw context.userError(error);
  }
  return sendingSeenBy(context, new Date());
}
