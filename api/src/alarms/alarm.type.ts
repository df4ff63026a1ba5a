import { Field, Int, ObjectType } from "type-graphql";
import { Region } from "../region/region.type.ts";
import { type AlarmKind, alarmKinds } from "./alarm-kinds.ts";

@ObjectType({ description: "How many of an alarm lie in a region.", simpleResolvers: true })
export class AlarmRegion {
  @Field(() => Region, { description: "One level below the region asked for." })
  region!: Region;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType({ description: "What has to be acted on in a region.", simpleResolvers: true })
export class Alarm {
  @Field(() => alarmKinds.enumObject, { description: "What." })
  kind!: AlarmKind;

  @Field(() => Int, { nullable: true, description: "How many; null: no data on record." })
  count!: number | null;

  @Field(() => [AlarmRegion], { description: "The three regions one level below that have most, most first." })
  regions!: AlarmRegion[];
}
