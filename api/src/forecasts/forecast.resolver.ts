import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { categoryById } from "../complaints/category.loaders.ts";
import { ComplaintCategory } from "../complaints/complaint.type.ts";
import type { Context } from "../context.ts";
import { firmByKey } from "../firm/firm.loaders.ts";
import { PropertyFirm } from "../firm/firm.type.ts";
import { checkFirst, rowsOfPage } from "../graphql/pages.ts";
import { breachForecast } from "./breach-forecast.ts";
import { BreachForecast, CategoryForecast, FirmForecast } from "./forecast.type.ts";

/** Statements over the complaints of a year, five times, and a thousand clocks replayed, in fields of an answer. */
const COST = 30_000;
const MAX_FIRMS = 200;

@Resolver(() => BreachForecast)
export class BreachForecastResolver {
  @Query(() => BreachForecast, {
    description:
      "How many open complaints of a region will be overdue tonight, on Friday and at the month's end, by each firm's and category's own pace; with what became of such forecasts before.",
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  breachForecast(
    @Arg("under", () => ID, { description: "Code of a region: complaints in it or below." }) under: string,
    @Ctx() context: Context,
  ): Promise<BreachForecast> {
    return breachForecast(context, under);
  }

  @FieldResolver(() => [FirmForecast], {
    description: "By firm, until the last of the moments, most due first, those of no firm that is known among them.",
    complexity: ({ args, childComplexity }) => rowsOfPage(args.first) * childComplexity,
  })
  firms(
    @Root() { firmParts }: BreachForecast,
    @Arg("first", () => Int, { defaultValue: 20, description: `Firms told, at most ${MAX_FIRMS}.` }) first: number,
  ): FirmForecast[] {
    checkFirst(first, MAX_FIRMS);
    return firmParts.slice(0, first);
  }
}

@Resolver(() => CategoryForecast)
export class CategoryForecastResolver {
  @FieldResolver(() => ComplaintCategory, { description: "The category." })
  category(@Root() { categoryId }: CategoryForecast, @Ctx() context: Context): Promise<ComplaintCategory> {
    return categoryById.load(context, categoryId);
  }
}

@Resolver(() => FirmForecast)
export class FirmForecastResolver {
  @FieldResolver(() => PropertyFirm, { nullable: true, description: "The firm; null: none is known." })
  firm(@Root() { firmKey }: FirmForecast, @Ctx() context: Context): Promise<PropertyFirm | null> | null {
    return firmKey === null ? null : firmByKey.load(context, firmKey);
  }
}
