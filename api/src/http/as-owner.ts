import type { FastifyRequest } from "fastify";
import type { Session } from "../accounts/sessions.ts";
import type { Platform } from "../context.ts";
import { SignInNeeded } from "../errors.ts";
import { userErrorOf } from "../user-error.ts";
import type { Authentication } from "./authentication.ts";

/** Does something for whoever's session asks; throws SignInNeeded without one. */
export type AsOwner = <T>(request: FastifyRequest, work: (session: Session) => Promise<T>) => Promise<T>;

export const asOwnerOn =
  (platform: Platform, authentication: Authentication): AsOwner =>
  async (request, work) => {
    try {
      const session = await authentication.sessionOf(request);
      if (session === null) throw new SignInNeeded();
      return await work(session);
    } catch (error) {
      throw userErrorOf(platform, error);
    }
  };
