import { type LadderStep, type PartyLadder, partyLadder } from "./ladder.ts";

// The ladders of cities, from the top down: a step is written after those that it may hang under.

type Said = Pick<LadderStep, "zh" | "en"> & Partial<Pick<LadderStep, "asked">>;
const step =
  (id: string, type: LadderStep["type"], ...at: LadderStep["at"]) =>
  ({ zh, en, asked = false }: Said, ...under: string[]): LadderStep => ({ id, type, at, zh, en, under, asked });

const cityCommittee = step("CITY_COMMITTEE", "INDUSTRY_COMMITTEE", "CITY");
const countyCommittee = step("COUNTY_COMMITTEE", "INDUSTRY_COMMITTEE", "COUNTY");
const countyGeneralBranch = step("COUNTY_GENERAL_BRANCH", "INDUSTRY_GENERAL_BRANCH", "COUNTY");
const streetCommittee = step("STREET_COMMITTEE", "STREET_WORKING_COMMITTEE", "STREET");
const streetAlliance = step("STREET_ALLIANCE", "ALLIANCE", "STREET");
const generalBranch = step("COMMUNITY_GENERAL_BRANCH", "COMMUNITY_GENERAL_BRANCH", "COMMUNITY");
const communityAlliance = step("COMMUNITY_ALLIANCE", "ALLIANCE", "COMMUNITY");
const jointBranch = step("JOINT_BRANCH", "ESTATE_BRANCH", "CITY", "COUNTY", "STREET", "COMMUNITY");
const branch = step("ESTATE_BRANCH", "ESTATE_BRANCH", "ESTATE");
const group = step("BUILDING_GROUP", "BUILDING_GROUP", "ESTATE");
const household = step("MEMBER_HOUSEHOLD", "MEMBER_HOUSEHOLD", "ESTATE");
const jointFirmBranch = step("JOINT_FIRM_BRANCH", "FIRM_BRANCH", "CITY", "COUNTY");
const firmBranch = step("FIRM_BRANCH", "FIRM_BRANCH", "FIRM");
const projectBranch = step("PROJECT_BRANCH", "FIRM_BRANCH", "ESTATE");

const CITY = cityCommittee({ zh: "市物业行业党委", en: "City industry committee" });

/** Branches of property firms and of their projects, under what stands in the city and its counties. */
const ofFirms = (...above: string[]): LadderStep[] => [
  jointFirmBranch({ zh: "物业企业联合党支部", en: "Joint branch of firms" }, ...above),
  firmBranch({ zh: "物业企业党支部", en: "Firm branch" }, "JOINT_FIRM_BRANCH", ...above),
  projectBranch({ zh: "项目党支部", en: "Project branch" }, "FIRM_BRANCH", "JOINT_FIRM_BRANCH", ...above),
];

/** Branches of estates, their own or shared by neighbours, under what stands above. */
const ofEstates = (words: Said, ...above: string[]): LadderStep[] => [
  jointBranch({ zh: "联合党支部", en: "Joint branch" }, ...above),
  branch({ ...words, asked: true }, "JOINT_BRANCH", ...above),
];

/** Street and community, where they stand and the ladder does not ask for them. */
const STREET_AND_COMMUNITY = ["STREET_COMMITTEE", "COMMUNITY_GENERAL_BRANCH"] as const;
const streetAndCommunity = (...above: string[]): LadderStep[] => [
  streetCommittee({ zh: "街道党工委", en: "Street working committee" }, ...above),
  generalBranch({ zh: "社区党总支", en: "Community general branch" }, "STREET_COMMITTEE", ...above),
];

const BRANCH = { zh: "小区党支部", en: "Estate branch" };
const GROUP = { zh: "楼栋党小组", en: "Building group", asked: true };
const HOUSEHOLD = { zh: "党员中心户", en: "Member household" };

