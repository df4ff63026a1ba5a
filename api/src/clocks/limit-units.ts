import { codeList, type ValueOf } from "../code-lists/code-list.ts";
import type { Unit } from "./limit.ts";

/** Units of limits and extensions, as codes. */
export const limitUnits = codeList({
  id: "limit_units",
  type: "LimitUnit",
  name: { zh: "时限单位", en: "Unit of a limit" },
  about: "Unit of a limit: minutes, hours and days go around the clock, the others by the working calendar.",
  codes: {
    MINUTES: { zh: "分钟", en: "Minutes", words: ["分"] },
    HOURS: { zh: "小时", en: "Hours", words: ["时"] },
    BUSINESS_HOURS: { zh: "工作小时", en: "Business hours" },
    DAYS: { zh: "天", en: "Days", words: ["日", "自然日"] },
    WORKING_DAYS: { zh: "工作日", en: "Working days", words: ["个工作日"] },
  },
});
export type LimitUnit = ValueOf<typeof limitUnits>;

/** The unit as policies name it. */
export const UNIT_OF: Readonly<Record<LimitUnit, Unit>> = {
  MINUTES: "minutes",
  HOURS: "hours",
  BUSINESS_HOURS: "businessHours",
  DAYS: "days",
  WORKING_DAYS: "workingDays",
};
