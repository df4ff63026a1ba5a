import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Region } from "../region/region.type.ts";
import { ComparedAmounts } from "./compared-amounts.type.ts";

export const RemainderKind = {
  OTHER_KIND: "OTHER_KIND",
  CLOSED_REGION: "CLOSED_REGION",
  OTHER_LEVEL: "OTHER_LEVEL",
  NOT_PLACED_FURTHER: "NOT_PLACED_FURTHER",
} as const;
export type RemainderKind = keyof typeof RemainderKind;

registerEnumType(RemainderKind, {
  name: "RemainderKind",
  description: "Why something of the whole is in none of the regions listed.",
  valuesConfig: {
    OTHER_KIND: { description: "It is in a region that `kinds` leaves out, such as a functional zone (功能区)." },
    CLOSED_REGION: {
      description:
        "It is in a region that is not valid on the day of the regions meant, and whose facts no other has taken over whole: divided among several, or its successor is not known (无单一承接区划).",
    },
    OTHER_LEVEL: { description: "It is in a region of a finer level that has none of the level above it." },
    NOT_PLACED_FURTHER: { description: "待定区划: it is known to a region above the level alone." },
  },
});

@ObjectType({
  description: "A part of the whole that is in none of the regions listed: a row of its own, without rank.",
  implements: ComparedAmounts,
  simpleResolvers: true,
})
export class Remainder extends ComparedAmounts {
  @Field(() => RemainderKind, { description: "Why." })
  kind!: RemainderKind;

  @Field(() => Region, { description: "The region it is in; the one above for what is not placed further." })
  region!: Region;

  @Field(() => String, { description: "What to call the row, in Chinese." })
  nameZh!: string;

  @Field(() => String, { description: "What to call the row, in English." })
  nameEn!: string;
}