/** Those of single cities, then the one for all others. */
export const CITY_LADDERS: readonly PartyLadder[] = [
  partyLadder({
    id: "dezhou",
    cities: ["371400"],
    zh: "德州",
    en: "Dezhou",
    about: {
      zh: "街道党工委—社区党总支—小区党支部—楼宇党小组。",
      en: "Street working committee, community general branch, estate branch, building group.",
    },
    steps: [
      CITY,
      streetCommittee({ zh: "街道党工委", en: "Street working committee", asked: true }, "CITY_COMMITTEE"),
      generalBranch({ zh: "社区党总支", en: "Community general branch", asked: true }, "STREET_COMMITTEE"),
      ...ofEstates(BRANCH, "COMMUNITY_GENERAL_BRANCH", "STREET_COMMITTEE", "CITY_COMMITTEE"),
      group({ zh: "楼宇党小组", en: "Building group" }, "ESTATE_BRANCH"),
      ...ofFirms("CITY_COMMITTEE"),
    ],
  }),
  partyLadder({
    id: "liaocheng",
    cities: ["371500"],
    zh: "聊城",
    en: "Liaocheng",
    about: {
      zh: "小区党支部—楼栋党小组—党员中心户。",
      en: "Estate branch, building group, member household.",
    },
    steps: [
      CITY,
      ...streetAndCommunity("CITY_COMMITTEE"),
      ...ofEstates(BRANCH, ...STREET_AND_COMMUNITY, "CITY_COMMITTEE"),
      group(GROUP, "ESTATE_BRANCH"),
      household(HOUSEHOLD, "BUILDING_GROUP"),
      ...ofFirms("CITY_COMMITTEE"),
    ],
  }),
  partyLadder({
    id: "heze",
    cities: ["371700"],
    zh: "菏泽",
    en: "Heze",
    about: {
      zh: "市—区（县）—街道—社区—小区五级书记抓物业，“1+2+N”。",
      en: "Secretaries of five levels: city, county, street, community and estate; “1+2+N”.",
    },
    steps: [
      CITY,
      countyGeneralBranch(
        { zh: "区县物业行业党总支", en: "County industry general branch", asked: true },
        "CITY_COMMITTEE",
      ),
      streetCommittee({ zh: "街道党工委", en: "Street working committee", asked: true }, "COUNTY_GENERAL_BRANCH"),
      generalBranch({ zh: "社区党总支", en: "Community general branch", asked: true }, "STREET_COMMITTEE"),
      ...ofEstates(BRANCH, ...STREET_AND_COMMUNITY, "COUNTY_GENERAL_BRANCH", "CITY_COMMITTEE"),
      group(GROUP, "ESTATE_BRANCH"),
      household(HOUSEHOLD, "BUILDING_GROUP"),
      ...ofFirms("COUNTY_GENERAL_BRANCH", "CITY_COMMITTEE"),
    ],
  }),
  partyLadder({
    id: "weihai",
    cities: ["371000"],
    zh: "威海",
    en: "Weihai",
    about: {
      zh: "市物业行业党委—区市行业党总支—物业企业党支部；市、区市、镇街、社区联动。",
      en: "City industry committee, county general branch, firm branch; city, county, street and community linked.",
    },
    steps: [
      CITY,
      countyGeneralBranch(
        { zh: "区市行业党总支", en: "County industry general branch", asked: true },
        "CITY_COMMITTEE",
      ),
      ...streetAndCommunity("COUNTY_GENERAL_BRANCH", "CITY_COMMITTEE"),
      ...ofEstates(BRANCH, ...STREET_AND_COMMUNITY, "COUNTY_GENERAL_BRANCH", "CITY_COMMITTEE"),
      group(GROUP, "ESTATE_BRANCH"),
      household(HOUSEHOLD, "BUILDING_GROUP"),
      ...ofFirms("COUNTY_GENERAL_BRANCH", "CITY_COMMITTEE"),
    ],
  }),
  partyLadder({
    id: "jinan",
    cities: ["370100"],
    zh: "济南",
    en: "Jinan",
    about: {
      zh: "市、区物业行业党委，街道、社区党建联盟，企业、项目党组织。",
      en: "Industry committees of city and district, alliances of street and community, organisations of firms and projects.",
    },
    steps: [
      CITY,
      countyCommittee({ zh: "区物业行业党委", en: "District industry committee", asked: true }, "CITY_COMMITTEE"),
      streetAlliance({ zh: "街道党建联盟", en: "Street alliance", asked: true }, "COUNTY_COMMITTEE", "CITY_COMMITTEE"),
      communityAlliance(
        { zh: "社区党建联盟", en: "Community alliance", asked: true },
        "STREET_ALLIANCE",
        "COUNTY_COMMITTEE",
      ),
      ...streetAndCommunity("COUNTY_COMMITTEE", "CITY_COMMITTEE"),
      ...ofEstates(
        BRANCH,
        "COMMUNITY_ALLIANCE",
        "STREET_ALLIANCE",
        ...STREET_AND_COMMUNITY,
        "COUNTY_COMMITTEE",
        "CITY_COMMITTEE",
      ),
      group(GROUP, "ESTATE_BRANCH"),
      household(HOUSEHOLD, "BUILDING_GROUP"),
      ...ofFirms("COUNTY_COMMITTEE", "CITY_COMMITTEE"),
    ],
  }),
  partyLadder({
    id: "joint_building",
    cities: ["371100", "371300", "371600"],
    zh: "日照、临沂、滨州",
    en: "Rizhao, Linyi and Binzhou",
    about: {
      zh: "单独组建、联合组建（网格联建）；暂不具备条件的选派党建指导员。",
      en: "Organisations of one unit or joint ones by grid; an instructor is sent where none can be formed yet.",
    },
    steps: [
      CITY,
      countyCommittee({ zh: "县区物业行业党委", en: "County industry committee", asked: true }, "CITY_COMMITTEE"),
      ...streetAndCommunity("COUNTY_COMMITTEE", "CITY_COMMITTEE"),
      jointBranch(
        { zh: "网格联合党支部", en: "Joint branch by grid" },
        ...STREET_AND_COMMUNITY,
        "COUNTY_COMMITTEE",
        "CITY_COMMITTEE",
      ),
      branch({ ...BRANCH, asked: true }, "JOINT_BRANCH", ...STREET_AND_COMMUNITY, "COUNTY_COMMITTEE", "CITY_COMMITTEE"),
      group(GROUP, "ESTATE_BRANCH"),
      household(HOUSEHOLD, "BUILDING_GROUP"),
      ...ofFirms("COUNTY_COMMITTEE", "CITY_COMMITTEE"),
    ],
  }),
];

