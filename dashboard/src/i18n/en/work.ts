import type { Translation } from "../zh-cn/index.ts";

export const work: Translation["work"] = {
  title: "Work by roles",
  intro:
    "How many red-collar secretaries, branch secretaries, grid members and building stewards there are, how many for 1,000 households, and where there is none. Roles alone, no names.",
  note: "“—” is no data and never zero; counties without records of a role have no gaps. A person in several roles counts once in each.",
  below: "People per 1,000 households, by region",
  rate: "{{rate}} per 1,000 households · {{day}}",
  noData: "No data",
  gaps: "Gaps",
  without: { ESTATE: "Estates without: {{what}}", COMMUNITY: "Communities without: {{what}}" },
};
