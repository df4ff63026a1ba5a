import type { FastifyInstance } from "fastify";
import type { OpenStreams } from "./open-streams.ts";

/** How long what is under way may take to finish once the server closes. */
export const CLOSE_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 50;

/** On close: no new connections, streams end with a word, answers and exports under way are finished, within CLOSE_WITHIN_MS. */
export function closePolitely(
  app: FastifyInstance,
  requests: { readonly underWay: number },
  streams: OpenStreams,
  withinMs = CLOSE_WITHIN_MS,
): void {
  let looking: NodeJS.Timeout | undefined;
  app.addHook("preClose", async () => {
    streams.endAll();
    const until = performance.now() + withinMs;
    looking = setInterval(() => {
      // A connection that has sent nothing yet is not idle to Node, so all are closed once nothing is under way.
      if (requests.underWay === 0 || performance.now() > until) app.server.closeAllConnections();
      else app.server.closeIdleConnections();
    }, LOOK_EVERY_MS);
  });
  app.addHook("onClose", async () => clearInterval(looking));
}
