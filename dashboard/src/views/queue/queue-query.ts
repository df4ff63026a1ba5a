import { graphql, type ResultOf } from "../../graphql/tada.ts";

const Entry = graphql(`
  fragment QueueRow on QueueEntry @_unmask {
    complaint {
      id
      externalId
      source
      status
      reportedAt
      category {
        nameZh
        nameEn
      }
      region {
        nameZh
        nameEn
      }
      estate {
        id
        name
        firm {
          id
          name
        }
      }
    }
    dueAt
    pausedSince
    escalatedAt
    escalatedTo
    returns
    actsAs
    stepClock {
      step
      nameZh
      nameEn
      clock {
        state
        left
        card
        minutesOfWorkday
        extensionConsent
      }
    }
  }
`);
export type QueueRowData = ResultOf<typeof Entry>;

export const QueueListQuery = graphql(
  `
    query Queue($list: QueueList!, $filter: QueueFilter!, $first: Int!, $after: String) {
      supervisionQueue(list: $list, filter: $filter, first: $first, after: $after) {
        nodes {
          ...QueueRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [Entry],
);

export const QueueCountsQuery = graphql(`
  query QueueCounts($filter: QueueFilter!) {
    supervisionQueueCounts(filter: $filter) {
      dueSoon
      overdue
      overdueComplaints
      escalated
      pausedLong
      returnedTwice
    }
    complaintCategories {
      category
      nameZh
      nameEn
      level
      parent
    }
  }
`);

export const SuperviseMutation = graphql(`
  mutation Supervise($input: SupervisionInput!) {
    superviseComplaint(input: $input) {
      __typename
      ... on ComplaintsRefused {
        problems {
          field
          expected
        }
      }
    }
  }
`);
