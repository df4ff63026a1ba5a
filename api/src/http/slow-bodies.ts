import { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

declare module "fastify" {
  interface FastifyContextConfig {
    /** A body that may take as long as it keeps coming. */
    readonly longBody?: boolean;
  }
}

/** A request's body must have come within the time; whoever sends it more slowly is told so and cut off. But files may be long. */
export function endSlowBodies(app: FastifyInstance, withinMs: number): void {
  app.addHook("onRequest", (request, reply, done) => {
    const { raw } = request;
    const { "content-length": length = "0", "transfer-encoding": chunked } = raw.headers;
    if (request.routeOptions.config.longBody === true || (length === "0" && chunked === undefined)) return done();
    const timer = setTimeout(() => {
      // a request that is injected came by no connection that could be cut
      if (raw.complete || !(raw.socket instanceof Socket)) return;
      raw.socket.end("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n");
      raw.socket.destroySoon();
    }, withinMs);
    timer.unref();
    reply.raw.once("close", () => clearTimeout(timer));
    done();
  });
}
