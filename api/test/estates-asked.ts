import { expect } from "vitest";

export const names = (...numbers: number[]) => numbers.map((n) => ({ name: `小区${n}` }));
export const page = (filter: string, more = "") =>
  `{ estates(filter: {${filter}}, first: 3${more}) { totalCount nodes { name } } }`;
const JINAN_MARKET = Array.from({ length: 80 }, (_, i) => i + 1);

/** What is asked of the small world, and what it answers. */
export const ESTATES_ASKED: [name: string, query: string, expected: unknown][] = [
  [
    "all, by pinyin then name",
    page(""),
    { estates: { totalCount: 131, nodes: [{ name: "海景121" }, { name: "海景122" }, { name: "海景123" }] } },
  ],
  ["under a street", page('under: "370102001"'), { estates: { totalCount: 120, nodes: names(1, 10, 100) } }],
  ["under a street without any", page('under: "370102002"'), { estates: { totalCount: 0, nodes: [] } }],
  ["under a municipality", page('under: "110000"'), { estates: { totalCount: 1, nodes: [{ name: "胡同" }] } }],
  [
    "one that was gone by the day",
    page('under: "110000", asOf: "2019-12-31"'),
    { estates: { totalCount: 2, nodes: [{ name: "胡同" }, { name: "已拆除" }] } },
  ],
  [
    "within a box",
    page("within: {west: 117.0005, south: 36.6, east: 117.0025, north: 36.7}"),
    { estates: { totalCount: 2, nodes: names(1, 2) } },
  ],
  [
    "near, in metres, nearest first",
    page("near: {longitude: 117.005, latitude: 36.65, radiusMeters: 100}", ", order: DISTANCE"),
    { estates: { totalCount: 3, nodes: [{ name: "小区5" }, ...expectEither()] } },
  ],
  ["name contains, percent sign as it stands", page('nameContains: "0%"'), { estates: { totalCount: 0, nodes: [] } }],
  ["name contains", page('nameContains: "区12"'), { estates: { totalCount: 2, nodes: names(12, 120) } }],
  ["old", page('old: true, under: "370100"'), { estates: { totalCount: 63, nodes: names(1, 10, 100) } }],
  [
    "not old: unknown years too",
    page('old: false, under: "370200"'),
    { estates: { totalCount: 10, nodes: [{ name: "海景121" }, { name: "海景122" }, { name: "海景123" }] } },
  ],
  ["built between", page("builtFrom: 1981, builtTo: 1982"), { estates: { totalCount: 6, nodes: names(1, 2, 41) } }],
  ["mode today", page("modes: [MARKET]"), { estates: { totalCount: JINAN_MARKET.length, nodes: names(1, 10, 11) } }],
  [
    "mode as of a day",
    page('modes: [STREET_RUN], asOf: "2019-12-31"'),
    { estates: { totalCount: 10, nodes: names(1, 10, 2) } },
  ],
  [
    "mode changes on the first day of the next",
    page('modes: [STREET_RUN], asOf: "2020-01-01"'),
    { estates: { totalCount: 0, nodes: [] } },
  ],
  [
    "party steps",
    page("partySteps: [INSTRUCTOR, JOINT_BRANCH]"),
    { estates: { totalCount: 20, nodes: names(31, 32, 33) } },
  ],
  [
    "the highest step",
    page("partySteps: [MEMBER_HOUSEHOLDS]"),
    { estates: { totalCount: 10, nodes: names(1, 10, 2) } },
  ],
  [
    "no committee",
    page('hasCommittee: false, under: "370100"'),
    { estates: { totalCount: 60, nodes: names(100, 101, 102) } },
  ],
  [
    "committees below a share of party members",
    page("committeePartyShareBelow: 60.1"),
    { estates: { totalCount: 60, nodes: names(1, 10, 11) } },
  ],
  [
    "below what no share can reach",
    page("committeePartyShareBelow: 1e308"),
    { estates: { totalCount: 60, nodes: names(1, 10, 11) } },
  ],
  ["at the share is not below it", page("committeePartyShareBelow: 60"), { estates: { totalCount: 0, nodes: [] } }],
  [
    // e81 … e120 are unmanaged; branches end with e40, about 89 m an estate
    "near another estate of a kind",
    page("partySteps: [NONE], nearEstates: {radiusMeters: 1000, modes: [MARKET], partySteps: [JOINT_BRANCH, BRANCH]}"),
    { estates: { totalCount: 1, nodes: names(51) } },
  ],
  [
    "near any other: not itself",
    page('under: "110000", nearEstates: {radiusMeters: 5000}'),
    { estates: { totalCount: 0, nodes: [] } },
  ],
  [
    "others in the same place are near",
    page('under: "370200", nearEstates: {radiusMeters: 1, hasCommittee: false}', ", order: HOUSEHOLDS"),
    { estates: { totalCount: 10, nodes: [{ name: "海景121" }, { name: "海景122" }, { name: "海景123" }] } },
  ],
  [
    "at the very place of another, however small the distance",
    page('under: "370200", nearEstates: {radiusMeters: 1e-300}', ", order: HOUSEHOLDS"),
    { estates: { totalCount: 10, nodes: [{ name: "海景121" }, { name: "海景122" }, { name: "海景123" }] } },
  ],
  [
    "points near another estate",
    "{ estatePoints(filter: {modes: [MARKET], partySteps: [NONE], nearEstates: {radiusMeters: 1000, partySteps: [JOINT_BRANCH]}}) { names } }",
    { estatePoints: { names: ["小区51"] } },
  ],
  ["renovation under way", page("renovation: [UNDER_WAY]"), { estates: { totalCount: 4, nodes: names(6, 7, 8) } }],
  [
    "renovation, as of before it began",
    page('renovation: [PLANNED], asOf: "2026-02-28"'),
    { estates: { totalCount: 4, nodes: names(6, 7, 8) } },
  ],
  [
    "most complaints first",
    page("", ", order: COMPLAINTS_DESC"),
    { estates: { totalCount: 131, nodes: [{ name: "小区2" }, { name: "小区1" }, { name: "胡同" }] } },
  ],
  [
    "oldest first",
    page('under: "370100"', ", order: BUILT_YEAR"),
    { estates: { totalCount: 120, nodes: names(40, 80, 120) } },
  ],
  ["largest first", page("", ", order: HOUSEHOLDS"), { estates: { totalCount: 131, nodes: names(120, 119, 118) } }],
  [
    "one estate with all that belongs to it",
    `{ estates(filter: {nameContains: "小区7"}, first: 1) { nodes {
      name location builtYear old households externalId source region { code } mode before: mode(asOf: "2019-01-01") unknown: mode(asOf: "2010-01-01")
      firm { name region { code } } partyStep earlier: partyStep(asOf: "2021-02-01") footprint
      managementEpisodes { mode from to firm { name } } renovations { status earlier: status(asOf: "2025-06-01") }
      partyOrganisations { name type parent { name parent { name } } } partyInstructors { name } ownersCommittees { members partyShare } } } }`,
    {
      estates: {
        nodes: [
          {
            name: "小区7",
            location: [117.007, 36.65],
            builtYear: 1987,
            old: true,
            households: 70,
            externalId: "e7",
            source: "survey",
            region: { code: "370102001" },
            mode: "MARKET",
            before: "STREET_RUN",
            unknown: null,
            firm: { name: "物业公司4", region: { code: "370102" } },
            partyStep: "MEMBER_HOUSEHOLDS",
            earlier: "BRANCH",
            footprint: null,
            managementEpisodes: [
              { mode: "STREET_RUN", from: "2015-01-01", to: "2020-01-01", firm: null },
              { mode: "MARKET", from: "2020-01-01", to: null, firm: { name: "物业公司4" } },
            ],
            renovations: [{ status: "UNDER_WAY", earlier: "PLANNED" }],
            partyOrganisations: [
              { name: "支部7", type: "ESTATE_BRANCH", parent: { name: "街道党工委", parent: null } },
              { name: "楼栋7", type: "BUILDING_GROUP", parent: null },
              { name: "中心户7", type: "MEMBER_HOUSEHOLD", parent: null },
            ],
            partyInstructors: [],
            ownersCommittees: [{ members: 5, partyShare: 60 }],
          },
        ],
      },
    },
  ],
  [
    "points as columns",
    '{ estatePoints(filter: {under: "370100", builtFrom: 2019}) { names longitudes modes steps households complaints12Months truncated demo } }',
    {
      estatePoints: {
        names: ["小区39", "小区79", "小区119"],
        longitudes: [117.039, 117.079, 117.119],
        modes: [0, 0, -1],
        steps: [2, 0, 0],
        households: [390, 790, 1190],
        complaints12Months: [0, 0, 0],
        truncated: false,
        demo: false,
      },
    },
  ],
  [
    "points of an invented source say so",
    '{ estatePoints(filter: {under: "370200"}) { demo steps } }',
    { estatePoints: { demo: true, steps: Array(10).fill(0) } },
  ],
];

/** Both neighbours are as far; which comes first is the id's matter. */
function expectEither() {
  return [{ name: expect.stringMatching(/^小区[46]$/) }, { name: expect.stringMatching(/^小区[46]$/) }];
}
