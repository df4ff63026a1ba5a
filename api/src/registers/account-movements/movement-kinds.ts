import { codeList } from "../../code-lists/code-list.ts";

/** What owners' money comes from and goes to. */
export const movementKinds = codeList({
  id: "movement_kinds",
  type: "MovementKind",
  name: { zh: "收支类别", en: "Kind of movement" },
  about: "What a movement of owners' money comes from or goes to; the sign of its amount says which way it went.",
  codes: {
    PARKING: { zh: "车位收入", en: "Parking", words: ["停车费", "停车收入", "车位租金"], colour: "#0072b2" },
    ADVERTISING: { zh: "广告收入", en: "Advertising", words: ["广告", "电梯广告"], colour: "#56b4e9" },
    PREMISES: { zh: "场地租金", en: "Premises let", words: ["场地", "摊位费", "用房租金"], colour: "#009e73" },
    DEPOSIT: { zh: "交存", en: "Paid in", words: ["缴存", "维修资金交存", "续交"], colour: "#8fd175" },
    INTEREST: { zh: "利息", en: "Interest", words: ["存款利息", "结息"], colour: "#8fa3bf" },
    REPAIR: { zh: "公共维修", en: "Repairs", words: ["维修", "维修支出"], colour: "#d55e00" },
    LIFT: { zh: "电梯维修更新", en: "Lifts", words: ["电梯", "电梯更新"], colour: "#ad6795" },
    FACILITIES: { zh: "设施添置", en: "Facilities", words: ["设施设备", "充电桩"], colour: "#e69f00" },
    SHARED_OUT: { zh: "业主分配", en: "Shared out", words: ["分红", "抵扣物业费"], colour: "#f0e442" },
    COSTS: { zh: "管理费用", en: "Costs", words: ["审计费", "手续费", "管理成本"], colour: "#999999" },
    OTHER: { zh: "其他", en: "Other", colour: "#4d4d4d" },
  },
});
