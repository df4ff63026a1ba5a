import * as z from "zod";
import { checkedDay } from "../calendar/checked-day.ts";
import { TIME_ZONE } from "../calendar/clock.ts";
import { TimeZone } from "../calendar/time-zone.ts";
import { expected, objectOf } from "../faults.ts";
import { type ComplaintEventType, complaintEventTypes } from "./complaint-event-types.ts";
import { type HandlingLevel, handlingLevels } from "./handling-levels.ts";
import { type Limit, UNITS } from "./limit.ts";

const Text = z.string({ error: expected("text") }).min(1, { error: expected("text") });
const Count = z.int({ error: expected("a whole number from 1") }).min(1, { error: expected("a whole number from 1") });
const EventType = z.enum(complaintEventTypes.values as [ComplaintEventType, ...ComplaintEventType[]], {
  error: expected(`one of ${complaintEventTypes.values.join(", ")}`),
});

const isDay = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return checkedDay(year ?? "", month ?? "", day ?? "") !== null;
};
const Day = z
  .string({ error: expected("a day as YYYY-MM-DD") })
  .refine(isDay, { error: expected("a day as YYYY-MM-DD") });

const ONE_UNIT = `one of ${UNITS.join(", ")}, with a whole number`;
/** `workingDays: 5`. */
const LimitOf = z
  .partialRecord(z.enum(UNITS), Count, { error: expected(ONE_UNIT) })
  .refine((given) => Object.keys(given).length === 1, { error: expected(ONE_UNIT) })
  .transform((given): Limit => {
    const [[unit, amount]] = Object.entries(given) as [[Limit["unit"], number]];
    return { unit, amount };
  });

const Level = z.enum(handlingLevels.values as [HandlingLevel, ...HandlingLevel[]], {
  error: expected(`one of ${handlingLevels.values.join(", ")}`),
});
const Words = objectOf({ zh: Text, en: Text }, "zh and en");
/** One text stands for both languages, as in policies that were written before there were two. */
const Source = z.preprocess(
  (given) => (typeof given === "string" ? { zh: given, en: given } : given),
  objectOf({ zh: Text, en: Text }, "text, or zh and en"),
);
const Texts = z.array(Text, { error: expected("a list") }).default([]);

const Step = objectOf(
  {
    id: Text,
    name: Words,
    /** Whether its source states the limit, or it is our reading. */
    basis: z.enum(["STATED", "READING"], { error: expected("STATED or READING") }),
    /** Events that start it: one later in the list takes over from one before it, with the whole limit. */
    starts: z.array(EventType, { error: expected("a list of events") }).min(1, { error: expected("an event") }),
    /** An earlier step, whose escalation starts this one too. */
    after: Text.optional(),
    /** Only complaints of these priorities. */
    only: Texts,
    /** Events that end it; CLOSED, MERGED and WITHDRAWN end every step. */
    ends: z.array(EventType, { error: expected("a list of events") }),
    limit: LimitOf,
    /** Whether the event that starts it may set its deadline by `due`. */
    dated: z.boolean({ error: expected("true or false") }).default(false),
    /** A wrong assignment goes back within this, with a reason or without. */
    returns: objectOf({ within: LimitOf, reason: z.boolean() }, "within and reason").optional(),
    extension: objectOf(
      { most: LimitOf, times: Count.optional(), consent: Level },
      "most, times and consent",
    ).optional(),
    /** A yellow card so long before it is due. */
    yellow: LimitOf.optional(),
    /** The red card: when it is due, or as the first working day after begins. */
    red: z.enum(["AT_DUE", "NEXT_WORKING_DAY"], { error: expected("AT_DUE or NEXT_WORKING_DAY") }).default("AT_DUE"),
    /** Whom it goes to when it is overdue; as business begins again, so that nothing goes to an empty office at night. */
    escalates: objectOf(
      {
        to: Level,
        when: z.enum(["AT_DUE", "NEXT_OPENING"], { error: expected("AT_DUE or NEXT_OPENING") }),
        document: Words.optional(),
      },
      "to and when",
    ).optional(),
  },
  "a step",
);

/** One version of a policy of deadlines (时限规则). */
export const Policy = objectOf(
  {
    id: Text,
    version: Count,
    name: Words,
    /** Where it is laid down. */
    source: Source,
    /** In force from this day on, until the day before `to`; null: not bounded. */
    from: Day.nullable(),
    to: Day.nullable(),
    timeZone: Text.refine(isTimeZone, { error: expected(`a time zone such as ${TIME_ZONE}`) }),
    applies: objectOf(
      { region: Text, firms: Texts, sources: Texts, categories: Texts, priorities: Texts },
      "region, and firms, sources, categories or priorities",
    ),
    /** Reasons for which clocks may stand, any where left out; and events after which they stand until the next one of the loop. */
    pauses: objectOf({ reasons: z.array(Text).optional(), after: z.array(EventType).default([]) }, "reasons or after"),
    steps: z.array(Step, { error: expected("a list of steps") }).min(1, { error: expected("a step") }),
  },
  "a policy",
)
  .refine(({ from, to }) => from === null || to === null || from < to, {
    path: ["to"],
    error: "expected a day after from",
  })
  .superRefine(({ steps }, { addIssue }) => {
    for (const [at, { id, after, yellow }] of steps.entries()) {
      const before = steps.slice(0, at);
      if (before.some((step) => step.id === id))
        addIssue({
          code: "custom",
          path: ["steps", at, "id"],
          message: `expected another id than "${id}", which stands above`,
        });
      if (after !== undefined && !before.some((step) => step.id === after && step.escalates !== undefined))
        addIssue({
          code: "custom",
          path: ["steps", at, "after"],
          message: `expected a step above that escalates, got "${after}"`,
        });
      if (yellow?.unit === "businessHours")
        addIssue({
          code: "custom",
          path: ["steps", at, "yellow"],
          message: "expected minutes, hours, days or workingDays, got businessHours",
        });
    }
  });

export type Policy = z.output<typeof Policy>;
export type PolicyStep = Policy["steps"][number];

function isTimeZone(name: string): boolean {
  try {
    return new TimeZone(name).name === name;
  } catch {
    return false;
  }
}
