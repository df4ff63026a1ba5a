import type { FastifyInstance } from "fastify";
import { cut } from "../errors.ts";

/** One answered request, as the access log tells it: never its query, variables or headers. */
export interface Answered {
  readonly id: string;
  readonly address: string;
  readonly method: string;
  readonly path: string;
  /** HTTP; null where the client left before it was answered. */
  readonly status: number | null;
  readonly ms: number;
  /** Of the body, where its length was known before it was sent. */
  readonly bytes: number | null;
  readonly cached: boolean;
}

const LONGEST_PATH = 200;
/** Each room that a request passes waits for its end; together they are more than the ten that Node takes for a leak. */
const MOST_LISTENERS = 20;

/** Gives every answer its id (X-Request-Id), tells the log of each, and counts those under way. */
export function watchRequests(
  app: FastifyInstance,
  log: ((answered: Answered) => void) | null,
): { readonly underWay: number } {
  const counted = { underWay: 0 };
  app.addHook("onRequest", (request, reply, done) => {
    const begun = performance.now();
    reply.header("x-request-id", request.id);
    counted.underWay += 1;
    reply.raw.setMaxListeners(MOST_LISTENERS);
    // Also where the client has left, of which Fastify's own hooks hear nothing.
    reply.raw.on("close", () => {
      counted.underWay -= 1;
      log?.({
        id: request.id,
        address: request.ip,
        method: request.method,
        path: cut(request.url.split("?", 1)[0]!, LONGEST_PATH),
        status: reply.raw.writableFinished ? reply.statusCode : null,
        ms: Math.round((performance.now() - begun) * 10) / 10,
        bytes: Number(reply.getHeader("content-length") ?? Number.NaN) || null,
        cached: reply.getHeader("x-cache") === "hit",
      });
    });
    done();
  });
  return counted;
}
