import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { estateByKey } from "../estate/estate.loaders.ts";
import { Estate } from "../estate/estate.type.ts";
import { checkFirst, rowsOfPage } from "../graphql/pages.ts";
import { REGIONS_AS_OF_ARG } from "../region/regions-as-of.ts";
import { YearMonthScalar } from "../scalars/scalars.ts";
import * as money from "./money.ts";
import { BalanceBreak, BalanceBreaks, MoneyByKind } from "./money.type.ts";

/** Goes through the movements of the region; a dozen kinds at most. */
const COST = 2_000;

const UNDER = Arg("under", () => ID, { description: "Code of the region." });
const FROM = Arg("from", () => YearMonthScalar, { description: "First month." });
const TO = Arg("to", () => YearMonthScalar, { description: "Last month, up to the current one." });

@Resolver(() => BalanceBreak)
export class MoneyResolver {
  @Query(() => [MoneyByKind], {
    description:
      "What came in and went out of owners' accounts in the months, by kind, the largest first; empty where no movement is on record.",
    complexity: ({ childComplexity }) => COST + 12 * childComplexity,
  })
  moneyByKind(
    @UNDER under: string,
    @FROM from: string,
    @TO to: string,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Ctx() context: Context,
  ): Promise<MoneyByKind[]> {
    return money.moneyByKind(context.regionsAsOf(regionsAsOf), { under, from, to });
  }

  @Query(() => BalanceBreaks, {
    description:
      "Balances disclosed in the months that are not what their accounts opened with and all movements since, each break once, where it comes up.",
    complexity: ({ args, childComplexity }) => 2 * COST + rowsOfPage(args.first) * childComplexity,
  })
  balanceBreaks(
    @UNDER under: string,
    @FROM from: string,
    @TO to: string,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows, at most 1,000." }) first: number,
    @Ctx() context: Context,
  ): Promise<BalanceBreaks> {
    return money.balanceBreaks(context.regionsAsOf(regionsAsOf), { under, from, to }, checkFirst(first));
  }

  @FieldResolver(() => Estate, { nullable: true, description: "The estate." })
  estate(@Root() { estateKey, region }: BalanceBreak, @Ctx() context: Context): Promise<Estate | null> {
    return estateByKey.load(context.seenWith(region), estateKey);
  }
}
