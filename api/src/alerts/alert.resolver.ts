import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { rowsOfPage } from "../graphql/pages.ts";
import { AlertConnection, AlertRuleType } from "./alert.type.ts";
import { AlertRuleInput, ruleAsked } from "./alert-rule.input.ts";
import { alertsIn, rulesSeenBy } from "./alerts.ts";
import { addRule, changeRule, endRule, MOST_RULES } from "./keep-rules.ts";

const NEEDS =
  'Needs the right to act in the region; where everybody is let in, the header "Authorization: Bearer <write token>". Returns the rules in force.';

@Resolver()
export class AlertResolver {
  @Query(() => [AlertRuleType], {
    description: "The rules in force about regions that the caller sees, by name.",
    complexity: ({ childComplexity }) => 100 + 20 * childComplexity,
  })
  alertRules(@Ctx() context: Context): Promise<AlertRuleType[]> {
    return rulesSeenBy(context);
  }

  @Query(() => AlertConnection, {
    description:
      "Where rules are broken, what was found last in front. Rules are held against the data once each version of them, and once an hour.",
    complexity: ({ args, childComplexity }) => 100 + rowsOfPage(args.first) * childComplexity,
  })
  alerts(
    @Arg("under", () => ID, {
      nullable: true,
      description: "Code of a region: only in it or below; everywhere where left out.",
    })
    under: string | null,
    @Arg("resolved", () => Boolean, {
      defaultValue: false,
      description: "True: those that are kept again, the latest in front, instead of those that last.",
    })
    resolved: boolean,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<AlertConnection> {
    return alertsIn(context, { under, resolved }, first, after);
  }

  @Mutation(() => [AlertRuleType], {
    description: `Keeps a rule, at most ${MOST_RULES} in all; it is held against the data within a minute. ${NEEDS}`,
  })
  async addAlertRule(
    @Arg("rule", () => AlertRuleInput, { description: "What, where, and how it is broken." }) asked: AlertRuleInput,
    @Ctx() context: Context,
  ): Promise<AlertRuleType[]> {
    await context.require("ACT");
    await addRule(context, ruleAsked(context, asked));
    return rulesSeenBy(context);
  }

  @Mutation(() => [AlertRuleType], {
    description: `Ends a rule and keeps another in its place; alerts of the first are over. ${NEEDS}`,
  })
  async changeAlertRule(
    @Arg("id", () => ID, { description: "Number of the rule that is ended." }) id: string,
    @Arg("rule", () => AlertRuleInput, { description: "What, where, and how it is broken." }) asked: AlertRuleInput,
    @Ctx() context: Context,
  ): Promise<AlertRuleType[]> {
    await context.require("ACT");
    await changeRule(context, id, ruleAsked(context, asked));
    return rulesSeenBy(context);
  }

  @Mutation(() => [AlertRuleType], {
    description: `Ends a rule; its alerts are over, and stay on record as resolved. ${NEEDS}`,
  })
  async endAlertRule(
    @Arg("id", () => ID, { description: "Its number." }) id: string,
    @Ctx() context: Context,
  ): Promise<AlertRuleType[]> {
    await context.require("ACT");
    await endRule(context, id);
    return rulesSeenBy(context);
  }
}
