import type { ComplaintEventType } from "./complaint-event-types.ts";

/** Where a complaint stands on its loop. */
export type Standing =
  | "RECEIVED"
  | "ASSIGNED"
  | "ESCALATED"
  | "HANDLED"
  | "CLOSED"
  | "REOPENED"
  | "MERGED"
  | "WITHDRAWN";

/** What of a complaint's past decides what may come next. */
export interface LoopState {
  readonly standing: Standing;
  /** Whether somebody has been given it, and has not given it back. */
  readonly isInHand: boolean;
  /** Reasons of the pauses that last. */
  readonly paused: readonly string[];
}

export const BEFORE_ALL: LoopState = { standing: "RECEIVED", isInHand: false, paused: [] };

/** What the loop needs of an event. */
export interface LoopEvent {
  readonly type: ComplaintEventType;
  readonly reason?: string | null | undefined;
  /** HANDLED that names a step is of that one alone: the complaint goes on. */
  readonly step?: string | null | undefined;
  /** Where the complaint stood after it, whatever it was: told by a row that knows no more than that. */
  readonly stated?: Standing | null | undefined;
}

const WHILE_OPEN: readonly ComplaintEventType[] = [
  "ASSIGNED",
  "ACCEPTED",
  "ESCALATED",
  "EXTENDED",
  "PAUSED",
  "URGED",
  "HANDLED",
  "CLOSED",
  "MERGED",
  "WITHDRAWN",
];
const OPEN: ReadonlySet<Standing> = new Set(["RECEIVED", "ASSIGNED", "ESCALATED", "REOPENED"]);

/** Whether a complaint that stands so is still to be dealt with. */
export const isOpen = (standing: Standing): boolean => OPEN.has(standing);

/** What may happen next to a complaint, in the order of the loop. */
export function possibleNext({ standing, isInHand, paused }: LoopState): readonly ComplaintEventType[] {
  if (standing === "MERGED") return [];
  if (standing === "WITHDRAWN") return ["REOPENED"];
  if (standing === "CLOSED") return ["RATED", "REOPENED"];
  if (standing === "HANDLED") return ["CLOSED", "RATED", "MERGED", "WITHDRAWN", "REOPENED"];
  return [
    ...(standing === "RECEIVED" && !isInHand ? (["RECEIVED"] as const) : []),
    ...WHILE_OPEN,
    ...(isInHand ? (["RETURNED", "TRANSFERRED"] as const) : []),
    ...(paused.length > 0 ? (["RESUMED"] as const) : []),
  ];
}

/**
 * Where a complaint stands after an event. What could not have happened then changes nothing: something that would explain it has not been told
 * yet, and where it comes all is taken in its order again.
 */
export function after(state: LoopState, event: LoopEvent): LoopState {
  const next = possibleNext(state).includes(event.type) ? moved(state, event) : state;
  if (!event.stated) return next;
  return {
    ...next,
    standing: event.stated,
    isInHand: next.isInHand || event.stated === "ASSIGNED" || event.stated === "ESCALATED",
  };
}

function moved(state: LoopState, { type, step, reason }: LoopEvent): LoopState {
  const { standing, paused } = state;
  const because = reason ?? "";
  switch (type) {
    case "ASSIGNED":
      return { ...state, isInHand: true, standing: standing === "RECEIVED" ? "ASSIGNED" : standing };
    case "RETURNED":
      return { ...state, isInHand: false, standing: standing === "ASSIGNED" ? "RECEIVED" : standing };
    case "ESCALATED":
      return { ...state, standing: "ESCALATED" };
    case "HANDLED":
      return step ? state : { ...state, paused: [], standing: "HANDLED" };
    case "CLOSED":
    case "MERGED":
    case "WITHDRAWN":
      return { ...state, paused: [], standing: type };
    case "REOPENED":
      return { standing: "REOPENED", isInHand: false, paused: [] };
    case "PAUSED":
      return { ...state, paused: [...paused.filter((one) => one !== because), because] };
    case "RESUMED":
      return { ...state, paused: paused.includes(because) ? paused.filter((one) => one !== because) : [] };
    default:
      return state;
  }
}
