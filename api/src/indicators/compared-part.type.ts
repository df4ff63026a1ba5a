import { Field, Float, Int, ObjectType } from "type-graphql";
import type { ComparedValue } from "./value.ts";

@ObjectType("ComparedPart", {
  description: "The part of a region that is compared: those of its counties that are on record in both periods.",
  simpleResolvers: true,
})
export class ComparedPartType {
  @Field(() => Float, { nullable: true, description: "Its value in this period; change is this less previous." })
  value!: number | null;

  @Field(() => Int, { description: "Counties compared." })
  regions!: number;

  @Field(() => Int, { description: "Counties in all." })
  regionsOf!: number;

  @Field(() => String, { description: "The same in words, in Chinese." })
  zh!: string;

  @Field(() => String, { description: "The same in words, in English." })
  en!: string;
}

export function comparedPartOf(part: ComparedValue["comparedPart"]): ComparedPartType | null {
  if (part === null) return null;
  const { regions, regionsOf } = part;
  return {
    ...part,
    zh: `仅比较两期均有数据的${regions}个县区（共${regionsOf}个）`,
    en: `Compared over the ${regions} of ${regionsOf} counties on record in both periods`,
  };
}
