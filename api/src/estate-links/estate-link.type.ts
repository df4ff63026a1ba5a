import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../graphql/pages.ts";
import { REASONS, type ReasonName } from "../imports/matches/match-score.ts";
import { Person } from "../persons/person-kind.ts";
import { Region } from "../region/region.type.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";

export const LINK_STATES = ["WAITING", "LINKED", "CONFIRMED", "REFUSED"] as const;
export type LinkState = (typeof LINK_STATES)[number];

const enumOf = <T extends string>(names: readonly T[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as Readonly<Record<T, T>>;

export const LinkStateEnum = enumOf(LINK_STATES);
registerEnumType(LinkStateEnum, {
  name: "EstateLinkState",
  description: "Whether it is known which estate is meant.",
  valuesConfig: {
    WAITING: { description: "An estate is proposed; somebody is to say." },
    LINKED: { description: "Certain, and linked by the rule." },
    CONFIRMED: { description: "Somebody said so." },
    REFUSED: { description: "Somebody said that none of those known is meant." },
  },
});

export const ReasonEnum = enumOf(REASONS);
registerEnumType(ReasonEnum, {
  name: "EstateLinkReasonName",
  description: "What speaks for or against two being one estate.",
  valuesConfig: {
    SAME_WRITING: { description: "The names are written the same." },
    SAME_NAME: { description: "The names are the same but for marks, brackets and numerals." },
    SAME_CORE: { description: "The names are the same but for words such as 小区." },
    SAME_STEM: { description: "The names are the same but for endings such as 花园." },
    SAME_SOUND: { description: "The names sound the same." },
    NAME_WITHIN: { description: "One name is part of the other." },
    LIKE_NAME: { description: "The names are alike." },
    OTHER_NAME: { description: "The names differ." },
    OTHER_PHASE: { description: "They say different phases or blocks." },
    PHASE_UNTOLD: { description: "Only one says a phase or block." },
    DISTANCE: { description: "How far apart they are." },
    SAME_ADDRESS: { description: "Same street and number." },
    SAME_STREET: { description: "Same street." },
    SAME_DISTRICT: { description: "Same district, in the sources' words." },
    OTHER_DISTRICT: { description: "Different districts, in the sources' words." },
    SAME_HOUSEHOLDS: { description: "Nearly as many households." },
    OTHER_HOUSEHOLDS: { description: "Numbers of households far apart." },
    SAME_FIRM: { description: "Same property firm." },
    SAME_PLACE: { description: "The estate lies where the words are said." },
    ONLY_ONE_THERE: { description: "No other estate there has the name." },
  },
});

@ObjectType({ description: "Something that speaks for or against two being one estate.", simpleResolvers: true })
export class EstateLinkReason {
  @Field(() => ReasonEnum, { description: "What." })
  what!: ReasonName;

  @Field(() => Float, { description: "Added to the logarithm of the odds: above 0 it speaks for it." })
  weight!: number;

  @Field(() => Float, { nullable: true, description: "Metres, of a distance; else null." })
  metres!: number | null;
}

@ObjectType({
  description: "Words of a source, or an estate in its list, and which estate they mean.",
  simpleResolvers: true,
})
export class EstateLink {
  /** Keys for loaders; `ownId`: of the source's own estate. */
  keys!: {
    readonly cityCode: string;
    readonly linkId: string;
    readonly estateId: string;
    readonly ownId: string | null;
  };

  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Field(() => String, { description: "Name of the source system." })
  source!: string;

  @Person("WORDS")
  @Field(() => String, {
    description: "The words as they were first written; of an estate its name. May hold persons.",
  })
  words!: string;

  @Field(() => Region, { description: "Where the words are said, or the source's estate lies." })
  region!: Region;

  @Field(() => Float, { description: "How likely the proposed estate is meant, 0 to 1." })
  score!: number;

  @Field(() => [EstateLinkReason], { description: "What the score is made of." })
  reasons!: EstateLinkReason[];

  @Field(() => LinkStateEnum, { description: "Whether it is known which estate is meant." })
  state!: LinkState;

  @Field(() => DateTimeScalar, { description: "When it was proposed." })
  proposedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was linked, confirmed or refused; null: it waits.",
  })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "Who linked, confirmed or refused it, as the audit names them; `rule`: the rule; null: it waits.",
  })
  decidedBy!: string | null;

  @Field(() => Int, { description: "Records that follow it." })
  records!: number;
}

export const EstateLinkConnection = connectionOf("EstateLink", () => EstateLink);
export type EstateLinkConnection = InstanceType<typeof EstateLinkConnection>;

@ObjectType({ description: "From which score on estates are linked by themselves.", simpleResolvers: true })
export class EstateLinkRule {
  @Field(() => Region, { description: "In this region and below it, where none is set nearer." })
  region!: Region;

  @Field(() => Float, { description: "What is certain in itself is linked from this score on, 0.5 to 1; 1: never." })
  certainFrom!: number;

  @Field(() => DateTimeScalar, { description: "When it was set." })
  setAt!: Date;

  @Field(() => String, { description: "Who set it, as the audit names them." })
  setBy!: string;
}
