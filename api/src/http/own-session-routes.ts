import type { FastifyInstance } from "fastify";
import { endOtherSessions, endSession, type SessionLimits, sessionsOf } from "../accounts/sessions.ts";
import type { Platform } from "../context.ts";
import { inTransaction } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { NotFound } from "../errors.ts";
import type { AsOwner } from "./as-owner.ts";

/** What a session's id looks like; anything else is the id of none. */
const SESSION_ID = /^[0-9a-f]{64}$/;

/**
 * GET /sessions lists the sessions of whoever's session asks, DELETE /sessions/:id ends one of them, DELETE /sessions all but the one that asks.
 * Another account's session answers like one that does not exist: NOT_FOUND.
 */
export function serveOwnSessions(
  app: FastifyInstance,
  { database, watch }: Platform,
  limits: SessionLimits,
  asOwner: AsOwner,
): void {
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
