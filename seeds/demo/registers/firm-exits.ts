import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { favour } from "../local-quality.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";
import { howMany } from "./how-many.ts";

const NOTES = ["物业费收缴率低", "业主大会决定更换", "服务质量不达标", "合同到期不再续约", "拒不整改"];

/** One city's exits of firms in the last three years; where a number is published, as many of the last year were removals. */
export function makeFirmExits(city: DemoCity): Row[] {
  const { plan, estates, firms, today } = city;
  const random = new Random(`firm exits:${plan.code}`);
  const number = numbered("X", plan.code);
  const removed = howMany(city, "firms_replaced", howMany(city, "firm_exits", estates.length * 0.004));
  const others = Math.round(estates.length * 0.01);
  const settled = estates.filter(({ from }) => from === null || from < today - 1500);
  const badly = chooseExactly(settled, removed + others, random, ({ place }) => 1 / favour("care", place));
  return badly.map((estate, i) => {
    const removal = i < removed;
    const left = removal ? today - random.whole(10, 350) : today - random.whole(10, 1000);
    const days = Math.round(Math.exp(2.9 + 0.9 * random.normal()));
    const replaced = left + days <= today && random.chance(0.93) ? left + days : null;
    return {
      id: number(),
      region_code: estate.place.code,
      estate_id: estate.id,
      firm_id: null,
      left_on: dayText(left),
      reason: removal ? "REMOVED" : random.pick(["EXPIRED", "EXPIRED", "DISMISSED", "WITHDREW"]),
      note: random.pick(NOTES),
      replaced_by: replaced === null ? null : random.pick(firms).name,
      replaced_on: replaced === null ? null : dayText(replaced),
    };
  });
}
