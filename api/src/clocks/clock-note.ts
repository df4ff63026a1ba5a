import type { ClockNoteReason } from "./clock-note-reasons.ts";
import type { ComplaintEvent } from "./complaint-event.ts";
import type { ComplaintEventType } from "./complaint-event-types.ts";
import type { HandlingLevel } from "./handling-levels.ts";

/** An event that a clock did not follow, or not wholly, and why. */
export interface ClockNote {
  readonly type: ComplaintEventType;
  readonly at: number;
  readonly reason: ClockNoteReason;
  /** The level whose consent the policy asks for. */
  readonly consent: HandlingLevel | null;
  /** The whole of it, in English. */
  readonly text: string;
}

/** Why, and how it is said in English. */
export interface Why {
  readonly reason: ClockNoteReason;
  readonly text: string;
  readonly consent?: HandlingLevel;
}

export const clockNote = (
  { type, at }: Pick<ComplaintEvent, "type" | "at">,
  { reason, text, consent }: Why,
  textOf: (instant: number) => string,
): ClockNote => ({ type, at, reason, consent: consent ?? null, text: `${type} ${textOf(at)}: ${text}` });
