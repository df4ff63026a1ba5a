import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { monthOf, monthText } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import type { DataFamily } from "../facts/data-family.ts";
import { YearMonthScalar } from "../scalars/scalars.ts";
import { DataFamilyEnum } from "./data-coverage.enums.ts";
import { DATA_FAMILIES } from "./data-family.ts";
import { familyCoverage } from "./family-coverage.ts";
import { FamilyCoverage } from "./family-coverage.type.ts";

const ALL = Object.keys(DATA_FAMILIES) as DataFamily[];
const MAX_MONTHS = 120;

@Resolver()
export class DataCoverageResolver {
  @Query(() => [FamilyCoverage], {
    description:
      "From when on, and from which sources, data of a region are on record. Without data nothing is shown as zero, ranked or compared.",
    complexity: ({ childComplexity }) => 10 + ALL.length * childComplexity,
  })
  dataCoverage(
    @Arg("region", () => ID, { description: "Code of the region." }) code: string,
    @Arg("families", () => [DataFamilyEnum], { nullable: true, description: "Only these; all where left out." })
    families: DataFamily[] | null,
    @Arg("from", () => YearMonthScalar, {
      nullable: true,
      description: "First month; the same as `to` where left out.",
    })
    from: string | null,
    @Arg("to", () => YearMonthScalar, { nullable: true, description: "Last month; the current one where left out." })
    to: string | null,
    @Ctx() context: Context,
  ): FamilyCoverage[] {
    const last = monthOf(to ?? context.today);
    const first = from ? monthOf(from) : last;
    if (last > monthOf(context.today))
      throw new BadInput("to", `a month up to the current one, ${context.today.slice(0, 7)}`, to);
    if (first > last || last - first >= MAX_MONTHS)
      throw new BadInput("from", `a month up to ${monthText(last)} (to), at most ${MAX_MONTHS} months`, from);
    const region = context.region(code);
    return [...new Set(families ?? ALL)].map((family) =>
      familyCoverage(context, family, region, { from: first, to: last }),
    );
  }
}
