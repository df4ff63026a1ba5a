/** Texts of the page of work by roles. */
export const work = {
  title: "岗位力量",
  intro: "红领书记、支部书记、网格员、楼道红管家等岗位各有多少人，每千户多少人，哪里还没有。只计岗位，不列姓名。",
  note: "“—”为无数据，不按零计；没有该岗记录的区县不列入缺口。一人兼多岗，每岗各计一次。",
  below: "各区划每千户人数",
  rate: "每千户 {{rate}} 人 · {{day}}",
  noData: "无数据",
  gaps: "缺口",
  without: { ESTATE: "没有{{what}}的小区", COMMUNITY: "没有{{what}}的社区" },
};
