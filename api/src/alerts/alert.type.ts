import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { type AlarmKind, alarmKinds } from "../alarms/alarm-kinds.ts";
import { connectionOf } from "../graphql/pages.ts";
import { Comparison } from "../indicators/indicator-enums.ts";
import { type QueueList, queueLists } from "../queue/queue-lists.ts";
import { Region } from "../region/region.type.ts";
import { RegionLevel } from "../region/region-enums.ts";
import { DateTimeScalar, YearMonthScalar } from "../scalars/scalars.ts";
import { type AlertCondition, alertConditions } from "./alert-conditions.ts";

@ObjectType("AlertRule", { description: "A rule on what the platform counts.", simpleResolvers: true })
export class AlertRuleType {
  @Field(() => ID, { description: "Its number." })
  id!: string;

  @Field(() => String, { description: "Its name, one of a kind in its region." })
  name!: string;

  @Field(() => Region, {
    nullable: true,
    description: "The region that it is about; null: the caller does not see it.",
  })
  region!: Region | null;

  @Field(() => RegionLevel, {
    nullable: true,
    description: "Every region of this level in it is held against the threshold; null: the region itself.",
  })
  level!: RegionLevel | null;

  @Field(() => ID, {
    nullable: true,
    description: "The indicator whose value is held against it; null: another number is.",
  })
  indicator!: string | null;

  @Field(() => alarmKinds.enumObject, {
    nullable: true,
    description: "The alarm whose number is held against it; null: another number is.",
  })
  alarm!: AlarmKind | null;

  @Field(() => queueLists.enumObject, {
    nullable: true,
    description: "The list of the queue whose rows are held against it; null: another number is.",
  })
  queueList!: QueueList | null;

  @Field(() => alertConditions.enumObject, { description: "How it is broken." })
  condition!: AlertCondition;

  @Field(() => Comparison, { nullable: true, description: "Of RISES and FALLS what the change is from; else null." })
  comparison!: Comparison | null;

  @Field(() => Float, { description: "In the unit of what is counted; of RISES and FALLS in percent or points." })
  threshold!: number;

  @Field(() => String, { description: "Who made it, as the audit names them." })
  madeBy!: string;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was ended; null: it is in force." })
  endedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: "Regions that it was held against last; null: it never was." })
  regions!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Of how many of them there were no data, so that nothing is said; null: it never was evaluated.",
  })
  withoutData!: number | null;
}

@ObjectType({ description: "A rule that is broken in a region, or was.", simpleResolvers: true })
export class Alert {
  @Field(() => ID, { description: "Its number; a later alert of the same rule and region has another." })
  id!: string;

  @Field(() => AlertRuleType, { description: "The rule." })
  rule!: AlertRuleType;

  @Field(() => Region, { description: "Where it is broken." })
  region!: Region;

  @Field(() => DateTimeScalar, { description: "When it was found to be broken." })
  firedAt!: Date;

  @Field(() => Float, { description: "The number, or its change, that broke it." })
  firedValue!: number;

  @Field(() => Float, {
    nullable: true,
    description: "The number, or its change, that was counted last while the alert lasted; null: no data.",
  })
  value!: number | null;

  @Field(() => YearMonthScalar, {
    nullable: true,
    description: "The month that the value is of; null: of the moment, as queues and alarms are.",
  })
  month!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was found to be kept again; null: it is broken still.",
  })
  resolvedAt!: Date | null;

  @Field(() => Float, {
    nullable: true,
    description: "The number by which it was kept again; null: broken still, or the rule was ended, or the region.",
  })
  resolvedValue!: number | null;
}

export const AlertConnection = connectionOf("Alert", () => Alert);
export type AlertConnection = InstanceType<typeof AlertConnection>;
