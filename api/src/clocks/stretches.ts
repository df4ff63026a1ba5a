import type { DayPart, WorkingCalendar } from "../working-time/working-calendar.ts";
import { isByCalendar, measureOf } from "./limit.ts";
import type { Segment } from "./replay.ts";

/** A stretch of a step's time with its reason. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** RUNNING counts; all others do not: paused, what the working calendar leaves out, no version of the policy in force. */
  readonly because: "RUNNING" | "PAUSED" | "NO_POLICY" | Exclude<DayPart, "BUSINESS">;
  /** The reason of a pause, the name of a holiday. */
  readonly detail: string | null;
  /** The version that it was counted by: jining@1. */
  readonly policy: string | null;
  /** What of it counts as the limit does: spent where it ran, paused where it was paused. */
  readonly counted: number;
}

/** Every stretch of a run until a moment, in order, without gaps; neighbours with one reason are one. */
export function stretchesOf(segments: readonly Segment[], until: number, calendar: WorkingCalendar): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (stretch: Stretch): void => {
    if (stretch.to <= stretch.from) return;
    const last = stretches.at(-1);
    const isSame =
      last?.because === stretch.because && last.detail === stretch.detail && last.policy === stretch.policy;
    if (last === undefined || !isSame) stretches.push(stretch);
    else stretches[stretches.length - 1] = { ...last, to: stretch.to, counted: last.counted + stretch.counted };
  };
  for (const { from, to: end, policy, step, pause } of segments) {
    const to = Math.min(end, until);
    if (policy === null || step === null) {
      add({ from, to, because: "NO_POLICY", detail: null, policy: null, counted: 0 });
      continue;
    }
    const by = `${policy.id}@${policy.version}`;
    if (pause !== null) {
      const counted = measureOf(step.limit, calendar).passed(from, to);
      add({ from, to, because: "PAUSED", detail: pause.after ?? (pause.reason || null), policy: by, counted });
    } else if (!isByCalendar(step.limit)) {
      add({ from, to, because: "RUNNING", detail: null, policy: by, counted: to - from });
    } else {
      for (const part of calendar.parts(from, to)) {
        const runs = part.part === "BUSINESS";
        const because = part.part === "BUSINESS" ? "RUNNING" : part.part;
        add({
          from: part.from,
          to: part.to,
          because,
          detail: part.name,
          policy: by,
          counted: runs ? part.to - part.from : 0,
        });
      }
    }
  }
  return stretches;
}
