import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/scalars.ts";

@ObjectType("LastKnown", {
  description:
    "When states such as balances were last known: what was known of an account earlier is carried forward until it is known anew, and how old that is is said here.",
  simpleResolvers: true,
})
export class LastKnownType {
  @Field(() => DateScalar, { description: "The day they are counted on." })
  asOf!: string;

  @Field(() => DateScalar, { description: "The day on which the one longest unheard of was known." })
  earliest!: string;

  @Field(() => DateScalar, { description: "The day on which the newest was known." })
  latest!: string;

  @Field(() => Int, { description: "Days from `earliest` to `asOf`." })
  daysOld!: number;
}
