import { codeList } from "../../code-lists/code-list.ts";

/** What a service place is. */
export const stationKinds = codeList({
  id: "station_kinds",
  type: "StationKind",
  name: { zh: "阵地类型", en: "Kind of service place" },
  about: "What a service place for residents is.",
  codes: {
    STATION: {
      zh: "红帆（红旗）驿站",
      en: "Service station",
      words: ["红帆驿站", "红旗驿站", "驿站", "服务驿站"],
      namedBy: { zh: "济宁称红帆驿站，聊城称红旗驿站", en: "红帆驿站 in Jining, 红旗驿站 in Liaocheng" },
      colour: "#d55e00",
    },
    CENTRE: {
      zh: "党群服务中心",
      en: "Party and community service centre",
      words: ["党群服务中心（站）", "党群中心"],
      colour: "#0072b2",
    },
    WINDOW: {
      zh: "物业服务窗口",
      en: "Property service window",
      words: ["物业服务办事窗口", "物业工作窗口", "窗口"],
      colour: "#009e73",
    },
    MEDIATION_CENTRE: {
      zh: "诉调对接中心",
      en: "Mediation centre",
      words: ["调解中心", "诉调中心"],
      colour: "#a05195",
    },
  },
});
