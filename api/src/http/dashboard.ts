import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { baseMapOrigins } from "../base-maps/base-map-settings.ts";
import type { Config } from "../config.ts";
import { cut } from "../errors.ts";
import { thirdPartyNotices } from "../notices/third-party-notices.ts";

/** Where the dashboard is built to. */
export const DASHBOARD = fileURLToPath(new URL("../../../dashboard/dist/", import.meta.url));

/** Names of the build that carry a hash of their content. */
const HASHED = /\/assets\//;
const A_YEAR_SECONDS = 31_536_000;

/** What the dashboard's pages may load: only from here, from Mapbox where a token says that it is used, and tiles from the base maps' hosts. */
export function contentSecurityPolicy(config: Pick<Config, "mapboxToken" | "baseMaps">): string {
  const mapbox =
    config.mapboxToken === null ? "" : " https://api.mapbox.com https://events.mapbox.com https://*.tiles.mapbox.com";
  const tiles = baseMapOrigins(config.baseMaps)
    .map((origin) => ` ${origin}`)
    .join("");
  return [
    "default-src 'none'",
    "script-src 'self'",
    // MapLibre and Mapbox start their workers from blobs.
    "worker-src 'self' blob:",
    "child-src blob:",
    // antd and the explorer write their styles at run time.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${mapbox}${tiles}`,
    "font-src 'self' data:",
    `connect-src 'self'${mapbox}${tiles}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
}

/** Serves the built dashboard, every unknown page by its index.html. Returns whether there is one to serve. */
export function serveDashboard(app: FastifyInstance, config: Config, root = DASHBOARD): { built: () => boolean } {
  const policy = contentSecurityPolicy(config);
  app.addHook("onSend", async (_request, reply) => {
    reply.header("x-content-type-options", "nosniff");
    reply.header("referrer-policy", "strict-origin-when-cross-origin");
    if (String(reply.getHeader("content-type") ?? "").startsWith("text/html"))
      reply.header("content-security-policy", policy);
  });
  app.register(fastifyStatic, {
    root,
    preCompressed: true,
    wildcard: true,
    cacheControl: false,
    suppressWarning: true,
    setHeaders: (reply, path) => {
      reply.header("cache-control", HASHED.test(path) ? `public, max-age=${A_YEAR_SECONDS}, immutable` : "no-cache");
    },
  });

  // Some MB to read, so read once, when first asked for.
  let notices: Promise<string> | null = null;
  app.get("/third-party-notices.txt", async (_request, reply) => {
    notices ??= thirdPartyNotices(root).catch((error: unknown) => {
      notices = null;
      throw error;
    });
    const text = await notices;
    return reply.type("text/plain; charset=utf-8").header("cache-control", "no-cache").send(text);
  });

  app.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    if (page && !HASHED.test(request.url) && existsSync(`${root}index.html`)) return reply.sendFile("index.html");
    return reply.code(404).send({
      error: page
        ? "the dashboard has not been built: npm start builds it, or npm run build in dashboard/"
        : `expected /graphql, /export, /boundaries/<code>/<level>.geojson, /base-map/<id>.pmtiles, /healthz or a page of the dashboard, got ${request.method} ${cut(request.url, 200)}`,
    });
  });

  return { built: () => existsSync(`${root}index.html`) };
}
