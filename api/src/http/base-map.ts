import { access } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import { NotFound } from "../errors.ts";

/** GET /base-map/<id>.pmtiles: a configured file of tiles, whole or by ranges (RFC 9110, section 14). Needs serveDashboard before it. */
export function serveBaseMaps(app: FastifyInstance, { baseMaps }: Pick<Config, "baseMaps">): void {
  app.get<{ Params: { id: string } }>("/base-map/:id.pmtiles", async (request, reply) => {
    const found = baseMaps.find(({ id }) => id === request.params.id);
    const refuse = (missing: NotFound) =>
      reply.code(404).send({ error: missing.message, code: missing.extensions.code });
    if (found?.kind !== "PMTILES") return refuse(new NotFound("base map", request.params.id));
    const there = await access(found.file).then(
      () => true,
      () => false,
    );
    if (!there) return refuse(new NotFound("file of the base map", found.id));
    // A compressed copy beside the file would have ranges of its own.
    delete request.headers["accept-encoding"];
    reply.type("application/vnd.pmtiles");
    return reply.sendFile(basename(found.file), dirname(found.file), { cacheControl: false, contentType: false });
  });
}
