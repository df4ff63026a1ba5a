/** Texts of the page of complaints that may tell of one matter. */
export const matters = {
  title: "同一件事待确认",
  intro:
    "近 30 天受理的投诉中，与此前另一件地点、类别、时间、文字都相近的，请确认是否同一件事；不会自动合并，也不改动投诉本身。",
  note: "每件投诉只列最像的一件，否认后再列下一件。确认、否认须有权在两件投诉所在区域督办，均记入审计；“件数”与“事项数”随之重新统计。",
  queue: "督办台",
  category: "类别",
  everyCategory: "全部类别",
  score: "相似程度",
  everyScore: "全部",
  scoreFrom: "{{score}}% 及以上",
  waiting: "{{shown}} 件待确认",
  keys: "↑↓ 选择，回车为同一件，X 为不是，U 撤销上一次",
  none: "没有待确认的投诉",
  looking: "正在查找……",
  list: "待确认的投诉",
  pair: "两件投诉",
  earlier: "先登记的",
  later: "后登记的",
  undo: "撤销",
  said: {
    CONFIRM: "{{complaint}} 与 {{other}}：已确认为同一件",
    REFUSE: "{{complaint}} 与 {{other}}：已确认不是同一件",
    UNDO: "{{complaint}} 与 {{other}}：已撤销",
  },
  failed: "未记录：{{reason}}",
};
