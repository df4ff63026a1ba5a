import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { rowsOfPage } from "../graphql/pages.ts";
import { RegionKind, RegionLevel } from "../region/region-enums.ts";
import { REGIONS_AS_OF_ARG } from "../region/regions-as-of.ts";
import { DateTimeScalar, YearMonthScalar } from "../scalars/scalars.ts";
import { complaintReport } from "./complaint-report.ts";
import { ComplaintReportConnection, ComplaintReportRow } from "./complaint-report.type.ts";
import { ComplaintReportColumn } from "./report-order.ts";
import { changeSoFar } from "./report-so-far.ts";

/** Four statements over a month's complaints and four of rollups, in fields of an answer. */
const COST = 8_000;

@Resolver()
export class ComplaintReportResolver {
  @Query(() => ComplaintReportConnection, {
    description:
      "The street table (街道月报): complaints of a month by the regions of a level below one, with their change, their handling, what is open now, and where they came from; page by page, sorted by any column.",
    complexity: ({ args, childComplexity }) => COST + rowsOfPage(args.first) * childComplexity,
  })
  complaintReport(
    @Arg("under", () => ID, { description: "Code of the region whose parts are listed." }) under: string,
    @Arg("level", () => RegionLevel, { defaultValue: "STREET", description: "Level of the parts." })
    level: RegionLevel,
    @Arg("kinds", () => [RegionKind], {
      defaultValue: ["ADMINISTRATIVE"],
      description: "Kinds of the parts; those left out are in the remainder.",
    })
    kinds: RegionKind[],
    @Arg("month", () => YearMonthScalar, {
      nullable: true,
      description: "Month in which the complaints were reported; the current one where left out.",
    })
    month: string | null,
    @Arg("at", () => DateTimeScalar, {
      nullable: true,
      description: "The moment that ages of open complaints are counted to; now where left out.",
    })
    at: Date | null,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Arg("sortBy", () => ComplaintReportColumn, { defaultValue: "RECEIVED", description: "What rows are sorted by." })
    sortBy: ComplaintReportColumn,
    @Arg("largestFirst", () => Boolean, { defaultValue: true, description: "Largest first, or smallest." })
    largestFirst: boolean,
    @Arg("nameContains", () => String, {
      nullable: true,
      description: "Only those whose name, code or pinyin contains this; the total stays that of all.",
    })
    nameContains: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() request: Context,
  ): Promise<ComplaintReportConnection> {
    // what is open now changes with the clock
    if (!at) request.outcome.passing = true;
    const asked = { under, level, kinds, month: month ?? null, at: at ?? new Date(), sortBy, largestFirst };
    return complaintReport(
      request.regionsAsOf(regionsAsOf),
      { ...asked, nameContains: nameContains ?? "" },
      first,
      after ?? null,
    );
  }
}

@Resolver(() => ComplaintReportRow)
export class ComplaintReportRowResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Of the complaints received so far, in percent: those closed by the end of the day on which it is told; null: none received, or no source tells.",
  })
  async closedSoFar(@Root() row: ComplaintReportRow): Promise<number | null> {
    return (await row.soFar()).share;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Of as many days of the month before: those that stood closed once that month had had as many days since its first.",
  })
  async closedSoFarBefore(@Root() row: ComplaintReportRow): Promise<number | null> {
    return (await row.soFar()).shareBefore;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: "closedSoFar − closedSoFarBefore, percentage points: both months have had as many days.",
  })
  async closedSoFarChange(@Root() row: ComplaintReportRow): Promise<number | null> {
    return changeSoFar(await row.soFar());
  }
}
