import { createUnionType, Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  description: "The batch is stored: committed, with every count that depends on it.",
  simpleResolvers: true,
})
export class ComplaintsStored {
  @Field(() => Int, { description: "Complaints in the batch." })
  received!: number;

  @Field(() => Int, { description: "New ones." })
  inserted!: number;

  @Field(() => Int, { description: "Known ones that differed, brought up to date." })
  updated!: number;

  @Field(() => Int, { description: "Known ones that did not differ." })
  unchanged!: number;
}

@ObjectType({ description: "What is wrong with one value.", simpleResolvers: true })
export class ComplaintProblem {
  @Field(() => Int, { description: "Place in the batch, from 0." })
  index!: number;

  @Field(() => String, { description: "The field." })
  field!: string;

  @Field(() => String, { description: "What was expected." })
  expected!: string;

  @Field(() => String, { description: "What came; empty: nothing." })
  got!: string;
}

@ObjectType({ description: "Nothing of the batch is stored.", simpleResolvers: true })
export class ComplaintsRefused {
  @Field(() => [ComplaintProblem], { description: "What is wrong, one after the other." })
  problems!: ComplaintProblem[];
}

// Told apart by their class: a resolveType of type-graphql is asynchronous, which the compiled executor cannot follow.
export const RecordComplaintsResult = createUnionType({
  name: "RecordComplaintsResult",
  description: "Stored whole, or refused whole.",
  types: () => [ComplaintsStored, ComplaintsRefused] as const,
});
export type RecordComplaintsResult = ComplaintsStored | ComplaintsRefused;
