import type { WorkingCalendar } from "../working-time/working-calendar.ts";
import { type ClockNote, clockNote, type Why } from "./clock-note.ts";
import type { ClockNoteReason } from "./clock-note-reasons.ts";
import type { ComplaintEvent } from "./complaint-event.ts";
import { type HandlingLevel, handlingLevels } from "./handling-levels.ts";
import { endOf, type Limit, type Measure, measureOf } from "./limit.ts";
import { isAllowed, type Pause } from "./pauses.ts";
import type { Policy, PolicyStep } from "./policy.ts";
import { changesOf, inForceAt, type PolicyVersions } from "./policy-versions.ts";
import type { Run } from "./run.ts";

/** A stretch of time over which one version of the policy, or none, holds and the clock goes or stands. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly policy: Policy | null;
  readonly step: PolicyStep | null;
  /** Why the clock stands; null: it goes. */
  readonly pause: Pause | null;
}

/** What the replay of one run comes to; times in milliseconds, each counted as the limit is. */
export interface Replay {
  /** The version by which it was counted last. */
  readonly policy: Policy;
  readonly step: PolicyStep;
  readonly due: number | null;
  readonly limit: number;
  readonly spent: number;
  readonly paused: number;
  readonly isPaused: boolean;
  readonly segments: readonly Segment[];
  readonly notes: readonly ClockNote[];
}

export interface Asked {
  readonly run: Run;
  readonly id: string;
  readonly policies: PolicyVersions;
  readonly calendar: WorkingCalendar;
  readonly pauses: readonly Pause[];
  /** EXTENDED events about the step. */
  readonly extensions: readonly ComplaintEvent[];
  /** The moment at which is asked. */
  readonly at: number;
}

/**
 * Counts one run. It is due at the first instant at which the time that has passed since its start, but for pauses, reaches the limit of the
 * version in force at that instant. A new version counts the whole run anew in its own measure, pauses kept; it makes nothing overdue before it
 * came into force. While no version is in force the clock stands. A pause that still lasts is taken to end when it is asked.
 */
export function replay(asked: Asked): Replay {
  const { run, policies, calendar, pauses, at } = asked;
  const until = Math.min(run.end ?? at, at);
  const segments = segmentsOf(asked, until);
  const found = findDue(asked, segments);
  const told = segments.filter(({ from }) => from < until || from === run.start);
  // It started by a step of a version in force, so that there is one.
  const { policy, step } = told.findLast((segment) => segment.step !== null) as Segment &
    Pick<Replay, "policy" | "step">;
  const measure = measureOf(step.limit, calendar);
  const sum = (isPaused: boolean): number =>
    told
      .filter((segment) => segment.step !== null && (segment.pause !== null) === isPaused)
      .reduce((passed, { from, to }) => passed + measure.passed(from, Math.min(to, until)), 0);
  const inForce = inForceAt(policies, at, calendar);
  return {
    policy,
    step,
    due: found.due,
    limit: budgetOf(asked, step, found.granted),
    spent: sum(false),
    paused: sum(true),
    isPaused: run.end === null && pauses.some((pause) => covers(pause, at, inForce)),
    segments: told,
    notes: found.notes,
  };
}

const covers = (pause: Pause, instant: number, policy: Policy | null): boolean =>
  policy !== null && pause.from <= instant && instant < pause.to && isAllowed(pause, policy.pauses);

/** From the start on without end, cut wherever something changes. */
function segmentsOf({ run, id, policies, calendar, pauses, extensions }: Asked, until: number): Segment[] {
  const cuts = [
    run.start,
    until,
    ...pauses.flatMap(({ from, to }) => [from, to]),
    ...extensions.map((extension) => extension.at),
    ...changesOf(policies, calendar),
  ].filter((cut) => cut >= run.start && Number.isFinite(cut));
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return sorted.map((from, index) => {
    const policy = inForceAt(policies, from, calendar);
    const pause = from >= until ? null : (pauses.find((one) => covers(one, from, policy)) ?? null);
    const step = policy?.steps.find((one) => one.id === id) ?? null;
    return { from, to: sorted[index + 1] ?? Number.POSITIVE_INFINITY, policy, step, pause };
  });
}

