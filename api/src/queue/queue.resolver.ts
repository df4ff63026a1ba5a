import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { type HandlingLevel, handlingLevels } from "../clocks/handling-levels.ts";
import type { Context } from "../context.ts";
import { rowsOfPage } from "../graphql/pages.ts";
import { clocksOf } from "../loops/complaint-clocks.ts";
import { ComplaintStepClock } from "../loops/complaint-clocks.type.ts";
import { QueueFilter } from "./queue.input.ts";
import { QueueConnection, QueueCounts, QueueEntry } from "./queue.type.ts";
import { type QueueList, queueLists } from "./queue-lists.ts";
import { queueCounts, queuePage } from "./queue-page.ts";
import { levelOf } from "./supervise.ts";

/** Of one statement over due times. */
const STATEMENT = 100;

@Resolver(() => QueueEntry)
export class QueueResolver {
  @Query(() => QueueConnection, {
    description:
      "A list of the queue (督办台): open complaints that ask for somebody, what is to be acted on first in front.",
    complexity: ({ args, childComplexity }) => STATEMENT + rowsOfPage(args.first) * childComplexity,
  })
  supervisionQueue(
    @Arg("list", () => queueLists.enumObject, { description: "Which list." }) list: QueueList,
    @Arg("filter", () => QueueFilter, { nullable: true, description: "Which complaints; all where left out." })
    filter: QueueFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<QueueConnection> {
    return queuePage(context, list, filter ?? {}, first, after);
  }

  @Query(() => QueueCounts, {
    description: "How many rows each list of the queue has.",
    complexity: ({ childComplexity }) => 10 * STATEMENT + childComplexity,
  })
  supervisionQueueCounts(
    @Arg("filter", () => QueueFilter, { nullable: true, description: "Which complaints; all where left out." })
    filter: QueueFilter | null,
    @Ctx() context: Context,
  ): Promise<QueueCounts> {
    return queueCounts(context, filter ?? {});
  }

  @FieldResolver(() => handlingLevels.enumObject, {
    nullable: true,
    description:
      "The level that an act of whoever asks is recorded with, where they name none: of the highest region in which they may act that the complaint lies in. Null: they may act everywhere, or not there.",
  })
  actsAs(@Root() { complaint }: QueueEntry, @Ctx() context: Context): HandlingLevel | null {
    return levelOf(context, complaint.region.regionId);
  }

  @FieldResolver(() => ComplaintStepClock, {
    nullable: true,
    description: "The clock of the step that is due, at the moment asked of; null: none goes.",
    complexity: ({ childComplexity }) => 20 + 2 * childComplexity,
  })
  async stepClock(
    @Root() { complaint, step, at }: QueueEntry,
    @Ctx() context: Context,
  ): Promise<ComplaintStepClock | null> {
    const clocks = step === "" ? null : await clocksOf(complaint, at, context);
    return clocks?.steps.find((one) => one.step === step) ?? null;
  }
}
