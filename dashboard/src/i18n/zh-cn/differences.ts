/** Texts of due times that became others with the rules. */
export const differences = {
  title: "期限变更",
  note: "节假日公布、时限规则等变更后，未办结投诉的期限全部重新计算，与原期限不同的列出",
  colon: "：",
  comma: "，",
  and: "、",
  nothing: "没有期限改变",
  moved: "{{number}} 个期限改变",
  shift: {
    EARLIER: "{{number}} 个提前",
    LATER: "{{number}} 个推后",
    BEGUN: "{{number}} 个新增",
    LIFTED: "{{number}} 个取消",
  },
  counting: "（正在重算，数目还会增加）",
  change: "变更",
  way: "变化",
  anyWay: "全部",
  none: "没有这样的期限",
  notDue: "无期限",
  provisional: "（暂定）",
};
