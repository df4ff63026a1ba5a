import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { gives } from "../access/role.ts";
import type { Changing } from "../accounts/account-changes.ts";
import type { Session } from "../accounts/sessions.ts";
import { webhooksOfAccount } from "../accounts/webhook.queries.ts";
import { createWebhook, endWebhook, ownWebhook, TOLD_DAYS } from "../accounts/webhooks.ts";
import { enter } from "../audit/audit.ts";
import { todayOf } from "../calendar/clock.ts";
import type { Platform } from "../context.ts";
import { inTransaction, run } from "../db/database.ts";
import { BadInput, NotFound } from "../errors.ts";
import { CalledAddresses } from "../handing-out/called-addresses.ts";
import { postTest } from "../handing-out/hand-out.ts";
import { HANDED_OUT_KINDS } from "../outbox/handed-out-kinds.ts";
import type { AsOwner } from "./as-owner.ts";
import { bodyOf } from "./session-body.ts";

const BODY_BYTES = 8 * 1024;
const newWebhook = z.object({ url: z.string(), regionCode: z.string(), kinds: z.array(z.string()) });

/**
 * GET /webhooks lists the webhooks of whoever's session asks, POST /webhooks (JSON url, regionCode, kinds) makes one and answers its secret, this once,
 * POST /webhooks/:id/test posts a test by one, DELETE /webhooks/:id ends one. Another's answers like one that does not exist: NOT_FOUND.
 */
export function serveOwnWebhooks(app: FastifyInstance, platform: Platform, asOwner: AsOwner): void {
  const { config, database, watch } = platform;
  const addresses = new CalledAddresses(config.webhookNetworks);
  const changing = async <T>({ name }: Session, address: string, work: (as: Changing) => Promise<T>): Promise<T> => {
    const as = { actor: { name: `account:${name}`, address }, at: new Date(), day: todayOf(config) };
    const result = await inTransaction(database, (client) => work({ ...as, client }));
    await watch.changed(["alerts"]);
    return result;
  };

  app.get("/webhooks", (request, reply) =>
    asOwner(request, async ({ accountId, grants }) => {
      reply.header("cache-control", "no-store");
      const own = await run(database.pool, webhooksOfAccount, { accountId, now: new Date(), days: TOLD_DAYS });
      const named = (regionId: number) => {
        const { code, nameZh, nameEn } = platform.regions().byId(regionId);
        return { code, nameZh, nameEn };
      };
      const within = grants.flatMap(({ role, regionId }) =>
        regionId !== null && gives(role, "HAND_OUT") ? regionId : [],
      );
      return {
        kinds: HANDED_OUT_KINDS,
        regions: [...new Set(within)].map(named),
        webhooks: own.map((row) => ({
          id: row.webhook_id,
          url: row.url,
          region: named(row.region_id),
          kinds: row.kinds,
          createdAt: row.created_at,
          deliveredAt: row.delivered_at,
          failingSince: row.failing_since,
          failure: row.failure,
          waiting: row.waiting,
          givenUp: row.given_up,
          endedAt: row.ended_at,
          endedBy: row.ended_by,
        })),
      };
    }),
  );

  app.post("/webhooks", { bodyLimit: BODY_BYTES }, (request, reply) =>
    asOwner(request, async (session) => {
      reply.header("cache-control", "no-store");
      const told = bodyOf(newWebhook, request.body, '"url", "regionCode" and "kinds"');
      const kinds = HANDED_OUT_KINDS.filter((kind) => told.kinds.includes(kind));
      const unknown = told.kinds.filter((kind) => !HANDED_OUT_KINDS.includes(kind));
      if (kinds.length === 0 || unknown.length > 0)
        throw new BadInput("kinds", `one or more of ${HANDED_OUT_KINDS.join(", ")}`, unknown[0] ?? "none");
      const url = addresses.checked(told.url);
      const given = { owner: session.name, regionCode: told.regionCode, url, kinds };
      return changing(session, request.ip, (as) => createWebhook(as, given));
    }),
  );

  app.post<{ Params: { id: string } }>("/webhooks/:id/test", (request, reply) =>
    asOwner(request, async (session) => {
      reply.header("cache-control", "no-store");
      const webhook = await ownWebhook(database.pool, session.accountId, numberOf(request.params.id));
      const failure = await postTest(platform, webhook, new Date());
      const details = failure === null ? {} : { failure };
      const done = { subject: webhook.url, regionCode: webhook.region_code, details };
      await changing(session, request.ip, ({ client, actor, at }) =>
        enter(client, actor, { action: "WEBHOOK_TESTED", ...done }, at),
      );
      return { failure };
    }),
  );

  app.delete<{ Params: { id: string } }>("/webhooks/:id", (request, reply) =>
    asOwner(request, async (session) => {
      const id = numberOf(request.params.id);
      const isEnded = await changing(session, request.ip, (as) => endWebhook(as, id, "OWNER", session.accountId));
      if (!isEnded) throw new NotFound("webhook", id);
      return reply.code(204).send();
    }),
  );
}

function numberOf(id: string): string {
  if (!/^\d{1,18}$/.test(id)) throw new NotFound("webhook", id.slice(0, 40));
  return id;
}
