import { zonedText } from "../calendar/local-time.ts";
import type { TimeZone } from "../calendar/time-zone.ts";
import { type ComplaintEventType, complaintEventTypes } from "../clocks/complaint-event-types.ts";
import { after, BEFORE_ALL, possibleNext, type Standing } from "../clocks/loop.ts";
import type { ComplaintStatus } from "../complaints/complaint-statuses.ts";

/** An event of one complaint, known already (`row` null) or on its way in. */
export interface JudgedEvent {
  readonly row: number | null;
  /** By which known events of one instant and type are told apart; those on their way in come behind, by their rows. */
  readonly number: number;
  readonly type: ComplaintEventType;
  readonly at: number;
  readonly step: string | null;
  readonly reason: string | null;
  readonly stated: Standing | null;
}

/** Why an event cannot have happened. */
export interface Impossible {
  readonly row: number;
  readonly column: "at" | "type";
  readonly expected: string;
  readonly got: string;
}

const RANK = new Map(complaintEventTypes.values.map((type, at) => [type, at]));
const ENDED: Partial<Record<Standing, ComplaintStatus>> = { MERGED: "CLOSED", WITHDRAWN: "CLOSED" };

/**
 * Puts what is known of a complaint and what comes in in the order of time, and judges each that comes in by what had happened before it:
 * those that come late stand where they belong, and what stands behind them is not judged anew. What cannot have happened changes nothing.
 * Returns the status that the others lead to.
 */
export function judged(
  events: readonly JudgedEvent[],
  zone: TimeZone,
): { readonly status: ComplaintStatus; readonly impossible: readonly Impossible[] } {
  const order = events.toSorted(
    (a, b) =>
      a.at - b.at ||
      RANK.get(a.type)! - RANK.get(b.type)! ||
      Number(a.row !== null) - Number(b.row !== null) ||
      a.number - b.number,
  );
  const received = order.find(({ row, type }) => row === null && type === "RECEIVED")!.at;
  const impossible: Impossible[] = [];
  let state = BEFORE_ALL;
  let last: JudgedEvent | null = null;
  for (const event of order) {
    const { row, type, at } = event;
    const possible = possibleNext(state);
    if (row !== null && at < received) {
      impossible.push({
        row,
        column: "at",
        expected: `a time not before it was reported (${zonedText(zone, received)})`,
        got: zonedText(zone, at),
      });
      continue;
    }
    if (row !== null && !possible.includes(type)) {
      const since = last === null ? "" : `, where it stood ${state.standing} since ${zonedText(zone, last.at)}`;
      impossible.push({
        row,
        column: "type",
        expected: `${possible.length === 0 ? "nothing more" : `one of ${possible.join(", ")}`}${since}`,
        got: `${type} ${zonedText(zone, at)}`,
      });
    }
    const next = after(state, event);
    if (last === null || next.standing !== state.standing) last = event;
    state = next;
  }
  const { standing } = state;
  return { status: ENDED[standing] ?? (standing as ComplaintStatus), impossible };
}
