import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import type { FastifyHttpOptions } from "fastify";
import type { Config } from "../config.ts";
import { LIMITS } from "../graphql-server/limits.ts";

/** Headers must have come within this; Node looks every CHECK_MS. */
const HEADERS_MS = 15_000;
const CHECK_MS = 5_000;
/** The whole of a request, body too; but files may be long (slow-bodies.ts). */
export const REQUEST_MS = 60_000;
/** A connection that waits for its next request. */
const KEEP_ALIVE_MS = 60_000;
/** A connection on which nothing goes either way; longer than a statement may take by far, and streams ping every 12 seconds. */
const SILENT_MS = 180_000;
const HEADER_BYTES = 16 * 1024;

/** What the server takes at most, and how long it waits for it. */
export const httpOptions = (
  config: Pick<Config, "statementTimeoutMs" | "trustedProxies">,
): FastifyHttpOptions<Server> => ({
  bodyLimit: LIMITS.bodyBytes,
  requestTimeout: 0,
  keepAliveTimeout: KEEP_ALIVE_MS,
  connectionTimeout: Math.max(SILENT_MS, 3 * config.statementTimeoutMs),
  http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: CHECK_MS, maxHeaderSize: HEADER_BYTES },
  // Those under way are finished first: closing.ts.
  forceCloseConnections: false,
  genReqId: () => randomUUID(),
  ...(config.trustedProxies === null ? {} : { trustProxy: config.trustedProxies }),
});
