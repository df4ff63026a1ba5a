/** What one may do. Where: in the regions of the grant that gives it. */
export type Right =
  | "READ"
  | "EXPORT"
  | "ACT"
  | "IMPORT"
  | "EVALUATE"
  | "SET_TARGETS"
  | "ARRANGE_WALLS"
  | "KEEP_QUERIES"
  | "SEND"
  | "HAND_OUT"
  | "ACCOUNTS"
  | "DEVICES"
  | "AUDIT";

/** What each right is to do, for messages. */
export const WORDS: Readonly<Record<Right, string>> = {
  READ: "read figures and records",
  EXPORT: "export lists",
  ACT: "act on complaints and registers",
  IMPORT: "bring data",
  EVALUATE: "evaluate",
  SET_TARGETS: "set targets",
  ARRANGE_WALLS: "arrange walls",
  KEEP_QUERIES: "keep queries for everybody",
  SEND: "send by schedule",
  HAND_OUT: "have events handed out to an address",
  ACCOUNTS: "manage accounts",
  DEVICES: "manage devices",
  AUDIT: "read the audit",
};

/**
 * Roles and what they give. The three administrators that 等级保护 wants apart see no data: system (devices, walls), security (accounts and
 * grants), audit (what was done).
 */
export const ROLES = {
  VIEWER: ["READ"],
  ANALYST: ["READ", "EXPORT", "KEEP_QUERIES", "SEND"],
  SUPERVISOR: ["READ", "EXPORT", "ACT", "SET_TARGETS", "ARRANGE_WALLS", "KEEP_QUERIES", "SEND", "HAND_OUT"],
  DATA_OFFICER: ["READ", "EXPORT", "IMPORT", "SET_TARGETS", "KEEP_QUERIES", "SEND", "HAND_OUT"],
  EVALUATOR: ["READ", "EXPORT", "EVALUATE", "KEEP_QUERIES", "SEND"],
  SYSTEM_ADMINISTRATOR: ["DEVICES", "ARRANGE_WALLS"],
  SECURITY_ADMINISTRATOR: ["ACCOUNTS"],
  AUDIT_ADMINISTRATOR: ["AUDIT"],
} as const satisfies Record<string, readonly Right[]>;

export type Role = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

/** The offices of which nobody holds two; they have no region. */
export const OFFICES: readonly Role[] = ["SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"];

/** The roles that may be held within the estates of a firm: who reads alone, and who may take along what is read. */
export const OF_FIRMS: readonly Role[] = ["VIEWER", "ANALYST"];

export const isOffice = (role: Role): boolean => OFFICES.includes(role);

/** The role that a text names, as it is typed in a shell: data-officer, DATA_OFFICER; null where it names none. */
export function roleNamed(text: string): Role | null {
  const name = text.trim().toUpperCase().replaceAll("-", "_");
  return ROLE_NAMES.find((role) => role === name) ?? null;
}

/** As it is typed in a shell. */
export const typed = (role: Role): string => role.toLowerCase().replaceAll("_", "-");

export const gives = (role: Role, right: Right): boolean => (ROLES[role] as readonly Right[]).includes(right);
