import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { favour, localQuality } from "../local-quality.ts";
import { numbered, type Row } from "../model.ts";
import { Random, share } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";

const QUARTER = 91;
const KINDS = ["REVENUE", "FEES", "COMMITTEE_MEETING", "MAINTENANCE_FUND", "JOINT_MEETING", "OWNERS_MEETING"];

/** Linyi keeps its duties on a platform of its own; of the other cities, about half do. */
const keeps = (code: string): boolean => code === "371300" || share(`disclosure:${code}`) < 0.45;

/** One city's duties of the last five quarters, of the estates that take part; the running quarter is not due yet. */
export function makeDisclosureDuties({ plan, estates, today }: DemoCity): Row[] {
  if (!keeps(plan.code)) return [];
  const random = new Random(`disclosure:${plan.code}`);
  const number = numbered("D", plan.code);
  const part = chooseExactly(estates, Math.round(estates.length * 0.14), random, ({ place }) =>
    favour("committees", place),
  );
  const ends = [-1, 0, 1, 2, 3].map((ago) => today - (today % QUARTER) - QUARTER * ago);
  return part.flatMap((estate, at) =>
    ends.map((due, quarter): Row => {
      const good = 0.72 + 0.26 * localQuality("care", estate.place);
      const done = due - random.whole(-25, 40);
      const isDone = random.chance(good) && done <= today;
      return {
        id: number(),
        region_code: estate.place.code,
        estate_id: estate.id,
        kind: KINDS[(at + quarter) % KINDS.length]!,
        due_on: dayText(due),
        done_on: isDone ? dayText(done) : null,
        note: null,
      };
    }),
  );
}
