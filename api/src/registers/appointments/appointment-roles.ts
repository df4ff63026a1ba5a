import { codeList } from "../../code-lists/code-list.ts";

/** What people are appointed as. */
export const appointmentRoles = codeList({
  id: "appointment_roles",
  type: "AppointmentRole",
  name: { zh: "岗位", en: "Role" },
  about: "What a person, or a number of persons, is appointed as.",
  codes: {
    RED_COLLAR_SECRETARY: {
      zh: "红领书记",
      en: "Red-collar secretary",
      words: ["“红领书记”"],
      namedBy: { zh: "临沂", en: "Linyi" },
      colour: "#c0392b",
    },
    BRANCH_SECRETARY: {
      zh: "小区党支部书记",
      en: "Estate branch secretary",
      words: ["支部书记", "小区支部书记", "党支部书记"],
      colour: "#d55e00",
    },
    GRID_MEMBER: {
      zh: "网格员",
      en: "Grid member",
      words: ["兼职网格员", "社区网格员", "街长", "楼长"],
      colour: "#0072b2",
    },
    BUILDING_STEWARD: {
      zh: "楼道红管家",
      en: "Building steward",
      words: ["红色管家", "楼院红管家", "单元红管家", "红管家"],
      colour: "#e69f00",
    },
    CROSS_SEAT: {
      zh: "双向进入、交叉任职",
      en: "Cross-seat",
      words: ["交叉任职", "双向进入交叉任职", "兼职委员", "兼职成员"],
      colour: "#009e73",
    },
    SUPERVISOR: { zh: "义务监督员", en: "Voluntary supervisor", words: ["监督员"], colour: "#56b4e9" },
    VOLUNTEER_TEAM: {
      zh: "志愿服务队",
      en: "Volunteers' team",
      words: ["志愿者队伍", "先锋队", "志愿队"],
      colour: "#a05195",
    },
  },
});

export type AppointmentRole = (typeof appointmentRoles.values)[number];
