import * as z from "zod";
import { expected } from "../faults.ts";

/** How mail leaves the platform. */
export interface MailSettings {
  /** smtp://user:password@host:port, or smtps:// where the connection is encrypted from its first byte. */
  readonly url: string;
  readonly from: string;
}

/** One address, or a name with one in angle brackets. */
const ADDRESS = /^(?:[^<>\r\n,;]{0,80}<)?[^\s<>@,;]{1,64}@[^\s<>@,;]{1,190}>?$/;

export const isAddress = (text: string): boolean => ADDRESS.test(text);

/** An address may hold a password, so a fault repeats no more of it than the scheme. */
export const smtpUrl = z.string().refine((text) => /^smtps?:\/\/[^/]+\/?$/.test(text) && URL.canParse(text), {
  error: ({ input }) => {
    const scheme = /^[a-z]+:\/\//i.exec(String(input))?.[0];
    const got = scheme === undefined ? "something that does not begin so" : `"${scheme}…"`;
    return `expected smtp://user:password@host:port or smtps://…, got ${got}`;
  },
});

export const mailAddress = z
  .string()
  .refine(isAddress, { error: expected("an address as atlas@example.gov.cn, or a name with one in < >") });
