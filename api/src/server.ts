import { randomUUID } from "node:crypto";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { payerOf } from "./access/principal.ts";
import type { Right } from "./access/role.ts";
import { Share } from "./budget/share.ts";
import { todayOf } from "./calendar/clock.ts";
import type { Config } from "./config.ts";
import { Context, type Platform } from "./context.ts";
import type { Database } from "./db/database.ts";
import { ExportSlots } from "./export/export-slots.ts";
import { FileImports } from "./file-imports/file-imports.ts";
import { apolloOf } from "./graphql-server/apollo.ts";
import { errorFormatter } from "./graphql-server/format-error.ts";
import type { AccessLog } from "./http/access-log.ts";
import { Authentication } from "./http/authentication.ts";
import { serveBaseMaps } from "./http/base-map.ts";
import { serveBoundaries } from "./http/boundaries.ts";
import { closePolitely } from "./http/closing.ts";
import { DASHBOARD, serveDashboard } from "./http/dashboard.ts";
import { serveDevices } from "./http/device-routes.ts";
import { serveEventLines } from "./http/event-lines-route.ts";
import { serveExport } from "./http/export-route.ts";
import { serveGate } from "./http/gate.ts";
import { serveGraphql } from "./http/graphql-route.ts";
import { serveGraphqlStream } from "./http/graphql-stream.ts";
import { serveHealth } from "./http/health.ts";
import { httpOptions, REQUEST_MS } from "./http/http-options.ts";
import { serveImports } from "./http/import-routes.ts";
import { ManagedEstates } from "./http/managed-estates.ts";
import { maskedErrors } from "./http/masked-errors.ts";
import { OpenStreams } from "./http/open-streams.ts";
import { serveOpen311 } from "./http/open311-routes.ts";
import { PageDocuments } from "./http/page-documents.ts";
import { endPipelines } from "./http/pipelines.ts";
import { readJson } from "./http/request-body.ts";
import { watchRequests } from "./http/requests.ts";
import { ResponseCache } from "./http/response-cache.ts";
import { serveSessions } from "./http/session-routes.ts";
import { endSlowBodies } from "./http/slow-bodies.ts";
import { refuseWhileUnavailable } from "./http/unavailable.ts";
import { WriteTokens } from "./http/write-tokens.ts";
import { openPlatform } from "./open-platform.ts";
import { schema } from "./schema.ts";
import { userErrorOf } from "./user-error.ts";

export interface ServerOptions {
  readonly database: Database;
  readonly config: Config;
  /** Opened by the caller for what else needs it; one of its own where none is given. Its watch is started and ended here. */
  readonly platform?: Platform;
  /** Where a fault is logged whole, under the id that the caller is given. */
  readonly log?: (id: string, error: unknown) => void;
  /** Hears of every answered request, and of every wrong write token; nobody does unless told. */
  readonly accessLog?: AccessLog;
  /** What the dashboard's pages ask; of those that were built unless told. */
  readonly pages?: Pick<PageDocuments, "has">;
  /** How long requests under way may take to finish after `close`. */
  readonly closeWithinMs?: number;
}

/** Builds the server without listening, so that tests can use it with `inject`. The database must be migrated; closing is the caller's. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { database, config, log = logToConsole, accessLog, closeWithinMs } = options;
  const pages = options.pages ?? PageDocuments.of(DASHBOARD);
  const today = (): string => todayOf(config);
  const platform = options.platform ?? (await openPlatform(database, config));
  const { watch, budget, rates } = platform;
  await watch.start();

  const contextOf =
    (timeoutMs: number | null, { inBackground = false, right = "READ" as Right } = {}) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
      // The first request after midnight finds the tree of yesterday, with regions that may have ended.
      if (platform.regions().day !== today()) await watch.changed(["regions"]);
      const { ip: address, principal } = request;
      const share = new Share(budget, payerOf(principal, address), timeoutMs, inBackground);
      // After the answer, or without one where the client has gone.
      if (reply.raw.destroyed) share.end();
      else reply.raw.on("close", () => share.end());
      return new Context(
        platform,
        today(),
        { address, principal, checkWriter: () => tokens.check(request) },
        share,
        right,
      );
    };

  const app = fastify(httpOptions(config));
  endPipelines(app);
  const requests = watchRequests(app, accessLog?.answered ?? null);
  const streams = new OpenStreams();
  endSlowBodies(app, REQUEST_MS);
  closePolitely(app, requests, streams, closeWithinMs);
  const tokens = new WriteTokens(config.writeToken, (address) => accessLog?.wrongToken(address));
  const limits = { idleMs: config.sessionIdleMinutes * 60_000, absoluteMs: config.sessionHours * 3_600_000 };
  const managed = new ManagedEstates(database, watch, today);
  const authentication = new Authentication(config.auth, database, watch, tokens, managed, limits, (error) =>
    userErrorOf(platform, error),
  );
  const cache = new ResponseCache(watch, config.responseCacheMb * 1024 * 1024);
  const apollo = await apolloOf(await schema(), log);
  app.addHook("onClose", () => watch.close());
  app.setErrorHandler(maskedErrors(log));
  refuseWhileUnavailable(app, watch);
  const gate = serveGate(app, authentication, rates);
  serveSessions(app, { platform, authentication, limits, rates });
  serveDevices(app, { platform, authentication, rates });
  const { built } = serveDashboard(app, config);
  serveBaseMaps(app, config);
  readJson(app);
  const answers = contextOf(config.requestTimeoutMs);
  serveGraphql(app, { apollo, cache, tokens, today, contextOf: answers, pages, hasExplorer: built });
  serveGraphqlStream(app, await schema(), contextOf(null), errorFormatter(log), streams, authentication);
  serveExport(
    app,
    await schema(),
    contextOf(null, { inBackground: true, right: "EXPORT" }),
    errorFormatter(log),
    new ExportSlots(config.exportsAtOnce),
    authentication,
  );
  const files = new FileImports(platform, (error) => {
    const id = randomUUID();
    log(id, error);
    return id;
  });
  app.addHook("onReady", async () => files.begin(new Date()));
  app.addHook("preClose", () => files.close());
  serveImports(app, {
    files,
    contextOf: contextOf(null, { inBackground: true, right: "IMPORT" }),
    mostBytes: config.uploadMb * 1024 * 1024,
  });
  const writes = contextOf(null, { right: "IMPORT" });
  serveEventLines(app, writes);
  serveOpen311(app, { schema: await schema(), gate, contextOf: answers, writingContextOf: writes });
  serveBoundaries(app, platform);
  serveHealth(app, platform, cache);
  return app;
}

function logToConsole(id: string, error: unknown): void {
  console.error(`error ${id}:`, error);
}
