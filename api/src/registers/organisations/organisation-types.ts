import { codeList } from "../../code-lists/code-list.ts";

/** Rungs of the ladder of party organisations, from the top down. */
export const organisationTypes = codeList({
  id: "party_organisation_types",
  type: "PartyOrganisationType",
  name: { zh: "党组织类型", en: "Type of party organisation" },
  about: "Rung of a party organisation; the ladder differs by city.",
  codes: {
    INDUSTRY_COMMITTEE: {
      zh: "物业行业党委",
      en: "Industry committee",
      about: "of the property industry in a city or county.",
      words: ["行业党委", "市物业行业党委"],
    },
    INDUSTRY_GENERAL_BRANCH: {
      zh: "行业党总支",
      en: "Industry general branch",
      about: "general branch of the industry.",
      words: ["物业行业党总支", "区市行业党总支"],
    },
    STREET_WORKING_COMMITTEE: {
      zh: "街道党工委",
      en: "Street working committee",
      about: "of a street.",
      words: ["党工委"],
    },
    COMMUNITY_GENERAL_BRANCH: {
      zh: "社区党总支",
      en: "Community general branch",
      about: "of a community.",
      words: ["社区党委", "社区党支部"],
    },
    ALLIANCE: { zh: "党建联盟", en: "Alliance", about: "an alliance in a street or community." },
    ESTATE_BRANCH: { zh: "小区党支部", en: "Estate branch", about: "branch of an estate." },
    BUILDING_GROUP: {
      zh: "楼栋党小组",
      en: "Building group",
      about: "group of a building (also 楼宇党小组).",
      words: ["楼宇党小组", "党小组"],
    },
    MEMBER_HOUSEHOLD: { zh: "党员中心户", en: "Member household", about: "household of a member." },
    FIRM_BRANCH: {
      zh: "物业企业党支部",
      en: "Firm branch",
      about: "branch of a property firm or of one of its projects.",
      words: ["企业党支部", "项目党支部", "物业企业党组织"],
    },
  },
});

/** Whether an organisation is of one unit or of several. */
export const organisationForms = codeList({
  id: "party_organisation_forms",
  type: "PartyOrganisationForm",
  name: { zh: "组建形式", en: "Form of party organisation" },
  about: "Whether an organisation stands alone or serves several units.",
  codes: {
    INDEPENDENT: { zh: "单独组建", en: "Independent", about: "of one unit.", words: ["单独"] },
    JOINT: { zh: "联合组建", en: "Joint", about: "of several units together.", words: ["联合", "网格联建"] },
  },
});
