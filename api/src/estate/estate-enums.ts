import { registerEnumType } from "type-graphql";

export const ManagementMode = {
  MARKET: "MARKET",
  STATE_ENTERPRISE: "STATE_ENTERPRISE",
  COMPANY_MANAGED: "COMPANY_MANAGED",
  MERGED: "MERGED",
  THREE_PARTY: "THREE_PARTY",
  COMMUNITY_ENTERPRISE: "COMMUNITY_ENTERPRISE",
  STREET_RUN: "STREET_RUN",
  COOPERATIVE: "COOPERATIVE",
  COMMUNITY_TRUST: "COMMUNITY_TRUST",
  SELF_MANAGED: "SELF_MANAGED",
  NONE: "NONE",
} as const;
export type ManagementMode = keyof typeof ManagementMode;
/** In the enum's order, which EstatePoints.modes indexes. */
export const MODES = Object.keys(ManagementMode) as ManagementMode[];

registerEnumType(ManagementMode, {
  name: "ManagementMode",
  description: "How an estate is managed on a day. Every mode but NONE counts as covered.",
  valuesConfig: {
    MARKET: { description: "市场化专业物业: a property firm on the market." },
    STATE_ENTERPRISE: { description: "国企托底: a state enterprise as the last resort." },
    COMPANY_MANAGED: { description: "公司管理: managed by a company of its own." },
    MERGED: { description: "合并管理, 成片打包: several estates in one package." },
    THREE_PARTY: { description: "三方共建: built up by three parties together." },
    COMMUNITY_ENTERPRISE: { description: "社企联合: community and enterprise together." },
    STREET_RUN: { description: "街道社区领办的公益性物业: a public-interest firm run by the street or community." },
    COOPERATIVE: { description: "劳务（物业）合作社: a labour or property cooperative." },
    COMMUNITY_TRUST: { description: "社区托管: entrusted to the community." },
    SELF_MANAGED: { description: "业主自治, 单位自管: by its owners or their employer." },
    NONE: { description: "无物业: no management." },
  },
});

export const PartyCoverageStep = {
  NONE: "NONE",
  INSTRUCTOR: "INSTRUCTOR",
  JOINT_BRANCH: "JOINT_BRANCH",
  BRANCH: "BRANCH",
  BUILDING_GROUPS: "BUILDING_GROUPS",
  MEMBER_HOUSEHOLDS: "MEMBER_HOUSEHOLDS",
} as const;
export type PartyCoverageStep = keyof typeof PartyCoverageStep;
/** From the lowest, 0, to the highest, 5. */
export const STEPS = Object.keys(PartyCoverageStep) as PartyCoverageStep[];

registerEnumType(PartyCoverageStep, {
  name: "PartyCoverageStep",
  description: "Level of party coverage of an estate, from 0 (NONE) to 5; each step includes the ones below.",
  valuesConfig: {
    NONE: { description: "0: neither an organisation nor an instructor." },
    INSTRUCTOR: { description: "1, 党建指导员: an instructor only (work coverage)." },
    JOINT_BRANCH: { description: "2, 联合党支部: a branch joint with other estates." },
    BRANCH: { description: "3, 小区党支部: a branch of its own." },
    BUILDING_GROUPS: { description: "4, 楼宇党小组: a branch with building groups." },
    MEMBER_HOUSEHOLDS: { description: "5, 党员中心户: down to party members' households." },
  },
});

export const RenovationStatus = { NONE: "NONE", PLANNED: "PLANNED", UNDER_WAY: "UNDER_WAY", DONE: "DONE" } as const;
export type RenovationStatus = keyof typeof RenovationStatus;

registerEnumType(RenovationStatus, {
  name: "RenovationStatus",
  description: "Renovation (改造) of an old neighbourhood on a day.",
  valuesConfig: {
    NONE: { description: "None known." },
    PLANNED: { description: "Planned, not begun." },
    UNDER_WAY: { description: "Begun, not finished." },
    DONE: { description: "Finished." },
  },
});
