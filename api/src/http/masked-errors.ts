import { randomUUID } from "node:crypto";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { cut, UserError } from "../errors.ts";
import type { ErrorLog } from "../graphql-server/format-error.ts";

interface Refused {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

/** An error that refuses the HTTP request itself, with the status and code BAD_REQUEST. */
export const refusal = (status: number, message: string): Error =>
  Object.assign(new Error(message), { statusCode: status });

/** Fastify's error handler: the caller's faults (4xx) as they stand, everything else logged whole and sent masked with an id. */
export function maskedErrors(log: ErrorLog) {
  return (
    error: FastifyError & { headers?: Record<string, string> },
    request: FastifyRequest,
    reply: FastifyReply,
  ): void => {
    if (error instanceof UserError) {
      const { http, ...extensions } = error.extensions as { http?: Refused };
      reply.headers(Object.fromEntries(http?.headers ?? []));
      reply.code(http?.status ?? 400).send({ errors: [{ message: error.message, extensions }] });
      return;
    }
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      // A refused range says how long the file is.
      reply.headers(error.headers ?? {});
      reply
        .code(status)
        .send({ errors: [{ message: messageOf(error, request), extensions: { code: "BAD_REQUEST" } }] });
      return;
    }
    // The reader has gone away in the middle: nobody is left to be told, and it is no fault.
    if (LEFT.has(error.code) && (reply.raw.destroyed || reply.raw.headersSent)) {
      reply.hijack();
      return;
    }
    const id = randomUUID();
    log(id, error);
    reply.code(500).send({
      errors: [
        {
          message: `something went wrong on the server; it is logged under ${id}`,
          extensions: { code: "INTERNAL_SERVER_ERROR", id },
        },
      ],
    });
  };
}

/** How the end of a connection shows while something is written to it. */
const LEFT: ReadonlySet<string> = new Set(["ERR_STREAM_PREMATURE_CLOSE", "EPIPE", "ECONNRESET"]);

/** Characters of a message, which may repeat a header. */
const LONGEST = 300;

/** What was expected and what came, where Fastify says only that it was wrong. */
function messageOf(error: FastifyError, { routeOptions, headers }: FastifyRequest): string {
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE" && routeOptions.bodyLimit)
    return `the body is too large: expected at most ${routeOptions.bodyLimit} bytes, got more`;
  if (error.statusCode === 416)
    return `Range: expected bytes that lie in the file, got "${headers.range?.slice(0, 100)}"`;
  return cut(error.message, LONGEST);
}
