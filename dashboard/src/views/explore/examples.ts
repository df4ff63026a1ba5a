/** Queries the explorer opens with, each in a tab of its own. They run as they stand on any platform with Shandong's demonstration data. */
export const EXAMPLES: readonly string[] = [
  `# 各市老旧小区物业覆盖率 · Coverage of old neighbourhoods by city
query CoverageByCity {
  choropleth(indicator: "old_neighbourhood_coverage", under: "370000") {
    asOf
    total { value numerator denominator }
    values {
      region { nameZh nameEn }
      value
      numerator
      denominator
      rank
    }
  }
}
`,
  `# 任城区各镇街投诉环比 · Streets of Rencheng by month-on-month complaints
query StreetsMonthOnMonth {
  choropleth(indicator: "complaints", under: "370811", comparison: MONTH_ON_MONTH) {
    from
    to
    values {
      region { nameZh nameEn }
      value
      previous
      change
      changePercent
    }
  }
}
`,
  `# 某点一公里内无物业的老旧小区 · Old estates without management within 1 km of a point
query UnmanagedNearby($lon: Float = 117.0, $lat: Float = 36.66) {
  estates(
    filter: { near: { longitude: $lon, latitude: $lat, radiusMeters: 1000 }, old: true, modes: [NONE] }
    first: 20
  ) {
    totalCount
    nodes { name builtYear households location region { nameZh } }
  }
}
`,
  `# 济南各区县党建覆盖 · Party coverage of Jinan's counties
query PartyCoverageOfJinan {
  partyCoverage(region: "370100") {
    asOf
    estates
    steps { step estates atOrAbove }
    estateOrganisationCoverage
    estateWorkCoverage
    children { region { nameZh nameEn } estates estateOrganisationCoverage estateWorkCoverage }
  }
}
`,
];
