import type { FastifyInstance } from "fastify";
import * as z from "zod";
import type { Role } from "../access/role.ts";
import { isOffice, ROLE_NAMES } from "../access/role.ts";
import type { Changing } from "../accounts/account-changes.ts";
import type { Session } from "../accounts/sessions.ts";
import { tokensOfAccount } from "../accounts/token.queries.ts";
import { createToken, revokeToken } from "../accounts/tokens.ts";
import { todayOf } from "../calendar/clock.ts";
import type { Platform } from "../context.ts";
import { inTransaction, run } from "../db/database.ts";
import type { AsOwner } from "./as-owner.ts";
import { bodyOf } from "./session-body.ts";

const BODY_BYTES = 8 * 1024;
const newToken = z.object({
  name: z.string(),
  role: z.enum(ROLE_NAMES.filter((role) => !isOffice(role)) as [Role, ...Role[]]),
  regionCode: z.string(),
  days: z.number(),
});

/**
 * GET /tokens lists the tokens of whoever's session asks, POST /tokens (JSON name, role, regionCode, days) makes one and answers it, this once,
 * DELETE /tokens/:name revokes one. Another's token answers like one that does not exist: NOT_FOUND.
 */
export function serveOwnTokens(app: FastifyInstance, platform: Platform, asOwner: AsOwner): void {
  const { config, database, watch } = platform;
  const changing = async <T>({ name }: Session, address: string, work: (as: Changing) => Promise<T>): Promise<T> => {
    const as = { actor: { name: `account:${name}`, address }, at: new Date(), day: todayOf(config) };
    const result = await inTransaction(database, (client) => work({ ...as, client }));
    await watch.changed(["access"]);
    return result;
  };

  app.get("/tokens", (request, reply) =>
    asOwner(request, async ({ accountId }) => {
      reply.header("cache-control", "no-store");
      const own = await run(database.pool, tokensOfAccount, { accountId });
      const regions = platform.regions();
      return {
        tokens: own.map(({ name, role, region_id, region_code, created_at, expires_at, used_at }) => {
          const { nameZh, nameEn } = regions.byId(region_id);
          const region = { code: region_code, nameZh, nameEn };
          return { name, role, region, createdAt: created_at, expiresAt: expires_at, usedAt: used_at };
        }),
      };
    }),
  );

  app.post("/tokens", { bodyLimit: BODY_BYTES }, (request, reply) =>
    asOwner(request, async (session) => {
      reply.header("cache-control", "no-store");
      const told = bodyOf(newToken, request.body, '"name", "role", "regionCode" and "days"');
      const token = await changing(session, request.ip, (as) => createToken(as, { ...told, owner: session.name }));
      return { token };
    }),
  );

  app.delete<{ Params: { name: string } }>("/tokens/:name", (request, reply) =>
    asOwner(request, async (session) => {
      await changing(session, request.ip, (as) => revokeToken(as, request.params.name, session.accountId));
      return reply.code(204).send();
    }),
  );
}