const EVERYTHING_ABOVE = [
  "COMMUNITY_ALLIANCE",
  "STREET_ALLIANCE",
  ...STREET_AND_COMMUNITY,
  "COUNTY_GENERAL_BRANCH",
  "COUNTY_COMMITTEE",
  "CITY_COMMITTEE",
] as const;

/** Of a city that no article tells a ladder of: what stands anywhere, and no step above the estate is asked for. */
export const DEFAULT_LADDER: PartyLadder = partyLadder({
  id: "default",
  cities: [],
  zh: "通用",
  en: "Default",
  about: {
    zh: "未规定本市层级的，各级组织均可设置，小区以上不作缺口判断。",
    en: "Where no ladder of the city is known any step may stand, and none above the estate is asked for.",
  },
  steps: [
    CITY,
    countyCommittee({ zh: "区县物业行业党委", en: "County industry committee" }, "CITY_COMMITTEE"),
    countyGeneralBranch(
      { zh: "区县物业行业党总支", en: "County industry general branch" },
      "COUNTY_COMMITTEE",
      "CITY_COMMITTEE",
    ),
    ...streetAndCommunity("COUNTY_GENERAL_BRANCH", "COUNTY_COMMITTEE", "CITY_COMMITTEE"),
    streetAlliance(
      { zh: "街道党建联盟", en: "Street alliance" },
      "STREET_COMMITTEE",
      "COUNTY_GENERAL_BRANCH",
      "COUNTY_COMMITTEE",
      "CITY_COMMITTEE",
    ),
    communityAlliance(
      { zh: "社区党建联盟", en: "Community alliance" },
      ...STREET_AND_COMMUNITY,
      "STREET_ALLIANCE",
      "COUNTY_GENERAL_BRANCH",
      "COUNTY_COMMITTEE",
      "CITY_COMMITTEE",
    ),
    ...ofEstates(BRANCH, ...EVERYTHING_ABOVE),
    group(GROUP, "ESTATE_BRANCH"),
    household(HOUSEHOLD, "BUILDING_GROUP"),
    ...ofFirms("COUNTY_GENERAL_BRANCH", "COUNTY_COMMITTEE", "CITY_COMMITTEE"),
  ],
});
