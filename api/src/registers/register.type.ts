import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CodeListType } from "../code-lists/code-list.type.ts";
import { type Topic, topics } from "../code-lists/topics.ts";
import type { ColumnKind } from "./columns.ts";
import { type GapSubject, GapSubjectEnum } from "./gap-subject.ts";
import type { RegisterTime, Subject } from "./register.ts";

const ColumnKindEnum = {
  DAY: "day",
  CODE: "code",
  COUNT: "count",
  MONEY: "money",
  POINTS: "points",
  TEXT: "text",
  FLAG: "flag",
} as const satisfies Record<Uppercase<ColumnKind>, ColumnKind>;

registerEnumType(ColumnKindEnum, {
  name: "ColumnKind",
  description: "What a column of a register holds.",
  valuesConfig: {
    DAY: { description: "A calendar day." },
    CODE: { description: "A code of a list." },
    COUNT: { description: "A whole number from 0." },
    MONEY: { description: "An exact amount in yuan (CNY)." },
    POINTS: { description: "Exact points, to two decimals." },
    TEXT: { description: "Text." },
    FLAG: { description: "Yes or no." },
  },
});

const SubjectEnum = { REGION: "region", ESTATE: "estate", FIRM: "firm" } as const satisfies Record<
  Uppercase<Subject>,
  Subject
>;

registerEnumType(SubjectEnum, {
  name: "RegisterSubject",
  description: "What a record hangs at.",
  valuesConfig: {
    REGION: { description: "A region." },
    ESTATE: { description: "An estate." },
    FIRM: { description: "A property firm." },
  },
});

const TimeEnum = { EVENT: "event", INTERVAL: "interval", STEPS: "steps", STATE: "state" } as const satisfies Record<
  Uppercase<RegisterTime["kind"]>,
  RegisterTime["kind"]
>;

registerEnumType(TimeEnum, {
  name: "RegisterTime",
  description: "When a record holds.",
  valuesConfig: {
    EVENT: { description: "It happened on a day." },
    INTERVAL: { description: "From a day on, up to the day before another, which is null while it is open." },
    STEPS: { description: "It goes through steps, each on its day." },
    STATE: {
      description:
        "How something stood on a day, as a balance is, until it is known anew: summed over places, and over time the last known.",
    },
  },
});

@ObjectType("RegisterColumn", { description: "A column of a register.", simpleResolvers: true })
export class RegisterColumnType {
  @Field(() => ID, { description: "Name of the field of its GraphQL type." })
  field!: string;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => String, { nullable: true, description: "What it says beyond its name, in English." })
  about!: string | null;

  @Field(() => ColumnKindEnum, { description: "What it holds." })
  kind!: ColumnKind;

  @Field(() => String, { nullable: true, description: "What it is counted in, in Chinese." })
  unitZh!: string | null;

  @Field(() => String, { nullable: true, description: "What it is counted in, in English." })
  unitEn!: string | null;

  @Field(() => CodeListType, { nullable: true, description: "The list, where it holds codes." })
  codeList!: CodeListType | null;

  @Field(() => Boolean, { description: "Whether every record has it." })
  needed!: boolean;

  @Field(() => Boolean, { description: "Whether it holds a person." })
  person!: boolean;

  @Field(() => Boolean, { description: "Whether its sum over records of every code says something." })
  summed!: boolean;

  @Field(() => Int, { nullable: true, description: "Its place in lists, from 0; null: not shown there." })
  listed!: number | null;
}

@ObjectType("Register", {
  description: "A register (台账): a family of records. The dashboard's pages and menus are made from this.",
  simpleResolvers: true,
})
export class RegisterType {
  @Field(() => ID, { description: "Stable name, such as mediation_cases; the kind that an import names." })
  id!: string;

  @Field(() => String, { description: "GraphQL type of a record." })
  type!: string;

  @Field(() => String, { description: "Field of Query, Region, Estate and PropertyFirm that lists records." })
  field!: string;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { description: "English name." })
  nameEn!: string;

  @Field(() => String, { description: "What records are counted in, in Chinese." })
  unitZh!: string;

  @Field(() => String, { description: "What records are counted in, in English." })
  unitEn!: string;

  @Field(() => String, { description: "What a single record is counted in, in English: 1 case, 2 cases." })
  unitOneEn!: string;

  @Field(() => String, { description: "What it holds, in Chinese." })
  aboutZh!: string;

  @Field(() => String, { description: "What it holds, in English." })
  aboutEn!: string;

  @Field(() => String, { description: "Where its rule comes from, in Chinese." })
  sourceZh!: string;

  @Field(() => String, { description: "Where its rule comes from, in English." })
  sourceEn!: string;

  @Field(() => topics.enumObject, { description: "Heading it is listed under." })
  topic!: Topic;

  /** The family of data coverage, which adds the field. */
  dataFamily!: string;

  @Field(() => [SubjectEnum], { description: "What records may hang at." })
  hangsAt!: Subject[];

  @Field(() => Boolean, { description: "Whether records may have a location of their own." })
  located!: boolean;

  @Field(() => Boolean, {
    description: "Whether records may have a point, their own or their estate's (registerPoints).",
  })
  hasPoints!: boolean;

  @Field(() => [GapSubjectEnum], {
    description:
      "What ought to have a record on every day, so that registerGaps lists what is missing; empty: nothing.",
  })
  owedTo!: readonly GapSubject[];

  @Field(() => TimeEnum, { description: "When a record holds." })
  time!: RegisterTime["kind"];

  @Field(() => Boolean, {
    description:
      "Whether records say how something is until they end, as posts do, so that those that hold today are shown at first; false for what happened, however long it took.",
  })
  holds!: boolean;

  @Field(() => [String], { description: "Fields of its days: the event's, from and to, or the steps' in order." })
  days!: string[];

  @Field(() => [RegisterColumnType], { description: "Its columns, as declared.", complexity: 50 })
  columns!: RegisterColumnType[];

  @Field(() => [String], {
    description: 'What lists show, in order: fields of columns, and "region", "estate", "firm", "source".',
  })
  list!: string[];
}
