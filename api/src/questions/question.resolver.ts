import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { monthOf, monthText } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { appliedConditions, filterOf } from "../indicators/attribute-conditions.ts";
import { attributesOf } from "../indicators/attribute-filter.ts";
import { indicatorAttributeOf } from "../indicators/attribute-filter.type.ts";
import { indicatorTypeOf } from "../indicators/indicator.type.ts";
import { checkedLength, MAX_TEXT } from "../search/search-text.ts";
import { codeNames } from "./named-codes.ts";
import { Question } from "./question.type.ts";
import { readQuestion } from "./read-question.ts";

@Resolver()
export class QuestionResolver {
  @Query(() => Question, {
    description:
      "A question about places, indicators, periods, comparisons and extremes, in Chinese (任城区 上月 投诉 增加最多 的 街道) or English (streets of Rencheng with the largest increase in complaints last month), read by the platform's own names and words alone.",
    complexity: ({ childComplexity }) => 50 + childComplexity,
  })
  async question(
    @Arg("text", () => String, { description: `What was typed, at most ${MAX_TEXT} characters.` }) text: string,
    @Arg("near", () => ID, {
      nullable: true,
      description:
        "Code of the region where the asker stands: preferred among places of one name, and meant by 全市 and the like.",
    })
    near: string | null,
    @Ctx() context: Context,
  ): Promise<Question> {
    checkedLength(text);
    const { regions, today } = context;
    const reading = readQuestion(text, {
      regions,
      codes: await codeNames(context),
      now: monthOf(today),
      near: near == null ? null : regions.find(near),
    });
    const { indicator, otherIndicators, period, versus, conditions, by } = reading;
    const said = indicator ? appliedConditions(await filterOf(context, indicator, [...conditions])) : [];
    return Object.assign(new Question(), reading, {
      conditions: conditions.map((asked) => ({ ...said.find((one) => one.attribute === asked.attribute)!, ...asked })),
      by: by === null ? null : indicatorAttributeOf(by, attributesOf(indicator!)[by]!),
      indicator: indicator && indicatorTypeOf(indicator),
      otherIndicators: otherIndicators.map(indicatorTypeOf),
      month: period && monthText(period.last),
      months: period?.months,
      versus: versus === null ? null : monthText(versus),
    });
  }
}
