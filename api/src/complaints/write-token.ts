import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "../context.ts";
import { WriteRefused } from "../errors.ts";

/** Lets only the bearer of the write token pass; throws WriteRefused. Takes the same time however much of a wrong token is right. */
export function checkWriteToken({ authorization, config }: Context): void {
  if (config.writeToken === null)
    throw new WriteRefused("writing is switched off: expected the environment to set WRITE_TOKEN, it sets none");
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined)
    throw new WriteRefused(
      `expected the header "Authorization: Bearer <write token>", got ${authorization === null ? "none" : "something else"}`,
    );
  // Digests are of one length, which timingSafeEqual needs.
  if (!timingSafeEqual(digest(token), digest(config.writeToken)))
    throw new WriteRefused("expected the write token that the environment sets, got another one");
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
