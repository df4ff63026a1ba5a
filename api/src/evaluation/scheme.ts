import * as z from "zod";
import { expected, objectOf } from "../faults.ts";
import { Consequence } from "./consequence.ts";
import { Exact } from "./exact.ts";
import { RegisterSum } from "./inputs/register-sum.ts";
import { hasKey, meantAs } from "./meant-as.ts";
import { Scoring } from "./scoring.ts";
import { Survey } from "./survey.ts";

const ID = "an id of small letters, digits and hyphens";
const Id = z.string({ error: expected(ID) }).regex(/^[a-z][a-z0-9-]{0,39}$/, { error: expected(ID) });
const Text = z.string({ error: expected("text") }).min(1, { error: expected("text") });
const Names = objectOf({ zh: Text, en: Text }, "zh and en");

const one = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, { error: expected(`one of ${words.join(", ")}`) });

const COMBINE = ["WEIGHTED", "SUM"] as const;
const MISSING = ["EXCLUDED", "ABSENT", "REFUSED"] as const;

/** What leaves and groups have alike. */
const shared = {
  id: Id,
  name: Names,
  /** Per cent of the group above, where it weighs. */
  weight: Exact.optional(),
  /** In a sum: its points are taken, not given. */
  taken: z.boolean({ error: expected("true or false") }).default(false),
  /** Its points are no more, and no less, than these. */
  cap: Exact.optional(),
  floor: Exact.optional(),
};

/** An indicator of the platform, by its id, at the period; or the entries of a register. */
const FromIndicator = objectOf({ indicator: Text }, "indicator or register");
const From = meantAs<z.output<typeof FromIndicator> | RegisterSum>((given) =>
  hasKey(given, "register") ? RegisterSum : FromIndicator,
);

const Leaf = objectOf(
  {
    ...shared,
    scoring: Scoring,
    /** Where its values come from; left out: they are entered. */
    from: From.optional(),
    /** What is entered is the mean of a survey, with how many answered. */
    survey: Survey.optional(),
    /** What a subject without a value is: left out while the others weigh more, absent as a whole, or a fault of the run. Never 0. */
    missing: one(MISSING),
  },
  "id, name, scoring and missing",
);
export type Leaf = z.output<typeof Leaf>;

export interface Group extends Omit<Leaf, "scoring" | "from" | "survey" | "missing"> {
  readonly combine: (typeof COMBINE)[number];
  readonly criteria: readonly Criterion[];
}
export type Criterion = Leaf | Group;

const Group: z.ZodType<Group> = z.lazy(() =>
  objectOf({ ...shared, combine: one(COMBINE), criteria: Criteria }, "id, name, combine and criteria"),
);
const Criteria: z.ZodType<readonly Criterion[]> = z
  .array(
    meantAs<Criterion>((given) => (hasKey(given, "criteria") ? Group : Leaf)),
    { error: expected("a list of criteria") },
  )
  .min(1, { error: expected("a criterion") });

/** A value that is not scored: conditions, ties and gates look at it. */
const Beside = objectOf({ id: Id, name: Names, from: From.optional() }, "id and name");

/** Who takes part: whoever has less of a value, or whose value is not known, is absent. */
const Condition = objectOf({ criterion: Id, atLeast: Exact, because: Names }, "criterion, atLeast and because");
export type Condition = z.output<typeof Condition>;

const Grade = objectOf(
  {
    grade: Text,
    /** The least score of it; the first grade without one is that of all other scores, further ones come by gates alone. */
    from: Exact.optional(),
  },
  "grade and from",
);

/** A red line: where it is crossed the grade is no better than its own. */
const Gate = objectOf(
  {
    /** Whose value is looked at. */
    criterion: Id,
    above: Exact.optional(),
    below: Exact.optional(),
    /** Only where the score is below this. */
    scoreBelow: Exact.optional(),
    grade: Text,
    because: Names,
  },
  "criterion, above or below, grade and because",
);
export type Gate = z.output<typeof Gate>;

