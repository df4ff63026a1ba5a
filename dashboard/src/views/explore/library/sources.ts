import type { ExampleGroup } from "./example.ts";

export const sources: ExampleGroup = {
  id: "sources",
  title: { zh: "来源与核对", en: "Sources and checks" },
  examples: [
    {
      id: "published-against-ours",
      title: { zh: "公开数字与本平台数值", en: "Published figures against our values" },
      about: {
        zh: "报道里的业委会组建率与本平台算出的值并列：口径、日期、确切程度各不相同，不互相覆盖。",
        en: "The owners' committee rate as articles print it beside the value counted here; scope, date and exactness differ, and neither replaces the other.",
      },
      query: `query PublishedAgainstOurs($indicator: ID!) {
  observations(under: "370000", indicator: $indicator, first: 100) {
    nodes {
      region {
        code
        nameZh
        ours: indicatorValue(indicator: $indicator) { value numerator denominator asOf }
      }
      value
      unit
      qualifier
      asOf
      scope
      article
    }
  }
}
`,
      variables: { indicator: "owners_committee_rate" },
      view: "table",
    },
    {
      id: "all-published",
      title: { zh: "一个市的全部公开数字", en: "Every published figure of a city" },
      about: {
        zh: "报道里关于某市的全部数字，含出处和确切程度（约、余、近）。",
        en: "All figures that articles print of a city, with the article and how exactly they are meant.",
      },
      query: `query AllPublished($under: ID!) {
  observations(under: $under, first: 500) {
    totalCount
    nodes { region { code nameZh } indicator scope value unit qualifier asOf article note }
  }
}
`,
      variables: { under: "370800" },
      view: "table",
    },
    {
      id: "where-data-come-from",
      title: { zh: "数据从哪里来", en: "Where the data come from" },
      about: {
        zh: "各来源系统最近一次导入的时间，是否为演示数据。",
        en: "When each source last brought data, and whether it is invented for demonstration.",
      },
      query: `query WhereDataComeFrom {
  platform {
    version
    today
    dataUpdatedAt
    firstMonth
    lastMonth
    sources { name demo lastImportAt }
  }
}
`,
      view: "table",
    },
    {
      id: "boundary-quality",
      title: { zh: "边界的来源与质量", en: "Quality of the boundaries" },
      about: {
        zh: "各市边界图形、来源、质量和审图号；图形直接画在地图上。",
        en: "Shape, source, quality and approval number of each city's boundary, drawn as it came.",
      },
      query: `query BoundaryQuality($under: ID!) {
  region(code: $under) {
    children(kinds: [ADMINISTRATIVE]) {
      code
      nameZh
      nameEn
      areaKm2
      boundary { quality source approvalNumber geometry }
    }
  }
}
`,
      variables: { under: "370800" },
      view: "map",
    },
  ],
};
