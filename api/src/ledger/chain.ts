import { createHash } from "node:crypto";

/**
 * The hash of an entry of a ledger, 64 hexadecimal digits: SHA-256 over the hash before it (empty for the first), its number and its text,
 * a line each. Whoever alters a row must alter every hash after it, and those that disclosures have printed stay as they are.
 */
export function entryHash(before: string, number: number, text: string): string {
  return createHash("sha256").update(`${before}\n${number}\n${text}`).digest("hex");
}
