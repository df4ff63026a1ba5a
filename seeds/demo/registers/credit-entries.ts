import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";

/** Firms of whom nothing is on record: absent from credit, and not without points. */
const UNTOLD = 0.12;
const YEAR = 365;
const GOOD = ["市级物业服务示范项目", "参与抢险救灾", "业主满意度居前", "红色物业示范企业"];
const BAD = ["未按合同履行服务", "公共收益未公示", "消防设施维护不到位", "投诉处理不及时", "被责令整改逾期未改"];

/** One city's entries of firms' credit of the last two years: base ones, which are renewed each year, good and bad ones, some with an end of their own. */
export function makeCreditEntries({ plan, firms, today }: DemoCity): Row[] {
  const random = new Random(`credit entries:${plan.code}`);
  const number = numbered("CE", plan.code);
  const told = chooseExactly(firms, Math.round(firms.length * (1 - UNTOLD)), random);
  const years = [1, 0];
  return told.flatMap((firm) => {
    // what a firm is like holds for years
    const care = random.next();
    return years.flatMap((ago) => {
      const within = (): number => today - ago * YEAR - random.whole(5, YEAR - 5);
      const since = firm.from ?? Number.NEGATIVE_INFINITY;
      const entry = (kind: string, points: number, matter: string, entered: number, months: number | null): Row[] =>
        entered < since
          ? []
          : [
              {
                id: number(),
                region_code: firm.countyCode,
                firm_id: firm.id,
                kind,
                points: points.toFixed(2),
                matter,
                authority: "住房和城乡建设局",
                entered_on: dayText(entered),
                until_day: months === null ? null : dayText(entered + Math.round((months * YEAR) / 12)),
              },
            ];
      const renewed = today - ago * YEAR - 330;
      return [
        ...entry("BASE", Math.round((52 + 16 * care) * 2) / 2, "企业基础信息评分", renewed, null),
        ...(random.chance(0.15 + 0.4 * care)
          ? entry("GOOD", random.pick([3, 5, 8, 10, 15]), random.pick(GOOD), within(), random.pick([null, 24]))
          : []),
        ...(random.chance(0.45 * (1 - care))
          ? entry("BAD", random.pick([1, 2, 2.5, 5, 8]), random.pick(BAD), within(), random.pick([null, 6, 24]))
          : []),
      ];
    });
  });
}
