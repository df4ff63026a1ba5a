import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { nowOf } from "../calendar/clock.ts";
import type { HandlingLevel } from "../clocks/handling-levels.ts";
import { handsOf } from "../clocks/hands.ts";
import { Complaint } from "../complaints/complaint.type.ts";
import { complaintByKey } from "../complaints/complaint-by-key.ts";
import type { Context } from "../context.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import { clocksOf } from "./complaint-clocks.ts";
import { ComplaintClocks } from "./complaint-clocks.type.ts";
import { historyOf } from "./complaint-history.ts";
import { ComplaintHand, ComplaintHistoryEvent } from "./complaint-history.type.ts";
import { goesOnUnder, mergedInto } from "./merged.ts";

@Resolver(() => Complaint)
export class LoopsResolver {
  @FieldResolver(() => [ComplaintHistoryEvent], {
    description:
      "All that is known to have happened to it, in order of time; its own times alone where no events have been told.",
    complexity: ({ childComplexity }) => 10 + 5 * childComplexity,
  })
  history(@Root() complaint: Complaint, @Ctx() context: Context): Promise<ComplaintHistoryEvent[]> {
    return historyOf(complaint, context);
  }

  @FieldResolver(() => [ComplaintHand], {
    description:
      "Who had it how long, in order: the desk that took it until it was assigned, whoever it was given to, the desk again once it was returned or reopened. After it is handled nobody has it.",
    complexity: ({ childComplexity }) => 10 + 5 * childComplexity,
  })
  async hands(@Root() complaint: Complaint, @Ctx() context: Context): Promise<ComplaintHand[]> {
    const history = await historyOf(complaint, context);
    const told = history.map(({ type, at, level, unit }) => ({ type, at: at.getTime(), level, unit }));
    return handsOf(told).map(({ from, to, since, level, unit }) => ({
      region: complaint.region,
      from: new Date(from),
      to: to === null ? null : new Date(to),
      since,
      level: level as HandlingLevel | null,
      unit,
    }));
  }

  @FieldResolver(() => ComplaintClocks, {
    nullable: true,
    description:
      "Its clocks: when each step is due, what is spent, paused and left, and why. Null: no policy applies to it, or it has ended and nobody said when.",
    complexity: ({ childComplexity }) => 20 + 10 * childComplexity,
  })
  clocks(
    @Root() complaint: Complaint,
    @Arg("at", () => DateTimeScalar, {
      nullable: true,
      description: "The moment that is asked of; now where left out. What happened later changes nothing.",
    })
    at: Date | null,
    @Ctx() context: Context,
  ): Promise<ComplaintClocks | null> {
    // what is told of now is old a moment later
    if (!at) context.outcome.passing = true;
    return clocksOf(complaint, at ?? nowOf(context.config), context);
  }

  @FieldResolver(() => Complaint, {
    nullable: true,
    description:
      "The complaint under which it goes on, followed to the last as far as one sees; null: it is not merged, or nobody said into which.",
    complexity: ({ childComplexity }) => 20 + childComplexity,
  })
  mergedInto(@Root() complaint: Complaint, @Ctx() context: Context): Promise<Complaint | null> {
    return goesOnUnder(complaint, context);
  }

  @FieldResolver(() => [Complaint], {
    description: "Complaints that were merged into it, the first merged first.",
    complexity: ({ childComplexity }) => 20 + 5 * childComplexity,
  })
  mergedHere(@Root() complaint: Complaint, @Ctx() context: Context): Promise<Complaint[]> {
    return mergedInto(complaint, context);
  }
}

@Resolver(() => ComplaintHistoryEvent)
export class HistoryEventResolver {
  @FieldResolver(() => Complaint, {
    nullable: true,
    description:
      "Of MERGED: the complaint that it was merged into; null: not told, no longer on record, or outside of what one sees.",
    complexity: ({ childComplexity }) => 5 + childComplexity,
  })
  mergedInto(@Root() { target }: ComplaintHistoryEvent, @Ctx() context: Context): Promise<Complaint | null> | null {
    return target && complaintByKey.load(context, target);
  }
}
