import { Field, Float, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import type { Code } from "../code-lists/code-list.type.ts";
import type { Attribute } from "../facts/attribute.ts";

const AttributeKind = { CODE: "CODE", NUMBER: "NUMBER", FLAG: "FLAG", FIRM: "FIRM" } as const satisfies {
  [K in Attribute["kind"]]: K;
};

registerEnumType(AttributeKind, {
  name: "AttributeKind",
  description: "What an attribute holds, and so how it is asked for.",
  valuesConfig: {
    CODE: { description: "One of its codes: ask with `codes`." },
    NUMBER: { description: "A number: ask with `from`, `to` or both." },
    FLAG: { description: "Whether or not: ask with `is`." },
    FIRM: { description: "A property firm: ask with `firm`." },
  },
});

@InputType({
  description:
    "A condition on what is counted, by an attribute of Indicator.attributes. What is not known of a fact meets no condition.",
})
export class AttributeCondition {
  @Field(() => ID, { description: "Id of the attribute, such as mode." })
  attribute!: string;

  @Field(() => [String], { nullable: true, description: "Of a CODE: one of these." })
  codes?: string[] | null;

  @Field(() => Float, { nullable: true, description: "Of a NUMBER: at least this." })
  from?: number | null;

  @Field(() => Float, { nullable: true, description: "Of a NUMBER: at most this." })
  to?: number | null;

  @Field(() => Boolean, { nullable: true, description: "Of a FLAG: whether or not." })
  is?: boolean | null;

  @Field(() => ID, { nullable: true, description: "Of a FIRM: its opaque id." })
  firm?: string | null;
}

@ObjectType("IndicatorAttribute", {
  description: "What an indicator can be filtered by, and where it is a CODE divided by.",
  simpleResolvers: true,
})
export class IndicatorAttribute {
  declared!: Attribute;

  @Field(() => ID, { description: "Stable name, such as mode." })
  id!: string;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => AttributeKind, { description: "What it holds." })
  kind!: Attribute["kind"];

  @Field(() => String, { nullable: true, description: "Of a NUMBER: its unit in Chinese; null: a year, or none." })
  unitZh!: string | null;

  @Field(() => String, { nullable: true, description: "Of a NUMBER: its unit in English; null: a year, or none." })
  unitEn!: string | null;

  /** The resolver reads them. */
  codes?: Code[];
}

@ObjectType({ description: "A condition that a figure is narrowed to, in words.", simpleResolvers: true })
export class AppliedCondition {
  @Field(() => ID, { description: "Id of the attribute." })
  attribute!: string;

  @Field(() => String, { description: "The condition in Chinese." })
  zh!: string;

  @Field(() => String, { description: "The condition in English." })
  en!: string;
}

/** The GraphQL face of an attribute. */
export const indicatorAttributeOf = (id: string, declared: Attribute): IndicatorAttribute =>
  Object.assign(new IndicatorAttribute(), {
    declared,
    id,
    nameZh: declared.zh,
    nameEn: declared.en,
    kind: declared.kind,
    unitZh: declared.unit?.zh ?? null,
    unitEn: declared.unit?.en ?? null,
  });
