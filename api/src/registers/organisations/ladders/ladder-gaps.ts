import { codeList, type ValueOf } from "../../../code-lists/code-list.ts";
import type { LadderPlace } from "./ladder.ts";

/** Where a step of the ladder is missing above organisations that are there. */
export const ladderGaps = codeList({
  id: "ladder_gaps",
  type: "LadderGap",
  name: { zh: "党组织层级缺口", en: "Gap of the ladder" },
  about: "A place with party organisations of one step and none of the step above them.",
  codes: {
    GENERAL_BRANCH_MISSING: {
      zh: "社区未建党总支（联盟）",
      en: "Community without a general branch",
      about:
        "a community whose estates have branches, and that has no general branch or alliance, in a city whose ladder asks for one.",
    },
    BRANCH_MISSING: {
      zh: "有党小组无党支部",
      en: "Building group without a branch",
      about: "an estate with building groups and no branch, its own or joint.",
    },
    GROUP_MISSING: {
      zh: "有党员中心户无党小组",
      en: "Member household without a group",
      about: "an estate with member households and no building group.",
    },
    COUNTY_BODY_MISSING: {
      zh: "区县未建行业党组织",
      en: "County without an industry organisation",
      about:
        "a county whose property firms have branches, and that has no industry committee or general branch, in a city whose ladder asks for one.",
    },
  },
});
export type LadderGap = ValueOf<typeof ladderGaps>;

/** Where the step that is missing would stand. */
export const GAP_PLACES: Readonly<Record<LadderGap, LadderPlace>> = {
  GENERAL_BRANCH_MISSING: "COMMUNITY",
  BRANCH_MISSING: "ESTATE",
  GROUP_MISSING: "ESTATE",
  COUNTY_BODY_MISSING: "COUNTY",
};
