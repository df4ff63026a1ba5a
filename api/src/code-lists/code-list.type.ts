import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "One code of a list.", simpleResolvers: true })
export class Code {
  @Field(() => ID, { description: "The value of the GraphQL enum." })
  code!: string;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => String, { nullable: true, description: "Colour on charts and maps, #rrggbb; null: none of its own." })
  colour!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The code above it, of a list that is a tree, as the categories of complaints; null: none is.",
  })
  parent?: string | null;
}

@ObjectType("CodeList", { description: "A list of codes (代码表) with their names.", simpleResolvers: true })
export class CodeListType {
  @Field(() => ID, { description: "Stable name, such as mediation_stages." })
  id!: string;

  @Field(() => String, { description: "Name of the GraphQL enum." })
  type!: string;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => [Code], { description: "The codes, in the order to show them.", complexity: 10 })
  codes!: Code[];
}
