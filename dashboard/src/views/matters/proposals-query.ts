import { graphql, type ResultOf } from "../../graphql/tada.ts";

const Told = graphql(`
  fragment ProposedComplaint on Complaint @_unmask {
    id
    externalId
    source
    status
    reportedAt
    description
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
    }
  }
`);
export type ToldComplaint = ResultOf<typeof Told>;

export const ProposalsQuery = graphql(
  `
    query ComplaintLinkProposals($under: ID!, $filter: ComplaintLinkProposalFilter!, $first: Int!) {
      complaintLinkProposals(under: $under, filter: $filter, first: $first) {
        totalCount
        nodes {
          complaint {
            ...ProposedComplaint
          }
          link {
            score
            sameEstate
            metres
            days
            alike
            other {
              ...ProposedComplaint
            }
          }
        }
      }
      complaintCategories {
        category
        nameZh
        nameEn
        level
        parent
      }
    }
  `,
  [Told],
);

export const DecidedQuery = graphql(
  `
    query DecidedComplaintLinks($under: ID!, $state: ComplaintLinkState, $first: Int!, $after: String) {
      decidedComplaintLinks(under: $under, state: $state, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          complaint {
            ...ProposedComplaint
          }
          link {
            state
            reason
            decidedAt
            decidedBy
            other {
              ...ProposedComplaint
            }
          }
        }
      }
    }
  `,
  [Told],
);
export type Decided = ResultOf<typeof DecidedQuery>["decidedComplaintLinks"]["nodes"][number];

export const DecideMutation = graphql(`
  mutation DecideProposal($complaint: ID!, $other: ID!, $decision: ComplaintLinkDecision!) {
    decideComplaintLink(complaint: $complaint, other: $other, decision: $decision) {
      id
    }
  }
`);

type Node = ResultOf<typeof ProposalsQuery>["complaintLinkProposals"]["nodes"][number];

/** Two complaints that are both seen, and what speaks for their being one matter. */
export interface Proposal {
  /** Of the two together. */
  readonly id: string;
  readonly complaint: ToldComplaint;
  readonly other: ToldComplaint;
  readonly link: Node["link"];
}

/** Those of which both are seen. */
export const proposalsOf = (nodes: readonly Node[]): Proposal[] =>
  nodes.flatMap(({ complaint, link }) =>
    complaint && link.other ? [{ id: `${complaint.id} ${link.other.id}`, complaint, other: link.other, link }] : [],
  );
