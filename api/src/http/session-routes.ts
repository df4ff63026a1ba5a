import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { OFFICES, type Role } from "../access/role.ts";
import { setPassword } from "../accounts/account-changes.ts";
import { makeFirstAdministrators } from "../accounts/first-administrators.ts";
import { endSession, type SessionLimits } from "../accounts/sessions.ts";
import { checkPassword, signIn } from "../accounts/sign-in.ts";
import type { Actor } from "../audit/audit.ts";
import type { Rates } from "../budget/rates.ts";
import { todayOf } from "../calendar/clock.ts";
import type { Platform } from "../context.ts";
import { inTransaction } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { SignInNeeded } from "../errors.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { userErrorOf } from "../user-error.ts";
import { asOwnerOn } from "./as-owner.ts";
import { type Authentication, SESSION_COOKIE } from "./authentication.ts";
import { serveOwnSessions } from "./own-session-routes.ts";
import { serveOwnTokens } from "./own-token-routes.ts";
import { serveOwnWebhooks } from "./own-webhook-routes.ts";
import { serveProvider } from "./provider-routes.ts";
import { bodyOf } from "./session-body.ts";

const BODY_BYTES = 8 * 1024;

const credentials = z.object({ name: z.string(), password: z.string() });
const newPassword = z.object({ password: z.string(), newPassword: z.string() });
const firstAdministrators = z.object({
  link: z.string(),
  administrators: z.array(credentials.extend({ role: z.enum(OFFICES as [Role, ...Role[]]) })).max(OFFICES.length),
});

interface Options {
  readonly platform: Platform;
  readonly authentication: Authentication;
  readonly limits: SessionLimits;
  readonly rates: Rates;
}

/**
 * POST /session (JSON name, password) opens a session, whose secret its cookie holds; GET /session says whose it is and what that one may do;
 * DELETE /session ends it; PUT /session/password sets another password and ends the account's other sessions. POST /first-administrators
 * takes the link of the first start. All answer in JSON; without accounts (AUTH=open) GET says so and the others answer 404.
 */
export function serveSessions(app: FastifyInstance, { platform, authentication, limits, rates }: Options): void {
  const { config, database } = platform;
  /** What the database or the driver says, as a caller is told it. */
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw userErrorOf(platform, error);
    });
  app.get("/session", async (request, reply) => {
    reply.header("cache-control", "no-store");
    if (config.auth === "open") return { auth: "open" };
    const session = await told(authentication.sessionOf(request));
    if (session === null) throw new SignInNeeded();
    const regions = platform.regions();
    return {
      auth: "accounts",
      name: session.name,
      hasPassword: session.issuer === null,
      grants: session.grants.map(({ role, regionId, firm, personal }) => {
        const region = regionId === null ? null : regions.byId(regionId);
        return {
          role,
          region: region && { code: region.code, nameZh: region.nameZh, nameEn: region.nameEn },
          firm: firm === undefined ? null : { id: encodeId("firm", firm.cityCode, firm.firmId), name: firm.name },
          personal,
        };
      }),
    };
  });
  const ended = async (request: FastifyRequest): Promise<void> => {
    const session = await told(authentication.sessionOf(request));
    if (session === null) return;
    await told(inTransaction(database, (client) => endSession(client, session, request.ip, new Date())));
    await platform.watch.changed(["access"]);
  };
  serveProvider(app, { platform, rates, limits, endSession: ended });
  if (config.auth === "open") return;
  const asOwner = asOwnerOn(platform, authentication);
  serveOwnSessions(app, platform, limits, asOwner);
  serveOwnTokens(app, platform, asOwner);
  serveOwnWebhooks(app, platform, asOwner);

  const changing = (actor: Actor, at: Date) => (client: Queryable) => ({ client, actor, at, day: todayOf(config) });
  const cookieOf = (request: FastifyRequest) =>
    ({ path: "/", httpOnly: true, sameSite: "lax", secure: request.protocol === "https" }) as const;

  const open = async (request: FastifyRequest, reply: FastifyReply, given: z.infer<typeof credentials>) => {
    const { ip: address, headers } = request;
    // what somebody may have put into the browser before opens nothing afterwards
    await ended(request);
    const attempt = { ...given, address, agent: headers["user-agent"] ?? "" };
    const secret = await told(signIn(database, attempt, limits, new Date()));
    reply.setCookie(SESSION_COOKIE, secret, cookieOf(request));
    return reply.code(204).send();
  };

  app.post("/session", { bodyLimit: BODY_BYTES }, async (request, reply) =>
    open(request, reply, bodyOf(credentials, request.body, '"name" and "password"')),
  );

  app.delete("/session", async (request, reply) => {
    await ended(request);
    reply.clearCookie(SESSION_COOKIE, cookieOf(request));
    return reply.code(204).send();
  });

  app.put("/session/password", { bodyLimit: BODY_BYTES }, async (request, reply) => {
    const given = bodyOf(newPassword, request.body, '"password" and "newPassword"');
    const session = await told(authentication.sessionOf(request));
    if (session === null) throw new SignInNeeded();
    const { name } = session;
    const at = new Date();
    await told(checkPassword(database, { name, password: given.password, address: request.ip }, at));
    const as = changing({ name: `account:${name}`, address: request.ip }, at);
    await told(inTransaction(database, (client) => setPassword(as(client), name, given.newPassword, session.hash)));
    await platform.watch.changed(["access"]);
    return reply.code(204).send();
  });

  app.post("/first-administrators", { bodyLimit: BODY_BYTES }, async (request, reply) => {
    const { link, administrators } = bodyOf(
      firstAdministrators,
      request.body,
      `"link" and "administrators", each with "role" (${OFFICES.join(", ")}), "name" and "password"`,
    );
    const as = changing({ name: "first-link", address: request.ip }, new Date());
    await told(inTransaction(database, (client) => makeFirstAdministrators(as(client), link, administrators)));
    await platform.watch.changed(["access"]);
    return reply.code(204).send();
  });
}
