import { graphql, type ResultOf } from "./tada.ts";

/** What every list of streets tells of one (complaintReport): the street table, the briefing's, the wall's. */
export const ReportedStreet = graphql(`
  fragment ReportedStreet on ComplaintReportRow @_unmask {
    region {
      code
      parent {
        code
        nameZh
        nameEn
      }
    }
    nameZh
    nameEn
    received
    changePercent
    judged
    closedInTime
    overdue
  }
`);
export type ReportedStreet = ResultOf<typeof ReportedStreet>;
