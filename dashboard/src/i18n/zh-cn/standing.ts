/** How a region stands among those beside it, for whoever sees it alone. */
export const standing = {
  title: "同级位次",
  position: "在{{parent}}{{of}}个{{level}}中居第{{position}}位",
  level: { PROVINCE: "省", CITY: "市", COUNTY: "区县", STREET: "镇街", COMMUNITY: "社区" },
  quartile: {
    first: "，属前四分之一",
    second: "，属第二个四分之一",
    third: "，属第三个四分之一",
    last: "，属后四分之一",
  },
  byMerit: "第1位为最优；其他地区的数值不予显示。",
  bySize: "按数值由大到小，不分优劣；其他地区的数值不予显示。",
};
