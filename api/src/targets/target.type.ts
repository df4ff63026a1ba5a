import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../graphql/pages.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { Region } from "../region/region.type.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";

@ObjectType({
  description:
    "What an indicator is to reach in a region by the end of a year; its direction says whether at least or at most.",
  simpleResolvers: true,
})
export class Target {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Field(() => IndicatorType, { description: "The indicator." })
  indicator!: IndicatorType;

  @Field(() => Region, { description: "The region itself; those below it have targets of their own, or none." })
  region!: Region;

  @Field(() => Int, {
    description: "The year at whose end it is to be reached; what adds up over months, over the whole year.",
  })
  year!: number;

  @Field(() => Float, { nullable: true, description: "In the indicator's unit; null where it was taken back." })
  value!: number | null;

  @Field(() => String, { description: "The document that sets it, as whoever recorded it writes it." })
  document!: string;

  @Field(() => String, {
    nullable: true,
    description: "Name of the source whose file told it; null: recorded by hand.",
  })
  source!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  recordedAt!: Date;

  @Field(() => String, { description: "Who recorded it, as the audit names them." })
  recordedBy!: string;
}

export const TargetConnection = connectionOf("Target", () => Target);
export type TargetConnection = InstanceType<typeof TargetConnection>;

@ObjectType({ description: "What became of targets that were recorded.", simpleResolvers: true })
export class RecordTargetsResult {
  @Field(() => Int, { description: "Targets recorded, one a region; what stood before is kept beside each." })
  recorded!: number;

  @Field(() => Int, { description: "Those that were in force already, of the same document." })
  unchanged!: number;
}
