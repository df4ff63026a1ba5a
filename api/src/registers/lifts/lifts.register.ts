import { count, day, flag, text } from "../columns.ts";
import { after, register, standing } from "../register.ts";

/** Lifts (电梯) of estates: in use from and to, insured or not, and who services them. */
export const lifts = register({
  id: "lifts",
  type: "Lift",
  field: "lifts",
  name: { zh: "电梯", en: "Lifts" },
  unit: { zh: "部", en: "lifts", one: "lift" },
  about: {
    zh: "小区电梯：投用、停用，是否投保，维保单位，层站数。",
    en: "Lifts of estates: in use from and to, whether insured, by whom serviced, and their stops.",
  },
  source: { zh: "临沂市兰山区电梯“保险+服务”", en: "Lifts insured and serviced in Lanshan district, Linyi" },
  topic: "LIFTS",
  table: "lifts",
  key: "lift_id",
  idHeaders: ["电梯编号", "设备编号", "电梯注册代码", "使用登记证编号"],
  hangsAt: { region: "needed", estate: "needed" },
  time: standing("in_use_from", "in_use_to"),
  columns: {
    name: text({ zh: "电梯名称", en: "Name", headers: ["电梯位置", "安装位置"] }),
    in_use_from: day({ zh: "投用日期", en: "In use from", headers: ["投入使用日期", "使用登记日期"] }),
    in_use_to: day({
      zh: "停用日期",
      en: "In use to",
      about: "First day out of use; null: in use.",
      headers: ["报废日期"],
    }),
    insured: flag({ zh: "是否投保", en: "Insured", headers: ["投保", "电梯保险"] }),
    serviced_by: text({ zh: "维保单位", en: "Serviced by", headers: ["维护保养单位", "维保企业"] }),
    stops: count({ zh: "层站数", en: "Stops", headers: ["层站", "层数"] }),
    fitted_later: flag({
      zh: "加装电梯",
      en: "Fitted later",
      about: "Whether it was added to a building that had none.",
      headers: ["是否加装", "既有住宅加装"],
    }),
  },
  rules: [after("in_use_to", "in_use_from")],
  list: ["estate", "name", "insured", "serviced_by", "stops", "fitted_later", "in_use_from"],
});
