import { code, count, day, text } from "../columns.ts";
import { after, register, standing } from "../register.ts";
import { appointmentRoles } from "./appointment-roles.ts";

/** People appointed to estates, communities and firms, one by one or as a number of them. A person in two roles stands here twice. */
export const appointments = register({
  id: "appointments",
  type: "Appointment",
  field: "appointments",
  name: { zh: "选派任职", en: "Appointments" },
  unit: { zh: "条", en: "appointments", one: "appointment" },
  about: {
    zh: "红领书记、支部书记、网格员、楼道红管家、交叉任职、志愿服务队：派往何处、来自何处、批次、起止；一人兼两岗计两次。",
    en: "Red-collar secretaries, branch secretaries, grid members, building stewards, cross-seats and volunteers' teams: where, where from, in which batch. A person in two roles counts once in each.",
  },
  source: {
    zh: "临沂、德州、日照、济南等市选派任职情况",
    en: "Appointments of Linyi, Dezhou, Rizhao and Jinan",
  },
  topic: "PARTY",
  table: "appointments",
  key: "appointment_id",
  idHeaders: ["任职编号", "选派编号"],
  hangsAt: { region: "needed", estate: "optional", firm: "optional" },
  time: standing("from_day", "to_day"),
  columns: {
    role: code(appointmentRoles, { zh: "岗位", en: "Role", headers: ["岗位类型", "职务", "角色"], needed: true }),
    person: text({ zh: "姓名", en: "Person", headers: ["人员", "人员姓名"], person: "NAME" }),
    people: count({
      zh: "人数",
      en: "People",
      about: "How many the row stands for; one where a file says nothing.",
      headers: ["人员数"],
      needed: true,
      otherwise: 1,
      unit: { zh: "人", en: "people" },
    }),
    sent_from: text({ zh: "派出单位", en: "Sent from", headers: ["来源单位", "原单位", "选派单位"] }),
    batch: count({ zh: "批次", en: "Batch", about: "In which batch they were sent, from 1.", headers: ["选派批次"] }),
    from_day: day({ zh: "任职日期", en: "From", headers: ["到任日期", "选派日期", "起始日期"] }),
    to_day: day({
      zh: "离任日期",
      en: "To",
      about: "First day no longer in the role; null: still in it.",
      headers: ["结束日期", "卸任日期"],
    }),
  },
  rules: [
    after("to_day", "from_day"),
    {
      sql: "s.person is null or s.people = 1",
      column: "people",
      expected: "1, or nothing, where a person is named",
    },
    { sql: "s.batch is null or s.batch >= 1", column: "batch", expected: "a batch from 1" },
  ],
  owedTo: ["COMMUNITY", "ESTATE"],
  list: ["role", "estate", "firm", "people", "sent_from", "batch", "from_day", "to_day"],
  sums: ["people"],
  toldBy: "role",
});
