import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { CityKey } from "../graphql/city-key.ts";
import { connectionOf } from "../graphql/pages.ts";
import { Person } from "../persons/person-kind.ts";
import { Region } from "../region/region.type.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import { type ComplaintStatus, complaintStatuses } from "./complaint-statuses.ts";

/** City, number, and the day reported, YYYY-MM-DD, which leads to its partition. */
export type ComplaintKey = CityKey & { readonly day: string };

@ObjectType({
  description:
    "What a complaint is about: a place in a tree of three levels; a source's words that nobody has mapped stand at level 1.",
  simpleResolvers: true,
})
export class ComplaintCategory {
  @Field(() => ID, { description: "Stable id." })
  category!: string;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name; the source's own word where there is none." })
  nameEn!: string;

  @Field(() => Int, { description: "Its level in the tree of categories, 1 (coarsest) to 3." })
  level!: number;

  @Field(() => ID, { nullable: true, description: "Id of the category above it; null at level 1." })
  parent!: string | null;
}

@ObjectType({ description: "A step of the closed loop that a complaint has reached.", simpleResolvers: true })
export class ComplaintEvent {
  @Field(() => complaintStatuses.enumObject, { description: "The step." })
  status!: ComplaintStatus;

  @Field(() => DateTimeScalar, { description: "When it was reached, the last time." })
  at!: Date;
}

@ObjectType({ description: "A complaint (投诉, 诉求) about an estate or a place.", simpleResolvers: true })
export class Complaint {
  /** Its own. */
  key!: ComplaintKey;
  /** Key of the estate it is about; null: none known. */
  estateKey!: CityKey | null;
  categoryId!: string;

  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Field(() => Region, { description: "The finest region known to contain it." })
  region!: Region;

  @Field(() => complaintStatuses.enumObject, { description: "The step it stands at." })
  status!: ComplaintStatus;

  @Field(() => DateTimeScalar, { description: "When it was reported." })
  reportedAt!: Date;

  @Field(() => [ComplaintEvent], {
    description: "Steps reached, in order of time; at most one of each.",
    complexity: 1,
  })
  events!: ComplaintEvent[];

  @Field(() => Float, {
    nullable: true,
    description: "Hours from being reported to being closed; null while it is not closed, or was opened again since.",
  })
  hoursToClose!: number | null;

  @Field(() => Int, { nullable: true, description: "The caller's satisfaction, 1 to 5; null: not asked or unknown." })
  satisfaction!: number | null;

  @Field(() => [Float], { nullable: true, description: "[longitude, latitude], WGS 84, degrees; null: unknown." })
  location!: [number, number] | null;

  @Person("WORDS")
  @Field(() => String, { nullable: true, description: "The caller's words; null: none kept. May hold persons." })
  description!: string | null;

  @Field(() => String, { description: "Name of the source system." })
  source!: string;

  @Field(() => String, { description: "Its id in the source system." })
  externalId!: string;
}

export const ComplaintConnection = connectionOf("Complaint", () => Complaint);
export type ComplaintConnection = InstanceType<typeof ComplaintConnection>;
