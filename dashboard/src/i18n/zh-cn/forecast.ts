/** Texts of what will be overdue. */
export const forecast = {
  title: "逾期预测",
  note: "{{moment}} 作出，只看当时未办结、计时中的投诉；已超期的 {{overdue}} 件（一件投诉计一次；下方“已超期”按步骤计）不在其中。",
  until: "截至",
  horizon: { TONIGHT: "今晚", FRIDAY: "周五（{{day}}）", MONTH_END: "月底（{{day}}）" },
  due: "其间到期（件）",
  expected: "预计逾期（件）",
  interval: "九成可能（件）",
  unknown: "无从预测（件）",
  nothingDue: "到{{day}}没有到期的投诉",
  foreseen: "到{{day}}有 {{due}} 件到期，预计 {{expected}} 件逾期（九成可能 {{low}}–{{high}} 件）",
  notForeseen: "到{{day}}有 {{due}} 件到期，不作预测",
  skill: {
    SKILL:
      "按各企业、各类别近 12 个月办理的快慢推算。用同样方法在前三个整月各预测一次，共 {{judged}} 件，误差 {{forecast}}，小于“全部按期”的 {{allInLimit}} 和“与上月同样比例”的 {{lastRate}}（布赖尔评分，0 至 1，越小越准）。",
    NO_SKILL:
      "用同样方法在前三个整月各预测一次，共 {{judged}} 件，误差 {{forecast}}，并不小于“全部按期”的 {{allInLimit}} 或“与上月同样比例”的 {{lastRate}}（布赖尔评分，0 至 1，越小越准），因此只列到期件数，不作预测。",
    TOO_FEW:
      "按各企业、各类别近 12 个月办理的快慢推算。前三个整月可供检验的只有 {{judged}} 件，预测未经检验，仅供参考。",
  },
  parts: "按类别和企业（截至 {{day}}）",
  firm: "企业",
  noFirm: "无企业管理或不详",
};
