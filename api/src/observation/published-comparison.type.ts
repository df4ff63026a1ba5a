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

@ObjectType({ description: "A published figure beside the platform's own.", simpleResolvers: true })
export class PublishedComparison {
  @Field(() => Observation, { description: "The published figure." })
  observation!: Observation;

  @Field(() => ObservedPartEnum, { description: "Which side of the value it speaks of." })
  part!: ObservedPart;

  @Field(() => Float, {
    nullable: true,
    description: "The platform's figure for that side; null where it has none, or for a related figure.",
  })
  ours!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "ours − published, in the published unit; percentage points for a percentage; null where ours is.",
  })
  difference!: number | null;
}
