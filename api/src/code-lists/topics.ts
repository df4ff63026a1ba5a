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
    PARTY: { zh: "党建", en: "Party", about: "party organisations and instructors." },
    OWNERS_COMMITTEES: { zh: "业主委员会", en: "Owners' committees", about: "owners' committees." },
    MEDIATION: { zh: "诉调对接", en: "Mediation", about: "mediation of property disputes." },
    COMPLAINTS: { zh: "投诉", en: "Complaints", about: "complaints and what became of them." },
  },
});
export type Topic = ValueOf<typeof topics>;
