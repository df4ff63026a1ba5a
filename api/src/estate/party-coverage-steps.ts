import { codeList, type ValueOf } from "../code-lists/code-list.ts";

/** From the lowest, 0, to the highest, 5. */
export const partyCoverageSteps = codeList({
  id: "party_coverage_steps",
  type: "PartyCoverageStep",
  name: { zh: "党建覆盖层级", en: "Level of party coverage" },
  about: "Level of party coverage of an estate, from 0 (NONE) to 5; each step includes the ones below.",
  // A warm first step, as an estate with nothing must stand out, then ColorBrewer YlGnBu.
  codes: {
    NONE: {
      zh: "未覆盖",
      en: "Not covered",
      about: "0, neither an organisation nor an instructor.",
      colour: "#d55e00",
    },
    INSTRUCTOR: {
      zh: "党建指导员",
      en: "Party-building instructor",
      about: "1, an instructor only (work coverage).",
      colour: "#fee391",
    },
    JOINT_BRANCH: {
      zh: "联合党支部",
      en: "Joint branch",
      about: "2, a branch joint with other estates.",
      colour: "#a1dab4",
    },
    BRANCH: {
      zh: "小区党支部",
      en: "Estate branch",
      about: "3, a branch of its own.",
      colour: "#41b6c4",
    },
    BUILDING_GROUPS: {
      zh: "楼栋党小组",
      en: "Building groups",
      about: "4, a branch with building groups.",
      colour: "#2c7fb8",
    },
    MEMBER_HOUSEHOLDS: {
      zh: "党员中心户",
      en: "Member households",
      about: "5, down to party members' households.",
      colour: "#253494",
    },
  },
});
export type PartyCoverageStep = ValueOf<typeof partyCoverageSteps>;
