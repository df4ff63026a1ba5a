import type { WorkingCalendar } from "../working-time/working-calendar.ts";
import { chosenPolicy, type PolicySubject } from "./chosen-policy.ts";
import type { ComplaintEvent } from "./complaint-event.ts";
import type { ComplaintEventType } from "./complaint-event-types.ts";
import { deadlines, type StepClock } from "./deadline.ts";
import { calendarOf, type PolicyVersions, type WorkingTimes } from "./policy-versions.ts";

/** All that is known of a complaint, as its clocks need it. */
export interface ToldComplaint {
  /** Its priority is that of its events. */
  readonly subject: Omit<PolicySubject, "priority">;
  /** Whether it has ended, by its own word. */
  readonly hasEnded: boolean;
  readonly events: readonly ComplaintEvent[];
}

export interface StepClocks {
  readonly policies: PolicyVersions;
  readonly calendar: WorkingCalendar;
  /** In the order of the policy. */
  readonly steps: readonly StepClock[];
}

const ENDING: ReadonlySet<ComplaintEventType> = new Set(["HANDLED", "CLOSED", "MERGED", "WITHDRAWN"]);

/**
 * The clocks of a complaint at a moment, by that of the policies which applies to it; null where none does, or where it has ended and nobody said
 * when, so that no clock can be stopped.
 */
export function stepClocks(
  { subject, hasEnded, events }: ToldComplaint,
  at: number,
  policies: readonly PolicyVersions[],
  /** Those shipped where left out. */
  times?: WorkingTimes,
): StepClocks | null {
  if (hasEnded && !events.some(({ type }) => ENDING.has(type))) return null;
  const priority = events.findLast((event) => event.priority !== undefined)?.priority ?? null;
  const chosen = chosenPolicy(policies, { ...subject, priority });
  if (chosen === null) return null;
  const calendar = calendarOf(chosen, subject.regions.at(-1), times);
  return { policies: chosen, calendar, steps: deadlines({ events, policies: chosen, calendar }, at) };
}
