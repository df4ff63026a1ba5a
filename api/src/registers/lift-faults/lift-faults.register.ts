import { code, count, day } from "../columns.ts";
import { lifts } from "../lifts/lifts.register.ts";
import { event, notBefore, register } from "../register.ts";
import { liftFaultKinds } from "./lift-fault-kinds.ts";

/** Faults of lifts (电梯故障): what, how many were trapped, and how long until they were released and the lift ran again. */
export const liftFaults = register({
  id: "lift_faults",
  type: "LiftFault",
  field: "liftFaults",
  name: { zh: "电梯故障", en: "Lift faults" },
  unit: { zh: "起", en: "faults", one: "fault" },
  about: {
    zh: "电梯故障：类型、被困人数、解救用时、恢复日期。",
    en: "Faults of lifts: their kind, people trapped, minutes until released, and the day the lift ran again.",
  },
  source: { zh: "临沂市兰山区电梯“保险+服务”", en: "Lifts insured and serviced in Lanshan district, Linyi" },
  topic: "LIFTS",
  table: "lift_faults",
  key: "fault_id",
  idHeaders: ["故障编号"],
  hangsAt: { region: "needed", estate: "needed" },
  time: event("occurred_on"),
  columns: {
    occurred_on: day({ zh: "故障日期", en: "Occurred on", headers: ["发生日期", "故障时间"], needed: true }),
    kind: code(liftFaultKinds, { zh: "故障类型", en: "Kind", headers: ["类型"], needed: true }),
    trapped: count({ zh: "被困人数", en: "Trapped", headers: ["困人数"], unit: { zh: "人", en: "people" } }),
    minutes_to_release: count({
      zh: "解救用时",
      en: "Minutes to release",
      headers: ["解救分钟数", "救援用时（分钟）", "救援时间"],
      unit: { zh: "分钟", en: "minutes" },
    }),
    restored_on: day({ zh: "恢复日期", en: "Restored on", headers: ["修复日期", "恢复使用日期"] }),
  },
  references: [
    {
      field: "lift",
      about: "The lift; null where the report names none.",
      to: lifts,
      column: "lift_id",
      headers: ["电梯编号", "设备编号", "电梯注册代码"],
      meant: "a lift",
    },
  ],
  rules: [
    notBefore("restored_on", "occurred_on"),
    {
      sql: "s.minutes_to_release is null or s.kind = 'TRAPPED' or coalesce(s.trapped, 0) > 0",
      column: "minutes_to_release",
      expected: "minutes only where people were trapped",
    },
  ],
  list: ["occurred_on", "estate", "kind", "trapped", "minutes_to_release", "restored_on"],
  sums: ["trapped"],
});
