import { dayOf, dayText } from "./calendar.ts";

/** The city that tries a shorter rule, and how many days before the demonstration's last it began to. */
export const TRYING = { cityCode: "370200", policy: "qingdao-trial", daysAgo: 9 };

/**
 * A policy of the demonstration that has come into force lately, so that due times can be seen that changed rules have moved: the province's
 * hotline leaves 5 working days (shandong-hotline@1).
 */
export const demoDuePolicy = (today: string): string => `# Invented for the demonstration: no such rule is known.
id: ${TRYING.policy}
version: 1
name: { zh: 青岛三个工作日办理（演示）, en: "Qingdao, three working days (demonstration)" }
source: { zh: 演示数据，并无此文件, en: "Demonstration data: there is no such document" }
from: "${dayText(dayOf(today) - TRYING.daysAgo)}"
to: null
timeZone: Asia/Shanghai
applies: { region: "${TRYING.cityCode}", sources: ["12345"] }
pauses: {}
steps:
  - id: handle
    name: { zh: 承办单位办理, en: Whoever it is assigned to handles it }
    basis: READING
    starts: [RECEIVED, REOPENED, ASSIGNED]
    ends: [HANDLED]
    limit: { workingDays: 3 }
    returns: { within: { workingDays: 2 }, reason: true }
    extension: { most: { workingDays: 10 }, consent: CITY }
    yellow: { workingDays: 1 }
    escalates: { to: CITY, when: NEXT_OPENING }
`;
