import * as z from "zod";
import { expected, objectOf } from "../faults.ts";
import { actKinds } from "../registers/supervision-acts/act-kinds.ts";
import { Exact } from "./exact.ts";

const Text = z.string({ error: expected("text") }).min(1, { error: expected("text") });
const ID = "an id of small letters, digits and hyphens";
const whole = (what: string) => z.int({ error: expected(what) }).min(1, { error: expected(what) });

/** What follows for those on a list or of a grade: an act of supervision that somebody opens once the run is published. */
export const Consequence = objectOf(
  {
    id: z.string({ error: expected(ID) }).regex(/^[a-z][a-z0-9-]{0,39}$/, { error: expected(ID) }),
    name: objectOf({ zh: Text, en: Text }, "zh and en"),
    list: Text.optional(),
    grade: Text.optional(),
    /** Only in these periods of a year, from 1. */
    periods: z
      .array(whole("a whole number from 1"), { error: expected("a list of periods of the year, from 1") })
      .min(1, {
        error: expected("a period of the year"),
      })
      .optional(),
    /** Only where a value is below this; one that is not known is not. */
    onlyIf: objectOf({ criterion: Text, below: Exact }, "criterion and below").optional(),
    /** The kind of act in the register supervision_acts. */
    opens: z.enum(actKinds.values, { error: expected(`one of ${actKinds.values.join(", ")}`) }),
    /** Months after which it is due, or ends. */
    months: whole("months from 1")
      .max(120, { error: expected("months up to 120") })
      .optional(),
  },
  "id, name, list or grade, and opens",
);
export type Consequence = z.output<typeof Consequence>;
