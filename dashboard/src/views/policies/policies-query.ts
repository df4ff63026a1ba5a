import { graphql, type ResultOf } from "../../graphql/tada.ts";

const Version = graphql(`
  fragment PolicyVersion on ComplaintPolicy @_unmask {
    policy
    version
    nameZh
    nameEn
    sourceZh
    sourceEn
    regionCode
    region {
      nameZh
      nameEn
    }
    sources
    categories
    firms
    priorities
    from
    to
    text
    addedAt
    addedBy
    endedAt
    endedBy
    nextVersionDraft
    steps {
      step
      nameZh
      nameEn
      isStated
      priorities
      starts
      ends
      limit
      isDated
      yellow
      extension
      extensionConsent
      returnWithin
      escalatesTo
    }
  }
`);
export type PolicyVersion = ResultOf<typeof Version>;
export type PolicyStep = PolicyVersion["steps"][number];

export const PoliciesQuery = graphql(
  `
    query ComplaintPolicies {
      complaintPolicies {
        ...PolicyVersion
      }
      complaintCategories {
        category
        nameZh
        nameEn
      }
    }
  `,
  [Version],
);

export const AddPolicyMutation = graphql(`
  mutation AddComplaintPolicy($text: String!, $dryRun: Boolean!) {
    addComplaintPolicy(text: $text, dryRun: $dryRun) {
      policy {
        policy
        version
        nameZh
        nameEn
        from
      }
      faults
    }
  }
`);
export type CheckedPolicy = NonNullable<ResultOf<typeof AddPolicyMutation>["addComplaintPolicy"]["policy"]>;

export const EndPolicyMutation = graphql(`
  mutation EndComplaintPolicy($policy: ID!, $version: Int!, $endsOn: Date!) {
    endComplaintPolicy(policy: $policy, version: $version, endsOn: $endsOn) {
      policy
      version
      to
    }
  }
`);
