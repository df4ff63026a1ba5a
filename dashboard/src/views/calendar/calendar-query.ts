import { graphql, type ResultOf } from "../../graphql/tada.ts";

export const WorkingYearQuery = graphql(`
  query WorkingYear($year: Int!, $region: ID!) {
    workingYear(year: $year, region: $region) {
      year
      isAnnounced
      source
      firstAnnounced
      lastAnnounced
      workingDays
      days {
        day
        kind
        holidayZh
        holidayEn
      }
      businessPeriods {
        opens
        closes
      }
      periodsSetFor
      minutesOfWorkday
    }
    region(code: $region) {
      nameZh
      nameEn
    }
  }
`);
export type WorkingYear = ResultOf<typeof WorkingYearQuery>["workingYear"];
export type CalendarDay = WorkingYear["days"][number];
