import { Field, ID, Int, ObjectType } from "type-graphql";
import { YearMonthScalar } from "../scalars/scalars.ts";

@ObjectType({
  description:
    "A code or word of a source of which nobody has said the category; its complaints stand under it as it came.",
  simpleResolvers: true,
})
export class UnmappedCategory {
  @Field(() => String, { description: "Name of the source system." })
  source!: string;

  @Field(() => String, { description: "The code or word, as it came." })
  code!: string;

  @Field(() => Int, { description: "Complaints under it." })
  complaints!: number;

  @Field(() => YearMonthScalar, { description: "The first month in which any of them was reported." })
  firstMonth!: string;

  @Field(() => YearMonthScalar, { description: "The last month in which any of them was reported." })
  lastMonth!: string;
}

@ObjectType({ description: "What a code of a source means from now on.", simpleResolvers: true })
export class MappedCategory {
  @Field(() => String, { description: "Name of the source system." })
  source!: string;

  @Field(() => String, { description: "The code or word." })
  code!: string;

  @Field(() => ID, { description: "Id of the category." })
  category!: string;

  @Field(() => Int, { description: "Complaints on record that stood under the code, and are of the category now." })
  moved!: number;
}
