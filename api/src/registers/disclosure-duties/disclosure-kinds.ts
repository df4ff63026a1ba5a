import { codeList } from "../../code-lists/code-list.ts";

/** What has to be held or disclosed. */
export const disclosureKinds = codeList({
  id: "disclosure_kinds",
  type: "DisclosureKind",
  name: { zh: "公开事项", en: "Kind of duty" },
  about: "What an estate has to hold or to disclose (三会三公开): three meetings and three disclosures.",
  codes: {
    OWNERS_MEETING: { zh: "业主大会", en: "Owners' meeting", words: ["业主大会会议"], colour: "#0072b2" },
    COMMITTEE_MEETING: {
      zh: "业委会会议",
      en: "Owners' committee meeting",
      words: ["业主委员会会议"],
      colour: "#56b4e9",
    },
    JOINT_MEETING: { zh: "联席会议", en: "Joint meeting", words: ["物业管理联席会议", "联席会"], colour: "#009e73" },
    FEES: { zh: "收费公开", en: "Fees disclosed", words: ["收费标准公开", "服务收费公开"], colour: "#e69f00" },
    REVENUE: {
      zh: "公共收益公开",
      en: "Public revenue disclosed",
      words: ["收支公开", "公共收益收支公开"],
      colour: "#d55e00",
    },
    MAINTENANCE_FUND: {
      zh: "维修资金公开",
      en: "Maintenance fund disclosed",
      words: ["维修资金使用公开"],
      colour: "#a05195",
    },
  },
});
