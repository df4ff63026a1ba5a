import * as z from "zod";
import { expected, objectOf } from "./faults.ts";
import { mailAddress } from "./mail/mail-settings.ts";

/** Where alerts of a region are handed out: to a program's address, or by mail. */
export type AlertChannel = z.infer<typeof channel>;

/** A secret of the Standard Webhooks, whsec_ and 24 to 64 bytes in base64; a fault does not repeat it. */
const secret = z.string().refine((text) => {
  const [, coded = ""] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const { length } = Buffer.from(coded, "base64");
  return length >= 24 && length <= 64;
}, "expected whsec_ and 24 to 64 bytes in base64, got something else");

const common = {
  name: z.string().regex(/^[\p{L}\p{N}_.-]{1,40}$/u, { error: expected("1 to 40 letters, figures, - _ .") }),
  region: z.string().regex(/^\d{6,12}$/, { error: expected("a region's code") }),
};
const channel = z.union(
  [
    objectOf(
      {
        ...common,
        url: z
          .url({ protocol: /^https?$/, error: expected("an address as https://ops.example.gov.cn/hooks/atlas") })
          .refine((url) => URL.canParse(url) && new URL(url).password === "", "expected an address without a password"),
        secret,
      },
      "name, region, url, secret",
    ),
    objectOf(
      { ...common, to: z.array(mailAddress).min(1).max(50), language: z.enum(["zh", "en"]).default("zh") },
      "name, region, to, language",
    ),
  ],
  { error: "expected name, region and either url and secret or to" },
);

/** ALERT_CHANNELS, a JSON list. */
export const alertChannels = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "expected a JSON list, got something else" });
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(channel)
      .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, "expected a name of its own for each"),
  );
