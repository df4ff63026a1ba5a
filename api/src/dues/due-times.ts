import type { Clock, StepClock } from "../clocks/deadline.ts";
import type { HandlingLevel } from "../clocks/handling-levels.ts";
import { changesOf, inForceAt } from "../clocks/policy-versions.ts";
import type { StepClocks } from "../clocks/step-clocks.ts";

/** When something is due of a step whose clock goes or stands. */
export interface DueTime {
  readonly step: string;
  readonly policy: string;
  readonly policyVersion: number;
  /** From 1. */
  readonly run: number;
  readonly startedAt: number;
  /** Null: paused before it was due, or its policy ends before. */
  readonly dueAt: number | null;
  /** The version in force when it is due; null: it is not due. */
  readonly dueVersion: number | null;
  /** Whether it depends on a year whose holidays have not been announced. */
  readonly isProvisional: boolean;
  readonly yellowAt: number | null;
  /** Null: it goes. */
  readonly pausedSince: number | null;
  readonly escalation: Escalation | null;
  /** When time alone changes any of this: a step after it begins by itself, a version comes into force or ends. */
  readonly recountAt: number | null;
}

/** That a step goes to the next level by itself. */
export interface Escalation {
  readonly at: number;
  /** The version in force then, by which it is known for good. */
  readonly policyVersion: number;
  readonly to: HandlingLevel;
  /** In Chinese, as it stands in the complaint's history. */
  readonly reason: string;
}

/** The due times of a complaint's steps, counted at a moment. */
export function dueTimes(clocks: StepClocks | null, at: number): DueTime[] {
  if (clocks === null) return [];
  const { steps, policies, calendar } = clocks;
  const change = changesOf(policies, calendar)
    .filter((instant) => instant > at)
    .sort((a, b) => a - b)[0];
  return steps.filter(isGoing).map(({ id, clock, earlier }) => {
    const { policy, state, breached, due, yellowAt, escalatesAt, start, provisionalYears } = clock;
    const isPaused = state === "PAUSED";
    // what would be due if it went on now moves with the clock
    const stands = isPaused && breached === false;
    const escalates = stands ? null : escalatesAt;
    const begins = steps.some((step) => step.clock.step.after === id) ? escalates : null;
    const next = [change, begins].filter((instant) => typeof instant === "number" && instant > at) as number[];
    const dueAt = stands ? null : due;
    return {
      step: id,
      policy: policy.id,
      policyVersion: policy.version,
      run: earlier.length + 1,
      startedAt: start!,
      dueAt,
      dueVersion: dueAt === null ? null : (inForceAt(policies, dueAt, calendar)?.version ?? policy.version),
      isProvisional: dueAt !== null && provisionalYears.length > 0,
      yellowAt: stands ? null : yellowAt,
      pausedSince: isPaused ? pausedSince(clock, at) : null,
      escalation: escalates === null ? null : escalationOf(clock, escalates, clocks),
      recountAt: next.length === 0 ? null : Math.min(...next),
    };
  });
}

const escalationOf = ({ step, due }: Clock, at: number, { policies, calendar }: StepClocks): Escalation => ({
  at,
  policyVersion: inForceAt(policies, at, calendar)!.version,
  to: step.escalates!.to,
  reason: `${step.name.zh}逾期，应于 ${calendar.textOf(due!).slice(0, 16).replace("T", " ")} 前完成`,
});

/** It has begun and has not ended, and is known to be for the complaint. */
const isGoing = ({ applies, clock }: StepClock): boolean =>
  applies === true && clock.start !== null && clock.end === null;

/** Of a clock that stands at a moment: from when on it has, whatever the reasons were one after the other. */
function pausedSince({ stretches }: Clock, at: number): number {
  const before = stretches.findLastIndex(({ because }) => because !== "PAUSED");
  return stretches[before + 1]?.from ?? at;
}