function findDue(
  asked: Asked,
  segments: readonly Segment[],
): { due: number | null; granted: Limit[]; notes: ClockNote[] } {
  const { calendar, extensions } = asked;
  const granted: Limit[] = [];
  const notes: ClockNote[] = [];
  let due: number | null = null;
  for (const [index, { from, to, step, pause }] of segments.entries()) {
    const asking = extensions.filter((extension) => extension.at === from && (asked.run.end ?? from) >= from);
    for (const extension of asking) {
      const { limit, note } =
        due === null
          ? grant(extension, step, granted)
          : { limit: null, note: { reason: "AFTER_DUE", text: "came after it was due" } as const };
      if (limit !== null) granted.push(limit);
      if (note !== null) notes.push(clockNote(extension, note, (instant) => calendar.textOf(instant)));
    }
    if (due !== null || step === null || pause !== null) continue;
    const measure = measureOf(step.limit, calendar);
    const needed = budgetOf(asked, step, granted) - passedBefore(segments.slice(0, index), measure);
    // A deadline that was dated before the start had passed then.
    const passed = from === asked.run.start ? Math.min(from, asked.run.dated ?? from) : from;
    const reached = needed <= 0 ? passed : measure.after(from, needed);
    // What falls on the end of the stretch is looked at in the next one: an extension at that very moment still counts.
    if (reached < to) due = reached;
  }
  return { due, granted, notes };
}

const passedBefore = (segments: readonly Segment[], measure: Measure): number =>
  segments.reduce(
    (sum, { from, to, step, pause }) => (step === null || pause !== null ? sum : sum + measure.passed(from, to)),
    0,
  );

/** The time that the step may take, with what was granted, as its limit counts. */
function budgetOf({ run, calendar }: Asked, step: PolicyStep, granted: readonly Limit[]): number {
  const measure = measureOf(step.limit, calendar);
  const limited = run.dated ?? endOf(step.limit, run.start, calendar);
  const end = granted.reduce((due, extension) => endOf(extension, due, calendar), limited);
  return measure.passed(run.start, end);
}

/** From the estate upwards. */
const RANK = new Map(handlingLevels.values.map((level, at) => [level, at]));

/** What of an extension the policy allows, and what is to be said of it. */
function grant(
  { amount, unit, level }: ComplaintEvent,
  step: PolicyStep | null,
  granted: readonly Limit[],
): { limit: Limit | null; note: Why | null } {
  const rule = step?.extension;
  const refused = (reason: ClockNoteReason, text: string, consent?: HandlingLevel) => ({
    limit: null,
    note: { reason, text, ...(consent && { consent }) },
  });
  if (rule === undefined) return refused("NO_EXTENSION", "the policy allows no extension");
  // who did not say of which level they are is taken to have asked
  if (level !== undefined && RANK.get(level)! < RANK.get(rule.consent)!)
    return refused("NO_CONSENT", `the policy asks for the consent of ${rule.consent}, got ${level}`, rule.consent);
  if (rule.times !== undefined && granted.length >= rule.times)
    return refused(
      "EXTENDED_OFTEN",
      `the policy allows an extension ${rule.times === 1 ? "once" : `${rule.times} times`}`,
    );
  if (unit !== undefined && unit !== rule.most.unit)
    return refused("OTHER_UNIT", `expected ${rule.most.unit}, got ${unit}`);
  const rest = rule.most.amount - granted.reduce((sum, one) => sum + one.amount, 0);
  if (rest <= 0) return refused("ALL_GRANTED", `all ${rule.most.amount} ${rule.most.unit} had been granted`);
  const text = `cut to the ${rest} ${rule.most.unit} that the policy allows`;
  return {
    limit: { amount: Math.min(amount ?? rest, rest), unit: rule.most.unit },
    note: amount !== undefined && amount > rest ? { reason: "CUT", text } : null,
  };
}
