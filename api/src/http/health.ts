import type { FastifyInstance } from "fastify";
import type { Platform } from "../context.ts";
import { run } from "../db/database.ts";
import { DatabaseUnavailable, isConnectionLost, RETRY_AFTER_SECONDS } from "../errors.ts";
import { VERSION } from "../platform/platform.resolver.ts";
import { baseMapShown } from "./base-map-settings.ts";
import { migrationState } from "./health.queries.ts";
import type { ResponseCache } from "./response-cache.ts";

/** GET /healthz for whoever watches the server, and GET /config.json for the dashboard. */
export function serveHealth(app: FastifyInstance, platform: Platform, cache: ResponseCache): void {
  const { database, config, watch } = platform;

  app.get("/healthz", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    const state = {
      version: VERSION,
      database: { kind: database.kind, available: watch.available, listening: database.listening },
      dataVersions: watch.versions,
      regions: platform.regions().size,
      responseCache: { hits: cache.hits, misses: cache.misses },
    };
    try {
      if (!watch.available) throw new DatabaseUnavailable();
      const [migrations] = await run(database.pool, migrationState, []);
      return { status: "ok", ...state, migrations };
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) && !isConnectionLost(error)) throw error;
      watch.suspectLoss();
      reply.code(503).header("retry-after", String(RETRY_AFTER_SECONDS));
      return { status: "database away", ...state, database: { ...state.database, available: false } };
    }
  });

  let demo = false;
  app.get("/config.json", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    // While the database is away the page must still load, to say so; what was known last will do.
    if (watch.available)
      await platform.demoSources.any().then(
        (any) => {
          demo = any;
        },
        () => watch.suspectLoss(),
      );
    return { mapboxToken: config.mapboxToken, baseMaps: config.baseMaps.map(baseMapShown), demo };
  });
}
