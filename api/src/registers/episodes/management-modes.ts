import { codeList, type ValueOf } from "../../code-lists/code-list.ts";

/** The modes of management (管理模式). The indicators of their shares, and who names a mode so, follow from this. */
export const managementModes = codeList({
  id: "management_modes",
  type: "ManagementMode",
  name: { zh: "管理模式", en: "Mode of management" },
  about: "How an estate is managed on a day. Every mode but NONE counts as covered.",
  // Colours: Okabe and Ito's palette for colour-blind readers (https://jfly.uni-koeln.de/color/), with tints where modes are kin; none is red. Moved a little, so that a dashboard's test holds: no two look alike to any eye.
  codes: {
    MARKET: {
      zh: "市场化专业物业",
      en: "Market-run professional management",
      about: "a property firm on the market.",
      words: ["市场化物业", "专业物业", "市场化", "专业化物业", "物业企业管理"],
      colour: "#005e9b",
      namedBy: { zh: "济宁、济南", en: "Jining, Jinan" },
    },
    STATE_ENTERPRISE: {
      zh: "国企托底",
      en: "State enterprise as fallback",
      about: "a state enterprise as the last resort.",
      words: ["国有企业托底", "国企物业", "国企兜底"],
      colour: "#56b4e9",
      namedBy: { zh: "日照、聊城", en: "Rizhao, Liaocheng" },
    },
    COMPANY_MANAGED: {
      zh: "公司管理",
      en: "Company management",
      about: "managed by a company of its own.",
      colour: "#a7cfe4",
      namedBy: { zh: "日照", en: "Rizhao" },
    },
    MERGED: {
      zh: "合并管理（成片打包）",
      en: "Merged management (in packages)",
      about: "several estates in one package.",
      words: ["合并管理", "成片打包", "打包管理", "连片打包"],
      colour: "#009e73",
      namedBy: { zh: "日照、聊城和嘉祥县", en: "Rizhao, Liaocheng, Jiaxiang county" },
    },
    THREE_PARTY: {
      zh: "三方共建",
      en: "Three-party co-building",
      about: "built up by three parties together.",
      colour: "#7fcdbb",
      namedBy: { zh: "日照", en: "Rizhao" },
    },
    COMMUNITY_ENTERPRISE: {
      zh: "社企联合",
      en: "Community with enterprise",
      about: "community and enterprise together.",
      colour: "#b86793",
      namedBy: { zh: "日照", en: "Rizhao" },
    },
    STREET_RUN: {
      zh: "街道社区公益性物业",
      en: "Street-run public-benefit management",
      about: "a public-interest firm run by the street or community.",
      words: [
        "街道社区领办的公益性物业",
        "街道社区领办",
        "公益性物业",
        "公益物业",
        "街道代管",
        "街道办事处代管",
        "街道办事处委员会代管物业",
      ],
      colour: "#e69f00",
      namedBy: { zh: "济宁", en: "Jining" },
    },
    COOPERATIVE: {
      zh: "劳务（物业）合作社",
      en: "Labour (property) cooperative",
      about: "a labour or property cooperative.",
      words: ["劳务合作社", "物业合作社", "合作社"],
      colour: "#e3d935",
      namedBy: { zh: "聊城", en: "Liaocheng" },
    },
    COMMUNITY_TRUST: {
      zh: "社区托管",
      en: "Community trusteeship",
      about: "entrusted to the community.",
      words: ["社区代管", "社区托管物业"],
      colour: "#906fb5",
      namedBy: { zh: "济南", en: "Jinan" },
    },
    SELF_MANAGED: {
      zh: "业主自治或单位自管",
      en: "Self-management by owners or employer",
      about: "by its owners or their employer.",
      words: ["业主自治", "单位自管", "单位自管物业", "业主自管", "业主自筹物业", "自管"],
      colour: "#cb9732",
      namedBy: { zh: "日照", en: "Rizhao" },
    },
    NONE: {
      zh: "无物业",
      en: "No management",
      words: ["无物业管理", "无物业管理服务", "无", "失管"],
      colour: "#d45d00",
    },
  },
});
export type ManagementMode = ValueOf<typeof managementModes>;
