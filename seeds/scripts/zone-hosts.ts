import type { Position } from "geojson";

/**
 * The county that a functional zone is drawn in, and about where its middle is (WGS 84 degrees, longitude first; estimated, to some
 * kilometres). Some zones took their streets from more than one county: the one with most of them is named.
 */
export const zoneHosts: Record<string, { host: string; middle: Position }> = {
  "370176": { host: "370112", middle: [117.2, 36.7] }, // 济南高新 in 历城
  "370571": { host: "370502", middle: [118.66, 37.43] }, // 东营经开 in 东营区
  "370572": { host: "370503", middle: [118.9, 38.05] }, // 东营港 in 河口
  "370671": { host: "370613", middle: [121.49, 37.43] }, // 烟台高新 in 莱山
  "370676": { host: "370611", middle: [121.2, 37.56] }, // 烟台经开 in 福山
  "370772": { host: "370703", middle: [119.1, 37.05] }, // 潍坊滨海 in 寒亭
  "370871": { host: "370811", middle: [116.67, 35.43] }, // 济宁高新 in 任城
  "370872": { host: "370811", middle: [116.57, 35.33] }, // 太白湖新区 in 任城, on the lake south of the town
  "371071": { host: "371002", middle: [121.98, 37.51] }, // 威海火炬高新 in 环翠
  "371072": { host: "371002", middle: [122.2, 37.42] }, // 威海经开 in 环翠
  "371073": { host: "371002", middle: [122.05, 37.31] }, // 威海临港 in 环翠
  "371171": { host: "371102", middle: [119.45, 35.38] }, // 日照经开 in 东港
  "371371": { host: "371311", middle: [118.25, 35.05] }, // 临沂高新 in 罗庄
  "371471": { host: "371402", middle: [116.42, 37.45] }, // 德州天衢 in 德城
  "371771": { host: "371702", middle: [115.51, 35.22] }, // 菏泽经开 in 牡丹
  "371772": { host: "371702", middle: [115.35, 35.22] }, // 菏泽高新 in 牡丹
};
