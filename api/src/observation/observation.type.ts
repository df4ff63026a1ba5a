import { Field, Float, ID, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../graphql/pages.ts";
import { Region } from "../region/region.type.ts";
import { YearMonthScalar } from "../scalars/scalars.ts";

export const Qualifier = {
  EXACT: "EXACT",
  ABOUT: "ABOUT",
  OVER: "OVER",
  UNDER: "UNDER",
  AT_LEAST: "AT_LEAST",
} as const;
export type Qualifier = keyof typeof Qualifier;

registerEnumType(Qualifier, {
  name: "Qualifier",
  description: "How exactly a published figure is meant.",
  valuesConfig: {
    EXACT: { description: "As printed." },
    ABOUT: { description: "约: about." },
    OVER: { description: "余, 以上: over." },
    UNDER: { description: "近: under, close to." },
    AT_LEAST: { description: "A floor." },
  },
});

@ObjectType({
  description: "A published figure: a claim with its source. Several for one thing stand side by side.",
  simpleResolvers: true,
})
export class Observation {
  /** Key in the database. */
  observationId!: string;

  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Field(() => Region, { description: "The region it speaks of." })
  region!: Region;

  @Field(() => String, { description: "What of the region it speaks of, as printed." })
  scope!: string;

  @Field(() => String, {
    description: "What was counted or measured, as a word of its own; not always an indicator of the platform.",
  })
  indicator!: string;

  @Field(() => Qualifier, { description: "How exactly it is meant." })
  qualifier!: Qualifier;

  @Field(() => Float, { description: "The figure, in `unit`." })
  value!: number;

  @Field(() => String, { description: "Unit of the figure." })
  unit!: string;

  @Field(() => String, { description: "When it held, as printed: 2022-10 or 2020." })
  asOf!: string;

  @Field(() => YearMonthScalar, {
    nullable: true,
    description: "First month that it counts over, where the source says so (1—10月); null where it says no period.",
  })
  countsFrom!: string | null;

  @Field(() => YearMonthScalar, { nullable: true, description: "Last month that it counts over, included." })
  countsTo!: string | null;

  @Field(() => String, { description: "What else the source says of it; empty where nothing." })
  note!: string;

  @Field(() => String, { description: "The article that prints it." })
  article!: string;

  @Field(() => String, { description: "Name of the source system it was imported from." })
  source!: string;
}

export const ObservationConnection = connectionOf("Observation", () => Observation);
export type ObservationConnection = InstanceType<typeof ObservationConnection>;