const Places = z
  .int({ error: expected("a whole number from 1") })
  .min(1, { error: expected("a whole number from 1") })
  .optional();

/** The best or the worst of those ranked, and what follows for them. */
const List = objectOf(
  {
    id: Id,
    name: Names,
    best: Places,
    worst: Places,
    /** No more than so many per cent of those ranked, in whole subjects. */
    within: Exact.optional(),
    follows: Names,
  },
  "id, name, best or worst, and follows",
);
export type List = z.output<typeof List>;

/** A grade in so many periods on end becomes another. */
const Streak = objectOf(
  {
    grade: Text,
    times: z.int({ error: expected("a whole number from 2") }).min(2, { error: expected("a whole number from 2") }),
    becomes: Text,
  },
  "grade, times and becomes",
);

const Range = objectOf({ least: Exact, most: Exact }, "least and most");

/** How far the weights of top criteria may be otherwise, in per cent; one without a range weighs as it does. */
const Doubt = objectOf(
  { step: Exact, weights: z.record(Id, Range, { error: expected("criterion: least and most") }) },
  "step and weights",
);

export const SUBJECTS = ["COUNTY", "STREET", "FIRM", "ESTATE"] as const;
export const PERIODS = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const;

/** A scheme of evaluation (docs/evaluation.md): how scores come about, and what follows from them. */
export const Scheme = objectOf(
  {
    id: Id,
    version: z.int({ error: expected("a whole number from 1") }).min(1, { error: expected("a whole number from 1") }),
    name: Names,
    source: Text,
    /** What the source states, and what is our reading of it. */
    stated: Names,
    reading: Names,
    subject: one(SUBJECTS),
    period: one(PERIODS),
    combine: one(COMBINE),
    criteria: Criteria,
    beside: z.array(Beside, { error: expected("a list of values") }).default([]),
    /** Places go by those alone who meet all of them. */
    takesPart: z.array(Condition, { error: expected("a list of conditions") }).default([]),
    /** Decimal places to which a score is rounded, once, halves away from zero; ranks and grades are of rounded scores. */
    decimals: z
      .int({ error: expected("a whole number from 0 to 6") })
      .min(0)
      .max(6),
    /** By which subjects of one score are ranked, the higher value first; what is left shares a rank: 1, 2, 2, 4. */
    tieBreak: z.array(Id, { error: expected("a list of criteria") }).default([]),
    grades: z.array(Grade, { error: expected("a list of grades, the best first") }).default([]),
    gates: z.array(Gate, { error: expected("a list of gates") }).default([]),
    /** A subject is on the first that it belongs to alone. */
    lists: z.array(List, { error: expected("a list of lists") }).default([]),
    streaks: z.array(Streak, { error: expected("a list of streaks") }).default([]),
    consequences: z.array(Consequence, { error: expected("a list of consequences") }).default([]),
    /** The grade of a subject that is absent. */
    absentGrade: Text.optional(),
    /** Criteria that weigh at least so much, or the scheme is refused. */
    leastWeights: z.record(Id, Exact, { error: expected("criterion: per cent") }).default({}),
    doubt: Doubt.optional(),
  },
  "a scheme",
);
export type Scheme = z.output<typeof Scheme>;

export const isGroup = (criterion: Criterion): criterion is Group => "criteria" in criterion;

/** Of a tree, those that are scored, in the order in which they are written. */
export const leavesOf = (criteria: readonly Criterion[]): Leaf[] =>
  criteria.flatMap((criterion) => (isGroup(criterion) ? leavesOf(criterion.criteria) : [criterion]));

/** What is known of a subject, or may be: the leaves, and what is looked at beside them. */
export const valuesOf = ({
  criteria,
  beside,
}: Pick<Scheme, "criteria" | "beside">): Pick<Leaf, "id" | "name" | "from" | "survey">[] => [
  ...leavesOf(criteria),
  ...beside,
];
