import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { payerOf, rightsKey } from "../access/principal.ts";
import { boundariesByRegionIds } from "../boundary/boundary.queries.ts";
import { Share } from "../budget/share.ts";
import { todayOf } from "../calendar/clock.ts";
import type { Platform } from "../context.ts";
import { read } from "../db/database.ts";
import { BadInput, NotFound, UserError } from "../errors.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS, RegionKind, type RegionLevel } from "../region/region-enums.ts";
import { isKeptDay } from "../scalars/scalars.ts";
import { userErrorOf } from "../user-error.ts";
import { bestEncoding, compress, type Encoding } from "./response-cache.ts";
import { type BoundaryShape, simplifiedCollection } from "./simplify.ts";

/** What all kept collections may take, with their compressed forms; the largest of a province are some 100 kB. */
const KEPT_BYTES = 48 * 1024 * 1024;
/** Made once and sent often, so worth the time: 0 to 11. */
const BROTLI_QUALITY = 9;

interface Collection {
  readonly etag: string;
  readonly bodies: ReadonlyMap<Encoding, Buffer>;
  /** Epoch of the regions it was made from, null where it must not be kept. */
  readonly epoch: number | null;
  readonly today: string;
}

/**
 * GET /boundaries/:parent/:level.geojson?kinds=ADMINISTRATIVE,FUNCTIONAL_ZONE&regionsAsOf=2018-12-31: the boundaries of a region's descendants at a level (its own
 * where it stands at it), simplified without gaps between neighbours; regions without a boundary are left out. Values come from GraphQL
 * by `code`; features carry region_id as integer id for the map's feature state. `sources` and `approvalNumbers` say whose boundaries they are.
 */
export function serveBoundaries(app: FastifyInstance, platform: Platform): void {
  const kept = new LRUCache<string, Promise<Collection>>({ maxSize: KEPT_BYTES });

  const collect = (
    { ip, principal }: FastifyRequest,
    parent: Region,
    level: RegionLevel,
    kinds: readonly RegionKind[],
  ): Promise<Collection> => {
    // whoever sees less has collections of their own
    const key = [rightsKey(principal), parent.tree.day, parent.code, level, ...kinds].join(":");
    const make = (): Promise<Collection> => {
      const made = makeCollection(platform, payerOf(principal, ip), parent, level, kinds);
      kept.set(key, made, { size: 1 });
      made.then(
        // Only now is its size known.
        ({ bodies }) => {
          const bytes = [...bodies.values()].reduce((sum, body) => sum + body.length, 0);
          if (kept.peek(key) === made) kept.set(key, made, { size: bytes + 1000 });
        },
        () => kept.delete(key),
      );
      return made;
    };
    const known = kept.get(key);
    if (known === undefined) return make();
    return known.then((collection) =>
      collection.epoch !== null &&
      collection.epoch === platform.watch.epoch("regions") &&
      collection.today === todayOf(platform.config)
        ? collection
        : make(),
    );
  };

  app.get<{
    Params: { parent: string; level: string };
    Querystring: { kinds?: string | string[]; regionsAsOf?: string | string[] };
  }>("/boundaries/:parent/:level.geojson", async (request, reply) => {
    try {
      const level = levelOf(request.params.level);
      const kinds = kindsOf(request.query.kinds);
      const day = dayOf(request.query.regionsAsOf, todayOf(platform.config));
      const seen = platform.regionsSeenBy(request.principal, "READ");
      const regions = day === null ? seen : seen.asOf(day);
      const parent = regions.byCode(request.params.parent);
      const collection = await collect(request, parent, level, kinds);
      reply.headers({
        etag: collection.etag,
        "cache-control": `${platform.config.auth === "open" ? "public" : "private"}, no-cache`,
        vary: "accept-encoding",
      });
      if (matches(request.headers["if-none-match"], collection.etag)) return reply.code(304).send();
      const encoding = bestEncoding(request.headers["accept-encoding"]);
      if (encoding !== "identity") reply.header("content-encoding", encoding);
      return reply.type("application/geo+json; charset=utf-8").send(collection.bodies.get(encoding));
    } catch (error) {
      return sendError(platform, reply, error);
    }
  });
}

