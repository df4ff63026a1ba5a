import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { Observation } from "./observation.type.ts";

export const ClaimRule = {
  GROWTH: "GROWTH",
  GAIN: "GAIN",
  RATE: "RATE",
  PART_OF_WHOLE: "PART_OF_WHOLE",
  RIVALS: "RIVALS",
} as const;
export type ClaimRule = keyof typeof ClaimRule;

registerEnumType(ClaimRule, {
  name: "ClaimRule",
  description: "What published figures are held against each other by.",
  valuesConfig: {
    GROWTH: { description: "A growth printed in times, against the total and what was added to it." },
    GAIN: { description: "A gain printed in percentage points, against the rate at its two dates." },
    RATE: { description: "A printed percentage, against the counts it is made of." },
    PART_OF_WHOLE: {
      description:
        "A part cannot exceed its whole, nor secretaries their organisations; the share follows. Only counts of like things.",
    },
    RIVALS: {
      description: "One thing stated more than once; as their qualifiers mean them, 1010 and over 1000 agree.",
    },
  },
});

export const ClaimVerdict = { HOLDS: "HOLDS", ROUNDED: "ROUNDED", FAILS: "FAILS", DIFFER: "DIFFER" } as const;
export type ClaimVerdict = keyof typeof ClaimVerdict;

registerEnumType(ClaimVerdict, {
  name: "ClaimVerdict",
  description: "What came of holding published figures against each other.",
  valuesConfig: {
    HOLDS: { description: "What is printed follows." },
    ROUNDED: { description: "It follows once rounded to the places printed." },
    FAILS: { description: "It does not follow, or the figures contradict each other." },
    DIFFER: { description: "Dates, definitions or precision differ: the figures stand side by side." },
  },
});

@ObjectType({
  description: "An arithmetic check of published figures, computed from the figures it names.",
  simpleResolvers: true,
})
export class ClaimCheck {
  @Field(() => ClaimRule, { description: "What was checked." })
  rule!: ClaimRule;

  @Field(() => ClaimVerdict, { description: "What came of it." })
  verdict!: ClaimVerdict;

  @Field(() => [Observation], { description: "The figures read, what is claimed last." })
  observations!: Observation[];

  @Field(() => Float, { nullable: true, description: "What is printed, in `unit`; null where nothing of it is." })
  claimed!: number | null;

  @Field(() => Float, { description: "What follows from the other figures, in `unit`; for rivals the earlier figure." })
  follows!: number;

  @Field(() => String, { description: "Unit of both: times, percent, percentage_points, or that of the figures." })
  unit!: string;

  @Field(() => String, { description: "The check in a Chinese sentence, with its numbers." })
  statementZh!: string;

  @Field(() => String, { description: "The check in an English sentence, with its numbers." })
  statementEn!: string;
}
