import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateScalar, DateTimeScalar } from "../scalars/scalars.ts";

@ObjectType({
  description: "A version of a policy of deadlines (时限规则): shipped with the platform, or made by the site.",
  simpleResolvers: true,
})
export class ComplaintPolicy {
  @Field(() => ID, { description: "Id of the policy, the same in all its versions." })
  policy!: string;

  @Field(() => Int, { description: "Number of the version, from 1." })
  version!: number;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => String, { description: "Where it is laid down." })
  source!: string;

  @Field(() => ID, { description: "Code of the region whose complaints it is for, and those below." })
  regionCode!: string;

  @Field(() => DateScalar, { nullable: true, description: "First day on which it is in force; null: ever since." })
  from!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which it is in force no more; null: none is set.",
  })
  to!: string | null;

  @Field(() => String, { nullable: true, description: "YAML, as the site gave it; null: shipped." })
  text!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the site added it; null: shipped." })
  addedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who added it; null: shipped." })
  addedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Who said since when it ends; null: nobody." })
  endedBy!: string | null;
}

@ObjectType({ description: "What became of a policy that was given.", simpleResolvers: true })
export class AddedPolicy {
  @Field(() => ComplaintPolicy, {
    nullable: true,
    description: "The version, as it is kept, or would be (dryRun); null where there are faults.",
  })
  policy!: ComplaintPolicy | null;

  @Field(() => [String], {
    description: "All that is wrong, each with line and column, what was expected and what came; empty: nothing is.",
  })
  faults!: string[];
}
