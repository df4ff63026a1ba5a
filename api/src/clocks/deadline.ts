import type { WorkingCalendar } from "../working-time/working-calendar.ts";
import type { ClockNote } from "./clock-note.ts";
import { type ComplaintEvent, historyAt, isAbout } from "./complaint-event.ts";
import type { ComplaintEventType } from "./complaint-event-types.ts";
import { before, endOf, isByCalendar } from "./limit.ts";
import { pausesOf } from "./pauses.ts";
import type { Policy, PolicyStep } from "./policy.ts";
import { inForceAt, type PolicyVersions } from "./policy-versions.ts";
import { type Replay, replay } from "./replay.ts";
import { type Run, runsOf } from "./run.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";

/** NOT_APPLICABLE: the complaint is none of those that the step is for. NO_POLICY: none is in force, the clock stands for good. */
export type ClockState = "NOT_STARTED" | "RUNNING" | "PAUSED" | "ENDED" | "NO_POLICY" | "NOT_APPLICABLE";

/** The clock of one run of a step at a moment. Instants and lengths are milliseconds; lengths are counted as the limit is. */
export interface Clock {
  readonly state: ClockState;
  readonly policy: Policy;
  readonly step: PolicyStep;
  readonly start: number | null;
  readonly startedBy: ComplaintEventType | null;
  readonly end: number | null;
  readonly endedBy: ComplaintEventType | null;
  /** While it is paused: if it went on now. Null: it has not started, or its policy ends before. */
  readonly due: number | null;
  readonly limit: number | null;
  readonly spent: number;
  readonly paused: number;
  /** limit − spent; below zero by what it is over. */
  readonly left: number | null;
  /** Whether it ended after it was due, or goes on then; null: whether the step applies is not known. */
  readonly breached: boolean | null;
  readonly card: "YELLOW" | "RED" | null;
  readonly yellowAt: number | null;
  readonly redAt: number | null;
  /** When it goes to the next level; null where it does not, since it ended before or its policy did. */
  readonly escalatesAt: number | null;
  /** Until when a wrong assignment may be returned. */
  readonly returnBy: number | null;
  /** Years that it depends on whose holidays have not been announced. */
  readonly provisionalYears: readonly number[];
  readonly notes: readonly ClockNote[];
  readonly stretches: readonly Stretch[];
}

/** The clocks of one step: of its latest run, and of those before. */
export interface StepClock {
  readonly id: string;
  /** Whether the step is for this complaint; null where its priority was not said. */
  readonly applies: boolean | null;
  readonly clock: Clock;
  readonly earlier: readonly Clock[];
}

/** What is asked of: all that is known of a complaint, and what it goes by. */
export interface Complaint {
  readonly events: readonly ComplaintEvent[];
  readonly policies: PolicyVersions;
  readonly calendar: WorkingCalendar;
}

/** The clocks of every step at a moment, in the order of the policy: the only place that counts the time of complaints. */
export function deadlines({ events, policies, calendar }: Complaint, at: number): StepClock[] {
  const history = historyAt(events, at);
  const known = new Map<string, StepClock>();
  for (const { policy, step } of stepsOf(policies, at, calendar)) {
    const own = [...history, ...escalationsOf(step.after === undefined ? undefined : known.get(step.after), at)];
    own.sort((a, b) => a.at - b.at);
    const stepAt = (instant: number): PolicyStep | null =>
      inForceAt(policies, instant, calendar)?.steps.find(({ id }) => id === step.id) ?? null;
    const applies = doesApply(step, history);
    const { runs, notes } = applies === false ? { runs: [], notes: [] } : runsOf(own, step, stepAt, calendar);
    const pauses = pausesOf(history, step.id);
    const extensions = history.filter((event) => event.type === "EXTENDED" && isAbout(event, step.id));
    const clocks = runs.map((run) => {
      const counted = replay({ run, id: step.id, policies, calendar, pauses, extensions, at });
      return clockOf({ run, counted, policies, calendar, at, applies, notes });
    });
    const notStarted = applies === false ? "NOT_APPLICABLE" : "NOT_STARTED";
    known.set(step.id, {
      id: step.id,
      applies,
      clock: clocks.at(-1) ?? unstarted(policy, step, notStarted, notes),
      earlier: clocks.slice(0, -1),
    });
  }
  return [...known.values()];
}

/** The clocks of one step; null where the policy has no such step. */
export const deadline = (complaint: Complaint, step: string, at: number): StepClock | null =>
  deadlines(complaint, at).find(({ id }) => id === step) ?? null;

