import { createHash } from "node:crypto";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { rightsKey } from "../access/principal.ts";
import type { Context } from "../context.ts";
import { checkQueryText, LIMITS } from "../graphql-server/limits.ts";
import { yieldWhereLate } from "../graphql-server/yield.ts";
import type { PageDocuments } from "./page-documents.ts";
import { checkedJson, limitBodies } from "./request-body.ts";
import { type Entry, ResponseCache } from "./response-cache.ts";
import type { WriteTokens } from "./write-tokens.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Key of the answer in the response cache; null where it may not come from there. What is kept there is a page's. */
    cacheKey: string | null;
    /** The cached answer, found before the body was even parsed. */
    cached: Entry | null;
    /** Set once the request has a context. */
    graphqlContext: Context | null;
  }
}

interface Options {
  readonly apollo: ApolloServer<Context>;
  readonly cache: ResponseCache;
  readonly tokens: WriteTokens;
  readonly today: () => string;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
  readonly pages: Pick<PageDocuments, "has">;
  /** Whether there is a dashboard, whose explorer a browser is sent to. */
  readonly hasExplorer: () => boolean;
}

/** Characters; some documents of the dashboard are longer. */
const LONGEST_KEY = 2000;

/** POST and GET /graphql, with the response cache in front of POST. */
export function serveGraphql(app: FastifyInstance, options: Options): void {
  const { apollo, cache, tokens, today, contextOf, pages, hasExplorer } = options;
  app.register(async (scope) => {
    scope.decorateRequest("cacheKey", null);
    scope.decorateRequest("cached", null);
    scope.decorateRequest("graphqlContext", null);

    limitBodies(scope, tokens);
    scope.removeContentTypeParser("application/json");
    scope.addContentTypeParser(
      "application/json",
      { parseAs: "string" },
      (request: FastifyRequest, text: unknown, done: (error: Error | null, body?: unknown) => void) => {
        request.cacheKey = keyOf(request, text as string);
        request.cached = cache.find(request.cacheKey, today());
        if (request.cached !== null) return done(null);
        try {
          done(null, checkedJson(text as string));
        } catch (error) {
          done(error as Error);
        }
      },
    );

    const execute = fastifyApolloHandler(apollo, {
      context: async (request, reply) => {
        request.graphqlContext = await contextOf(request, reply);
        return request.graphqlContext;
      },
    });

    const send = async (request: FastifyRequest, reply: FastifyReply, entry: Entry, fromCache: boolean) => {
      const { contentType, encoding, body } = await cache.bodyOf(entry, request.headers["accept-encoding"]);
      reply.headers({
        "content-type": contentType,
        "cache-control": "no-store",
        vary: "accept, accept-encoding",
        "x-cache": fromCache ? "hit" : "miss",
      });
      if (encoding !== "identity") reply.header("content-encoding", encoding);
      return reply.send(body);
    };

    scope.route({
      method: ["GET", "POST"],
      url: "/graphql",
      bodyLimit: LIMITS.writeBodyBytes,
      handler: async (request, reply) => {
        if (request.cached !== null) return send(request, reply, request.cached, true);
        const late = yieldWhereLate();
        if (late !== null) await late;
        checkAsked(request);
        if (isBrowserVisit(request) && hasExplorer()) return reply.redirect("/explore");
        const before = cache.epochs();
        const text = (await execute.call(scope, request, reply)) as string;
        const context = request.graphqlContext;
        await context?.enterPersonsRead();
        const adHoc = isNamed(request) && !pages.has(askedIn(request)?.query);
        if (adHoc) await enterQuery(context);
        // what is kept is answered without a word to the audit
        const mayKeep =
          !adHoc &&
          request.cacheKey !== null &&
          context?.outcome.cacheable === true &&
          !context.outcome.passing &&
          reply.statusCode === 200;
        const answer = {
          contentType: String(reply.getHeader("content-type") ?? "application/json; charset=utf-8"),
          body: Buffer.from(text),
          today: context?.today ?? today(),
        };
        const entry = mayKeep
          ? cache.keep(request.cacheKey!, answer, context.families, before)
          : ResponseCache.passing(answer);
        return send(request, reply, entry, false);
      },
    });
  });
}

/** Whether the audit is told what is asked that no page of the dashboard asks, each time. */
const isNamed = ({ principal: { kind } }: FastifyRequest): boolean => kind === "ACCOUNT" || kind === "TOKEN";

const askedIn = ({ method, query, body }: FastifyRequest): Record<string, unknown> | null | undefined =>
  (method === "GET" ? query : body) as Record<string, unknown> | null | undefined;

async function enterQuery(context: Context | null): Promise<void> {
  const { ran } = context?.outcome ?? { ran: null };
  if (ran === null) return;
  const { operation, ...details } = ran;
  await context!.enter({ action: "QUERIED", subject: operation ?? "", details: { ...details } });
}

/** Answers differ with what the client takes, and with what whoever asks may see. A long body is kept as its digest, which takes longer to make than a short one to compare. */
function keyOf({ headers, principal }: FastifyRequest, body: string): string {
  const asked = `${headers.accept ?? ""}\n${rightsKey(principal)}\n${body}`;
  return asked.length <= LONGEST_KEY ? asked : createHash("sha256").update(asked).digest("base64");
}

/** What Apollo would read whatever its length or shape; of other types it says itself that they are wrong. */
function checkAsked(request: FastifyRequest): void {
  const asked = askedIn(request);
  const { method } = request;
  if (typeof asked?.query === "string") checkQueryText(asked.query);
  if (method === "GET")
    for (const name of ["variables", "extensions"])
      if (typeof asked?.[name] === "string") checkedJson(asked[name] as string, name);
}

/** A person who has opened /graphql in a browser, not a client that asks something. */
function isBrowserVisit(request: FastifyRequest): boolean {
  return (
    request.method === "GET" &&
    (request.headers.accept ?? "").includes("text/html") &&
    !(request.query as Record<string, unknown>).query
  );
}
