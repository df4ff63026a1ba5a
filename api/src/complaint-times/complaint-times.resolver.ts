import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { categoryById } from "../complaints/category.loaders.ts";
import { ComplaintCategory } from "../complaints/complaint.type.ts";
import type { Context } from "../context.ts";
import { firmByKey } from "../firm/firm.loaders.ts";
import { PropertyFirm } from "../firm/firm.type.ts";
import { checkFirst, rowsOfPage } from "../graphql/pages.ts";
import { ComplaintTimesBehind, ComplaintTimesFilter } from "./complaint-times.input.ts";
import { complaintTimes } from "./complaint-times.ts";
import {
  CategoryCloseTimes,
  ComplaintTimes,
  FirmCloseTimes,
  TimedComplaintConnection,
} from "./complaint-times.type.ts";
import { timedComplaints } from "./timed-complaints.ts";

/** Statements over the complaints and the events of a period, in fields of an answer. */
const COST = 8_000;
const MAX_FIRMS = 200;

@Resolver(() => ComplaintTimes)
export class ComplaintTimesResolver {
  @Query(() => ComplaintTimes, {
    description:
      "Where the time of complaints goes: how long those reported in a period take to be closed, by category and firm; in which phases they spend it; and from whom to whom they go.",
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  complaintTimes(
    @Arg("filter", () => ComplaintTimesFilter, { description: "Which complaints." }) filter: ComplaintTimesFilter,
    @Ctx() request: Context,
  ): Promise<ComplaintTimes> {
    return complaintTimes(request, filter);
  }

  @Query(() => TimedComplaintConnection, {
    description: "The complaints behind a number of complaintTimes, those with most hours first, page by page.",
    complexity: ({ args, childComplexity }) => COST / 2 + rowsOfPage(args.first) * childComplexity,
  })
  timedComplaints(
    @Arg("filter", () => ComplaintTimesFilter, { description: "Which complaints." }) filter: ComplaintTimesFilter,
    @Arg("behind", () => ComplaintTimesBehind, {
      nullable: true,
      description: "Which number; those closed where left out.",
    })
    behind: ComplaintTimesBehind | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() request: Context,
  ): Promise<TimedComplaintConnection> {
    return timedComplaints(request, filter, behind ?? {}, first, after);
  }

  @FieldResolver(() => [FirmCloseTimes], {
    nullable: true,
    description:
      "By firm, most complaints first, and behind them those of no firm that is known; null: no data, or suppressed.",
    complexity: ({ args, childComplexity }) => rowsOfPage(args.first) * childComplexity,
  })
  firms(
    @Root() { firmRows }: ComplaintTimes,
    @Arg("first", () => Int, { defaultValue: 20, description: `Firms told, at most ${MAX_FIRMS}.` }) first: number,
  ): FirmCloseTimes[] | null {
    checkFirst(first, MAX_FIRMS);
    if (firmRows === null) return null;
    const [known, unknown] = [true, false].map((is) => firmRows.filter(({ firmKey }) => (firmKey !== null) === is));
    return [...known!.slice(0, first), ...unknown!];
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Firms about whose estates there are complaints; null: no data, or suppressed.",
  })
  firmCount(@Root() { firmRows }: ComplaintTimes): number | null {
    return firmRows?.filter(({ firmKey }) => firmKey !== null).length ?? null;
  }
}

@Resolver(() => FirmCloseTimes)
export class FirmCloseTimesResolver {
  @FieldResolver(() => PropertyFirm, {
    nullable: true,
    description: "The firm that managed the estates on the day of the report; null: none is known.",
  })
  firm(@Root() { firmKey }: FirmCloseTimes, @Ctx() request: Context): Promise<PropertyFirm | null> | null {
    return firmKey === null ? null : firmByKey.load(request, firmKey);
  }
}

@Resolver(() => CategoryCloseTimes)
export class CategoryCloseTimesResolver {
  @FieldResolver(() => ComplaintCategory, { description: "The category." })
  category(@Root() { categoryId }: CategoryCloseTimes, @Ctx() request: Context): Promise<ComplaintCategory> {
    return categoryById.load(request, categoryId);
  }
}
