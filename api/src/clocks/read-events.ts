import * as z from "zod";
import type { TimeZone } from "../calendar/time-zone.ts";
import { expected, faultsOf } from "../faults.ts";
import { parseMoment } from "../parsers/moment.ts";
import type { ComplaintEvent } from "./complaint-event.ts";
import { complaintEventTypes, eventTypeNamed } from "./complaint-event-types.ts";
import { type HandlingLevel, handlingLevels } from "./handling-levels.ts";
import { UNITS } from "./limit.ts";

/** Events of a file, and what is wrong with its lines; those that are wrong are not among the events. */
export interface ReadEvents {
  readonly events: readonly (ComplaintEvent & { readonly line: number })[];
  readonly faults: readonly string[];
}

/** Reads NDJSON, an event a line: `type` in any case or in Chinese, `at` with an offset or else in the zone. Blank lines are none. */
export function readEvents(text: string, zone: TimeZone): ReadEvents {
  const EventLine = eventLine(zone);
  const events: (ComplaintEvent & { line: number })[] = [];
  const faults: string[] = [];
  for (const [index, written] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = index + 1;
    if (written.trim() === "") continue;
    let given: unknown;
    try {
      given = JSON.parse(written);
    } catch (error) {
      faults.push(`line ${line}: expected a JSON object, got ${(error as Error).message}`);
      continue;
    }
    const read = EventLine.safeParse(given);
    if (read.success) events.push({ ...read.data, line });
    else faults.push(...faultsOf(read.error, `line ${line}: `));
  }
  return { events, faults };
}

const Text = z.string({ error: expected("text") });
const nothingAsMissing = (given: unknown): unknown => (given === null || given === "" ? undefined : given);
const optional = <Shape extends z.ZodType>(shape: Shape) => z.preprocess(nothingAsMissing, shape.optional());

function eventLine(zone: TimeZone) {
  const aTime = expected("a time such as 2026-03-02T09:00:00+08:00");
  const Moment = z.string({ error: aTime }).transform((text, context) => {
    const moment = parseMoment(text, zone);
    if (moment !== null) return moment;
    context.issues.push({ code: "custom", message: aTime({ input: text }), input: text });
    return z.NEVER;
  });
  const anEvent = expected(`one of ${complaintEventTypes.values.join(", ")}`);
  const EventType = z.string({ error: anEvent }).transform((text, context) => {
    const type = eventTypeNamed(text);
    if (type !== null) return type;
    context.issues.push({ code: "custom", message: anEvent({ input: text }), input: text });
    return z.NEVER;
  });
  const aLevel = expected(`one of ${handlingLevels.values.join(", ")}`);
  return z
    .object(
      {
        type: EventType,
        at: Moment,
        id: optional(Text),
        reason: optional(Text),
        step: optional(Text),
        priority: optional(Text),
        due: optional(Moment),
        amount: optional(
          z.int({ error: expected("a whole number from 1") }).min(1, { error: expected("a whole number from 1") }),
        ),
        level: optional(
          z
            .string({ error: aLevel })
            .transform((text) => text.trim().toUpperCase())
            .pipe(z.enum(handlingLevels.values as [HandlingLevel, ...HandlingLevel[]], { error: aLevel })),
        ),
        unit: optional(z.enum(UNITS, { error: expected(`one of ${UNITS.join(", ")}`) })),
      },
      { error: expected("a JSON object") },
    )
    .transform((event) => withoutBlanks(event) as unknown as ComplaintEvent);
}

const withoutBlanks = (event: object): object =>
  Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));
