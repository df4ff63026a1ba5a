import type { FastifyInstance, FastifyRequest } from "fastify";
import { endOtherSessions, endSession, type Session, type SessionLimits, sessionsOf } from "../accounts/sessions.ts";
import { type Platform, userErrorOf } from "../context.ts";
import { inTransaction } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { NotFound, SignInNeeded } from "../errors.ts";
import type { Authentication } from "./authentication.ts";

interface Options {
  readonly platform: Platform;
  readonly authentication: Authentication;
  readonly limits: SessionLimits;
}

/** What a session's id looks like; anything else is the id of none. */
const SESSION_ID = /^[0-9a-f]{64}$/;

/**
 * GET /sessions lists the sessions of whoever's session asks, DELETE /sessions/:id ends one of them, DELETE /sessions all but the one that asks.
 * Another account's session answers like one that does not exist: NOT_FOUND.
 */
export function serveOwnSessions(app: FastifyInstance, { platform, authentication, limits }: Options): void {
  const { database, watch } = platform;
  const asOwner = async <T>(request: FastifyRequest, work: (session: Session) => Promise<T>): Promise<T> => {
    try {
      const session = await authentication.sessionOf(request);
      if (session === null) throw new SignInNeeded();
      return await work(session);
    } catch (error) {
      throw userErrorOf(platform, error);
    }
  };
  const ending = async (work: (client: Queryable) => Promise<void>): Promise<void> => {
    await inTransaction(database, work);
    await watch.changed(["access"]);
  };

  app.get("/sessions", (request, reply) =>
    asOwner(request, async ({ accountId, hash }) => {
      reply.header("cache-control", "no-store");
      const own = await sessionsOf(database.pool, accountId, limits, new Date());
      return {
        sessions: own.map(({ session_hash, address, agent, started_at, seen_at }) => ({
          id: session_hash,
          address,
          agent,
          startedAt: started_at,
          seenAt: seen_at,
          isThis: session_hash === hash,
        })),
      };
    }),
  );

  app.delete<{ Params: { id: string } }>("/sessions/:id", (request, reply) =>
    asOwner(request, async (session) => {
      const { id } = request.params;
      if (!SESSION_ID.test(id)) throw new NotFound("session", id);
      await ending(async (client) => {
        const isEnded = await endSession(client, { ...session, hash: id }, request.ip, new Date());
        if (!isEnded) throw new NotFound("session", id);
      });
      return reply.code(204).send();
    }),
  );

  app.delete("/sessions", (request, reply) =>
    asOwner(request, async (session) => {
      await ending((client) => endOtherSessions(client, session, request.ip, new Date()));
      return reply.code(204).send();
    }),
  );
}
