import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { kindsToTest } from "../../test/database-kinds.ts";
import { openTestDatabase, type TestDatabase } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { buildServer } from "../server.ts";
import { MAX_STREAMS_OF_ONE } from "./open-streams.ts";
import type { Answered } from "./requests.ts";

const WRONG = { query: "query ($s: [ComplaintStatus!]) { complaints(filter: { statuses: $s }) { nodes { id } } }" };
const STREAM = { accept: "text/event-stream", "content-type": "application/json" };
const SUBSCRIBE = JSON.stringify({ query: "subscription { complaintsRecorded { at } }" });

describe("requests", () => {
  let world: TestDatabase;
  let app: FastifyInstance;
  const answered: Answered[] = [];
  beforeAll(async () => {
    world = await openTestDatabase(kindsToTest()[0]!);
    await smallWorld(world.database);
  });
  afterAll(async () => {
    await world.remove();
  });
  afterEach(async () => {
    await app.close();
  });

  async function listening(prepare = (_app: FastifyInstance): void => {}): Promise<string> {
    const accessLog = { answered: (one: Answered) => answered.push(one), wrongToken: () => {} };
    app = await buildServer({ ...world, accessLog });
    prepare(app);
    return app.listen({ host: "127.0.0.1", port: 0 });
  }
  const post = (url: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });

  it("tell one fault of a list of wrong values, by every door", async () => {
    const url = await listening();
    const body = { ...WRONG, variables: { s: Array.from({ length: 2000 }, (_, i) => `WRONG${i}`) } };
    const get = new URLSearchParams({ query: WRONG.query, variables: JSON.stringify({ s: ["WRONG0", "WRONG1"] }) });
    const texts = await Promise.all(
      [
        post(`${url}/graphql`, body),
        post(`${url}/export?format=csv`, body),
        post(`${url}/graphql/stream`, body, { accept: STREAM.accept }),
        fetch(`${url}/graphql?${get}`, { headers: { "apollo-require-preflight": "1" } }),
      ].map(async (response) => (await response).text()),
    );
    for (const text of texts) {
      expect(text).toContain('got invalid value \\"WRONG0\\" at \\"s[0]\\"');
      expect(text).toContain('"code":"BAD_USER_INPUT"');
      expect(text).not.toContain("WRONG1\\");
    }
  });

  it.each([
    ["a list of 2,001 values", { ...WRONG, variables: { s: Array(2001).fill("CLOSED") } }, "a list of 2001 values"],
    [
      "101 variables",
      { query: "{ __typename }", variables: Object.fromEntries(Object.entries(Array(101).fill(1))) },
      "101 variables",
    ],
    [
      "values nested too deep",
      { query: "{ __typename }", variables: { a: JSON.parse("[".repeat(22) + "]".repeat(22)) } },
      "more than 20 deep",
    ],
    ["a text above 64 KB", { query: `#${"x".repeat(65_536)}\n{ __typename }` }, "more than 65536 bytes"],
  ])("refuse %s", async (_name, body, message) => {
    const response = await post(`${await listening()}/graphql`, body);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, errors[0]!.extensions.code]).toEqual([400, "QUERY_TOO_LARGE"]);
    expect(errors[0]!.message).toContain(message);
  });

  it.each([
    ["__proto__", '{"query":"{ __typename }","variables":{"__proto__":{}}}', 'expected no name \\"__proto__\\"'],
    [
      "33 levels",
      `{"query":"{ __typename }","extensions":${'{"a":'.repeat(33)}1${"}".repeat(33)}}`,
      "at most 32 levels",
    ],
    ["1e400", '{"query":"{ __typename }","variables":{"n":[1e400]}}', "expected numbers of at most 1.8e308"],
    ["no JSON", "{", "the body: expected JSON"],
  ])("refuse a body with %s by every door", async (_name, body, message) => {
    const url = await listening();
    for (const path of ["/graphql", "/export?format=csv", "/graphql/stream"]) {
      const response = await fetch(url + path, { method: "POST", headers: STREAM, body });
      expect([path, response.status]).toEqual([path, 400]);
      expect(await response.text()).toContain(message);
    }
  });

  it("take a body above 256 KB with the write token alone, told by length or by chunks", async () => {
    const url = `${await listening()}/graphql`;
    const body = { query: "{ __typename }", variables: { x: "x".repeat(300_000) } };
    const chunks = () => new Blob([JSON.stringify(body)], { type: "application/json" }).stream();
    const chunked = { method: "POST", headers: { "content-type": "application/json" }, duplex: "half" as const };
    expect((await post(url, body)).status).toBe(413);
    expect((await fetch(url, { ...chunked, body: chunks() } as RequestInit)).status).toBe(413);
    expect((await post(url, body, { authorization: "Bearer test-write-token" })).status).toBe(200);
    expect((await post(url, body, { authorization: "Bearer another" })).status).toBe(401);
  });

  it("say where an error stands in the query, the second time too", async () => {
    const url = `${await listening()}/graphql`;
    const query =
      '{\n  region(code: "370000") { code }\n  ...R\n}\nfragment R on Query { regions(codes: ["x"]) { totalCount } }';
    for (const _ of [1, 2]) {
      const { errors } = (await (await post(url, { query })).json()) as { errors: { locations: unknown }[] };
      expect(errors[0]!.locations).toEqual([{ line: 5, column: 23 }]);
    }
  });

  it("have an id in the answer and in the log, which tells no query", async () => {
    const url = await listening();
    const response = await fetch(`${url}/graphql?query=%7B__typename%7D`, {
      headers: { "apollo-require-preflight": "1" },
    });
    await response.text();
    const id = response.headers.get("x-request-id");
    await expect.poll(() => answered.find((one) => one.id === id)).toMatchObject({ path: "/graphql", status: 200 });
    expect(JSON.stringify(answered)).not.toContain("typename");
  });

  it("refuse a subscription whose field a directive leaves out", async () => {
    const query = "subscription { complaintsRecorded @skip(if: true) { at } }";
    const told = await (await post(`${await listening()}/graphql/stream`, { query }, { accept: STREAM.accept })).text();
    expect(told).toContain('"code":"BAD_USER_INPUT"');
    expect(told).toContain("expected a subscription of one field that is not left out");
  });

  it("of one client hold only so many streams, and a place is free once a stream is left", async () => {
    const url = `${await listening()}/graphql/stream`;
    const left = Array.from({ length: MAX_STREAMS_OF_ONE }, () => new AbortController());
    const open = (signal?: AbortSignal): Promise<Response> =>
      fetch(url, { method: "POST", headers: STREAM, body: SUBSCRIBE, ...(signal ? { signal } : {}) });
    // kept, since a response that nobody holds is ended once memory is swept
    const held: Response[] = [];
    for (const { signal } of left) held.push(await open(signal));
    const refused = await open();
    expect(held.map(({ status }) => status)).toEqual(left.map(() => 200));
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "5"]);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "STREAMS_BUSY", limit: 20 } }] });
    for (const one of left) one.abort();
    await expect
      .poll(async () => {
        const again = await open();
        await again.body?.cancel();
        return again.status;
      })
      .toBe(200);
  });

  it("under way are finished when the server closes, and streams are told", async () => {
    let finish = (): void => {};
    const gate = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let begun = false;
    const url = await listening((server) =>
      server.get("/slow", async () => {
        begun = true;
        await gate;
        return { done: true };
      }),
    );
    const stream = await fetch(`${url}/graphql/stream`, { method: "POST", headers: STREAM, body: SUBSCRIBE });
    const slow = fetch(`${url}/slow`);
    await expect.poll(() => begun).toBe(true);
    const closed = app.close();
    expect(await stream.text()).toContain('"code":"STREAM_ENDED"');
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    finish();
    expect(await (await slow).json()).toEqual({ done: true });
    await closed;
  });
});
