import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { kindsToTest } from "../../test/database-kinds.ts";
import { openTestDatabase, type TestDatabase } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { buildServer } from "../server.ts";

const nested = (depth: number, field: string): string => `${`{ ${field} `.repeat(depth)}{ code }${" }".repeat(depth)}`;
/** Each fragment spreads the next ten times: 10^6 fields from a text of some hundred words. */
const bomb = `{ region(code: "370000") { ...F0 } } ${Array.from(
  { length: 6 },
  (_, i) =>
    `fragment F${i} on Region { ${Array.from({ length: 10 }, (_, j) => `a${j}: parent { ...F${i + 1} }`).join(" ")} }`,
).join(" ")} fragment F6 on Region { code }`;

/** The same field under so many names. */
const times = (count: number, field: string): string =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(" ")} }`;

const TOO_LARGE: [name: string, query: string, message: string][] = [
  [
    "too deep",
    `{ region(code: "370000") ${nested(15, "parent")} }`,
    "Query depth limit of 15 exceeded, found 17. To stay inside it: nest fewer levels",
  ],
  [
    "too many aliases",
    `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: __typename`).join(" ")} }`,
    "Aliases limit of 60 exceeded, found 1000. To stay inside it: split the query",
  ],
  [
    "too many directives",
    `{ ${"__typename @include(if: true) ".repeat(51)} }`,
    "Directives limit of 50 exceeded, found 51.",
  ],
  ["too many words", `{ ${"__typename ".repeat(4001)} }`, "the query has more than 4000 tokens"],
  [
    "too many rows in lists of lists",
    "{ regions(first: 1000) { nodes { children { children { code nameZh } } } } }",
    "the answer would hold about",
  ],
  [
    "nested pages",
    "{ regions(first: 100) { nodes { estates(first: 1000) { nodes { id name } } } } }",
    "the answer would hold about",
  ],
  [
    "sixty searches for neighbours",
    times(60, "estates(first: 1, filter: { nearEstates: { radiusMeters: 3000 } }) { totalCount }"),
    "the answer would hold about",
  ],
  [
    "neighbours in every region of a list",
    "{ regions(first: 20) { nodes { estates(first: 1, filter: { nearEstates: { radiusMeters: 3000 } }) { totalCount } } } }",
    "the answer would hold about",
  ],
  ["layers of points", times(10, "estatePoints { ids }"), "the answer would hold about"],
  [
    "layers of a register's points",
    times(10, 'registerPoints(register: "mediation_cases") { ids }'),
    "the answer would hold about 110",
  ],
  [
    "orders by complaints",
    times(20, "estates(first: 1, order: COMPLAINTS_DESC) { nodes { name } }"),
    "the answer would hold about",
  ],
  [
    "statistics by day and category, over and over",
    times(48, "complaintStatistics(groupBy: [DAY, CATEGORY]) { day category { category } complaints }"),
    "the answer would hold about",
  ],
];

