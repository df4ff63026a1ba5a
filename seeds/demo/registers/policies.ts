import { dayText } from "../calendar.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";

/** Titles by topic, invented in the manner of the cities' documents, with the days before the end between which one began. */
const POLICIES = [
  {
    title: "物业管理服务质量提升三年行动方案",
    topic: "PROPERTY_MANAGEMENT",
    office: "市住房和城乡建设局",
    began: [820, 1000],
  },
  { title: "老旧小区物业全覆盖攻坚方案", topic: "OLD_NEIGHBOURHOODS", office: "市住房和城乡建设局", began: [420, 700] },
  { title: "小区党组织和党的工作覆盖提升行动", topic: "PARTY", office: "市委组织部", began: [240, 600] },
  { title: "物业投诉限时办结和督办办法", topic: "COMPLAINTS", office: "市住房和城乡建设局", began: [150, 400] },
] as const;
/** The province's own, which every place below holds to as well; the days before the end in whose month one began. */
const OF_THE_PROVINCE = [
  {
    title: "全省城镇老旧小区物业管理覆盖行动方案",
    topic: "OLD_NEIGHBOURHOODS",
    office: "省住房和城乡建设厅",
    began: 560,
  },
  { title: "业主委员会组建和规范运行三年计划", topic: "OWNERS_COMMITTEES", office: "省住房和城乡建设厅", began: 480 },
  { title: "党建引领住宅小区治理若干措施", topic: "PARTY", office: "省委组织部", began: 390 },
  { title: "物业服务投诉接诉即办工作规范", topic: "COMPLAINTS", office: "省政府办公厅", began: 235 },
] as const;
/** Not every city issued one of each. */
const ISSUED = 0.75;

/** The province's policies of the last three years, each from the first of a month. */
export function makePoliciesOfProvince(provinceCode: string, today: number): Row[] {
  const number = numbered("PL", provinceCode);
  return OF_THE_PROVINCE.map(({ title, topic, office, began }) => ({
    id: number(),
    region_code: provinceCode,
    title,
    topic,
    document_number: null,
    issued_by: office,
    began_on: `${dayText(today - began).slice(0, 7)}-01`,
    ended_on: null,
  }));
}

/** One city's policies of the last three years. */
export function makePolicies({ plan, today }: DemoCity): Row[] {
  const random = new Random(`policies:${plan.code}`);
  const number = numbered("PL", plan.code);
  return POLICIES.flatMap(({ title, topic, office, began: [latest, earliest] }): Row[] => {
    const began = today - random.whole(latest, earliest);
    return random.chance(ISSUED)
      ? [
          {
            id: number(),
            region_code: plan.code,
            title,
            topic,
            document_number: null,
            issued_by: office,
            began_on: dayText(began),
            ended_on: null,
          },
        ]
      : [];
  });
}
