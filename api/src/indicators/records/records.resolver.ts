import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import { estateByKey } from "../../estate/estate.loaders.ts";
import { Estate } from "../../estate/estate.type.ts";
import { firmByKey } from "../../firm/firm.loaders.ts";
import { PropertyFirm } from "../../firm/firm.type.ts";
import { MAX_PAGE, rowsOfPage } from "../../graphql/pages.ts";
import { REGIONS_AS_OF } from "../../region/regions-as-of.ts";
import { DateScalar, YearMonthScalar } from "../../scalars/scalars.ts";
import { filterOf } from "../attribute-conditions.ts";
import { AttributeCondition } from "../attribute-filter.type.ts";
import { FILTER } from "../filtered.ts";
import { indicatorById } from "../indicator-by-id.ts";
import { Comparison } from "../indicator-enums.ts";
import { periodOf } from "../period.ts";
import { measureOf, type RecordPart } from "./record-parts.ts";
import type { RecordsOf } from "./record-scope.ts";
import { subjectOf } from "./record-subjects.ts";
import { indicatorRecords } from "./records.ts";
import {
  IndicatorPart,
  IndicatorPartsByRegion,
  IndicatorRecord,
  IndicatorRecordConnection,
  IndicatorRecordPoints,
  RecordPartEnum,
} from "./records.type.ts";
import { partsByRegion, recordsByCode } from "./records-by-code.ts";

/** Goes through the facts of a region once. */
const COST = 3_000;
/** The points of a layer: five pages of records. */
const POINTS_COST = 15_000;
const MAX_POINTS = 5_000;

/** Of which part of a figure, wherever. */
@ArgsType()
class PeriodOfFigureArgs {
  @Field(() => ID, { description: "Id of the indicator." })
  indicator!: string;

  @Field(() => YearMonthScalar, {
    nullable: true,
    description: "First month of the period; the same as `to` where left out. A stock takes `to` alone.",
  })
  from?: string | null;

  @Field(() => YearMonthScalar, {
    nullable: true,
    description: "Last month of the period, at most the current one; the current one where left out.",
  })
  to?: string | null;

  @Field(() => RecordPartEnum, { defaultValue: "NUMERATOR", description: "Which part of the figure." })
  part!: RecordPart;

  @Field(() => [AttributeCondition], FILTER)
  filter?: AttributeCondition[] | null;

  @Field(() => DateScalar, { nullable: true, description: REGIONS_AS_OF })
  regionsAsOf?: string | null;
}

/** Of which part of which figure. */
@ArgsType()
class FigureArgs extends PeriodOfFigureArgs {
  @Field(() => ID, { description: "Code of the region." })
  region!: string;
}

@Resolver(() => IndicatorRecord)
export class IndicatorRecordsResolver {
  @Query(() => IndicatorRecordConnection, {
    description:
      "What a figure is made of, record by record: estates, firms, complaints, communities, records of a register; of a sum with what each adds. The largest amounts first, of equal ones the newest. `amount` is the figure's own numerator or denominator.",
    complexity: ({ args, childComplexity }) => COST + rowsOfPage(args.first) * childComplexity,
  })
  async indicatorRecords(
    @Args(() => FigureArgs) figure: FigureArgs,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() request: Context,
  ): Promise<IndicatorRecordConnection> {
    const context = request.regionsAsOf(figure.regionsAsOf);
    const of = await recordsOf(context, figure);
    return new IndicatorRecordConnection(await indicatorRecords(context, of, first, after ?? null));
  }

  @Query(() => IndicatorRecordPoints, {
    description: "The same records as points for a map: of the first 5,000 those whose place is known.",
    complexity: POINTS_COST,
  })
  async indicatorRecordPoints(
    @Args(() => FigureArgs) figure: FigureArgs,
    @Ctx() request: Context,
  ): Promise<IndicatorRecordPoints> {
    const context = request.regionsAsOf(figure.regionsAsOf);
    const of = await recordsOf(context, figure);
    const rows: { id: string; nameZh: string; nameEn: string; location: readonly [number, number] }[] = [];
    let after: string | null = null;
    let records = 0;
    for (let read = 0; read < MAX_POINTS; read += MAX_PAGE) {
      const { page } = await indicatorRecords(context, of, MAX_PAGE, after);
      if (read === 0) records = page.rows.length <= MAX_PAGE ? page.rows.length : await page.count();
      const own = page.rows.slice(0, MAX_PAGE);
      for (const { id, nameZh, nameEn, location } of own)
        if (location !== null) rows.push({ id, nameZh, nameEn, location });
      if (page.rows.length <= MAX_PAGE) break;
      after = page.cursorOf(own.at(-1)!);
    }
    return {
      records,
      given: rows.length,
      kind: subjectOf(measureOf(of.indicator, of.part).over).kind,
      ids: rows.map((row) => row.id),
      namesZh: rows.map((row) => row.nameZh),
      namesEn: rows.map((row) => row.nameEn),
      longitudes: rows.map(({ location }) => location[0]),
      latitudes: rows.map(({ location }) => location[1]),
    };
  }

