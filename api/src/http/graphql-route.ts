import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { type Entry, ResponseCache } from "./response-cache.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Key of the answer in the response cache; null where it may not come from there. */
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
  readonly today: () => string;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
  /** Whether there is a dashboard, whose explorer a browser is sent to. */
  readonly hasExplorer: () => boolean;
}

/** POST and GET /graphql, with the response cache in front of POST. */
export function serveGraphql(app: FastifyInstance, options: Options): void {
  const { apollo, cache, today, contextOf, hasExplorer } = options;
  app.register(async (scope) => {
    scope.decorateRequest("cacheKey", null);
    scope.decorateRequest("cached", null);
    scope.decorateRequest("graphqlContext", null);

    const parseJson = scope.getDefaultJsonParser("error", "error");
    scope.removeContentTypeParser("application/json");
    scope.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
      const text = body as string;
      request.cacheKey = `${request.headers.accept ?? ""}\n${text}`;
      request.cached = cache.find(request.cacheKey, today());
      if (request.cached !== null) done(null, undefined);
      else parseJson(request, text, done);
    });

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
      handler: async (request, reply) => {
        if (request.cached !== null) return send(request, reply, request.cached, true);
        if (isBrowserVisit(request) && hasExplorer()) return reply.redirect("/explore");
        const before = cache.epochs();
        const text = (await execute.call(scope, request, reply)) as string;
        const context = request.graphqlContext;
        const mayKeep = request.cacheKey !== null && context?.outcome.cacheable === true && reply.statusCode === 200;
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

/** A person who has opened /graphql in a browser, not a client that asks something. */
function isBrowserVisit(request: FastifyRequest): boolean {
  return (
    request.method === "GET" &&
    (request.headers.accept ?? "").includes("text/html") &&
    !(request.query as Record<string, unknown>).query
  );
}
