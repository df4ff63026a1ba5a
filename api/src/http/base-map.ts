import { basename, dirname } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import { NotFound } from "../errors.ts";

/** GET /base-map/<id>.pmtiles: a configured file of tiles, whole or by ranges (RFC 9110, section 14). Needs serveDashboard before it. */
export function serveBaseMaps(app: FastifyInstance, { baseMaps }: Pick<Config, "baseMaps">): void {
  app.get<{ Params: { id: string } }>("/base-map/:id.pmtiles", async (request, reply) => {
    const found = baseMaps.find(({ id }) => id === request.params.id);
    if (found?.kind !== "PMTILES") {
      const missing = new NotFound("base map", request.params.id);
      return reply.code(404).send({ error: missing.message, code: missing.extensions.code });
    }
    reply.type("application/vnd.pmtiles");
    return reply.sendFile(basename(found.file), dirname(found.file), { cacheControl: false });
  });
}
