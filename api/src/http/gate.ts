import cookie from "@fastify/cookie";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { EVERYBODY, NOBODY, type Principal, payerOf } from "../access/principal.ts";
import type { Rates } from "../budget/rates.ts";
import { SignInNeeded } from "../errors.ts";
import type { Authentication } from "./authentication.ts";
import { DATA_ROUTES, KEYS_IN_FORMS, PAGES } from "./data-routes.ts";
import { refusal } from "./masked-errors.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who sends it; of paths without data EVERYBODY. */
    principal: Principal;
  }
}

export interface Gate {
  /** Says who sends a request that may bring its token in its form; throws SignInNeeded, and RateLimited. */
  letIn(request: FastifyRequest): Promise<void>;
}

/**
 * Before anything is read of a request: who sends it, which of the paths with data ask for, and whether that one has asked too much; and that no
 * other site's page does.
 */
export function serveGate(app: FastifyInstance, authentication: Authentication, rates: Rates): Gate {
  const letIn = async (request: FastifyRequest): Promise<void> => {
    request.principal = await authentication.principalOf(request);
    if (request.principal.kind === "NOBODY") throw new SignInNeeded();
    const payer = payerOf(request.principal, request.ip);
    if (payer !== payerOf(NOBODY, request.ip)) await rates.request(payer);
  };
  app.register(cookie);
  app.decorateRequest("principal", null as never);
  app.addHook("onRequest", async (request) => {
    request.principal = EVERYBODY;
    refuseForeign(request);
    if (!DATA_ROUTES.test(request.url)) return;
    if (request.method === "GET" && PAGES.test(request.url) && request.headers.accept?.includes("text/html")) return;
    // by address before anybody is known, so that nobody guesses at tokens faster
    await rates.request(payerOf(NOBODY, request.ip));
    if (KEYS_IN_FORMS.test(request.url)) request.principal = NOBODY;
    else await letIn(request);
  });
  return { letIn };
}

/** What changes something comes from our own pages, or from a programme: never from a page of another site, whose visitor's cookie would go along. */
function refuseForeign(request: FastifyRequest): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const { "sec-fetch-site": site, origin } = request.headers;
  const isForeign =
    typeof site === "string"
      ? site !== "same-origin" && site !== "none"
      : origin !== undefined && hostOf(origin) !== request.host;
  if (isForeign)
    throw refusal(
      403,
      `expected a request of this site's own pages, got one of ${hostOf(origin ?? "") ?? "another site"}`,
    );
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
