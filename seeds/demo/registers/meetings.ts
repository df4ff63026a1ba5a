import { apportion, chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { favour } from "../local-quality.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";
import { howMany } from "./how-many.ts";

const SUBJECTS = ["停车位划线", "充电桩安装", "公共收益使用", "电梯更新", "垃圾分类", "物业费调整", "老旧管网改造"];

/** One city's meetings of the last year, as many as published, and the problems that they solved. */
export function makeMeetings(city: DemoCity): Row[] {
  const { plan, estates, today } = city;
  const random = new Random(`meetings:${plan.code}`);
  const number = numbered("MT", plan.code);
  const wanted = howMany(city, "joint_meetings", estates.length * 0.08);
  const chosen = chooseExactly(estates, wanted, random, ({ place }) => favour("committees", place));
  const solved = apportion(
    howMany(city, "problems_solved", wanted * 2.4),
    chosen.map(() => 0.3 + random.next()),
  );
  return chosen.map((estate, i) => ({
    id: number(),
    region_code: estate.place.code,
    estate_id: random.chance(0.7) ? estate.id : null,
    held_on: dayText(today - random.whole(3, 355)),
    kind: random.pick(["JOINT", "JOINT", "DELIBERATION", "TALK", "MEDIATION"]),
    subject: random.pick(SUBJECTS),
    present: random.whole(6, 40),
    problems_raised: solved[i]! + random.whole(0, 2),
    problems_solved: solved[i]!,
  }));
}
