import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import type { MonthNumber } from "../calendar/month.ts";
import type { Indicator } from "../facts/indicator.ts";
import { Region } from "../region/region.type.ts";
import { YearMonthScalar } from "../scalars/scalars.ts";
import type { Verdict } from "./progress.ts";
import { Target } from "./target.type.ts";
import { TargetNote } from "./target-notes.ts";

/** As the schema names them. */
export const VERDICTS: { readonly [verdict in Verdict]: verdict } = {
  REACHED: "REACHED",
  ON_TRACK: "ON_TRACK",
  BEHIND: "BEHIND",
  MISSED: "MISSED",
};
registerEnumType(VERDICTS, {
  name: "TargetVerdict",
  description: "Whether a target is on track.",
  valuesConfig: {
    REACHED: { description: "达到: the target is reached." },
    ON_TRACK: { description: "有望达到: not reached, and at least as far as it should be by then." },
    BEHIND: { description: "滞后: not as far as it should be by then." },
    MISSED: { description: "未达到: the year is over, or what may only be so much is more already." },
  },
});

@ObjectType({
  description:
    "Whether a target is on track, with the numbers that decide it, as they are shown (rounded to indicator.decimals).",
  simpleResolvers: true,
})
export class TargetProgress {
  @Field(() => VERDICTS, { nullable: true, description: "Null where nothing is said; `undecided` says why." })
  verdict!: Verdict | null;

  @Field(() => YearMonthScalar, { nullable: true, description: "The latest month that is over and can be judged." })
  month!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "What the indicator is in that month; what adds up over the year, from January to its end.",
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "What it should be by the end of that month. On the straight line: startValue + (target − startValue) × months from startMonth ÷ months from startMonth to December; of what adds up: target × days passed ÷ days of the year.",
  })
  due!: number | null;

  @Field(() => YearMonthScalar, {
    nullable: true,
    description:
      "Where the line begins: December before, or the first month known as the latest is; null where days decide.",
  })
  startMonth!: string | null;

  @Field(() => Float, { nullable: true, description: "What the indicator was there." })
  startValue!: number | null;

  @Field(() => TargetNote, { nullable: true, description: "Why there is no verdict; null where there is one." })
  undecided!: TargetNote | null;
}

@ObjectType({ description: "How a region stands to its target.", simpleResolvers: true })
export class TargetStanding {
  /** What was counted, and the latest month of the year that is over. */
  measured!: Indicator;
  last!: MonthNumber | null;

  @Field(() => Target, { description: "The target of the year that the period asked for ends in." })
  target!: Target;

  @Field(() => Region, { description: "The region." })
  region!: Region;

  @Field(() => YearMonthScalar, {
    description:
      "First month that `value` is of: as asked; the latest month that can be judged where what becomes of the period's complaints cannot be said yet; January of what adds up over the year.",
  })
  from!: string;

  @Field(() => YearMonthScalar, {
    description: "Last month that `value` is of; a whole one where it adds up over the year.",
  })
  to!: string;

  @Field(() => Boolean, {
    description: "Whether it adds up over the year: a count of what happens, also per so many that stand.",
  })
  addsUp!: boolean;

  @Field(() => Float, { nullable: true, description: "In the indicator's unit; null: undetermined says why." })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "What it is held against: the target; of what adds up over the year the target × days passed by the end of `to` ÷ days of the year.",
  })
  due!: number | null;

  @Field(() => Float, { nullable: true, description: "value − due, in the indicator's unit: points for a percentage." })
  distance!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "distance ÷ due, in per cent; null for a percentage, and where due is 0.",
  })
  distancePercent!: number | null;

  @Field(() => TargetNote, { nullable: true, description: "Why there is no distance; null where there is one." })
  undetermined!: TargetNote | null;
}
