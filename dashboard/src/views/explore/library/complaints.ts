import type { ExampleGroup } from "./example.ts";

export const complaints: ExampleGroup = {
  id: "complaints",
  title: { zh: "投诉", en: "Complaints" },
  examples: [
    {
      id: "street-table",
      title: { zh: "街道月报", en: "Street table" },
      about: {
        zh: "哪个街道投诉多了、办得及不及时：受理、环比、每千户、72 小时办结、现存未办结、用时与满意度，多的在前；sortBy 改为任一列。",
        en: "Which street had more complaints, and were they closed in time: received, change, per 1,000 households, closed in 72 hours, open now, hours and satisfaction, most first; sortBy takes any column.",
      },
      query: `query StreetTable($under: ID!, $month: YearMonth!, $sortBy: ComplaintReportColumn!) {
  complaintReport(under: $under, month: $month, sortBy: $sortBy, first: 100) {
    nodes {
      region { code nameZh nameEn }
      received
      changePercent
      yearChangePercent
      perThousandHouseholds
      closedInTime
      overdue
      medianHoursToClose
      satisfaction
      rated
    }
  }
}
`,
      variables: { under: "370100", month: "2026-10", sortBy: "RECEIVED" },
      view: "table",
    },
    {
      id: "heatmap-cells",
      title: { zh: "投诉热力网格", en: "Heatmap cells of complaints" },
      about: {
        zh: "一段时间的投诉按方格计数；weight 改为 PER_1000_HOUSEHOLDS 则按每千户计。",
        en: "Complaints of some days counted by square; weight: PER_1000_HOUSEHOLDS counts them by 1,000 households.",
      },
      query: `query HeatmapCells($under: ID!, $from: Date!, $to: Date!, $weight: HeatmapWeight!) {
  complaintHeatmap(filter: { under: $under, from: $from, to: $to }, weight: $weight, maxCells: 2000) {
    cellDegrees
    complaints
    truncated
    longitudes
    latitudes
    weights
  }
}
`,
      variables: { under: "370000", from: "2026-10-01", to: "2026-10-31", weight: "RAW" },
      view: "map",
    },
    {
      id: "weeks-by-category",
      title: { zh: "按周按类别的投诉", en: "Complaints by week and category" },
      about: {
        zh: "每周各类投诉多少件；groupBy 可任意组合日、周、月、类别、状态、来源、区域。",
        en: "Complaints of each category week by week; groupBy takes any mix of day, week, month, category, status, source and region.",
      },
      query: `query WeeksByCategory($under: ID!, $from: Date!, $to: Date!, $categories: [String!]) {
  complaintStatistics(
    groupBy: [WEEK, CATEGORY]
    filter: { under: $under, from: $from, to: $to, categories: $categories }
  ) {
    weekOf
    category { nameZh nameEn }
    complaints
  }
}
`,
      variables: {
        under: "370000",
        from: "2026-07-06",
        to: "2026-11-15",
        categories: ["PARKING", "ELEVATOR", "LEAK", "SANITATION"],
      },
      view: "chart",
    },
    {
      id: "streets-by-status",
      title: { zh: "各镇街投诉办到哪一步", en: "Where the complaints of each street stand" },
      about: {
        zh: "一个区县各镇街的投诉按闭环步骤计数：受理、派单、督办中、处置、办结、重办中。",
        en: "Complaints of each street of a county by the step of the closed loop they stand at.",
      },
      query: `query StreetsByStatus($county: ID!, $from: Date!, $to: Date!) {
  complaintStatistics(groupBy: [REGION, STATUS], level: STREET, filter: { under: $county, from: $from, to: $to }) {
    region { code nameZh nameEn }
    status
    complaints
  }
}
`,
      variables: { county: "370811", from: "2026-09-01", to: "2026-11-19" },
      view: "chart",
      chart: { kind: "bar", x: "region.nameZh", y: ["complaints"], series: "status" },
    },
    {
      id: "counties-this-month",
      title: { zh: "全省区县当月投诉", en: "Complaints of all counties in a month" },
      about: {
        zh: "一次算出全省每个区县的投诉件数，落到地图上。",
        en: "Complaints of every county of the province in one query, drawn on the map.",
      },
      query: `query CountiesThisMonth($from: Date!, $to: Date!) {
  complaintStatistics(groupBy: [REGION], level: COUNTY, filter: { under: "370000", from: $from, to: $to }) {
    region { code nameZh nameEn parent { nameZh } }
    complaints
  }
}
`,
      variables: { from: "2026-10-01", to: "2026-10-31" },
      view: "map",
    },
    {
      id: "unsolved",
      title: { zh: "督办中和重办中的投诉", en: "Complaints escalated or reopened now" },
      about: {
        zh: "企业逾期未处理、现在督办中，或回访不满意、现在重办中的投诉，最新在前，可导出全部。",
        en: "Complaints that stand escalated now because the firm did not act, or reopened now by a dissatisfied caller; the newest first.",
      },
      query: `query Unsolved($under: ID!, $after: String) {
  complaints(filter: { under: $under, statuses: [ESCALATED, REOPENED] }, first: 200, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      reportedAt
      category { nameZh nameEn }
      status
      estate { name }
      location
      region { code nameZh }
    }
  }
}
`,
      variables: { under: "370000" },
      view: "table",
    },
    {
      id: "hours-to-close",
      title: { zh: "办结用时与满意度", en: "Hours to close, and satisfaction" },
      about: {
        zh: "已办结的投诉用了几小时、来电人满意几分；散点图看用时与满意度的关系。",
        en: "Closed complaints with the hours they took and the caller's satisfaction; draw them as a scatter.",
      },
      query: `query HoursToClose($under: ID!, $from: Date!, $to: Date!) {
  complaints(filter: { under: $under, statuses: [CLOSED], from: $from, to: $to }, first: 1000) {
    totalCount
    nodes { hoursToClose satisfaction reportedAt category { nameZh nameEn } source }
  }
}
`,
      variables: { under: "370800", from: "2026-01-01", to: "2026-10-31" },
      view: "chart",
      chart: { kind: "scatter", x: "satisfaction", y: ["hoursToClose"] },
    },
    {
      id: "most-complained",
      title: { zh: "投诉最多的小区", en: "Estates with the most complaints" },
      about: {
        zh: "近十二个月投诉最多的小区，以及各自最近一件。",
        en: "Estates with the most complaints in twelve months, and the latest of each.",
      },
      query: `query MostComplained($under: ID!) {
  estates(filter: { under: $under }, order: COMPLAINTS_DESC, first: 20) {
    nodes {
      name
      households
      mode
      location
      region { code nameZh }
      complaints(first: 1) {
        totalCount
        nodes { reportedAt status category { nameZh } }
      }
    }
  }
}
`,
      variables: { under: "370000" },
      view: "map",
    },
    {
      id: "around-a-point",
      title: { zh: "某点周边的停车投诉", en: "Parking complaints around a point" },
      about: {
        zh: "一点周围若干米内的某类投诉及其办理步骤。",
        en: "Complaints of one kind within metres of a point, with the steps they have reached.",
      },
      query: `query AroundAPoint($longitude: Float!, $latitude: Float!, $metres: Float!, $categories: [String!]) {
  complaints(
    filter: {
      near: { longitude: $longitude, latitude: $latitude, radiusMeters: $metres }
      categories: $categories
    }
    first: 200
  ) {
    totalCount
    nodes { reportedAt status location estate { name } events { status at } }
  }
}
`,
      variables: { longitude: 116.59, latitude: 35.41, metres: 20000, categories: ["PARKING"] },
      view: "map",
    },
    {
      id: "months-of-categories",
      title: { zh: "各类投诉逐月走势", en: "Categories month by month" },
      about: {
        zh: "全部类别逐月件数，看哪一类在涨。",
        en: "Every category month by month, to see which one grows.",
      },
      query: `query MonthsOfCategories($under: ID!, $from: Date!) {
  complaintStatistics(groupBy: [MONTH, CATEGORY], filter: { under: $under, from: $from }) {
    month
    category { nameZh nameEn }
    complaints
  }
}
`,
      variables: { under: "370000", from: "2025-11-01" },
      view: "chart",
    },
    {
      id: "alerts-lasting",
      title: { zh: "持续中的预警", en: "Alerts that last" },
      about: {
        zh: "规则在哪些区划被打破、从何时起、现在多少；新的在前。resolved 为 true 时列已解除的。",
        en: "Where rules are broken, since when and by how much now, the newest in front. With resolved: true those that are kept again.",
      },
      query: `query AlertsLasting($under: ID!, $after: String) {
  alerts(under: $under, first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      region { code nameZh nameEn }
      rule { name indicator alarm queueList condition comparison threshold }
      value
      month
      firedAt
      firedValue
    }
  }
}
`,
      variables: { under: "370000" },
      view: "table",
    },
  ],
};
