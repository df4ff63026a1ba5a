import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Region } from "../region/region.type.ts";
import { DateScalar } from "../scalars/scalars.ts";

export const ConsequenceStanding = {
  PROPOSED: "PROPOSED",
  OPEN: "OPEN",
  STANDS: "STANDS",
  FALLS_AWAY: "FALLS_AWAY",
} as const;
registerEnumType(ConsequenceStanding, {
  name: "EvaluationConsequenceStanding",
  description: "How far what follows from a run has come.",
  valuesConfig: {
    PROPOSED: { description: "It follows from the run; nobody has opened it." },
    OPEN: { description: "The run has opened it." },
    STANDS: { description: "A run that this one corrects has opened it, and it follows from this one too." },
    FALLS_AWAY: {
      description:
        "A run that this one corrects has opened it, and it does not follow any more: opening takes it back.",
    },
  },
});

@ObjectType({ description: "An entry of the register of supervision that follows from a run.", simpleResolvers: true })
export class EvaluationConsequence {
  @Field(() => ID, { description: "Its id within the scheme." })
  consequence!: string;
  @Field(() => String, { description: "In Chinese." })
  nameZh!: string;
  @Field(() => String, { description: "In English." })
  nameEn!: string;
  @Field(() => ID, { description: "A region's code, or the opaque id of an estate or firm." })
  subject!: string;
  @Field(() => String, { description: "Its name, in Chinese." })
  subjectName!: string;
  @Field(() => Region, { description: "Where it lies: of a firm, where all that it manages lies." })
  region!: Region;
  @Field(() => String, { description: "The kind of act: a code of SupervisionActKind." })
  opens!: string;
  @Field(() => ConsequenceStanding, { description: "How far it has come." })
  standing!: keyof typeof ConsequenceStanding;
  @Field(() => DateScalar, { nullable: true, description: "The day of the entry; null: nobody has opened it." })
  openedOn!: string | null;
}
