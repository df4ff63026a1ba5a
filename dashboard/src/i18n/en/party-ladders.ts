import type { Translation } from "../zh-cn/index.ts";

export const partyLadders: Translation["partyLadders"] = {
  title: "Party organisations",
  intro:
    "From the top down on the city's own ladder: city, county, street, community, estate, building, member household. A gap is where organisations are below and the step above them is missing.",
  closeAll: "Close all",
  register: "Register of party organisations",
  ladder: "Ladder",
  ladderOf: "{{city}} ladder:",
  asked: "Asked for by the city's ladder",
  tree: "Tree of organisations",
  nothing: "No party organisation is on record here, which is not to say that there is no gap",
  ofPlaces: "{{gaps}} of {{judged}} places",
  gaps: "Gaps: {{said}}",
  members: "Members: {{said}}",
  gapList: "Gaps of the ladder",
  kinds: "Kinds of gaps",
  allKinds: "All",
  notJudged: "not judged",
  nothingJudged: "No place to judge: nothing is on record below, or the city's ladder does not ask for it",
  noGaps: "No gap in the places that can be judged: {{judged}}",
  missing: "Missing: {{steps}}",
  below: {
    GENERAL_BRANCH_MISSING: "Estates with a branch: {{said}}",
    BRANCH_MISSING: "Building groups: {{said}}",
    GROUP_MISSING: "Member households: {{said}}",
    COUNTY_BODY_MISSING: "Firm branches: {{said}}",
  },
  note: "Organisations on record at the end of the month, today in the current one. Places with nothing on record are not judged and never count as without gaps. Steps in bold are asked for by the city's ladder. The list is as long as the numerator of the map's indicator.",
};
