import type { Translation } from "../zh-cn/index.ts";

export const supervision: Translation["supervision"] = {
  title: "Supervision on five levels",
  intro:
    "City, county, street, community, firm and project, opened step by step: disclosures due, on time and late; inspections, notices, interviews.",
  step: "Step",
  group: {
    disclosure: "Disclosure duties",
    inspection: "Inspections",
    notice: "Notices",
    interview: "Interviews",
  },
  column: {
    due: "Due",
    onTime: "On time",
    late: "Late",
    missing: "Not done",
    inspections: "Held",
    notices: "Issued",
    putRight: "Put right",
    putRightOnTime: "of these in time",
    putRightLate: "of these late",
    notPutRight: "Not put right",
    interviews: "Held",
  },
  closeAll: "Close all",
  records: "Records",
  noProjects: "Nothing here is on record in the period",
  withoutProject: "No estate named",
  newestOnly: "Of the newest {{count}} records of each register only",
  noFirm: "no firm in charge",
  note: "“—” is no data, never zero. Shares are of what was due or issued; in time counts notices that have a deadline. What is below adds up to what is above.",
};