/** Every step that any version has, as the version in force has it, or else the latest one that had it. */
function stepsOf(
  policies: PolicyVersions,
  at: number,
  calendar: WorkingCalendar,
): { policy: Policy; step: PolicyStep }[] {
  const now = inForceAt(policies, at, calendar);
  const steps = new Map<string, { policy: Policy; step: PolicyStep }>();
  for (const policy of [...policies.versions, ...(now === null ? [] : [now])])
    for (const step of policy.steps) steps.set(step.id, { policy, step });
  return [...steps.values()];
}

/** What an overdue step tells the one after it. */
function escalationsOf(step: StepClock | undefined, at: number): ComplaintEvent[] {
  if (step === undefined) return [];
  return [...step.earlier, step.clock].flatMap(({ escalatesAt, breached }) =>
    breached && escalatesAt !== null && escalatesAt <= at ? [{ type: "ESCALATED", at: escalatesAt } as const] : [],
  );
}

/** Whether a step for some priorities is for this complaint: by its priority, or by the reason with which it came in. */
function doesApply({ only }: PolicyStep, history: readonly ComplaintEvent[]): boolean | null {
  if (only.length === 0) return true;
  const isNamed = (text: string): boolean => only.some((word) => word.toUpperCase() === text.trim().toUpperCase());
  const priority = history.findLast((event) => event.priority !== undefined)?.priority;
  if (priority !== undefined) return isNamed(priority);
  return history.some(({ type, reason = "" }) => type === "RECEIVED" && isNamed(reason)) ? true : null;
}

interface Counted {
  readonly run: Run;
  readonly counted: Replay;
  readonly policies: PolicyVersions;
  readonly calendar: WorkingCalendar;
  readonly at: number;
  readonly applies: boolean | null;
  readonly notes: readonly ClockNote[];
}

function clockOf({ run, counted, policies, calendar, at, applies, notes }: Counted): Clock {
  const { policy, step, due, limit, spent, paused } = counted;
  const until = run.end ?? at;
  const isOver = due !== null && until > due;
  const { yellowAt, redAt } = cardsOf(step, due, calendar);
  const last = Math.max(due ?? until, until);
  return {
    state: stateOf(run, counted, inForceAt(policies, at, calendar)),
    policy,
    step,
    start: run.start,
    startedBy: run.startedBy,
    end: run.end,
    endedBy: run.endedBy,
    due,
    limit,
    spent,
    paused,
    left: limit - spent,
    breached: applies === null ? null : isOver,
    card: applies === null ? null : cardAt(until, { yellowAt, redAt: isOver ? redAt : null }),
    yellowAt,
    redAt,
    escalatesAt: applies === null ? null : escalationOf(step, due, run, policies, calendar),
    returnBy: step.returns === undefined ? null : endOf(step.returns.within, run.start, calendar),
    provisionalYears: isByCalendar(step.limit) ? calendar.unannouncedYears(run.start, last) : [],
    notes: [...notes, ...counted.notes],
    // day by day, and by far the longest to count: for those alone who ask
    get stretches() {
      return stretchesOf(counted.segments, until, calendar);
    },
  };
}

function stateOf({ end }: Run, { isPaused }: Replay, inForce: Policy | null): ClockState {
  if (end !== null) return "ENDED";
  if (inForce === null) return "NO_POLICY";
  return isPaused ? "PAUSED" : "RUNNING";
}

function cardAt(
  instant: number,
  { yellowAt, redAt }: { yellowAt: number | null; redAt: number | null },
): Clock["card"] {
  if (redAt !== null && instant >= redAt) return "RED";
  return yellowAt !== null && instant >= yellowAt ? "YELLOW" : null;
}

function cardsOf(step: PolicyStep, due: number | null, calendar: WorkingCalendar) {
  if (due === null) return { yellowAt: null, redAt: null };
  const nextDay = (): number => calendar.openingOf(calendar.workdayAfter(calendar.dayOf(due), 1));
  return {
    yellowAt: step.yellow === undefined ? null : before(step.yellow, due, calendar),
    redAt: step.red === "AT_DUE" ? due : nextDay(),
  };
}

function escalationOf(
  { escalates }: PolicyStep,
  due: number | null,
  { end }: Run,
  policies: PolicyVersions,
  calendar: WorkingCalendar,
): number | null {
  if (escalates === undefined || due === null) return null;
  const at = escalates.when === "AT_DUE" ? due : calendar.nextBusiness(due);
  return (end !== null && end <= at) || inForceAt(policies, at, calendar) === null ? null : at;
}

const unstarted = (policy: Policy, step: PolicyStep, state: ClockState, notes: readonly ClockNote[]): Clock => ({
  state,
  policy,
  step,
  start: null,
  startedBy: null,
  end: null,
  endedBy: null,
  due: null,
  limit: null,
  spent: 0,
  paused: 0,
  left: null,
  breached: false,
  card: null,
  yellowAt: null,
  redAt: null,
  escalatesAt: null,
  returnBy: null,
  provisionalYears: [],
  notes,
  stretches: [],
});
