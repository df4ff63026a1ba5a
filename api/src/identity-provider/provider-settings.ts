import { readFileSync } from "node:fs";
import * as z from "zod";
import { BadSettings } from "../checked-yaml.ts";
import { expected } from "../faults.ts";
import { type ClaimRule, readClaims } from "./claims-file.ts";

/** The site's own identity provider, by which people sign in (OIDC). */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  /** As the button on the page calls it; null: as every site's. */
  readonly name: string | null;
  /** What is asked for, with spaces. */
  readonly scope: string;
  readonly rules: readonly ClaimRule[];
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** OIDC_ISSUER: https, but on this machine. */
export const issuerUrl = z.string().refine(
  (given) => {
    if (!URL.canParse(given)) return false;
    const { protocol, hostname, search, hash } = new URL(given);
    return search === "" && hash === "" && (protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname)));
  },
  { error: expected("an address as https://id.example.gov.cn (http on this machine alone)") },
);

export const oidcScope = z
  .string()
  .refine((scope) => scope.split(/\s+/).includes("openid"), { error: expected('a list with "openid" in it') });

/** OIDC_CLAIMS: a file, read at the start. */
export const claimsFile = z.string().transform((path, context): readonly ClaimRule[] => {
  const tell = (message: string): void => context.addIssue({ code: "custom", message });
  try {
    return readClaims(readFileSync(path, "utf8"), path);
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof BadSettings) for (const fault of message.split("\n")) tell(fault);
    else tell(`expected a file that can be read, ${message}`);
  }
  return z.NEVER;
});
