import { graphql, type ResultOf } from "../../graphql/tada.ts";

export const AccountsQuery = graphql(`
  query UserAccounts {
    userAccounts {
      name
      disabledAt
      issuer
      grants {
        role
        regionCode
        regionName
        regionNameEn
        firm
        firmName
        personal
      }
    }
  }
`);
export type UserAccount = ResultOf<typeof AccountsQuery>["userAccounts"][number];
export type Role = UserAccount["grants"][number]["role"];

export const CreateMutation = graphql(`
  mutation CreateUserAccount($name: ID!, $password: String!, $grant: GrantInput!) {
    createUserAccount(name: $name, password: $password, grant: $grant) {
      name
    }
  }
`);
export const GrantMutation = graphql(`
  mutation GrantRole($name: ID!, $grant: GrantInput!) {
    grantRole(name: $name, grant: $grant) {
      name
    }
  }
`);
export const RevokeMutation = graphql(`
  mutation RevokeRole($name: ID!, $grant: GrantInput!) {
    revokeRole(name: $name, grant: $grant) {
      name
    }
  }
`);
export const DisableMutation = graphql(`
  mutation DisableUserAccount($name: ID!, $disabled: Boolean!) {
    disableUserAccount(name: $name, disabled: $disabled) {
      name
    }
  }
`);
export const UnlockMutation = graphql(`
  mutation UnlockUserAccount($name: ID!) {
    unlockUserAccount(name: $name) {
      name
    }
  }
`);
export const PasswordMutation = graphql(`
  mutation SetUserPassword($name: ID!, $password: String!) {
    setUserPassword(name: $name, password: $password) {
      name
    }
  }
`);
