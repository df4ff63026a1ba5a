import { Field, Float, ObjectType } from "type-graphql";
import { Estate } from "../estate/estate.type.ts";
import { EstateLinkReason } from "./estate-link.type.ts";

@ObjectType({ description: "An estate that a link may mean.", simpleResolvers: true })
export class EstateCandidate {
  @Field(() => Estate, { description: "The estate." })
  estate!: Estate;

  @Field(() => Float, { description: "How likely it is meant, 0 to 1." })
  score!: number;

  @Field(() => [EstateLinkReason], { description: "What the score is made of." })
  reasons!: EstateLinkReason[];
}
