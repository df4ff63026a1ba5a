import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { NOBODY, payerOf } from "../access/principal.ts";
import { checkAddress, noteFailure, signInProvided } from "../accounts/provided-sign-in.ts";
import type { SessionLimits } from "../accounts/sessions.ts";
import type { Rates } from "../budget/rates.ts";
import { todayOf } from "../calendar/clock.ts";
import type { Platform } from "../context.ts";
import { IdentityProvider, NotLetIn } from "../identity-provider/identity-provider.ts";
import { userErrorOf } from "../user-error.ts";
import { SESSION_COOKIE } from "./authentication.ts";

const START = "/session/provider";
const BACK = `${START}/callback`;
/** Name of the cookie that holds what a browser keeps while its reader is at the provider's. */
const FLOW_COOKIE = "atlas_flow";
const FLOW_SECONDS = 600;

const flowKept = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  to: z.string(),
  at: z.number(),
});
type FlowKept = z.infer<typeof flowKept>;

interface Options {
  readonly platform: Platform;
  readonly rates: Rates;
  readonly limits: SessionLimits;
  /** Ends the session that a request comes with. */
  readonly endSession: (request: FastifyRequest) => Promise<void>;
}

/**
 * GET /session/ways says by what one may sign in; GET /session/provider sends the reader to the site's identity provider, from where they come back
 * to /session/provider/callback with a session, or to /sign-in?fault=… with why not.
 */
export function serveProvider(app: FastifyInstance, { platform, rates, limits, endSession }: Options): void {
  const { config, database, watch } = platform;
  const { provider: settings, publicUrl } = config;
  app.get("/session/ways", async (_request, reply) =>
    reply.header("cache-control", "no-store").send({ provider: settings && { name: settings.name } }),
  );
  if (settings === null || publicUrl === null) return;
  const provider = new IdentityProvider(settings, publicUrl + BACK);
  const cookieOf = (path: string) =>
    ({ path, httpOnly: true, sameSite: "lax", secure: publicUrl.startsWith("https:") }) as const;
  const go = (reply: FastifyReply, address: string): FastifyReply =>
    reply.header("cache-control", "no-store").redirect(address, 303);
  const refuse = (reply: FastifyReply, error: unknown, to: string): FastifyReply => {
    if (!(error instanceof NotLetIn)) throw userErrorOf(platform, error);
    return go(reply, `${publicUrl}/sign-in?${new URLSearchParams({ fault: error.why, to })}`);
  };

  app.get<{ Querystring: { to?: string } }>(START, async (request, reply) => {
    await rates.request(payerOf(NOBODY, request.ip));
    const to = ownPage(request.query.to, publicUrl);
    try {
      const { address, flow } = await provider.begin();
      const kept: FlowKept = { ...flow, to, at: Date.now() };
      reply.setCookie(FLOW_COOKIE, Buffer.from(JSON.stringify(kept)).toString("base64url"), {
        ...cookieOf(START),
        maxAge: FLOW_SECONDS,
      });
      return go(reply, address.href);
    } catch (error) {
      return refuse(reply, error, to);
    }
  });

  app.get<{ Querystring: { state?: string } }>(BACK, async (request, reply) => {
    const { ip: address } = request;
    await rates.request(payerOf(NOBODY, address));
    const at = new Date();
    const coming = { address, agent: request.headers["user-agent"] ?? "", at, day: todayOf(config) };
    const flow = flowOf(request.cookies[FLOW_COOKIE]);
    const to = ownPage(flow?.to, publicUrl);
    // it is good for one return
    reply.clearCookie(FLOW_COOKIE, cookieOf(START));
    try {
      await checkAddress(database, address, at);
      if (flow === null || flow.state !== request.query.state) throw new NotLetIn("STATE");
      if (at.getTime() - flow.at > FLOW_SECONDS * 1000) throw new NotLetIn("EXPIRED");
      const identity = await provider.finish(new URL(request.url, publicUrl).search, flow);
      await endSession(request);
      const { secret, seesData, isChanged } = await signInProvided(database, identity, coming, limits);
      if (isChanged) await watch.changed(["access"]);
      reply.setCookie(SESSION_COOKIE, secret, cookieOf("/"));
      return go(reply, publicUrl + (seesData ? to : "/account"));
    } catch (error) {
      if (error instanceof NotLetIn && error.why !== "LOCKED")
        await noteFailure(database, coming, settings.issuer, error.why).catch((fault: unknown) => {
          throw userErrorOf(platform, fault);
        });
      return refuse(reply, error, to);
    }
  });
}

function flowOf(cookie: string | undefined): FlowKept | null {
  try {
    return flowKept.parse(JSON.parse(Buffer.from(cookie ?? "", "base64url").toString()));
  } catch {
    return null;
  }
}

/** A page of this site alone: an address of another one would take whoever signs in there. */
function ownPage(to: unknown, publicUrl: string): string {
  if (typeof to !== "string" || !to.startsWith("/") || !URL.canParse(to, publicUrl)) return "/";
  const { origin, pathname, search, hash } = new URL(to, publicUrl);
  return origin === new URL(publicUrl).origin ? pathname + search + hash : "/";
}
