import { code, count, day, text } from "../columns.ts";
import { after, register, standing } from "../register.ts";
import { stationKinds } from "./station-kinds.ts";

/** Places that serve residents: service stations, party and community service centres, property windows, mediation centres. */
export const stations = register({
  id: "stations",
  type: "Station",
  field: "stations",
  name: { zh: "服务阵地", en: "Service places" },
  unit: { zh: "个", en: "places", one: "place" },
  about: {
    zh: "红帆（红旗）驿站、党群服务中心、物业服务窗口、诉调对接中心：位置、面积、启用与停用。",
    en: "Service stations (驿站), party and community service centres, property service windows and mediation centres, with place and area.",
  },
  source: {
    zh: "济宁、聊城、德州、济南等市的驿站、党群服务中心、物业服务窗口",
    en: "Stations, centres and windows of Jining, Liaocheng, Dezhou and Jinan",
  },
  topic: "BODIES",
  table: "stations",
  key: "station_id",
  idHeaders: ["驿站编号", "阵地编号", "站点编号"],
  hangsAt: { region: "needed", estate: "optional" },
  located: true,
  time: standing("opened_on", "closed_on"),
  columns: {
    name: text({ zh: "阵地名称", en: "Name", headers: ["名称", "驿站名称", "站点名称"], needed: true }),
    kind: code(stationKinds, { zh: "阵地类型", en: "Kind", headers: ["类型", "站点类型"], needed: true }),
    opened_on: day({ zh: "启用日期", en: "Opened on", headers: ["建成日期", "启用时间", "成立日期"] }),
    closed_on: day({
      zh: "停用日期",
      en: "Closed on",
      about: "First day it no longer serves; null: it still does.",
      headers: ["关闭日期"],
    }),
    area: count({
      zh: "面积",
      en: "Area",
      headers: ["建筑面积", "使用面积", "面积（平方米）"],
      unit: { zh: "平方米", en: "m²" },
    }),
  },
  rules: [after("closed_on", "opened_on")],
  owedTo: ["COMMUNITY"],
  list: ["name", "kind", "estate", "area", "opened_on"],
  sums: ["area"],
  named: "name",
  toldBy: "kind",
});
