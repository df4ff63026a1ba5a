import { Field, ID, ObjectType } from "type-graphql";

/** What every part of a whole says of its code. */
@ObjectType({ simpleResolvers: true })
export abstract class CodePart {
  @Field(() => ID, { nullable: true, description: "The code; null: those of which it is not known." })
  code!: string | null;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => String, { nullable: true, description: "Colour on charts, #rrggbb; null: none of its own." })
  colour!: string | null;
}
