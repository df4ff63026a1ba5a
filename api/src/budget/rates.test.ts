import type { FastifyInstance } from "fastify";
import { afterEach, expect, it, vi } from "vitest";
import { describeOnOne } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { createToken } from "../accounts/tokens.ts";
import { inTransaction } from "../db/database.ts";
import { buildServer } from "../server.ts";
import { Rates } from "./rates.ts";

it("counts by the minute, each for himself, and says when to come again", async () => {
  vi.useFakeTimers();
  const rates = new Rates({ requestsPerMinute: 2, costPerMinute: 1000 });
  const refusal = (work: Promise<void>) =>
    work.then(
      () => null,
      ({ extensions: { code, of, limit, retryAfterSeconds } }) => [code, of, limit, retryAfterSeconds],
    );
  expect(await refusal(rates.request("a"))).toBeNull();
  expect(await refusal(rates.request("a"))).toBeNull();
  vi.advanceTimersByTime(15_000);
  expect(await refusal(rates.request("a"))).toEqual(["RATE_LIMITED", "REQUESTS", 2, 45]);
  expect(await refusal(rates.request("b"))).toBeNull();
  expect(await refusal(rates.cost("a", 900))).toBeNull();
  expect(await refusal(rates.cost("a", 101))).toEqual(["RATE_LIMITED", "COST", 1000, 60]);
  vi.advanceTimersByTime(46_000);
  expect(await refusal(rates.request("a"))).toBeNull();
  vi.useRealTimers();
});

it("counts nothing where there is no limit", async () => {
  const rates = new Rates({ requestsPerMinute: 0, costPerMinute: 0 });
  for (let n = 0; n < 1000; n += 1) {
    await rates.request("a");
    await rates.cost("a", 100_000);
  }
});

describeOnOne(
  "limits of a minute",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    afterEach(() => app.close());
    let made = 0;
    const token = (): Promise<string> =>
      inTransaction(getDatabase(), (client) =>
        createToken(
          { client, actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" },
          { name: `programme ${++made}`, role: "ANALYST", regionCode: "370100", days: 1 },
        ),
      );
    const serve = async (limits: { requestsPerMinute?: number; costPerMinute?: number }) => {
      const config = { ...getConfig(), auth: "accounts" as const, requestsPerMinute: 0, costPerMinute: 0, ...limits };
      app = await buildServer({ database: getDatabase(), config });
    };
    const ask = async (bearer: string, query: string, { address = "10.0.0.1", url = "/graphql" } = {}) => {
      const response = await app.inject({
        method: "POST",
        url,
        payload: { query },
        headers: { authorization: `Bearer ${bearer}` },
        remoteAddress: address,
      });
      const code = /"code":"([A-Z_]+)"/.exec(response.body)?.[1];
      return { status: response.statusCode, code, retryAfter: Number(response.headers["retry-after"] ?? 0) };
    };
    const ESTATES = "{ estates(first: 100) { nodes { name } } }";

    it("hold for a token by what it asks for: others are not held up", async () => {
      await serve({});
      const counted = await app.inject({
        method: "POST",
        url: "/graphql",
        payload: { query: ESTATES, extensions: { cost: true } },
        headers: { authorization: `Bearer ${await token()}` },
      });
      const { cost } = counted.json().extensions.cost as { cost: number };
      await app.close();
      // two questions, and no third
      await serve({ costPerMinute: 2 * cost });
      const [one, other] = [await token(), await token()];
      expect(await ask(one, ESTATES)).toMatchObject({ status: 200 });
      const light = (n: number) => `{ estates(first: ${n}) { nodes { name } } }`;
      expect(await ask(one, light(99))).toMatchObject({ status: 200 });
      for (const url of ["/graphql", "/export?format=csv"]) {
        const refused = await ask(one, light(98), { url });
        expect([url, refused]).toMatchObject([url, { status: 429, code: "RATE_LIMITED" }]);
        expect(refused.retryAfter).toBeGreaterThan(0);
        expect(refused.retryAfter).toBeLessThanOrEqual(60);
      }
      expect(await ask(other, light(98))).toMatchObject({ status: 200 });
    });

    it("hold for an address, whoever comes from it, and before it is known who", async () => {
      await serve({ requestsPerMinute: 3 });
      const [one, other] = [await token(), await token()];
      expect(await ask(one, ESTATES)).toMatchObject({ status: 200 });
      expect(await ask("atlas_guessed", ESTATES)).toMatchObject({ status: 401 });
      expect(await ask(other, ESTATES)).toMatchObject({ status: 200 });
      expect(await ask(other, ESTATES)).toMatchObject({ status: 429, code: "RATE_LIMITED" });
      expect(await ask(other, ESTATES, { address: "10.0.0.2" })).toMatchObject({ status: 200 });
    });

    it("hold for a token, from wherever it comes", async () => {
      await serve({ requestsPerMinute: 2 });
      const one = await token();
      for (const [address, status] of [
        ["10.0.0.1", 200],
        ["10.0.0.2", 200],
        ["10.0.0.3", 429],
      ] as const)
        expect(await ask(one, ESTATES, { address })).toMatchObject({ status });
    });

    it("let light questions be answered while fifty heavy ones wait", async () => {
      await serve({});
      const { reader } = getDatabase();
      const query = reader.query.bind(reader);
      let letGo = (): void => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      // heavy ones take as long as they are held, whatever the database does with them
      vi.spyOn(reader, "query").mockImplementation(async (text, ...more) => {
        if (/\bestates\b/.test(text)) await held;
        return query(text, ...more);
      });
      const heavy = (
        n: number,
      ) => `{ estates(first: ${900 + n}) { nodes { id name address externalId source builtYear households location
        old starRating smartStars buildings a: name b: name c: name d: name e: name f: name g: name h: name i: name j: name k: name } } }`;
      const tokens = await Promise.all(Array.from({ length: 10 }, token));
      const waiting = Array.from({ length: 50 }, (_, n) => ask(tokens[n % 10]!, heavy(n)));
      const work = async () => (await app.inject("/healthz")).json().work as { running: number; waiting: number };
      await expect
        .poll(
          async () =>
            Object.values(await work())
              .slice(0, 2)
              .reduce((a, b) => a + b),
          { timeout: 20_000 },
        )
        .toBe(50);
      const light = await ask(tokens[0]!, '{ observations(region: "370100") { totalCount } }');
      expect(light).toMatchObject({ status: 200, code: undefined });
      expect((await work()).waiting).toBeGreaterThan(30);
      letGo();
      vi.restoreAllMocks();
      for (const { status } of await Promise.all(waiting)) expect(status).toBe(200);
    });
  },
  smallWorld,
);
