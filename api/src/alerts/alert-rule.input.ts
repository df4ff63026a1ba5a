import { Field, Float, ID, InputType } from "type-graphql";
import { type AlarmKind, alarmKinds } from "../alarms/alarm-kinds.ts";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { indicatorById } from "../indicators/indicator-by-id.ts";
import { Comparison } from "../indicators/indicator-enums.ts";
import { type QueueList, queueLists } from "../queue/queue-lists.ts";
import { LEVELS, RegionLevel } from "../region/region-enums.ts";
import { type AlertCondition, alertConditions, isOfChange } from "./alert-conditions.ts";
import type { NewRule } from "./alert-rule.ts";

@InputType({ description: "A rule to be kept: what is counted, by one of indicator, alarm and queueList." })
export class AlertRuleInput {
  @Field(() => String, { description: "A name that is free in the region, 1 to 60 visible characters." })
  name!: string;

  @Field(() => ID, { description: "Code of the region that it is about." })
  region!: string;

  @Field(() => RegionLevel, {
    nullable: true,
    description: "Every region of this level in it is held against the threshold; the region itself where left out.",
  })
  level?: RegionLevel | null;

  @Field(() => ID, { nullable: true, description: "Id of the indicator whose value is held against it." })
  indicator?: string | null;

  @Field(() => alarmKinds.enumObject, { nullable: true, description: "Or the alarm whose number is." })
  alarm?: AlarmKind | null;

  @Field(() => queueLists.enumObject, { nullable: true, description: "Or the list of the queue whose rows are." })
  queueList?: QueueList | null;

  @Field(() => alertConditions.enumObject, {
    description: "How it is broken; of anything but an indicator ABOVE or BELOW.",
  })
  condition!: AlertCondition;

  @Field(() => Comparison, {
    nullable: true,
    description: "Of RISES and FALLS what the change is from; the month before where left out.",
  })
  comparison?: Comparison | null;

  @Field(() => Float, {
    description: "In the unit of what is counted; of RISES and FALLS in percent or points, more than 0.",
  })
  threshold!: number;
}

/** What is asked for as a rule. Throws BadInput, and NotFound for a region that the caller may not act in, or an indicator that there is not. */
export function ruleAsked(context: Context, input: AlertRuleInput): NewRule {
  const {
    name,
    region: code,
    level = null,
    indicator = null,
    alarm = null,
    queueList = null,
    condition,
    threshold,
  } = input;
  if (!/^[^\s\p{C}](?:[^\p{C}]{0,58}[^\s\p{C}])?$/u.test(name))
    throw new BadInput("rule.name", "1 to 60 visible characters", name);
  const region = context.regionsWith("ACT").byCode(code);
  if (level !== null && LEVELS.indexOf(level) <= LEVELS.indexOf(region.level))
    throw new BadInput("rule.level", `a level below ${region.level}`, level);
  const counted = [indicator, alarm, queueList].filter((one) => one !== null);
  if (counted.length !== 1)
    throw new BadInput("rule.indicator", "one of indicator, alarm and queueList", counted.join());
  if (indicator !== null) indicatorById(indicator);
  else if (isOfChange(condition))
    throw new BadInput("rule.condition", "ABOVE or BELOW, of anything but an indicator", condition);
  if (!Number.isFinite(threshold) || (isOfChange(condition) && threshold <= 0))
    throw new BadInput("rule.threshold", "a number, of a change more than 0", threshold);
  const comparison = isOfChange(condition) ? (input.comparison ?? Comparison.MONTH_ON_MONTH) : null;
  return { name, regionCode: region.code, level, indicator, alarm, queueList, condition, comparison, threshold };
}
