import type { Translation } from "../zh-cn/index.ts";

export const signIn: Translation["signIn"] = {
  title: "Sign in",
  name: "Account",
  password: "Password",
  submit: "Sign in",
  help: "Without an account, or with a forgotten password, ask your office's security administrator.",
  refused: "Account or password is not right.",
  ended: "You are no longer signed in; please sign in again.",
  locked: "Too many wrong passwords; please try again in {{minutes}} min.",
  open: "Accounts are not in use here (AUTH=open): whoever reaches this address sees all data.",
  account: "My account",
  noRoles: "This account has no role yet.",
  personal: "sees personal data",
  signOut: "Sign out",
  toMap: "Back to the map",
  changePassword: "Change the password",
  oldPassword: "Password now",
  newPassword: "New password",
  passwordRule: "At least 12 characters, without the account's name, none of the last 5",
  passwordChanged: "The password is changed; you are signed out everywhere else.",
  role: {
    VIEWER: "Viewer",
    ANALYST: "Analyst",
    SUPERVISOR: "Supervisor",
    DATA_OFFICER: "Data officer",
    EVALUATOR: "Evaluator",
    SYSTEM_ADMINISTRATOR: "System administrator",
    SECURITY_ADMINISTRATOR: "Security administrator",
    AUDIT_ADMINISTRATOR: "Audit administrator",
  },
  first: {
    title: "The first administrators",
    intro:
      "System, security and audit are kept apart: three accounts, each with one office. This link is good for 15 minutes, and once.",
    submit: "Make the three administrators",
  },
};
