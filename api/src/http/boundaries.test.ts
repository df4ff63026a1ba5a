import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { buildServer } from "../server.ts";

describeOnBoth(
  "boundaries over HTTP",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    it("sends the descendants at a level with integer ids, and only what the map paints", async () => {
      const response = await app.inject("/boundaries/370000/COUNTY.geojson");
      expect(response.statusCode).toBe(200);
      expect(response.headers["content-type"]).toContain("application/geo+json");
      const { features } = response.json<FeatureCollection>();
      expect(features.map(({ id, properties }) => [id, properties])).toEqual([
        [3, { code: "370102", nameZh: "历下区", nameEn: "Lixia", kind: "ADMINISTRATIVE", quality: "SIMPLIFIED" }],
        [4, { code: "370103", nameZh: "市中区", nameEn: "Shizhong", kind: "ADMINISTRATIVE", quality: "SIMPLIFIED" }],
      ]);
    });

    it("says whose boundaries they are", async () => {
      const { sources, approvalNumbers } = (await app.inject("/boundaries/370000/COUNTY.geojson")).json<{
        sources: string[];
        approvalNumbers: string[];
      }>();
      expect({ sources, approvalNumbers }).toEqual({ sources: ["drawn for tests"], approvalNumbers: [] });
    });

    it("leaves no gap between neighbours, and leaves detail out", async () => {
      const { features } = (await app.inject("/boundaries/370100/COUNTY.geojson")).json<
        FeatureCollection<Polygon | MultiPolygon>
      >();
      const [lixia, shizhong] = features.map(({ geometry }) => {
        const ring = geometry.type === "Polygon" ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!;
        // The line between them lies around 117.0; the outer corners are far from it.
        return new Set(ring.filter(([lon]) => Math.abs(lon! - 117) < 0.01).map(String));
      });
      expect(lixia).toEqual(shizhong);
      expect(lixia!.size).toBeGreaterThan(10);
    });

    it("compresses for those who take it, to the same content", async () => {
      const url = "/boundaries/370100/COUNTY.geojson";
      const plain = (await app.inject({ url })).body;
      const br = await app.inject({ url, headers: { "accept-encoding": "gzip, br" } });
      expect(br.headers["content-encoding"]).toBe("br");
      expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain);
      const gzip = await app.inject({ url, headers: { "accept-encoding": "gzip" } });
      expect(gzip.headers["content-encoding"]).toBe("gzip");
      expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain);
    });

    it("answers 304 to who has it, and anew once regions have changed", async () => {
      const url = "/boundaries/370100/COUNTY.geojson";
      const { etag } = (await app.inject({ url })).headers;
      const again = await app.inject({ url, headers: { "if-none-match": `"other", W/${etag}` } });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe("");

      await getDatabase().pool.query("update region_boundaries set quality = 'OFFICIAL' where region_id = 3");
      await getDatabase().pool.query("update data_versions set version = version + 1 where family = 'regions'");
      await getDatabase().pool.query("select pg_notify('data_changed', 'regions')");
      await expect
        .poll(async () => (await app.inject({ url, headers: { "if-none-match": String(etag) } })).statusCode, {
          timeout: 5000,
        })
        .toBe(200);
    });

    it("sends an empty collection where no shapes are known", async () => {
      const response = await app.inject("/boundaries/370102/STREET.geojson?kinds=ADMINISTRATIVE,FUNCTIONAL_ZONE");
      expect(response.json()).toEqual({ type: "FeatureCollection", features: [], sources: [], approvalNumbers: [] });
    });

    it.each([
      ["/boundaries/999999/COUNTY.geojson", 404, 'no region "999999" is known'],
      [
        "/boundaries/370000/VILLAGE.geojson",
        400,
        'level: expected one of PROVINCE, CITY, COUNTY, STREET, COMMUNITY, got "VILLAGE"',
      ],
      [
        "/boundaries/370000/CITY.geojson?kinds=ZONE",
        400,
        'kinds: expected ADMINISTRATIVE or FUNCTIONAL_ZONE, or both with a comma, got "ZONE"',
      ],
    ])("%s is refused with %i and a reason", async (url, status, message) => {
      const response = await app.inject(url);
      expect(response.statusCode).toBe(status);
      expect(response.json().error).toBe(message);
    });
  },
  smallWorld,
);
