import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";

/** Firms of whom nothing is on record: absent from credit, and not without points. */
const UNTOLD = 0.12;
const YEAR = 365;
const BASE = [
  ["企业基本信息完整", 30],
  ["在管项目合同备案", 20],
  ["管理人员持证上岗", 15],
] as const;
const GOOD = ["市级物业服务示范项目", "参与抢险救灾", "业主满意度居前", "红色物业示范企业"];
const BAD = ["未按合同履行服务", "公共收益未公示", "消防设施维护不到位", "投诉处理不及时", "被责令整改逾期未改"];

/** One city's entries of firms' credit of the last three years: base ones, which are renewed each year, good and bad ones, some with an end of their own. */
export function makeCreditEntries({ plan, firms, today }: DemoCity): Row[] {
  const random = new Random(`credit entries:${plan.code}`);
  const number = numbered("CE", plan.code);
  const told = chooseExactly(firms, Math.round(firms.length * (1 - UNTOLD)), random);
  const years = [2, 1, 0];
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
        ...BASE.flatMap(([matter, most]) =>
          entry("BASE", Math.round(most * (0.8 + 0.2 * care) * 2) / 2, matter, renewed, null),
        ),
        ...GOOD.filter(() => random.chance(0.1 + 0.4 * care)).flatMap((matter) =>
          entry("GOOD", random.pick([2, 3, 5, 8]), matter, within(), random.pick([null, 24])),
        ),
        ...BAD.filter(() => random.chance(0.35 * (1 - care))).flatMap((matter) =>
          entry("BAD", random.pick([1, 2, 2.5, 5]), matter, within(), random.pick([null, 6, 24])),
        ),
      ];
    });
  });
}
