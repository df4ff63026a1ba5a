import { RuleTerms } from "../../alerts/alerts-query.ts";
import { graphql, type ResultOf, type VariablesOf } from "../../graphql/tada.ts";

const Rule = graphql(
  `
    fragment RuleRow on AlertRule @_unmask {
      ...RuleTerms
      region {
        code
        nameZh
        nameEn
      }
      regions
      withoutData
    }
  `,
  [RuleTerms],
);
export type RuleRow = ResultOf<typeof Rule>;

export const AlertRulesQuery = graphql(
  `
    query AlertRules {
      alertRules {
        ...RuleRow
      }
    }
  `,
  [Rule],
);

export const AddRuleMutation = graphql(`
  mutation AddRule($rule: AlertRuleInput!) {
    addAlertRule(rule: $rule) {
      id
    }
  }
`);
export type NewRule = VariablesOf<typeof AddRuleMutation>["rule"];

export const ChangeRuleMutation = graphql(`
  mutation ChangeRule($id: ID!, $rule: AlertRuleInput!) {
    changeAlertRule(id: $id, rule: $rule) {
      id
    }
  }
`);

export const EndRuleMutation = graphql(`
  mutation EndRule($id: ID!) {
    endAlertRule(id: $id) {
      id
    }
  }
`);
