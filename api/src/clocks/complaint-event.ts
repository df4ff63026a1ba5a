import { type ComplaintEventType, complaintEventTypes } from "./complaint-event-types.ts";
import type { HandlingLevel } from "./handling-levels.ts";
import type { Unit } from "./limit.ts";

/** Something that happened to one complaint. */
export interface ComplaintEvent {
  readonly type: ComplaintEventType;
  /** When it happened, in milliseconds: not when it was told. */
  readonly at: number;
  /** Told by its source; the same id twice is one event. Without one, events that are alike in all are one. */
  readonly id?: string;
  readonly reason?: string;
  /** The one step of the policy that it is about; every step where left out. */
  readonly step?: string;
  /** Of EXTENDED: how much was granted; in the unit of the policy where `unit` is left out, all that is allowed where this is. */
  readonly amount?: number;
  readonly unit?: Unit;
  /** The dated deadline (限期) that was set with it. */
  readonly due?: number;
  /** Of the complaint, as it was said with the event. */
  readonly priority?: string;
  /** Of whoever it was, where it was told. */
  readonly level?: HandlingLevel;
}

const RANK = new Map(complaintEventTypes.values.map((type, at) => [type, at]));

/** What makes events without ids one. */
const likeness = ({ type, at, reason, step, amount, unit, due, priority, level }: ComplaintEvent): string =>
  JSON.stringify([type, at, reason, step, amount, unit, due, priority, level]);

/**
 * The events up to a moment, each once, in the order in which they happened: those of one instant by type. The order in which they arrived, and
 * all that came later than the moment, change nothing.
 */
export function historyAt(events: readonly ComplaintEvent[], at: number): ComplaintEvent[] {
  const keyed = events.filter((event) => event.at <= at).map((event) => ({ event, key: likeness(event) }));
  keyed.sort(
    (a, b) =>
      a.event.at - b.event.at ||
      RANK.get(a.event.type)! - RANK.get(b.event.type)! ||
      (a.key < b.key ? -1 : Number(a.key > b.key)),
  );
  const seen = new Set<string>();
  return keyed.flatMap(({ event, key }) => {
    const one = event.id === undefined ? key : `id ${event.id}`;
    if (seen.has(one)) return [];
    seen.add(one);
    return [event];
  });
}

/** Whether an event is about a step. */
export const isAbout = (event: ComplaintEvent, step: string): boolean =>
  event.step === undefined || event.step === step;
