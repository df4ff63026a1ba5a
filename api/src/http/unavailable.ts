import type { FastifyInstance } from "fastify";
import type { DataWatch } from "../data-watch/data-watch.ts";
import { DatabaseUnavailable, RETRY_AFTER_SECONDS } from "../errors.ts";

const NEEDS_DATABASE = /^\/(graphql|boundaries|export|open311)(\/|\?|$)/;

/** While the database is unavailable, /graphql, /export, /boundaries and /open311 answer 503 with Retry-After, at once and whatever they hold in memory. */
export function refuseWhileUnavailable(app: FastifyInstance, watch: DataWatch): void {
  app.addHook("onRequest", (request, reply, done) => {
    if (watch.available || !NEEDS_DATABASE.test(request.url)) return done();
    // A browser gets its explorer page, which then says what it hears.
    if (request.method === "GET" && request.headers.accept?.includes("text/html")) return done();
    const { message, extensions } = new DatabaseUnavailable();
    reply
      .code(503)
      .header("retry-after", String(RETRY_AFTER_SECONDS))
      .send({ errors: [{ message, extensions: { code: extensions.code } }] });
  });
}
