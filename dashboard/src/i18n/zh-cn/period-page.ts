/** Texts that pages about a region and months share. */
export const periodPage = {
  from: "起始月份",
  to: "截止月份",
  toRoot: "回到全域",
  onMap: "在一张图中查看",
  registers: "全部台账",
  region: "区划",
  unit: "（{{unit}}）",
  base: "分母：{{base}}",
  unknownRegion: "没有代码为 {{code}} 的区划。",
  more: "显示更多",
  complaints: {
    reported: "{{moment}}受理",
    hours: "用时 {{time}}办结",
    satisfied: "满意度 {{stars}}",
    none: "没有这样的投诉",
    close: "关闭",
  },
  gaps: {
    ESTATE: "{{all}} 个小区中，{{missing}} 个没有",
    COMMUNITY: "有住宅小区的 {{all}} 个社区中，{{missing}} 个没有",
    noData: "这里没有该项记录：无数据，不作缺口统计",
    lacking: "未报该项、不作统计：{{regions}}{{more}}",
    more: "等 {{count}} 处",
  },
};
