import { createHash } from "node:crypto";

const LONGEST_SUBJECT = 24;
const LONGEST_HOST = 24;

/**
 * Names for the account of somebody known to a provider, the first that is free to be taken: the subject at the provider's host, and a part of the
 * hash of both where that alone would not tell two apart.
 */
export function providedNames(issuer: string, subject: string): string[] {
  const host = new URL(issuer).hostname.replace(/[^a-z0-9.-]/g, "").slice(0, LONGEST_HOST);
  const readable = subject
    .toLowerCase()
    .replace(/[^a-z0-9._-]/g, "")
    .replace(/^[._-]+/, "")
    .slice(0, LONGEST_SUBJECT);
  const hash = createHash("sha256").update(`${issuer}\n${subject}`).digest("hex").slice(0, 10);
  const hashed = `${readable === "" ? "u" : readable}-${hash}@${host}`;
  return readable === subject && readable.length > 1 ? [`${readable}@${host}`, hashed] : [hashed];
}
