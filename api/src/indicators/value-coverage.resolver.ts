import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { monthOf } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { familyCoverage } from "../data-coverage/family-coverage.ts";
import { FamilyCoverage } from "../data-coverage/family-coverage.type.ts";
import { indicatorById } from "./indicator-by-id.ts";
import { IndicatorValue } from "./indicator-value.type.ts";
import { familiesOf } from "./known-by.ts";

@Resolver(() => IndicatorValue)
export class ValueCoverageResolver {
  @FieldResolver(() => [FamilyCoverage], {
    description: "What the value is made of, as far as it is on record: every family that it needs, over its months.",
    complexity: ({ childComplexity }) => 1 + 4 * childComplexity,
  })
  coverage(@Root() value: IndicatorValue, @Ctx() context: Context): FamilyCoverage[] {
    const months = { from: monthOf(value.from), to: monthOf(value.to) };
    return familiesOf(indicatorById(value.indicator.id)).map((family) =>
      familyCoverage(context.seenWith(value.region), family, value.region, months),
    );
  }
}
