import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { ListedComplaint } from "../../shell/complaint-item.tsx";

const BoxHours = graphql(`
  fragment BoxHours on HoursToClose @_unmask {
    p10
    lowerQuartile
    median
    upperQuartile
    p90
  }
`);
/** Hours within which shares of complaints were closed. */
export type BoxHours = ResultOf<typeof BoxHours>;

export const TimesQuery = graphql(
  `
    query Times($filter: ComplaintTimesFilter!) {
      complaintCategories {
        category
        nameZh
        nameEn
      }
      complaintTimes(filter: $filter) {
        extent
        suppressed
        all {
          received
          closed
          hours {
            ...BoxHours
          }
        }
        categories {
          category {
            category
            nameZh
            nameEn
          }
          received
          closed
          hours {
            ...BoxHours
          }
        }
        firmCount
        firms(first: 20) {
          firm {
            id
            name
          }
          received
          closed
          hours {
            ...BoxHours
          }
        }
        phases {
          phase
          complaints
          hours
          share
          medianHours
        }
        moves {
          step
          from
          to
          complaints
        }
        laterMoves
      }
    }
  `,
  [BoxHours],
);
export type TimesData = ResultOf<typeof TimesQuery>;
export type Times = TimesData["complaintTimes"];

export const TimedComplaintsQuery = graphql(
  `
    query TimedComplaints($filter: ComplaintTimesFilter!, $behind: ComplaintTimesBehind!, $first: Int!, $after: String) {
      timedComplaints(filter: $filter, behind: $behind, first: $first, after: $after) {
        totalCount
        nodes {
          hours
          complaint {
            ...ListedComplaint
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ListedComplaint],
);
