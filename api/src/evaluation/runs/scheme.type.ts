import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { enteredOf } from "../entered-scores.ts";
import { shortText } from "../exact.ts";
import { type Criterion, isGroup, type Leaf, PERIODS, type Scheme, SUBJECTS, valuesOf } from "../scheme.ts";

const enumOf = <const Words extends readonly string[]>(words: Words) =>
  Object.fromEntries(words.map((word) => [word, word])) as { readonly [Word in Words[number]]: Word };

export const EvaluationSubject = enumOf(SUBJECTS);
registerEnumType(EvaluationSubject, {
  name: "EvaluationSubject",
  description: "Whom a scheme evaluates.",
  valuesConfig: {
    COUNTY: { description: "Counties by law." },
    STREET: { description: "Streets." },
    FIRM: { description: "Property firms, of all estates that each manages on the last day." },
    ESTATE: { description: "Estates that stand on the last day." },
  },
});
export const EvaluationPeriod = enumOf(PERIODS);
registerEnumType(EvaluationPeriod, {
  name: "EvaluationPeriod",
  description: "How long a scheme's periods are, and how they are written.",
  valuesConfig: {
    MONTH: { description: "2026-10" },
    QUARTER: { description: "2026-Q3" },
    HALF_YEAR: { description: "2026-H1" },
    YEAR: { description: "2026" },
  },
});

@ObjectType({ description: "A criterion of a scheme, or a group of them.", simpleResolvers: true })
export class EvaluationCriterion {
  @Field(() => ID, { description: "Its id within the scheme." })
  id!: string;
  @Field(() => String, { description: "In Chinese." })
  nameZh!: string;
  @Field(() => String, { description: "In English." })
  nameEn!: string;
  @Field(() => ID, { nullable: true, description: "The group that it is in; null: it is in none." })
  group!: string | null;
  @Field(() => String, { nullable: true, description: "Per cent of what it is in; null in a sum." })
  weight!: string | null;
  @Field(() => ID, { nullable: true, description: "The indicator that it is; null: it is entered, or a group." })
  indicator!: string | null;
  @Field(() => String, { nullable: true, description: "Its most points; null: as many as there are." })
  cap!: string | null;
}

@ObjectType({ description: "A list of the best or the worst.", simpleResolvers: true })
export class EvaluationList {
  @Field(() => ID, { description: "Its id within the scheme." })
  id!: string;
  @Field(() => String, { description: "In Chinese." })
  nameZh!: string;
  @Field(() => String, { description: "In English." })
  nameEn!: string;
  @Field(() => Int, { nullable: true, description: "So many of the best; null: it is of the worst." })
  best!: number | null;
  @Field(() => Int, { nullable: true, description: "So many of the worst; null: it is of the best." })
  worst!: number | null;
  @Field(() => String, { description: "What follows, in Chinese." })
  followsZh!: string;
  @Field(() => String, { description: "What follows, in English." })
  followsEn!: string;
}

@ObjectType({ description: "What a scheme calls a value.", simpleResolvers: true })
export class EvaluationValueName {
  @Field(() => ID, { description: "Its id within the scheme." })
  id!: string;
  @Field(() => String, { description: "In Chinese." })
  nameZh!: string;
  @Field(() => String, { description: "In English." })
  nameEn!: string;
  @Field(() => Boolean, {
    description:
      "Whether it is the mean of a survey: behind its own column one with how many answered, named as it with n behind, and where it is known one with their standard deviation, with sd behind.",
  })
  isSurvey!: boolean;
}

@ObjectType({ description: "A scheme of evaluation (docs/evaluation.md).", simpleResolvers: true })
export class EvaluationScheme {
  @Field(() => ID, { description: "Its id." })
  id!: string;
  @Field(() => Int, { description: "Its version." })
  version!: number;
  @Field(() => String, { description: "In Chinese." })
  nameZh!: string;
  @Field(() => String, { description: "In English." })
  nameEn!: string;
  @Field(() => String, { description: "Where it comes from." })
  source!: string;
  @Field(() => String, { description: "What the source states, in Chinese." })
  statedZh!: string;
  @Field(() => String, { description: "What the source states, in English." })
  statedEn!: string;
  @Field(() => String, { description: "What is our reading of it, in Chinese." })
  readingZh!: string;
  @Field(() => String, { description: "What is our reading of it, in English." })
  readingEn!: string;
  @Field(() => EvaluationSubject, { description: "Whom it evaluates." })
  subject!: Scheme["subject"];
  @Field(() => EvaluationPeriod, { description: "How long its periods are." })
  period!: Scheme["period"];
  @Field(() => Boolean, { description: "Whether all is counted by the platform, and nothing entered." })
  counted!: boolean;
  @Field(() => [EvaluationValueName], {
    description: "What is entered: the columns of a table of scores, behind that of the subjects.",
  })
  entered!: EvaluationValueName[];
  @Field(() => [EvaluationValueName], {
    description:
      "By which values subjects of one score are ranked, the higher first; the second where the first is shared.",
  })
  tieBreak!: EvaluationValueName[];
  @Field(() => [EvaluationCriterion], { description: "Groups before what is in them." })
  criteria!: EvaluationCriterion[];
  @Field(() => [EvaluationList], { description: "In the order in which they count." })
  lists!: EvaluationList[];
}

export function schemeOf(scheme: Scheme, counted: boolean): EvaluationScheme {
  return Object.assign(new EvaluationScheme(), {
    id: scheme.id,
    version: scheme.version,
    nameZh: scheme.name.zh,
    nameEn: scheme.name.en,
    source: scheme.source,
    statedZh: scheme.stated.zh,
    statedEn: scheme.stated.en,
    readingZh: scheme.reading.zh,
    readingEn: scheme.reading.en,
    subject: scheme.subject,
    period: scheme.period,
    counted,
    entered: enteredOf(scheme).map(valueName),
    tieBreak: scheme.tieBreak.map((id) => valueName(valuesOf(scheme).find((one) => one.id === id)!)),
    criteria: criteriaOf(scheme.criteria, null),
    lists: scheme.lists.map(({ id, name, best, worst, follows }) =>
      Object.assign(new EvaluationList(), {
        id,
        nameZh: name.zh,
        nameEn: name.en,
        best: best ?? null,
        worst: worst ?? null,
        followsZh: follows.zh,
        followsEn: follows.en,
      }),
    ),
  });
}

const valueName = ({ id, name, survey }: Pick<Leaf, "id" | "name" | "survey">): EvaluationValueName =>
  Object.assign(new EvaluationValueName(), { id, nameZh: name.zh, nameEn: name.en, isSurvey: survey !== undefined });

/** Null where it is entered, or a register's. */
const indicatorIn = (from: Leaf["from"]): string | null =>
  from !== undefined && "indicator" in from ? from.indicator : null;

const criteriaOf = (criteria: readonly Criterion[], group: string | null): EvaluationCriterion[] =>
  criteria.flatMap((criterion) => [
    Object.assign(new EvaluationCriterion(), {
      id: criterion.id,
      nameZh: criterion.name.zh,
      nameEn: criterion.name.en,
      group,
      weight: criterion.weight === undefined ? null : shortText(criterion.weight, 6),
      cap: criterion.cap === undefined ? null : shortText(criterion.cap, 6),
      indicator: isGroup(criterion) ? null : indicatorIn(criterion.from),
    }),
    ...(isGroup(criterion) ? criteriaOf(criterion.criteria, criterion.id) : []),
  ]);
