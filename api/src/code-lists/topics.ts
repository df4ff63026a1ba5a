import { codeList, type ValueOf } from "./code-list.ts";

/** Headings that indicators and registers stand under, in the order of menus. */
export const topics = codeList({
  id: "topics",
  type: "Topic",
  name: { zh: "主题", en: "Topic" },
  about: "Heading an indicator or a register is listed under.",
  codes: {
    ESTATES: { zh: "小区", en: "Estates", about: "estates and households." },
    OLD_NEIGHBOURHOODS: {
      zh: "老旧小区",
      en: "Old neighbourhoods",
      about: "coverage and renovation of old neighbourhoods.",
    },
    PROPERTY_MANAGEMENT: { zh: "物业管理", en: "Property management", about: "modes of management." },
    PARTY: { zh: "党建引领", en: "Party building", about: "party organisations and instructors." },
    OWNERS_COMMITTEES: { zh: "业主委员会", en: "Owners' committees", about: "owners' committees." },
    BODIES: { zh: "组织与阵地", en: "Bodies and places", about: "environment committees, grids, service places." },
    SUPERVISION: { zh: "监督考评", en: "Supervision", about: "disclosure, inspections, ratings, exits." },
    MONEY: { zh: "资金", en: "Money", about: "public funds and accounts." },
    LIFTS: { zh: "电梯", en: "Lifts", about: "lifts and their faults." },
    PARTICIPATION: { zh: "议事与满意度", en: "Participation", about: "meetings, visits, polls, fees paid." },
    MEDIATION: { zh: "诉调对接", en: "Mediation", about: "mediation of property disputes." },
    COMPLAINTS: { zh: "投诉", en: "Complaints", about: "complaints and what became of them." },
  },
});
export type Topic = ValueOf<typeof topics>;
