import { randomUUID } from "node:crypto";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorLog } from "../graphql/format-error.ts";

/** Fastify's error handler: the caller's faults (4xx) as they stand, everything else logged whole and sent masked with an id. */
export function maskedErrors(log: ErrorLog) {
  return (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      reply.code(status).send({ errors: [{ message: error.message, extensions: { code: "BAD_REQUEST" } }] });
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
