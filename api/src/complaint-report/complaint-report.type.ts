import { Field, Float, Int, ObjectType } from "type-graphql";
import { ExtentEnum } from "../data-coverage/data-coverage.enums.ts";
import type { Extent } from "../facts/coverage.ts";
import { connectionOf, type Page } from "../graphql/pages.ts";
import { NoDataNote, NotComparedNote } from "../indicators/notes.ts";
import { RemainderKind } from "../indicators/remainder.type.ts";
import { Region } from "../region/region.type.ts";
import { RegionLevel } from "../region/region-enums.ts";
import { DateScalar, DateTimeScalar, YearMonthScalar } from "../scalars/scalars.ts";
import type { ClosedSoFar } from "./report-so-far.ts";

@ObjectType({ description: "Complaints of a row of the street table by source system.", simpleResolvers: true })
export class ComplaintReportSource {
  @Field(() => String, { description: "Name of the source system." })
  source!: string;

  @Field(() => Int, { description: "Complaints received from it in the month." })
  complaints!: number;
}

const OF_JUDGED = "Of the complaints judged, in percent";
const UNKNOWN = "null: no source tells";

@ObjectType({
  description:
    "A row of the street table (街道月报): complaints reported in the month, and what became of them. Null is no data, never zero.",
  simpleResolvers: true,
})
export class ComplaintReportRow {
  @Field(() => RemainderKind, {
    nullable: true,
    description:
      "Why what the row counts is in no region of the level; null for a region of the level, and for the total.",
  })
  kind!: RemainderKind | null;

  @Field(() => Region, { description: "The region; the one above for what is not placed further." })
  region!: Region;

  @Field(() => String, { description: "What to call the row, in Chinese." })
  nameZh!: string;

  @Field(() => String, { description: "What to call the row, in English." })
  nameEn!: string;

  @Field(() => Int, { nullable: true, description: "Complaints received; null: no data, noData says why." })
  received!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Of the month before, as many days as this one has had; null where it cannot be compared.",
  })
  receivedSameDaysBefore!: number | null;

  @Field(() => Int, { nullable: true, description: "Of the whole month before; null: no data." })
  receivedMonthBefore!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "received − receivedSameDaysBefore; where not all of the region is known in both, over the parts that are.",
  })
  change!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "change ÷ receivedSameDaysBefore, in percent; null where that is 0.",
  })
  changePercent!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Of the same days a year before; null where it cannot be compared.",
  })
  receivedYearBefore!: number | null;

  @Field(() => Float, { nullable: true, description: "Change on those, in percent; null where there were none." })
  yearChangePercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "received ÷ households in estates at the month's end × 1,000; null without households.",
  })
  perThousandHouseholds!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Complaints received up to judgedTo, old enough to say whether they were in time.",
  })
  judged!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `${OF_JUDGED}: those handled or closed within 72 hours of being reported; ${UNKNOWN}.`,
  })
  handledInTime!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `${OF_JUDGED}: those closed within 72 hours and not reopened since; ${UNKNOWN}.`,
  })
  closedInTime!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "closedInTime of as many days of the month before, whose complaints are judged at the same age.",
  })
  closedInTimeBefore!: number | null;

  @Field(() => Float, { nullable: true, description: "closedInTime − closedInTimeBefore, percentage points." })
  closedInTimeChange!: number | null;

  /** Read once it is asked for. */
  soFar!: () => Promise<ClosedSoFar>;

  @Field(() => Int, { nullable: true, description: `Received and ever escalated since; ${UNKNOWN}.` })
  escalated!: number | null;

  @Field(() => Int, { nullable: true, description: `Received and ever reopened since; ${UNKNOWN} closings.` })
  reopened!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Received about an estate and of a category of which another, reported at most 90 days before, was closed in the 30 days before; null where none of the month's names its estate.",
  })
  repeats!: number | null;

  @Field(() => Int, { nullable: true, description: "Of those, with a closing in the 7 days before." })
  repeatsWithin7Days!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Matters (同一件事): received, less those that tell again of a matter that another, of any month or region, told of first: by confirmed links and mergings. Each matter is counted once, where and when it was first told.",
  })
  matters!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Open at `at` for over 72 hours, of any month; reported in the last 90 days.",
  })
  overdue!: number | null;

  @Field(() => Int, { nullable: true, description: "Of those, open for over 30 days." })
  openLong!: number | null;

  @Field(() => Int, { nullable: true, description: "Of the last 90 days, those that stand escalated." })
  escalatedNow!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Received and closed, by now, without being reopened since: what the hours are of.",
  })
  closed!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Median hours from being reported to being closed, of those closed.",
  })
  medianHoursToClose!: number | null;

  @Field(() => Float, { nullable: true, description: "The hours within which nine in ten of those closed were." })
  p90HoursToClose!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Mean satisfaction of the callers asked, 1 to 5; null: none was.",
  })
  satisfaction!: number | null;

  @Field(() => Int, { nullable: true, description: "How many were asked." })
  rated!: number | null;

  @Field(() => [ComplaintReportSource], {
    nullable: true,
    description: "By source, most first; null: no data.",
    complexity: ({ childComplexity }) => 4 * childComplexity,
  })
  sources!: readonly ComplaintReportSource[] | null;

  @Field(() => ExtentEnum, { description: "How far complaints of the region and month are known." })
  extent!: Extent;

  @Field(() => NoDataNote, { nullable: true, description: "Why nothing is known; null where something is." })
  noData!: NoDataNote | null;

  @Field(() => NotComparedNote, { nullable: true, description: "Why there is no change on the month before." })
  notCompared!: NotComparedNote | null;
}

