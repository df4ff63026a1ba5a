import { codeList } from "../../code-lists/code-list.ts";

/** Acts of supervision, from the mildest on. */
export const actKinds = codeList({
  id: "act_kinds",
  type: "SupervisionActKind",
  name: { zh: "监管类型", en: "Kind of act" },
  about: "An act of supervision, from the mildest on.",
  codes: {
    INSPECTION: { zh: "巡查", en: "Inspection", words: ["检查", "日常巡查", "排查"], colour: "#8fa3bf" },
    NOTICE: {
      zh: "整改通知",
      en: "Rectification notice",
      words: ["责令整改", "整改通知书", "整改"],
      colour: "#e69f00",
    },
    INTERVIEW: { zh: "约谈", en: "Interview", words: ["行政约谈", "约谈企业负责人"], colour: "#0072b2" },
    FINE: { zh: "行政处罚", en: "Fine", words: ["罚款", "处罚"], colour: "#d55e00" },
    YELLOW_CARD: { zh: "黄牌警告", en: "Yellow card", words: ["黄牌"], colour: "#f8cf49" },
    RED_CARD: { zh: "红牌警告", en: "Red card", words: ["红牌"], colour: "#b2182b" },
    KEY_SUPERVISION: {
      zh: "重点监管",
      en: "Key supervision",
      words: ["列为重点监管", "列入重点监管"],
      about: "closer inspection until its day due.",
      colour: "#5e3c99",
    },
  },
});
