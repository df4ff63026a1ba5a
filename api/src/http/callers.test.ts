import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { kindsToTest } from "../../test/database-kinds.ts";
import { openTestDatabase, type TestDatabase } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import type { Config } from "../config.ts";
import { buildServer } from "../server.ts";

describe("who asks", () => {
  let world: TestDatabase;
  let app: FastifyInstance;
  const addresses: string[] = [];
  beforeAll(async () => {
    world = await openTestDatabase(kindsToTest()[0]!);
    await smallWorld(world.database);
  }, 120_000);
  afterAll(async () => world.remove());
  afterEach(async () => app.close());

  async function serve(given: Partial<Config>): Promise<void> {
    const accessLog = { answered: ({ address }: { address: string }) => addresses.push(address), wrongToken: () => {} };
    app = await buildServer({ database: world.database, config: { ...world.config, ...given }, accessLog });
  }

  it.each([
    ["by nobody's word unless a proxy is trusted", null, "10.0.0.5", "6.6.6.6", "10.0.0.5"],
    ["by no word of one who is no trusted proxy", "10.0.0.0/8", "9.9.9.9", "6.6.6.6", "9.9.9.9"],
    ["by the trusted proxy's word", "10.0.0.0/8", "10.0.0.5", "1.2.3.4", "1.2.3.4"],
    [
      "by the last word before the proxies, whatever the client put in front",
      "10.0.0.0/8",
      "10.0.0.5",
      "6.6.6.6, 1.2.3.4, 10.0.0.7",
      "1.2.3.4",
    ],
    ["by each of several proxies", "10.0.0.5,192.168.0.0/16", "10.0.0.5", "6.6.6.6, 1.2.3.4, 192.168.1.1", "1.2.3.4"],
    ["by the proxy alone where it says nothing", "10.0.0.0/8", "10.0.0.5", undefined, "10.0.0.5"],
  ])("is told %s", async (_name, trustedProxies, remoteAddress, said, address) => {
    await serve({ trustedProxies });
    const headers =
      said === undefined ? {} : { "x-forwarded-for": said, "x-real-ip": "7.7.7.7", forwarded: "for=8.8.8.8" };
    await app.inject({ url: "/healthz", remoteAddress, headers });
    expect(addresses.at(-1)).toBe(address);
  });

  it("and takes more rows than there is room for is refused with a code, and the next question is answered", async () => {
    await serve({ resultMemoryMb: 0.02 });
    const large = await ask(app, "{ estates(first: 1000) { nodes { id name address } } }");
    expect(large.errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_LARGE", limit: 5242.88 });
    expect((await ask(app, "{ estates(first: 1) { nodes { name } } }")).errors).toBeUndefined();
    expect((await app.inject("/healthz")).json().work).toMatchObject({ running: 0, resultBytes: 0 });
  });
});
