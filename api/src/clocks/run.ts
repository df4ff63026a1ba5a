import type { WorkingCalendar } from "../working-time/working-calendar.ts";
import { type ClockNote, clockNote, type Why } from "./clock-note.ts";
import { type ComplaintEvent, isAbout } from "./complaint-event.ts";
import type { ComplaintEventType } from "./complaint-event-types.ts";
import { endOf } from "./limit.ts";
import type { PolicyStep } from "./policy.ts";

/** One time through a step: from the event that started it to the one that ended it. */
export interface Run {
  readonly start: number;
  readonly startedBy: ComplaintEventType;
  /** A dated deadline that came with its start. */
  readonly dated: number | null;
  end: number | null;
  endedBy: ComplaintEventType | null;
}

const FINAL: ReadonlySet<ComplaintEventType> = new Set(["CLOSED", "MERGED", "WITHDRAWN"]);

/**
 * The runs of a step, in order. `stepAt` is the step as the policy in force at an instant has it, null where none has; what would start
 * the step as it is known is said to have come while none did. A run goes on over events
 * that start it again, but one later in `starts` takes over; what has ended begins again by REOPENED alone, what was returned also by the
 * next assignment.
 */
export function runsOf(
  history: readonly ComplaintEvent[],
  { id, starts }: PolicyStep,
  stepAt: (instant: number) => PolicyStep | null,
  calendar: WorkingCalendar,
): { runs: Run[]; notes: ClockNote[] } {
  const runs: Run[] = [];
  const notes: ClockNote[] = [];
  /** Ended, until it is reopened. */
  let isDone = false;
  const running = (): Run | null => (runs.at(-1)?.end === null ? runs.at(-1)! : null);
  const note = (event: ComplaintEvent, why: Why): number =>
    notes.push(clockNote(event, why, (instant) => calendar.textOf(instant)));

  for (const event of history) {
    const { type, at } = event;
    const step = stepAt(at);
    if (FINAL.has(type) || (isAbout(event, id) && step?.ends.includes(type))) {
      end(running(), event);
      isDone = true;
      continue;
    }
    if (!isAbout(event, id)) continue;
    if (type === "RETURNED") {
      const run = running();
      const refused = run === null ? null : whyNotReturned(event, run, step, calendar);
      if (refused !== null) note(event, { ...refused, text: `${refused.text}; the clock goes on` });
      else end(run, event);
      continue;
    }
    if (type === "REOPENED") isDone = false;
    if (step === null && !isDone && running() === null && starts.includes(type))
      note(event, {
        reason: "NO_VERSION",
        text: "no version of the policy that has this step was in force; no clock starts",
      });
    const rank = step?.starts.indexOf(type) ?? -1;
    if (rank < 0) continue;
    if (isDone) {
      note(event, { reason: "AFTER_END", text: "came after the end; the clock stays where it ended" });
      continue;
    }
    const run = running();
    // What was started by a kind that the policy no longer names keeps its start.
    if (run !== null && (step!.starts.indexOf(run.startedBy) >= rank || !step!.starts.includes(run.startedBy)))
      continue;
    if (run !== null && type === "REOPENED") {
      note(event, { reason: "NOTHING_ENDED", text: "nothing had ended; the clock goes on" });
      continue;
    }
    end(run, event);
    runs.push({ start: at, startedBy: type, dated: (step!.dated && event.due) || null, end: null, endedBy: null });
  }
  return { runs, notes };
}

function end(run: Run | null, { type, at }: ComplaintEvent): void {
  if (run === null) return;
  run.end = at;
  run.endedBy = type;
}

function whyNotReturned(
  { at, reason = "" }: ComplaintEvent,
  run: Run,
  step: PolicyStep | null,
  calendar: WorkingCalendar,
): Why | null {
  if (!step?.returns) return null;
  if (step.returns.reason && reason.trim() === "")
    return { reason: "RETURNED_UNREASONED", text: "returned without the reason that the policy asks for" };
  const by = endOf(step.returns.within, run.start, calendar);
  const text = `returned after ${calendar.textOf(by)}, until when the policy allows it`;
  return at > by ? { reason: "RETURNED_LATE", text } : null;
}
