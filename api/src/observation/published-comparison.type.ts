import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { Observation } from "./observation.type.ts";
import type { ObservedPart } from "./observed-as.ts";

export const ObservedPartEnum: Record<ObservedPart, ObservedPart> = {
  VALUE: "VALUE",
  NUMERATOR: "NUMERATOR",
  DENOMINATOR: "DENOMINATOR",
  YEAR_ON_YEAR: "YEAR_ON_YEAR",
  RELATED: "RELATED",
};

registerEnumType(ObservedPartEnum, {
  name: "ObservedPart",
  description: "Which side of an indicator's value a published figure speaks of.",
  valuesConfig: {
    VALUE: { description: "The value itself." },
    NUMERATOR: { description: "What is counted." },
    DENOMINATOR: { description: "What it is divided by." },
    YEAR_ON_YEAR: { description: "The change against the same months of the year before, in percent." },
    RELATED: { description: "The same matter by another definition; not to be subtracted." },
  },
});

export const WhyIncomparable = { DEFINITION: "DEFINITION", UNIT: "UNIT", PERIOD: "PERIOD" } as const;
export type WhyIncomparable = keyof typeof WhyIncomparable;

registerEnumType(WhyIncomparable, {
  name: "WhyIncomparable",
  description: "Why a published figure cannot be held against the platform's own.",
  valuesConfig: {
    DEFINITION: { description: "It speaks of the same matter by another definition." },
    UNIT: { description: "It is a share where the platform counts, or counts where the platform has a share." },
    PERIOD: { description: "It counts over other months of the year: January to October is not one month." },
  },
});

@ObjectType({ description: "A published figure beside the platform's own.", simpleResolvers: true })
export class PublishedComparison {
  @Field(() => Observation, { description: "The published figure." })
  observation!: Observation;

  @Field(() => ObservedPartEnum, { description: "Which side of the value it speaks of." })
  part!: ObservedPart;

  @Field(() => Float, {
    nullable: true,
    description: "The platform's figure for that side; null where it has none, or where the two cannot be compared.",
  })
  ours!: number | null;

  @Field(() => WhyIncomparable, {
    nullable: true,
    description: "Why the two cannot be compared; null where they can.",
  })
  incomparable!: WhyIncomparable | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the platform's figure is what is published, as the qualifier means it: 1010 keeps over 1000. Null where ours is.",
  })
  keeps!: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: "ours − published, in the published unit; percentage points for a percentage; null where ours is.",
  })
  difference!: number | null;
}