  @Query(() => [IndicatorPart], {
    description:
      "A part of a figure by the codes of an attribute (mode, category, source …), in the list's order, what is not known last: together the figure. Codes without any record are left out.",
    complexity: ({ args, childComplexity }) => (args.comparison == null ? 1 : 2) * COST + 15 * childComplexity,
  })
  async indicatorBreakdown(
    @Args(() => FigureArgs) figure: FigureArgs,
    @Arg("by", () => ID, { description: "Id of an attribute with codes, of Indicator.attributes." }) by: string,
    @Arg("comparison", () => Comparison, { nullable: true, description: "What `before` is of." })
    comparison: Comparison | null,
    @Ctx() request: Context,
  ): Promise<IndicatorPart[]> {
    const context = request.regionsAsOf(figure.regionsAsOf);
    const of = await recordsOf(context, figure);
    return (await recordsByCode(context, of, by, comparison ?? null)).map(({ zh, en, ...same }) => ({
      ...same,
      nameZh: zh,
      nameEn: en,
    }));
  }

  @Query(() => IndicatorPartsByRegion, {
    description:
      "The same in each of several regions at once, as a ranking shows it: what indicatorBreakdown tells of each.",
    complexity: ({ args, childComplexity }) => COST + 4 * args.regions.length + 15 * childComplexity,
  })
  async indicatorBreakdownByRegion(
    @Args(() => PeriodOfFigureArgs) figure: PeriodOfFigureArgs,
    @Arg("regions", () => [ID], { description: "Codes of the regions, at most 1,000; each once." }) codes: string[],
    @Arg("by", () => ID, { description: "Id of an attribute with codes, of Indicator.attributes." }) by: string,
    @Ctx() request: Context,
  ): Promise<IndicatorPartsByRegion> {
    if (codes.length > MAX_PAGE)
      throw new BadInput("regions", `at most ${MAX_PAGE} regions`, `${codes.length} regions`);
    const context = request.regionsAsOf(figure.regionsAsOf);
    const regions = [...new Set(codes)].map((code) => context.region(code));
    const { parts, amounts } = await partsByRegion(context, await figureOf(context, figure), regions, by);
    return {
      parts: parts.map(({ zh, en, ...same }) => ({ ...same, nameZh: zh, nameEn: en })),
      regions: regions.map((region) => ({ region, amounts: amounts.get(region)! })),
    };
  }

  @FieldResolver(() => Estate, { nullable: true, description: "The estate it is, or is about; null: none." })
  estate(@Root() { estateKey, region }: IndicatorRecord, @Ctx() context: Context): Promise<Estate | null> | null {
    return estateKey === null ? null : estateByKey.load(context.seenWith(region), estateKey);
  }

  @FieldResolver(() => PropertyFirm, { nullable: true, description: "The firm it is, or is about; null: none." })
  firm(@Root() { firmKey, region }: IndicatorRecord, @Ctx() context: Context): Promise<PropertyFirm | null> | null {
    return firmKey === null ? null : firmByKey.load(context.seenWith(region), firmKey);
  }
}

async function recordsOf(context: Context, figure: FigureArgs): Promise<RecordsOf> {
  return { ...(await figureOf(context, figure)), region: context.region(figure.region) };
}

async function figureOf(context: Context, figure: PeriodOfFigureArgs): Promise<Omit<RecordsOf, "region">> {
  const indicator = indicatorById(figure.indicator);
  const period = periodOf(indicator, figure.from, figure.to, context.today);
  const filter = await filterOf(context, indicator, figure.filter);
  return { indicator, period, part: figure.part, filter };
}
