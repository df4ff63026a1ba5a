import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { firstDay, monthOf } from "../../calendar/month.ts";
import type { Context } from "../../context.ts";
import { Region } from "../../region/region.type.ts";
import { YearMonthScalar } from "../../scalars/scalars.ts";
import type { RegisterRecord } from "../derive/record.ts";
import { recordPages } from "../derive/record-pages.ts";
import { recordType } from "../derive/record-type.ts";
import { policies } from "./policies.register.ts";
import { policiesBegun } from "./policies-begun.queries.ts";

/** More than these would cover the trend they are marked on. */
const MOST = 50;

@Resolver(() => Region)
export class PoliciesBegunResolver {
  @FieldResolver(() => [recordType(policies)], {
    description: `Policies that began to hold for the region in these months, both included: its own and those of the regions above it, the earliest first, at most ${MOST}.`,
    complexity: ({ childComplexity }) => 20 + 10 * childComplexity,
  })
  async policiesBegun(
    @Root() region: Region,
    @Arg("from", () => YearMonthScalar, { description: "First month." }) from: string,
    @Arg("to", () => YearMonthScalar, { description: "Last month." }) to: string,
    @Ctx() context: Context,
  ): Promise<RegisterRecord<typeof policies>[]> {
    const holding = [...region.ancestors, region];
    const keys = await context.run(policiesBegun, {
      cityCodes: [...new Set(holding.map(({ cityCode }) => cityCode))],
      regionIds: holding.map(({ regionId }) => regionId),
      from: firstDay(monthOf(from)),
      until: firstDay(monthOf(to) + 1),
      limit: MOST,
    });
    const found = await Promise.all(
      keys.map((key) => recordPages(policies).byKey.load(context, { cityCode: key.city_code, number: key.policy_id })),
    );
    return found.filter((policy) => policy !== null);
  }
}
