import type { ComplaintEventType } from "./complaint-event-types.ts";

/** What of an event says who has a complaint. */
export interface HandEvent {
  readonly type: ComplaintEventType;
  readonly at: number;
  readonly level: string | null;
  readonly unit: string | null;
}

/** A stretch of time over which a complaint was in one hand. */
export interface Hand {
  readonly from: number;
  /** Null: still is. */
  readonly to: number | null;
  /** The event that gave it there. */
  readonly since: ComplaintEventType;
  readonly level: string | null;
  readonly unit: string | null;
}

/** Events that give a complaint to somebody: their level and unit are those of whoever it goes to. */
const GIVES: ReadonlySet<ComplaintEventType> = new Set(["ASSIGNED", "TRANSFERRED", "ESCALATED"]);
const ENDS: ReadonlySet<ComplaintEventType> = new Set(["HANDLED", "CLOSED", "MERGED", "WITHDRAWN"]);

/**
 * Who had a complaint how long, of its events in order: the desk that took it until it was assigned, then whoever it was given to, the desk again
 * once it is returned or reopened. Who accepts it is who has it. After it is handled nobody has it.
 */
export function handsOf(events: readonly HandEvent[]): Hand[] {
  const hands: Hand[] = [];
  let current: Hand | null = null;
  let desk: Pick<HandEvent, "level" | "unit"> = { level: null, unit: null };
  const end = (to: number): void => {
    if (current !== null && to > current.from) hands.push({ ...current, to });
    current = null;
  };
  for (const { type, at, level, unit } of events) {
    if (type === "RECEIVED") {
      if (current === null && hands.length === 0) {
        desk = { level, unit };
        current = { from: at, to: null, since: type, ...desk };
      }
    } else if (GIVES.has(type)) {
      end(at);
      current = { from: at, to: null, since: type, level, unit };
    } else if (type === "RETURNED" || type === "REOPENED") {
      end(at);
      current = { from: at, to: null, since: type, ...desk };
    } else if (type === "ACCEPTED" && current !== null) {
      const held: Hand = current;
      const isOther = (unit !== null && unit !== held.unit) || (level !== null && level !== held.level);
      if (isOther && held.since === "RECEIVED") {
        end(at);
        current = { from: at, to: null, since: type, level, unit };
      } else current = { ...held, level: level ?? held.level, unit: unit ?? held.unit };
    } else if (ENDS.has(type)) end(at);
  }
  return current === null ? hands : [...hands, current];
}
