/** Texts of where complaints are likely to be many. */
export const hotspots = {
  title: "未诉先办",
  note: "下月可能多诉的小区和街道，先去看看",
  open: "查看下月预判",
  kinds: "预判对象",
  kind: { ESTATE: "小区", STREET: "街道" },
  foreseen: "{{month}}预计投诉最多的（按截至{{day}}的投诉推算）",
  place: { ESTATE: "小区", STREET: "街道" },
  expected: "预计（件）",
  interval: "九成可能（件）",
  yearBefore: "上年同月（件）",
  why: "由来",
  peers: { ESTATE: "同类小区每月 {{value}} 件", STREET: "街道平均每月 {{value}} 件" },
  part: {
    own: { of: "自身前一年", ESTATE: "同类小区", STREET: "街道平均" },
    season: { of: "该月", than: "平常月份" },
    neighbours: { ESTATE: "同街道小区近三个月", STREET: "同县区街道近三个月", than: "推算" },
    recent: { of: "自身近三个月", than: "推算" },
    events: { of: "{{events}}的小区", than: "平常" },
  },
  factor: {
    times: "为{{than}}的 {{value}} 倍",
    more: "比{{than}}多 {{value}}%",
    less: "比{{than}}少 {{value}}%",
    same: "与{{than}}相当",
  },
  about: {
    ESTATE:
      "预计件数是各项之积：同房龄、按户数推算的小区每月件数，自身此前一年与之相比，该月季节，同街道小区和自身近三个月与推算相比，更换物业或改造以往带来的变化。",
    STREET:
      "预计件数是各项之积：街道平均每月件数，自身此前一年与之相比，该月季节，同县区街道和自身近三个月与推算相比。",
  },
  unknown: "另有 {{unknown}} 个投诉数据不足，未作预判。",
  skill: {
    SKILL:
      "用同样方法对{{months}}逐月预判，共 {{judged}} 个（小区或街道 × 月），每个每月误差 {{forecast}} 件（均方根），小于“与上年同月一样多”的 {{yearBefore}} 件、“与最近一个月一样多”的 {{lastMonth}} 件和“与同类一样多”的 {{peers}} 件。每月列出的前 {{hot}} 个中有 {{hits}}% 确在最多的 {{hot}} 个之列，照上年同月列则为 {{yearBeforeHits}}%。",
    NO_SKILL:
      "用同样方法对{{months}}逐月预判，共 {{judged}} 个（小区或街道 × 月），每个每月误差 {{forecast}} 件（均方根），并不明显小于“与上年同月一样多”的 {{yearBefore}} 件、“与最近一个月一样多”的 {{lastMonth}} 件或“与同类一样多”的 {{peers}} 件，因此不作预判。",
    TOO_FEW: "可供检验的只有 {{judged}} 个（小区或街道 × 月），不足以检验，因此不作预判。",
  },
};
