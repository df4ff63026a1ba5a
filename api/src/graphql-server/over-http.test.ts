import type { FastifyInstance } from "fastify";
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { kindsToTest } from "../../test/database-kinds.ts";
import { openTestDatabase, type TestDatabase } from "../../test/databases.ts";
import { buildServer } from "../server.ts";

let world: TestDatabase;
let app: FastifyInstance;
let url = "";

beforeAll(async () => {
  world = await openTestDatabase(kindsToTest()[0]!);
  app = await buildServer(world);
  url = `${await app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
});

afterAll(async () => {
  await app.close();
  await world.remove();
});

it("keeps to GraphQL over HTTP as far as stock Apollo Server does", async () => {
  const results = await Promise.all(serverAudits({ url, fetchFn: fetch }).map((audit) => audit.fn()));
  const by = (status: string): string[] => results.filter((result) => result.status === status).map(({ name }) => name);
  // Stock Apollo Server 5.5: 55 ok, 3 notices, 3 warnings, no errors.
  expect(by("error")).toEqual([]);
  expect(by("warn").length).toBeLessThanOrEqual(3);
  expect(by("notice").length).toBeLessThanOrEqual(3);
  expect(by("ok").length).toBeGreaterThanOrEqual(55);
});

it("streams over server-sent events, within the same limits", async () => {
  const stream = async (query: string): Promise<[number, string]> => {
    const response = await fetch(`${url}/stream`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ query }),
    });
    return [response.status, await response.text()];
  };
  const [status, text] = await stream("{ __typename }");
  expect(status).toBe(200);
  expect(text).toContain('event: next\ndata: {"data":{"__typename":"Query"}}');
  expect(text).toContain("event: complete");
  const [, deep] = await stream(`{ region(code: "1") ${"{ parent ".repeat(20)}{ code }${" }".repeat(20)} }`);
  expect(deep).toContain("Query depth limit of 15 exceeded");
  const [, wide] = await stream("{ regions(first: 1000) { nodes { children { children { children { code } } } } } }");
  expect(wide).toContain("the answer would hold about");
  const bomb = Array.from(
    { length: 6 },
    (_, i) => `fragment F${i} on ComplaintsRecorded { ${`...F${i + 1} `.repeat(30)} }`,
  );
  const [, spread] = await stream(
    `subscription { complaintsRecorded { ...F0 } } ${bomb.join(" ")} fragment F6 on ComplaintsRecorded { at }`,
  );
  expect(spread).toContain("selections once its fragments are spelt out, and one may ask for 2000");
  const [, misfit] = await stream("subscription($unused: Int) { complaintsRecorded { at } }");
  expect(misfit).toContain('"code":"GRAPHQL_VALIDATION_FAILED"');
});

it("streams to nobody who does not say that he takes a stream", async () => {
  const response = await fetch(`${url}/stream`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query: "{ __typename }" }),
  });
  expect(response.status).toBe(406);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
});

it.each([
  ["an operation that is not there", "query A { __typename }", { operationName: "B" }, "OPERATION_RESOLUTION_FAILURE"],
  ["an operation without a name", "query A { __typename }", { operationName: "" }, "OPERATION_RESOLUTION_FAILURE"],
  [
    "an operation that is not there beside one beyond the cost of an answer",
    "query A { regions(first: 1000) { nodes { children { children { children { code } } } } } }",
    { operationName: "__proto__" },
    "QUERY_TOO_LARGE",
  ],
  ["a subscription where none is streamed", "subscription { complaintsRecorded { at } }", {}, "BAD_USER_INPUT"],
  [
    "a variable named like what every object has",
    "query ($constructor: Int!) { regions(first: $constructor) { totalCount } }",
    {},
    "BAD_USER_INPUT",
  ],
])("refuses %s", async (_name, query, more, code) => {
  const { errors } = (await app.inject({ method: "POST", url: "/graphql", payload: { query, ...more } })).json();
  expect(errors[0].extensions.code).toBe(code);
});

it("takes a variable named like what every object has for left out where it is", async () => {
  const query = "query ($constructor: Int) { regions(first: $constructor) { totalCount } }";
  const { data, errors } = (await app.inject({ method: "POST", url: "/graphql", payload: { query } })).json();
  expect(errors).toBeUndefined();
  expect(data).toEqual({ regions: { totalCount: 0 } });
});
