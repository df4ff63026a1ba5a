import type { ExampleGroup } from "./example.ts";

export const regions: ExampleGroup = {
  id: "regions",
  title: { zh: "区域与指标", en: "Regions and indicators" },
  examples: [
    {
      id: "coverage-by-city",
      title: { zh: "各市老旧小区物业覆盖率", en: "Coverage of old neighbourhoods by city" },
      about: {
        zh: "一省各市的同一项指标，含分子、分母和名次。改 under 看下一级，改 indicator 看别的指标。",
        en: "One indicator for every city, with numerator, denominator and rank. Change under for another level, indicator for another figure.",
      },
      query: `query CoverageByCity($under: ID!, $indicator: ID!) {
  choropleth(under: $under, indicator: $indicator) {
    asOf
    total { value numerator denominator }
    values {
      region { code nameZh nameEn }
      value
      numerator
      denominator
      rank
    }
  }
}
`,
      variables: { under: "370000", indicator: "old_neighbourhood_coverage" },
      view: "map",
    },
    {
      id: "streets-month-on-month",
      title: { zh: "任城区各镇街投诉环比", en: "Streets of Rencheng by month-on-month complaints" },
      about: {
        zh: "一个区县各镇街的投诉量与上月相比：增减件数和百分比。点表头按变化排序。",
        en: "Complaints of each street of a county against the month before, in number and percent. Sort by change in the table.",
      },
      query: `query StreetsMonthOnMonth($county: ID!, $month: YearMonth!) {
  choropleth(under: $county, indicator: "complaints", from: $month, to: $month, comparison: MONTH_ON_MONTH) {
    from
    to
    values {
      region { code nameZh nameEn }
      value
      previous
      change
      changePercent
      rank
    }
  }
}
`,
      variables: { county: "370811", month: "2026-10" },
      view: "table",
    },
    {
      id: "trend-of-regions",
      title: { zh: "几个市的指标走势", en: "Trend of several cities" },
      about: {
        zh: "若干区域同一指标逐月的值。codes 里写要比较的区划代码，图表按区域分线。",
        en: "One indicator month by month for several regions; codes names them. The chart draws a line for each.",
      },
      query: `query TrendOfRegions($codes: [ID!]!, $indicator: ID!, $from: YearMonth!) {
  regions(codes: $codes) {
    nodes {
      code
      nameZh
      nameEn
      indicatorTrend(indicator: $indicator, from: $from) { to value numerator denominator }
    }
  }
}
`,
      variables: {
        codes: ["370100", "370200", "370800", "371500"],
        indicator: "old_neighbourhood_coverage",
        from: "2025-01",
      },
      view: "chart",
    },
    {
      id: "counties-and-zones",
      title: { zh: "全省区县和功能区的千户投诉量", en: "Complaints per 1,000 households of counties and zones" },
      about: {
        zh: "把功能区与法定区县并列：kinds 决定要哪一类。",
        en: "Functional zones beside the counties by law; kinds says which of them.",
      },
      query: `query CountiesAndZones($month: YearMonth!) {
  choropleth(
    under: "370000"
    level: COUNTY
    kinds: [ADMINISTRATIVE, FUNCTIONAL_ZONE]
    indicator: "complaints_per_1000_households"
    from: $month
    to: $month
  ) {
    to
    values {
      region { code nameZh nameEn kind parent { nameZh } }
      value
      numerator
      denominator
    }
  }
}
`,
      variables: { month: "2026-10" },
      view: "map",
    },
    {
      id: "indicators-of-a-region",
      title: { zh: "一个区域的全部指标", en: "Every indicator of one region" },
      about: {
        zh: "一个区域某月的全部指标值，与上月相比；不作比较的说明原因。",
        en: "All indicators of a region for a month, beside the month before; where one is not compared it says why.",
      },
      query: `query IndicatorsOfARegion($code: ID!, $month: YearMonth!) {
  region(code: $code) {
    nameZh
    indicatorValues(to: $month, comparison: MONTH_ON_MONTH) {
      indicator { id nameZh nameEn unitZh topic }
      value
      previous
      change
      changePercent
      notCompared { zh }
      numerator
      denominator
      asOf
    }
  }
}
`,
      variables: { code: "370811", month: "2026-10" },
      view: "table",
    },
    {
      id: "streets-of-a-city",
      title: { zh: "一个市的镇街名录", en: "Streets of a city" },
      about: {
        zh: "某市以下各镇街：代码、拼音、面积、户数和所属区县。超过一页时用 endCursor 续取，或直接导出全部。",
        en: "All streets below a city with code, pinyin, area, households and county. Page on with endCursor, or export all of them.",
      },
      query: `query StreetsOfACity($city: ID!, $after: String) {
  regions(under: $city, level: STREET, first: 200, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { code nameZh nameEn pinyinInitials areaKm2 households centroid parent { nameZh } }
  }
}
`,
      variables: { city: "370800" },
      view: "map",
    },
    {
      id: "distance-to-target",
      title: {
        zh: "各市距年度目标还差多少，进度如何",
        en: "How far cities are from the target of the year, and whether on track",
      },
      about: {
        zh: "distance 为距目标（百分比为百分点）；progress 说明是否赶得上，due 为此时应达的值。没有目标的市不列。",
        en: "distance in points for a percentage; progress says whether it will do, due what it should be by now. Cities without a target are not listed.",
      },
      query: `query DistanceToTarget($indicator: ID!, $under: ID!) {
  choropleth(indicator: $indicator, under: $under) {
    targetStandings {
      region { nameZh }
      value
      due
      distance
      distancePercent
      progress { verdict month value due undecided { zh } }
      target { value document earlier { value recordedAt } }
    }
  }
}
`,
      variables: { indicator: "old_neighbourhood_coverage", under: "370000" },
      view: "table",
    },
    {
      id: "definitions",
      title: { zh: "指标怎么算", en: "How the indicators are counted" },
      about: {
        zh: "每项指标的定义、计算式和依据。",
        en: "Definition, formula and source of every indicator.",
      },
      query: `query Definitions {
  indicators {
    id
    nameZh
    nameEn
    topic
    explanationZh
    explanationEn
    unitZh
    direction
    numeratorSql
    denominatorSql
    sourceZh
  }
}
`,
      view: "table",
    },
  ],
};
