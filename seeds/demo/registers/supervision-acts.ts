import { apportion, chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { favour } from "../local-quality.ts";
import { type Estate, numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import { isWorkingDay } from "../working-time.ts";
import type { DemoCity } from "./demo-city.ts";
import { howMany, howMuch } from "./how-many.ts";
import { yuan } from "./yuan.ts";

const MATTERS = [
  "消防通道堵塞",
  "公共区域卫生差",
  "电梯维保不及时",
  "公共收益未公示",
  "保安脱岗",
  "私搭乱建未制止",
  "绿化缺失",
];

/** One city's acts of supervision in the last two years: inspections, the notices, interviews and fines that followed from them. */
export function makeSupervisionActs(city: DemoCity): Row[] {
  const { plan, estates, today } = city;
  const random = new Random(`supervision:${plan.code}`);
  const number = numbered("SA", plan.code);
  const rows: Row[] = [];
  const workday = (day: number): number => {
    let at = day;
    while (!isWorkingDay(at)) at -= 1;
    return at;
  };
  const act = (kind: string, estate: Estate, acted: number, more: Partial<Row> = {}): string => {
    const id = number();
    rows.push({
      id,
      region_code: estate.place.code,
      estate_id: estate.id,
      firm_id: null,
      acted_on: dayText(acted),
      kind,
      matter: null,
      problems: null,
      due_on: null,
      done_on: null,
      fine: null,
      authority: `${estate.place.streetNameZh}办事处`,
      follows_id: null,
      ...more,
    });
    return id;
  };
  // of the last year as many as published, and half as many of the year before
  const notices = howMany(city, "rectification_notices", estates.length * 0.06);
  const interviews = howMany(city, "interviews", howMany(city, "firm_leaders_interviewed", estates.length * 0.012));
  const fined = howMuch(city, "fines", estates.length * 0.02) * 1_000_000;
  const badly = ({ place }: Estate): number => 1 / favour("care", place);
  const inspected = chooseExactly(estates, Math.min(estates.length, Math.ceil(notices * 1.2)), random, badly);
  const days = (ofTheYear: number): number[] =>
    Array.from({ length: Math.round(ofTheYear * 1.5) }, (_, i) =>
      workday(today - 8 - (i < ofTheYear ? 0 : 365) - random.whole(0, 350)),
    );

  for (const [i, acted] of days(inspected.length === 0 ? 0 : notices).entries()) {
    const estate = inspected[i % inspected.length]!;
    const matter = random.pick(MATTERS);
    const inspection = act("INSPECTION", estate, acted, { matter, problems: random.whole(1, 6) });
    const due = acted + random.pick([7, 10, 15, 30]);
    const done = acted + Math.round(Math.exp(2.3 + 0.6 * random.normal()));
    act("NOTICE", estate, acted, {
      matter,
      due_on: dayText(due),
      done_on: done <= today && random.chance(0.94) ? dayText(done) : null,
      follows_id: inspection,
    });
  }
  // most inspections find nothing to give notice of
  const quiet = new Random(`inspections:${plan.code}`);
  for (const estate of chooseExactly(estates, Math.min(estates.length, Math.round(notices * 1.4)), quiet))
    act("INSPECTION", estate, workday(today - 8 - quiet.whole(0, 350)), { matter: "日常巡查", problems: 0 });
  const interviewed = days(interviews);
  chooseExactly(estates, interviewed.length, random, badly).forEach((estate, i) => {
    act("INTERVIEW", estate, interviewed[i]!, { matter: random.pick(MATTERS), authority: "住房和城乡建设局" });
  });
  const fines = chooseExactly(estates, Math.max(1, Math.round(estates.length * 0.012)), random, badly);
  const parts = apportion(
    Math.round(fined / 10_000),
    fines.map(() => 1 + random.next() * 4),
  );
  fines.forEach((estate, i) => {
    if (parts[i]! > 0)
      act("FINE", estate, workday(today - 10 - random.whole(0, 345)), {
        matter: random.pick(MATTERS),
        fine: yuan(parts[i]! * 10_000),
        authority: "综合行政执法局",
      });
  });
  return rows;
}