describe("limits", () => {
  let world: TestDatabase;
  let app: FastifyInstance;
  const logged: [string, unknown][] = [];
  beforeAll(async () => {
    world = await openTestDatabase(kindsToTest()[0]!);
    await smallWorld(world.database);
    app = await buildServer({ ...world, log: (id, error) => logged.push([id, error]) });
  });
  afterAll(async () => {
    await app.close();
    await world.remove();
  });

  it.each(TOO_LARGE)(
    "refuses a query with %s before it runs, and says how to narrow it",
    async (_name, query, message) => {
      const { status, data, errors } = await ask(app, query);
      expect(errors?.[0]?.message).toContain(message);
      expect(errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_LARGE" });
      expect([status, data]).toEqual([400, undefined]);
    },
  );

  it("refuses a fragment bomb without spelling it out, which would not end", async () => {
    const { status, data, errors } = await ask(app, bomb);
    expect([status, data]).toEqual([400, undefined]);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining("more than 2000 selections once its fragments are spelt out"),
      extensions: { code: "QUERY_TOO_LARGE", limit: 2000 },
    });
  });

  it("leaves room for introspection and for what a page of the dashboard asks", async () => {
    const { getIntrospectionQuery } = await import("graphql");
    expect((await ask(app, getIntrospectionQuery())).errors).toBeUndefined();
    const tree = '{ region(code: "370000") { children { children { children { code nameZh } } } } }';
    expect((await ask(app, tree)).errors).toBeUndefined();
  });

  it.each([
    ["a field that is not there", "{ nowhere }", 400, "GRAPHQL_VALIDATION_FAILED"],
    ["a syntax error", "{ region(", 400, "GRAPHQL_PARSE_FAILED"],
    ["a code that is not known", '{ regions(codes: ["x"]) { totalCount } }', 200, "NOT_FOUND"],
    [
      "two operations and no name",
      "query A { __typename } query B { __typename }",
      400,
      "OPERATION_RESOLUTION_FAILURE",
    ],
  ])("says of %s whose fault it is", async (_name, query, status, code) => {
    const answer = await ask(app, query);
    expect(answer.status).toBe(status);
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
  });

  it("counts a query anew for other variables, and refuses as often as it is asked", async () => {
    const query = "query ($n: Int!) { regions(first: $n) { nodes { children { children { code nameZh } } } } }";
    expect((await ask(app, query, { n: 1 })).errors).toBeUndefined();
    for (const _ of [1, 2])
      expect((await ask(app, query, { n: 1000 })).errors?.[0]?.extensions.code).toBe("QUERY_TOO_LARGE");
    expect((await ask(app, query, { n: 1 })).errors).toBeUndefined();
  });

  it("takes the default of a variable that is left out, one that may not be null too", async () => {
    const query =
      "query ($n: Int! = 2, $m: Int = 1) { a: regions(first: $n) { nodes { code } } b: regions(first: $m) { nodes { code } } }";
    const count = async (variables: object): Promise<number[]> => {
      const { data } = await ask(app, query, variables as Record<string, unknown>);
      const pages = data as Record<string, { nodes: unknown[] }>;
      return ["a", "b"].map((key) => pages[key]!.nodes.length);
    };
    expect([await count({}), await count({ n: 3 })]).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });

  it("names the variable that does not fit", async () => {
    const { status, errors } = await ask(app, "query ($n: Int!) { regions(first: $n) { totalCount } }", { n: "many" });
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('Variable "$n" got invalid value "many"'),
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  it("masks a fault of the database and logs it whole under the id it sends", async () => {
    await world.database.pool.query("alter table observations rename to elsewhere");
    const { status, data, errors } = await ask(
      app,
      '{ observations(region: "370100") { totalCount } region(code: "370100") { code } }',
    );
    await world.database.pool.query("alter table elsewhere rename to observations");
    expect([status, data]).toEqual([200, null]);
    const [{ message, path, extensions }] = errors as [NonNullable<typeof errors>[number]];
    expect(message).toBe(`something went wrong on the server; it is logged under ${extensions.id}`);
    expect(path).toEqual(["observations"]);
    expect(JSON.stringify(errors)).not.toContain("relation");
    expect(logged).toContainEqual([
      extensions.id,
      expect.objectContaining({ message: expect.stringContaining('relation "observations" does not exist') }),
    ]);
  });

  it("refuses forms, which a page elsewhere could send", async () => {
    const response = await app.inject({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "text/plain" },
      payload: '{"query":"{__typename}"}',
    });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    const simple = await app.inject("/graphql?query=%7B__typename%7D");
    expect(simple.json().errors[0].message).toContain("Cross-Site Request Forgery");
  });

  it("refuses a body beyond the limit", async () => {
    const payload = { query: "{ __typename }", variables: { x: "x".repeat(11 * 1024 * 1024) } };
    const response = await app.inject({ method: "POST", url: "/graphql", payload });
    expect(response.statusCode).toBe(413);
    expect(response.json().errors[0].message).toContain("too large");
  });

  it("does not send the batches that it does not take", async () => {
    const response = await app.inject({
      method: "POST",
      url: "/graphql",
      payload: [{ query: "{ __typename }" }, { query: "{ __typename }" }],
    });
    expect(response.statusCode).toBe(400);
  });
});
