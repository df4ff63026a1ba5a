import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testConfig } from "../../test/test-config.ts";
import { contentSecurityPolicy, serveDashboard } from "./dashboard.ts";

const HTML = { accept: "text/html,application/xhtml+xml" };

describe("the dashboard's files", () => {
  const root = `${mkdtempSync(join(tmpdir(), "atlas-dashboard-"))}/`;
  let app: FastifyInstance;
  beforeAll(() => {
    mkdirSync(`${root}assets`);
    writeFileSync(`${root}index.html`, "<title>map</title>");
    writeFileSync(`${root}assets/main-1a2b3c.js`, "plain");
    writeFileSync(`${root}assets/main-1a2b3c.js.br`, "compressed");
    app = fastify();
    serveDashboard(app, testConfig(), root);
  });
  afterAll(async () => {
    await app.close();
    rmSync(root, { recursive: true });
  });

  it("serves its page for every address of the dashboard, and only what the policy allows to it", async () => {
    for (const url of ["/", "/region/370100?indicator=estates"]) {
      const { statusCode, body, headers } = await app.inject({ url, headers: HTML });
      expect([url, statusCode, body]).toEqual([url, 200, "<title>map</title>"]);
      expect(headers["content-security-policy"]).toBe(contentSecurityPolicy({ mapboxToken: null, baseMaps: [] }));
      expect(headers["cache-control"]).toBe("no-cache");
    }
  });

  it("serves what carries a hash for ever, and compressed where the build has it so", async () => {
    const url = "/assets/main-1a2b3c.js";
    const plain = await app.inject({ url });
    expect([plain.body, plain.headers["cache-control"]]).toEqual(["plain", "public, max-age=31536000, immutable"]);
    const br = await app.inject({ url, headers: { "accept-encoding": "gzip, br" } });
    expect([br.body, br.headers["content-encoding"]]).toEqual(["compressed", "br"]);
    expect(br.headers["content-type"]).toContain("javascript");
  });

  it("says what is not there", async () => {
    const missing = await app.inject({ url: "/assets/gone.js", headers: HTML });
    expect(missing.statusCode).toBe(404);
    const api = await app.inject({ url: "/nowhere" });
    expect([api.statusCode, api.json().error]).toEqual([404, expect.stringContaining("got GET /nowhere")]);
  });

  it("does not leave its folder", async () => {
    const { statusCode, body } = await app.inject("/..%2f..%2fetc/passwd");
    expect([400, 403, 404]).toContain(statusCode);
    expect(body).not.toContain("root:");
  });

  it("lets pages reach Mapbox only where a token says so", () => {
    expect(contentSecurityPolicy({ mapboxToken: null, baseMaps: [] })).not.toContain("mapbox");
    expect(contentSecurityPolicy({ mapboxToken: "pk.x", baseMaps: [] })).toContain(
      "connect-src 'self' https://api.mapbox.com",
    );
    expect(contentSecurityPolicy({ mapboxToken: null, baseMaps: [] })).toContain("worker-src 'self' blob:");
  });
});
