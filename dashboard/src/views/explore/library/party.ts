import type { ExampleGroup } from "./example.ts";

export const party: ExampleGroup = {
  id: "party",
  title: { zh: "党建引领与业主委员会", en: "Party building and owners' committees" },
  examples: [
    {
      id: "party-by-county",
      title: { zh: "各区县党建覆盖", en: "Party coverage by county" },
      about: {
        zh: "组织覆盖率与工作覆盖率分列（两者不可混用）。",
        en: "Organisation and work coverage apart, never merged.",
      },
      query: `query PartyByCounty($city: ID!) {
  partyCoverage(region: $city) {
    asOf
    children {
      region { code nameZh nameEn }
      estates
      estateOrganisationCoverage
      estateWorkCoverage
      firmOrganisationCoverage
    }
  }
}
`,
      variables: { city: "370800" },
      view: "chart",
      chart: { kind: "bar", x: "region.nameZh", y: ["estateOrganisationCoverage", "estateWorkCoverage"] },
    },
    {
      id: "steps-by-county",
      title: { zh: "各区县小区的党建层级构成", en: "Estates by step of party coverage, by county" },
      about: {
        zh: "某市各区县在六级台阶上各有多少小区，不详的单列。breakdowns 列出全部构成，by 换成别的编号即可。",
        en: "How many estates of each county stand on each of the six steps, and of how many it is not known. breakdowns lists all there are; by takes any of them.",
      },
      query: `query StepsByCounty($city: ID!) {
  breakdown(by: "party_coverage_steps", region: $city) {
    to
    rows {
      region { code nameZh nameEn }
      total
      parts { code nameZh nameEn count }
    }
  }
}
`,
      variables: { city: "370800" },
      view: "chart",
      list: "breakdown.rows.parts",
      chart: { kind: "bar", x: "region.nameZh", y: ["count"], series: "nameZh" },
    },
    {
      id: "party-tree",
      title: { zh: "党组织体系与层级缺口", en: "The tree of party organisations, and its gaps" },
      about: {
        zh: "某市的组织层级、市级以下逐级多少个组织，以及缺口清单：下级已建、本级缺失之处。",
        en: "A city's ladder, how many organisations stand below its committee by step, and the gaps: places with organisations below a step that is missing.",
      },
      query: `query PartyTree($city: ID!) {
  partyLadder(region: $city) {
    zh en
    steps { zh en at asked }
  }
  partyTree(region: $city, first: 5) {
    nodes {
      organisation { id name }
      step { zh en }
      gaps
      below { step { zh en } organisations }
    }
  }
  partyLadderGaps(region: $city, first: 50) {
    totalCount
    nodes {
      kind
      region { code nameZh nameEn }
      estate { id name }
      missing { zh en }
      below
    }
  }
}
`,
      variables: { city: "371400" },
      view: "table",
      list: "partyLadderGaps",
    },
    {
      id: "work-without-organisation",
      title: { zh: "只有指导员、尚无组织的小区", en: "Estates with an instructor only" },
      about: {
        zh: "已派党建指导员、还未建立党组织的小区：下一步组建的对象。",
        en: "Estates to which an instructor is sent and where no organisation is formed yet: the next to form one.",
      },
      query: `query WorkWithoutOrganisation($under: ID!) {
  estates(filter: { under: $under, partySteps: [INSTRUCTOR] }, order: HOUSEHOLDS, first: 300) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { name households location partyInstructors { name from } region { code nameZh parent { nameZh } } }
  }
}
`,
      variables: { under: "370000" },
      view: "map",
    },
    {
      id: "full-ladder",
      title: { zh: "建到党员中心户的小区", en: "Estates whose ladder reaches members' households" },
      about: {
        zh: "组织体系完整的小区，列出其党组织的形式、类型与上级。",
        en: "Estates with the whole ladder, with the form, type and superior of each organisation.",
      },
      query: `query FullLadder($under: ID!) {
  estates(filter: { under: $under, partySteps: [MEMBER_HOUSEHOLDS] }, first: 50) {
    totalCount
    nodes {
      name
      location
      partyOrganisations { name type form members foundedOn parent { name } }
    }
  }
}
`,
      variables: { under: "370000" },
      view: "table",
      list: "estates.partyOrganisations",
    },
    {
      id: "organisation-coverage-change",
      title: { zh: "小区党组织覆盖率同比", en: "Organisation coverage, year on year" },
      about: {
        zh: "各市小区党组织覆盖率与上年同月相比升降几个百分点。",
        en: "Organisation coverage of estates by city, in percentage points against the same month of the year before.",
      },
      query: `query OrganisationCoverageChange($under: ID!, $month: YearMonth!) {
  choropleth(under: $under, indicator: "estate_organisation_coverage", to: $month, comparison: YEAR_ON_YEAR) {
    to
    values {
      region { code nameZh nameEn }
      value
      previous
      change
      rank
    }
  }
}
`,
      variables: { under: "370000", month: "2026-10" },
      view: "chart",
    },
    {
      id: "firms-without-organisation",
      title: { zh: "没有党组织的物业企业", en: "Firms without a party organisation" },
      about: {
        zh: "注册在某地、尚无党组织的物业服务企业；hasInstructor 看是否已派指导员。",
        en: "Property firms registered somewhere that have no party organisation; hasInstructor tells whether one is sent.",
      },
      query: `query FirmsWithoutOrganisation($under: ID!, $after: String) {
  propertyFirms(filter: { under: $under, hasOrganisation: false }, first: 200, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { name creditCode starRating region { code nameZh parent { nameZh } } }
  }
}
`,
      variables: { under: "370000" },
      view: "table",
    },
    {
      id: "firms-and-their-estates",
      title: { zh: "高星级企业管着哪些小区", en: "Estates of highly rated firms" },
      about: {
        zh: "星级不低于某级的企业，各列出按名称排在前面的几个在管小区和在管总数。",
        en: "Firms of at least so many stars, each with its first estates by name and how many it manages in all.",
      },
      query: `query FirmsAndTheirEstates($under: ID!, $stars: Int!) {
  propertyFirms(filter: { under: $under, starRatingAtLeast: $stars }, first: 8) {
    nodes {
      name
      starRating
      estates(first: 10) {
        totalCount
        nodes { name households location }
      }
    }
  }
}
`,
      variables: { under: "370000", stars: 3 },
      view: "table",
      list: "propertyFirms.estates",
    },
    {
      id: "committees-below-60",
      title: { zh: "党员不足六成的业主委员会", en: "Committees with less than 60 % party members" },
      about: {
        zh: "现任业委会中党员比例低于六成的小区；换届时的重点。",
        en: "Estates whose present owners' committee has less than 60 % party members, to look at when it is re-elected.",
      },
      query: `query CommitteesBelow60($under: ID!, $percent: Float!) {
  estates(filter: { under: $under, committeePartyShareBelow: $percent }, order: HOUSEHOLDS, first: 200) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      name
      households
      location
      region { code nameZh }
      ownersCommittees { formedOn dissolvedOn members partyMembers partyShare }
    }
  }
}
`,
      variables: { under: "370000", percent: 60 },
      view: "table",
      list: "estates.ownersCommittees",
    },
    {
      id: "large-without-committee",
      title: { zh: "没有业委会的大小区", en: "The largest estates without a committee" },
      about: {
        zh: "户数最多而没有业主委员会的小区。",
        en: "Estates without an owners' committee, the largest first.",
      },
      query: `query LargeWithoutCommittee($under: ID!) {
  estates(filter: { under: $under, hasCommittee: false }, order: HOUSEHOLDS, first: 100) {
    totalCount
    nodes { name households builtYear mode location region { code nameZh parent { nameZh } } }
  }
}
`,
      variables: { under: "370000" },
      view: "map",
    },
    {
      id: "committees-against-complaints",
      title: { zh: "业委会组建率与千户投诉量", en: "Committees against complaints" },
      about: {
        zh: "两项指标同列：散点图看两者是否相关，表格里可逐市对照。",
        en: "Two indicators of the same cities at once: the scatter shows whether they go together, the table compares city by city.",
      },
      query: `query CommitteesAgainstComplaints($codes: [ID!]!, $month: YearMonth!) {
  regions(codes: $codes) {
    nodes {
      code
      nameZh
      nameEn
      committees: indicatorValue(indicator: "owners_committee_rate", to: $month) { value }
      complaints: indicatorValue(indicator: "complaints_per_1000_households", from: $month, to: $month) { value }
    }
  }
}
`,
      variables: {
        codes: [
          "370100",
          "370200",
          "370300",
          "370400",
          "370500",
          "370600",
          "370700",
          "370800",
          "370900",
          "371000",
          "371100",
          "371300",
          "371400",
          "371500",
          "371600",
          "371700",
        ],
        month: "2026-10",
      },
      view: "chart",
      chart: { kind: "scatter", x: "committees.value", y: ["complaints.value"] },
    },
  ],
};
