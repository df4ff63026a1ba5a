import { createHash } from "node:crypto";

/** What an entry tells; times as ISO 8601 in UTC with milliseconds. */
export interface AuditEntry {
  readonly at: string;
  readonly actor: string;
  readonly address: string;
  readonly action: string;
  readonly subject: string;
  readonly regionCode: string;
  /** JSON. */
  readonly details: string;
}

/**
 * The hash of an entry, 64 hexadecimal digits: SHA-256 over the hash before it (empty for the first), its number, and what it tells as a JSON
 * list.
 */
export function entryHash(before: string, number: number, entry: AuditEntry): string {
  const { at, actor, address, action, subject, regionCode, details } = entry;
  const told = JSON.stringify([at, actor, address, action, subject, regionCode, details]);
  return createHash("sha256").update(`${before}\n${number}\n${told}`).digest("hex");
}