/** What a report says beside the rows of a page. */
export interface ReportTold {
  readonly region: Region;
  readonly level: RegionLevel;
  readonly month: string;
  readonly countedTo: string;
  readonly judgedTo: string;
  readonly at: Date;
  readonly settled: boolean;
  readonly total: ComplaintReportRow;
  readonly remainder: readonly ComplaintReportRow[];
}

@ObjectType({ description: "A page of the street table, with what holds for all of it.", simpleResolvers: true })
export class ComplaintReportConnection extends connectionOf("ComplaintReport", () => ComplaintReportRow) {
  constructor(
    page: Page<ComplaintReportRow>,
    private readonly told: ReportTold,
  ) {
    super(page as never);
  }

  @Field(() => Region, { description: "The region whose parts are listed." })
  get region(): Region {
    return this.told.region;
  }

  @Field(() => RegionLevel, { description: "Their level." })
  get level(): RegionLevel {
    return this.told.level;
  }

  @Field(() => YearMonthScalar, { description: "The month." })
  get month(): string {
    return this.told.month;
  }

  @Field(() => DateScalar, { description: "The last day counted: the month's, or today in the current month." })
  get countedTo(): string {
    return this.told.countedTo;
  }

  @Field(() => DateScalar, {
    description:
      "Complaints up to this day are old enough to be judged in time; the day before the month where none is yet.",
  })
  get judgedTo(): string {
    return this.told.judgedTo;
  }

  @Field(() => DateTimeScalar, { description: "The moment of what is open now." })
  get at(): Date {
    return this.told.at;
  }

  @Field(() => Boolean, {
    description:
      "Whether the month is 30 days past: until then hours, escalations and reopenings are those of complaints that came to it so far.",
  })
  get settled(): boolean {
    return this.told.settled;
  }

  @Field(() => ComplaintReportRow, {
    description: "The whole region: the rows of all pages and the remainder add up to it.",
  })
  get total(): ComplaintReportRow {
    return this.told.total;
  }

  @Field(() => [ComplaintReportRow], {
    description:
      "What is in none of the regions listed, such as functional zones, or what is known to the region itself alone; not on any page.",
    complexity: ({ childComplexity }) => childComplexity,
  })
  get remainder(): readonly ComplaintReportRow[] {
    return this.told.remainder;
  }
}
