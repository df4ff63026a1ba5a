import type { ExampleGroup } from "./example.ts";

export const bodies: ExampleGroup = {
  id: "bodies",
  title: { zh: "组织、阵地与队伍", en: "Bodies, places and people" },
  examples: [
    {
      id: "communities-without",
      title: { zh: "没有红领书记的社区", en: "Communities without a red-collar secretary" },
      about: {
        zh: "有住宅小区、却没有在岗红领书记的社区；没有这项记录的区县列在 lacking 中，不算缺口。换 register、code、codes 可查别的。",
        en: "Communities with estates and no red-collar secretary in office; counties without such records are in lacking and have no gaps. Other registers and codes work too.",
      },
      query: `query CommunitiesWithout($under: ID!, $codes: [ID!]!) {
  registerGaps(register: "appointments", of: COMMUNITY, code: "role", codes: $codes, under: $under, first: 100) {
    totalCount
    subjects
    lacking { code nameZh }
    nodes { region { code nameZh nameEn parent { nameZh } } }
  }
}
`,
      variables: { under: "371300", codes: ["RED_COLLAR_SECRETARY"] },
      view: "table",
    },
    {
      id: "nearest-stations",
      title: { zh: "离小区最近的驿站和窗口", en: "Service places nearest to estates" },
      about: {
        zh: "每个小区最近的驿站、党群服务中心、物业窗口、诉调对接中心，直线距离（米）。",
        en: "The nearest place of each kind to every estate of a region, in metres as the crow flies.",
      },
      query: `query NearestStations($under: ID!) {
  estates(filter: { under: $under }, order: NAME, first: 30) {
    nodes { name location nearestStations { meters station { name kind area } } }
  }
}
`,
      variables: { under: "370811" },
      view: "json",
    },
    {
      id: "stations-on-the-map",
      title: { zh: "在用的服务阵地", en: "Service places that are open" },
      about: {
        zh: "某日在用的驿站和窗口，可在地图上看；改 kind 看别的类型。",
        en: "Stations and windows open on a day, for the map; change kind for others.",
      },
      query: `query StationsOpen($under: ID!, $openOn: Date!) {
  stations(filter: { under: $under, openOn: $openOn, kind: [STATION, WINDOW] }, first: 500) {
    totalCount
    nodes { name kind location area openedOn region { nameZh } }
  }
}
`,
      variables: { under: "370800", openOn: "2026-11-20" },
      view: "map",
    },
    {
      id: "environment-committees-by-rule",
      title: { zh: "环物委组成是否合规", en: "Environment committees and their rule" },
      about: {
        zh: "委员5人以上单数、党员不少于一半；空值为未报人数。另列代行职责的小区。",
        en: "An odd number of members, at least 5, half of them in the party; null where members are not reported. With the estates acted for.",
      },
      query: `query EnvironmentCommittees($under: ID!) {
  environmentCommittees(filter: { under: $under }, first: 200) {
    totalCount
    nodes { name members partyMembers composedByRule acting estatesActedFor actsFor region { nameZh } }
  }
}
`,
      variables: { under: "370800" },
      view: "table",
    },
    {
      id: "people-by-role",
      title: { zh: "各岗位在岗人数", en: "People in each role on a day" },
      about: {
        zh: "某日在岗的红领书记、网格员、楼道红管家等人数；一人兼两岗，每岗各计一次。",
        en: "People in each role on a day; a person in two roles counts once in each.",
      },
      query: `query PeopleByRole($under: ID!, $openOn: Date!) {
  registerCounts(register: "appointments", groupBy: [CODE], code: "role", filter: { under: $under, openOn: $openOn }) {
    code
    records
    sums { field sum }
  }
}
`,
      variables: { under: "371300", openOn: "2026-11-20" },
      view: "table",
    },
    {
      id: "secretaries-by-city",
      title: { zh: "各市红领书记人数", en: "Red-collar secretaries by city" },
      about: {
        zh: "某月末在岗的红领书记人数；没有数据的市为空，不是零。",
        en: "In office at the end of a month; a city without data is empty, not zero.",
      },
      query: `query SecretariesByCity($under: ID!, $month: YearMonth!) {
  choropleth(under: $under, indicator: "appointments_red_collar_secretary", from: $month, to: $month) {
    values { region { code nameZh } value }
  }
}
`,
      variables: { under: "370000", month: "2026-10" },
      view: "chart",
    },
    {
      id: "grids-by-county",
      title: { zh: "各区县网格", en: "Grids by county" },
      about: {
        zh: "各区县网格数，及网格员、覆盖小区和户数合计。",
        en: "Grids of each county with their members, and the estates and households that they cover.",
      },
      query: `query GridsByCounty($under: ID!) {
  registerCounts(register: "grids", groupBy: [REGION], level: COUNTY, filter: { under: $under }) {
    region { code nameZh }
    records
    sums { field sum records }
  }
}
`,
      variables: { under: "370100" },
      view: "table",
    },
  ],
};
