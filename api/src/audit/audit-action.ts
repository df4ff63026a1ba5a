/** What is entered, and what each means. */
export const AUDIT_ACTIONS = {
  SIGNED_IN: "A session was opened.",
  SIGN_IN_FAILED: "A name and a password did not fit; the subject is the name as it was typed.",
  SIGN_IN_LOCKED: "Wrong passwords have locked an account for an address.",
  SIGNED_OUT: "A session was ended by its account.",
  FIRST_ADMINISTRATORS_MADE: "The link of the first start was used.",
  ACCOUNT_CREATED: "An account was made.",
  ACCOUNT_DISABLED: "An account is let in no more.",
  ACCOUNT_ENABLED: "An account is let in again.",
  ACCOUNT_UNLOCKED: "An account's wrong passwords were forgotten.",
  PASSWORD_SET: "An account has another password.",
  GRANTED: "An account was given a role.",
  GRANT_REVOKED: "A role was taken from an account.",
  TOKEN_CREATED: "A token was made.",
  TOKEN_REVOKED: "A token opens nothing any more.",
  COMPLAINTS_RECORDED: "A batch of complaints was stored.",
  WALL_SAVED: "A programme of walls was saved.",
  WALL_DELETED: "A programme of walls was deleted.",
  EXPORTED: "A list was exported.",
} as const;
export type AuditAction = keyof typeof AUDIT_ACTIONS;
