import type { Indicator } from "../../facts/indicator.ts";
import { COMMUNITIES, ESTATES, HOUSEHOLDS } from "../../facts/measures-of-estates.ts";
import { type AppointmentRole, appointmentRoles } from "./appointment-roles.ts";
import { appointments } from "./appointments.register.ts";

/** People in each role at the end of the period, once in each role that they are in; and how many that is for the households. */
const people: readonly Indicator[] = appointmentRoles.values.flatMap((role) => {
  const { zh, en } = appointmentRoles.codes[role];
  const teams = role === "VOLUNTEER_TEAM";
  const [nameZh, nameEn] = teams ? ["志愿服务", "Volunteers in teams"] : [zh, en];
  const id = `appointments_${role.toLowerCase()}`;
  const common = {
    topic: "PARTY",
    sourceZh: appointments.source.zh,
    sourceEn: appointments.source.en,
    direction: "HIGHER_IS_BETTER",
    numerator: {
      over: "appointments_open",
      sql: `sum(f.people) filter (where f.role = '${role}')`,
      unit: { zh: "人", en: "people" },
    },
  } as const;
  return [
    {
      ...common,
      id,
      nameZh: `${nameZh}人数`,
      nameEn: teams ? nameEn : `${nameEn}: people`,
      explanationZh: `期末在岗的${zh}人数；一人兼多岗，每岗各计一次。`,
      explanationEn: `People in the role ${en} at the end of the period; a person in several roles counts once in each.`,
      unit: { zh: "人", en: "people" },
      denominator: null,
      scale: 1,
      decimals: 0,
    },
    {
      ...common,
      id: `${id}_per_1000_households`,
      nameZh: `每千户${nameZh}人数`,
      nameEn: `${nameEn}: people per 1,000 households`,
      explanationZh: `期末在岗的${zh}人数 ÷ 小区户数 × 1000；没有该岗记录的区县不计。`,
      explanationEn: `People in the role ${en} ÷ households of estates × 1,000 at the end of the period, where the role is on record.`,
      unit: { zh: "人/千户", en: "per 1,000 households" },
      denominator: HOUSEHOLDS,
      base: { zh: "户", en: "households" },
      scale: 1000,
      decimals: 2,
    },
  ];
});

const having = (role: AppointmentRole, over: "communities" | "estates") => ({
  topic: "PARTY" as const,
  sourceZh: appointments.source.zh,
  sourceEn: appointments.source.en,
  unit: { zh: "%", en: "%" },
  direction: "HIGHER_IS_BETTER" as const,
  numerator: { over: `appointments_${over}`, sql: `count(*) filter (where '${role}' = any(f.any_role))` },
  scale: 100,
  decimals: 1,
});

export const appointmentIndicators: readonly Indicator[] = [
  ...people,
  {
    ...having("RED_COLLAR_SECRETARY", "communities"),
    id: "communities_with_secretary_share",
    nameZh: "红领书记社区覆盖率",
    nameEn: "Communities with a red-collar secretary",
    explanationZh: "期末有住宅小区的社区中，有在岗红领书记的占比；没有选派记录的区县不计。",
    explanationEn:
      "Of the communities with estates: those with a red-collar secretary at the end of the period, where such appointments are on record.",
    denominator: COMMUNITIES,
    base: { zh: "有住宅小区的社区", en: "communities with estates" },
  },
  {
    ...having("BUILDING_STEWARD", "estates"),
    id: "estates_with_steward_share",
    nameZh: "楼道红管家小区覆盖率",
    nameEn: "Estates with a building steward",
    explanationZh: "期末小区中，有在岗楼道红管家的占比；没有选派记录的区县不计。",
    explanationEn: "Of the estates: those with a building steward at the end of the period, where such are on record.",
    denominator: ESTATES,
    base: { zh: "全部小区", en: "all estates" },
  },
];
