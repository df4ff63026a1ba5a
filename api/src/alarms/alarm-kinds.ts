import { codeList, type ValueOf } from "../code-lists/code-list.ts";

/** What somebody has to act on now, the most urgent first. */
export const alarmKinds = codeList({
  id: "alarm_kinds",
  type: "AlarmKind",
  name: { zh: "预警事项", en: "Alarm" },
  about: "What somebody has to act on now (overdue, escalated), and what will be overdue soon.",
  codes: {
    COMPLAINTS_OVERDUE: {
      zh: "投诉超72小时未办结",
      en: "Complaints over 72 hours",
      about: "complaints reported 72 hours ago or more, in the last 90 days, and not closed.",
    },
    COMPLAINTS_ESCALATED: {
      zh: "投诉督办中",
      en: "Complaints escalated",
      about: "complaints of the last 90 days that stand escalated.",
    },
    RECTIFICATIONS_OVERDUE: {
      zh: "整改逾期",
      en: "Rectifications overdue",
      about: "acts of supervision that were to be put right by a day of the last 365, and are not.",
    },
    DUTIES_OVERDUE: {
      zh: "三会三公开逾期",
      en: "Disclosure overdue",
      about: "duties to meet or to disclose that were due on a day of the last 365, and are not done.",
    },
    COMPLAINTS_DUE: {
      zh: "投诉将超72小时",
      en: "Complaints at 48–72 hours",
      about: "complaints reported 48 hours ago or more, less than 72, and not closed.",
    },
    RECTIFICATIONS_DUE: {
      zh: "整改7日内到期",
      en: "Rectifications due in 7 days",
      about: "acts of supervision that are to be put right within 7 days, today among them, and are not yet.",
    },
    DUTIES_DUE: {
      zh: "三会三公开7日内到期",
      en: "Disclosure due in 7 days",
      about: "duties to meet or to disclose that are due within 7 days, today among them, and are not done yet.",
    },
  },
});
export type AlarmKind = ValueOf<typeof alarmKinds>;
