import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { favour } from "../local-quality.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";
import { howMany } from "./how-many.ts";

const NOTES = ["服务质量不达标", "拒不整改", "信用等级不合格", "侵占公共收益"];

/** One city's removals of firms by the authorities in the last year, as many as are published; other exits follow from episodes (episode-ends.ts). */
export function makeFirmExits(city: DemoCity): Row[] {
  const { plan, estates, firms, today } = city;
  const random = new Random(`firm exits:${plan.code}`);
  const number = numbered("X", plan.code);
  const removed = howMany(city, "firms_replaced", howMany(city, "firm_exits", estates.length * 0.004));
  const settled = estates.filter(({ from }) => from === null || from < today - 1500);
  const badly = chooseExactly(settled, removed, random, ({ place }) => 1 / favour("care", place));
  return badly.map((estate) => {
    const left = today - random.whole(10, 350);
    const days = Math.round(Math.exp(2.9 + 0.9 * random.normal()));
    const replaced = left + days <= today && random.chance(0.93) ? left + days : null;
    return {
      id: number(),
      region_code: estate.place.code,
      estate_id: estate.id,
      firm_id: null,
      left_on: dayText(left),
      reason: "REMOVED",
      note: random.pick(NOTES),
      replaced_by: replaced === null ? null : random.pick(firms).name,
      replaced_on: replaced === null ? null : dayText(replaced),
    };
  });
}
