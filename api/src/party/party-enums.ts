import { registerEnumType } from "type-graphql";

export const PartyOrganisationType = {
  INDUSTRY_COMMITTEE: "INDUSTRY_COMMITTEE",
  INDUSTRY_GENERAL_BRANCH: "INDUSTRY_GENERAL_BRANCH",
  STREET_WORKING_COMMITTEE: "STREET_WORKING_COMMITTEE",
  COMMUNITY_GENERAL_BRANCH: "COMMUNITY_GENERAL_BRANCH",
  ALLIANCE: "ALLIANCE",
  ESTATE_BRANCH: "ESTATE_BRANCH",
  BUILDING_GROUP: "BUILDING_GROUP",
  MEMBER_HOUSEHOLD: "MEMBER_HOUSEHOLD",
  FIRM_BRANCH: "FIRM_BRANCH",
} as const;
export type PartyOrganisationType = keyof typeof PartyOrganisationType;

registerEnumType(PartyOrganisationType, {
  name: "PartyOrganisationType",
  description: "Rung of a party organisation; the ladder differs by city.",
  valuesConfig: {
    INDUSTRY_COMMITTEE: { description: "物业行业党委: of the property industry in a city or county." },
    INDUSTRY_GENERAL_BRANCH: { description: "行业党总支: general branch of the industry." },
    STREET_WORKING_COMMITTEE: { description: "街道党工委: of a street." },
    COMMUNITY_GENERAL_BRANCH: { description: "社区党总支: of a community." },
    ALLIANCE: { description: "党建联盟: an alliance in a street or community." },
    ESTATE_BRANCH: { description: "小区党支部: branch of an estate." },
    BUILDING_GROUP: { description: "楼宇党小组, 楼栋党小组: group of a building." },
    MEMBER_HOUSEHOLD: { description: "党员中心户: household of a member." },
    FIRM_BRANCH: { description: "物业企业党支部: branch of a property firm or of one of its projects." },
  },
});

export const PartyOrganisationForm = { INDEPENDENT: "INDEPENDENT", JOINT: "JOINT" } as const;
export type PartyOrganisationForm = keyof typeof PartyOrganisationForm;

registerEnumType(PartyOrganisationForm, {
  name: "PartyOrganisationForm",
  description: "Whether an organisation stands alone or serves several units.",
  valuesConfig: {
    INDEPENDENT: { description: "单独组建: of one unit." },
    JOINT: { description: "联合组建: of several units together." },
  },
});