async function makeCollection(
  { database, watch, config, budget }: Platform,
  caller: string,
  parent: Region,
  level: RegionLevel,
  kinds: readonly RegionKind[],
): Promise<Collection> {
  const epoch = watch.epoch("regions");
  const byId = new Map(parent.tree.descendantsAt(parent, level, kinds).map((region) => [region.regionId, region]));
  // Others may wait for the same collection, so it is made though the first who asked has gone.
  const share = new Share(budget, caller, config.requestTimeoutMs);
  const rows = await share
    .run(false, (ending) => read(database.reader, boundariesByRegionIds, { regionIds: [...byId.keys()] }, ending))
    .finally(() => share.end());
  const shapes = rows.map((row): BoundaryShape => {
    const { code, nameZh, nameEn, kind } = byId.get(row.region_id)!;
    return {
      id: row.region_id,
      geometry: row.geometry as BoundaryShape["geometry"],
      properties: { code, nameZh, nameEn, kind, quality: row.quality },
    };
  });
  const collection = {
    ...simplifiedCollection(shapes),
    sources: [...new Set(rows.map(({ source }) => source))],
    approvalNumbers: [...new Set(rows.flatMap(({ approval_number }) => approval_number ?? []))],
  };
  const body = Buffer.from(JSON.stringify(collection));
  const [br, gzip] = await Promise.all([compress(body, "br", BROTLI_QUALITY), compress(body, "gzip")]);
  return {
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`,
    bodies: new Map<Encoding, Buffer>([
      ["identity", body],
      ["br", br],
      ["gzip", gzip],
    ]),
    // Regions that changed meanwhile are another collection: this one is sent, and not kept.
    epoch: epoch === watch.epoch("regions") ? epoch : null,
    today: todayOf(config),
  };
}

function levelOf(text: string): RegionLevel {
  // Not by toUpperCase, which makes an I of some other letters too.
  const level = LEVELS.find((known) => known === text || known.toLowerCase() === text);
  if (level === undefined) throw new BadInput("level", `one of ${LEVELS.join(", ")}`, text);
  return level;
}

function kindsOf(asked: string | string[] | undefined): RegionKind[] {
  if (asked === undefined || asked === "") return [RegionKind.ADMINISTRATIVE];
  const known = Object.keys(RegionKind) as RegionKind[];
  const texts = [asked].flat().flatMap((text) => text.split(","));
  const unknown = texts.find((text) => !known.includes(text as RegionKind));
  if (unknown !== undefined) throw new BadInput("kinds", `${known.join(" or ")}, or both with a comma`, unknown);
  return known.filter((kind) => texts.includes(kind));
}

/** The day whose regions are meant; null: today. Throws BadInput. */
function dayOf(asked: string | string[] | undefined, today: string): string | null {
  if (asked === undefined || asked === "") return null;
  if (typeof asked !== "string" || !isKeptDay(asked) || asked > today)
    throw new BadInput("regionsAsOf", `a day as YYYY-MM-DD up to today, ${today}`, asked);
  return asked;
}

/** Whether If-None-Match names the tag; weak tags count, since proxies weaken them when they compress. */
function matches(header: string | undefined, etag: string): boolean {
  return header?.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag) ?? false;
}

function sendError(platform: Platform, reply: FastifyReply, error: unknown): FastifyReply {
  const shown = userErrorOf(platform, error);
  if (!(shown instanceof UserError)) throw shown;
  const { http } = shown.extensions as { http?: { status: number; headers?: ReadonlyMap<string, string> } };
  return reply
    .code(shown instanceof NotFound ? 404 : (http?.status ?? 400))
    .headers(Object.fromEntries(http?.headers ?? []))
    .send({ error: shown.message, code: shown.extensions.code });
}
