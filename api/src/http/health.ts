import type { FastifyInstance } from "fastify";
import { baseMapShown } from "../base-maps/base-map-settings.ts";
import type { Platform } from "../context.ts";
import { isConnectionLost } from "../db/driver-errors.ts";
import { RETRY_AFTER_SECONDS } from "../errors.ts";
import { VERSION } from "../platform/platform.resolver.ts";
import type { ResponseCache } from "./response-cache.ts";

/**
 * GET /healthz for whoever watches the server, and GET /config.json for the dashboard. Health asks the database nothing: it says what the
 * watch saw a second ago at most, and so answers at once however busy the database is.
 */
export function serveHealth(app: FastifyInstance, platform: Platform, cache: ResponseCache): void {
  const { database, config, watch, budget } = platform;

  app.get("/healthz", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    const { primary, replica } = database;
    const status = primary.available ? "ok" : watch.available ? "reads only" : "database unavailable";
    if (!watch.available) reply.code(503).header("retry-after", String(RETRY_AFTER_SECONDS));
    return {
      status,
      version: VERSION,
      database: {
        kind: database.kind,
        available: watch.available,
        listening: database.listening,
        primary: { available: primary.available },
        replica: replica && { available: replica.available, behind: replica.available && !replica.follows },
      },
      work: budget.state,
      dataVersions: watch.versions,
      regions: platform.regions().size,
      responseCache: { hits: cache.hits, misses: cache.misses },
      migrations: watch.migrations,
      pulses: Object.fromEntries(platform.pulses),
    };
  });

  let demo = false;
  app.get("/config.json", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    // While the database is unavailable the page must still load, to say so; what was known last will do.
    if (watch.available)
      await platform.demoSources.any().then(
        (any) => {
          demo = any;
        },
        (error: unknown) => isConnectionLost(error) && watch.suspectLoss(),
      );
    return {
      mapboxToken: config.mapboxToken,
      baseMaps: config.baseMaps.map(baseMapShown),
      briefing: config.briefing,
      auth: config.auth,
      demo,
    };
  });
}
