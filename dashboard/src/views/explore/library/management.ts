import type { ExampleGroup } from "./example.ts";

export const management: ExampleGroup = {
  id: "management",
  title: { zh: "老旧小区与物业管理", en: "Old neighbourhoods and management" },
  examples: [
    {
      id: "unserved-near-served",
      title: {
        zh: "身边有样板、自己两头空的老旧小区",
        en: "Old estates with neither management nor organisation within 1 km of one that has both",
      },
      about: {
        zh: "既无物业又无党组织、但一公里内就有两者俱全的小区的老旧小区：最容易连片带动。radius 单位为米，最大 5000。",
        en: "Old estates without management and without a party organisation that have another with both within a kilometre: the easiest to take along. radius is in metres, at most 5,000.",
      },
      query: `query UnservedNearServed($under: ID!, $radius: Float!) {
  estates(
    filter: {
      under: $under
      old: true
      modes: [NONE]
      partySteps: [NONE, INSTRUCTOR]
      nearEstates: {
        radiusMeters: $radius
        modes: [
          MARKET, STATE_ENTERPRISE, COMPANY_MANAGED, MERGED, THREE_PARTY, COMMUNITY_ENTERPRISE
          STREET_RUN, COOPERATIVE, COMMUNITY_TRUST, SELF_MANAGED
        ]
        partySteps: [JOINT_BRANCH, BRANCH, BUILDING_GROUPS, MEMBER_HOUSEHOLDS]
      }
    }
    order: HOUSEHOLDS
    first: 200
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { name builtYear households location region { code nameZh parent { nameZh } } }
  }
}
`,
      variables: { under: "370000", radius: 1000 },
      view: "map",
    },
    {
      id: "subsidised-to-market",
      title: {
        zh: "2025 年哪些区县由托底转为市场化",
        en: "Counties that moved from subsidised to market management in 2025",
      },
      about: {
        zh: "年初国企托底、年末市场化物业的小区，按区县计数。before、after 可换成别的管理模式。",
        en: "Estates under a state enterprise as the last resort before the year and under market management after it, by county. before and after take other modes too.",
      },
      query: `query SubsidisedToMarket($from: Date!, $to: Date!, $before: [ManagementMode!], $after: [ManagementMode!]) {
  managementChanges(under: "370000", level: COUNTY, from: $from, to: $to, before: $before, after: $after) {
    region { code nameZh nameEn parent { nameZh } }
    before
    after
    estates
    households
  }
}
`,
      variables: { from: "2024-12-31", to: "2025-12-31", before: ["STATE_ENTERPRISE"], after: ["MARKET"] },
      view: "map",
    },
    {
      id: "lost-management",
      title: { zh: "今年失管的小区", en: "Estates that lost their management this year" },
      about: {
        zh: "年初有物业、如今无物业的小区数，按市和原管理模式。",
        en: "Estates managed at the beginning of the year and unmanaged since, by city and former mode.",
      },
      query: `query LostManagement($from: Date!, $to: Date!) {
  managementChanges(under: "370000", level: CITY, from: $from, to: $to, after: [NONE]) {
    region { code nameZh nameEn }
    before
    estates
    households
  }
}
`,
      variables: { from: "2025-12-31", to: "2026-11-19" },
      view: "chart",
      chart: { kind: "bar", x: "region.nameZh", y: ["estates"], series: "before" },
    },
    {
      id: "modes-by-county",
      title: { zh: "各区县老旧小区的管理模式构成", en: "How old neighbourhoods are managed, by county" },
      about: {
        zh: "某市各区县老旧小区在十一种管理模式下各多少，不详的单列。",
        en: "How many old neighbourhoods of each county of a city are under each of the eleven modes, and of how many it is not known.",
      },
      query: `query ModesByCounty($city: ID!) {
  breakdown(by: "management_modes", region: $city) {
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
      id: "unmanaged-nearby",
      title: { zh: "某点周边的无物业小区", en: "Unmanaged estates around a point" },
      about: {
        zh: "以一点为圆心、由近及远的无物业小区。经纬度为 WGS 84。",
        en: "Unmanaged estates around a point, nearest first. Longitude and latitude are WGS 84.",
      },
      query: `query UnmanagedNearby($longitude: Float!, $latitude: Float!, $metres: Float!) {
  estates(
    filter: { near: { longitude: $longitude, latitude: $latitude, radiusMeters: $metres }, modes: [NONE] }
    order: DISTANCE
    first: 100
  ) {
    totalCount
    nodes { name builtYear households location region { code nameZh } }
  }
}
`,
      variables: { longitude: 116.59, latitude: 35.41, metres: 50000 },
      view: "map",
    },
    {
      id: "oldest-not-renovated",
      title: { zh: "最老而未改造的小区", en: "The oldest estates not renovated" },
      about: {
        zh: "1985 年以前建成、尚无改造计划的小区，从最老的排起。",
        en: "Estates built by 1985 without a renovation planned, the oldest first.",
      },
      query: `query OldestNotRenovated($under: ID!, $builtTo: Int!) {
  estates(filter: { under: $under, builtTo: $builtTo, renovation: [NONE] }, order: BUILT_YEAR, first: 100) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { name builtYear buildings households mode location region { code nameZh parent { nameZh } } }
  }
}
`,
      variables: { under: "370000", builtTo: 1985 },
      view: "table",
    },
    {
      id: "merged-packages",
      title: { zh: "合并管理（成片打包）的小区", en: "Estates managed in packages" },
      about: {
        zh: "成片打包管理的小区及其物业企业：看一家企业把哪些小区连成一片。",
        en: "Estates managed in one package and the firms that manage them.",
      },
      query: `query MergedPackages($under: ID!) {
  estates(filter: { under: $under, modes: [MERGED] }, first: 500) {
    totalCount
    nodes { name households old firm { name } location region { code nameZh } }
  }
}
`,
      variables: { under: "370000" },
      view: "map",
    },
    {
      id: "history-of-estates",
      title: { zh: "小区的管理沿革", en: "How estates came to be managed as they are" },
      about: {
        zh: "按名称找小区，列出历次管理的起止和企业；选“estates”那一层列表则一个小区一行。",
        en: "Estates by name with every episode of their management. Choose the list “estates” for one row an estate.",
      },
      query: `query HistoryOfEstates($under: ID!, $name: String!) {
  estates(filter: { under: $under, nameContains: $name }, first: 50) {
    nodes {
      name
      builtYear
      managementEpisodes { mode from to firm { name } }
    }
  }
}
`,
      variables: { under: "370000", name: "花园" },
      view: "table",
      list: "estates.managementEpisodes",
    },
    {
      id: "estate-points",
      title: { zh: "一个市的全部小区点位", en: "Every estate of a city as points" },
      about: {
        zh: "小区按列返回（每列一个数组），一次最多两万个：模式、党建步级、近十二个月投诉。",
        en: "Estates as columns, up to 20,000 at once: mode, step of party coverage, complaints of twelve months.",
      },
      query: `query EstatePointsOfACity($city: ID!) {
  estatePoints(filter: { under: $city }) {
    names
    longitudes
    latitudes
    builtYears
    households
    modes
    steps
    complaints12Months
    truncated
  }
}
`,
      variables: { city: "370800" },
      view: "map",
    },
    {
      id: "estates-seen",
      title: { zh: "看得到的小区", en: "Estates that you see" },
      about: {
        zh: "账号范围内的全部小区，户数多的在前：物业企业的账号看到的是自己在管的小区。",
        en: "All estates within an account's scope, the largest first: of a firm's account those that the firm manages.",
      },
      query: `query EstatesSeen($first: Int!) {
  estates(order: HOUSEHOLDS, first: $first) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { name builtYear buildings households mode firm { name } location region { code nameZh parent { nameZh } } }
  }
}
`,
      variables: { first: 100 },
      view: "table",
    },
  ],
};
