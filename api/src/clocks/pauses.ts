import type { ComplaintEvent } from "./complaint-event.ts";
import { isAbout } from "./complaint-event.ts";
import type { ComplaintEventType } from "./complaint-event-types.ts";

/** Clocks stand from the one instant to the other, Infinity while they still do. */
export interface Pause {
  readonly from: number;
  readonly to: number;
  /** As it was told; "" where none was. */
  readonly reason: string;
  /** The event of the loop after which it stands by itself; null for one that was recorded. */
  readonly after: ComplaintEventType | null;
}

/** Events that move a complaint along its loop, and so end what stands until the next one. */
const MOVES: ReadonlySet<ComplaintEventType> = new Set([
  "ASSIGNED",
  "RETURNED",
  "ACCEPTED",
  "ESCALATED",
  "TRANSFERRED",
  "HANDLED",
  "CLOSED",
  "REOPENED",
]);

/**
 * The pauses of a step, whatever a policy makes of them. A second one for the same reason is a repetition. RESUMED ends the pause of its
 * reason, or all of them where none has that reason; REOPENED ends all.
 */
export function pausesOf(history: readonly ComplaintEvent[], step: string): Pause[] {
  const done: Pause[] = [];
  const open = new Map<string, Pause>();
  const end = (key: string, to: number): void => {
    const { from, reason, after } = open.get(key)!;
    done.push({ from, to, reason, after });
    open.delete(key);
  };
  for (const event of history) {
    const { type, at, reason = "" } = event;
    if (!isAbout(event, step)) continue;
    if (MOVES.has(type)) {
      for (const [key, { after }] of [...open]) if (after !== null || type === "REOPENED") end(key, at);
      open.set(`after ${type}`, { from: at, to: Number.POSITIVE_INFINITY, reason: "", after: type });
    }
    if (type === "PAUSED" && !open.has(`for ${reason}`))
      open.set(`for ${reason}`, { from: at, to: Number.POSITIVE_INFINITY, reason, after: null });
    if (type === "RESUMED") {
      const recorded = [...open].filter(([, { after }]) => after === null).map(([key]) => key);
      for (const key of open.has(`for ${reason}`) ? [`for ${reason}`] : recorded) end(key, at);
    }
  }
  return [...done, ...open.values()];
}

/** Whether a policy lets its clocks stand for a pause. */
export function isAllowed(
  { reason, after }: Pause,
  pauses: { readonly reasons?: readonly string[] | undefined; readonly after: readonly ComplaintEventType[] },
): boolean {
  if (after !== null) return pauses.after.includes(after);
  return pauses.reasons === undefined || pauses.reasons.includes(reason.trim());
}
