import type { Indicator } from "../../facts/indicator.ts";
import { appointmentRoles } from "./appointment-roles.ts";
import { appointments } from "./appointments.register.ts";

/** People in each role at the end of the period: once in each role that they are in. */
export const appointmentIndicators: readonly Indicator[] = appointmentRoles.values.map((role) => {
  const { zh, en } = appointmentRoles.codes[role];
  const teams = role === "VOLUNTEER_TEAM";
  return {
    topic: "PARTY",
    sourceZh: appointments.source.zh,
    sourceEn: appointments.source.en,
    id: `appointments_${role.toLowerCase()}`,
    nameZh: teams ? "志愿服务人数" : `${zh}人数`,
    nameEn: teams ? "Volunteers in teams" : `${en}: people`,
    explanationZh: `期末在岗的${zh}人数；一人兼多岗，每岗各计一次。`,
    explanationEn: `People in the role ${en} at the end of the period; a person in several roles counts once in each.`,
    unit: { zh: "人", en: "people" },
    direction: "HIGHER_IS_BETTER",
    numerator: { over: "appointments_open", sql: `sum(f.people) filter (where f.role = '${role}')` },
    denominator: null,
    scale: 1,
    decimals: 0,
  };
});
