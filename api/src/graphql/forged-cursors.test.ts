import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { buildServer } from "../server.ts";
import { encodeId } from "./opaque-id.ts";

/** What a cursor's or id's part is replaced by: of another type, and beyond what any column holds. */
const PARTS: readonly unknown[] = [
  ...[null, true, "", " ", "x", "\0", "a\0b", "\ud800", "-1", "1.5", "1e400", "0x10", "NaN", "Infinity", "infinity"],
  ...["-infinity", "now", "9".repeat(18), "9".repeat(19), "9".repeat(400), "字".repeat(300), "%", "{1,2}", "'"],
  ...["2026-02-30T00:00:00.000000Z", "0000-01-01T00:00:00.000000Z", "2026-10-10T24:00:00.000000Z"],
  ...["2026-10-10", "9999-12-31T23:59:59.999999Z", "1800-01-01T00:00:00.000000Z", "300000-01-01T00:00:00.000000Z"],
  ...[0, -1, 1.5, 1e308, -1e308, Number.MIN_VALUE, 1e19, Number.NaN, [], [[]], {}, { toString: 1 }, ["1"]],
];
const SPOILT = 20;

/** The same numbers in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Forms of a cursor that no page has given, or by chance the one that it has. */
function* forged(cursor: string): Generator<string> {
  const random = randomNumbers(7);
  const key: unknown[] = JSON.parse(Buffer.from(cursor, "base64url").toString());
  const written = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  for (let i = 1; i < key.length; i++) for (const part of PARTS) yield written(key.with(i, part));
  yield* [written([]), written(null), written({ ...key }), written([...key, "more"]), written(key.slice(0, -1)), " "];
  for (let i = 0; i < SPOILT; i++) {
    const bytes = Buffer.from(cursor, "base64url");
    bytes[random(bytes.length)] = random(256);
    yield bytes.toString("base64url");
    yield cursor.slice(0, random(cursor.length) + 1);
  }
}

const CONNECTIONS: [name: string, field: string, inside: string][] = [
  ["regions", "regions(first: 1, after: $after)", ""],
  ["estates by name", "estates(first: 1, after: $after)", ""],
  ["estates by year", "estates(first: 1, order: BUILT_YEAR, after: $after)", ""],
  ["estates of a region", "estates(first: 1, order: HOUSEHOLDS, after: $after)", 'region(code: "370100")'],
  ["estates of firms", "estates(first: 1, after: $after)", "propertyFirms(first: 1) { nodes"],
  ["firms", "propertyFirms(first: 1, after: $after)", ""],
  ["complaints", "complaints(first: 1, after: $after)", ""],
  ["complaints, oldest first", "complaints(first: 1, order: REPORTED_ASC, after: $after)", ""],
  [
    "complaints of estates",
    "complaints(first: 1, after: $after)",
    `estate(id: "${encodeId("estate", "370100", "2")}")`,
  ],
  ["observations", "observations(first: 1, after: $after)", ""],
];

describeOnBoth(
  "forged cursors and ids",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    const logged: unknown[] = [];
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig(), log: (_, error) => logged.push(error) });
    });
    afterAll(() => app?.close());

    it.each(CONNECTIONS)("of %s are refused as such, or pages like any other", async (_name, field, inside) => {
      const shape = "{ nodes { __typename } pageInfo { endCursor } }";
      const braces = inside.split("{").length - 1;
      const query = `query ($after: String) { ${inside ? `${inside} { ` : ""}${field} ${shape}${inside ? "}" : ""}${"}".repeat(braces)} }`;
      const found = JSON.stringify((await ask(app, query)).data).match(/"endCursor":"([^"]+)"/)!;
      let refusals = 0;
      for (const after of forged(found[1]!)) {
        const { data, errors } = await ask(app, query, { after });
        if (errors === undefined) expect(data).toBeTruthy();
        else {
          refusals++;
          expect(errors[0]!.extensions, after).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
        }
      }
      expect(refusals).toBeGreaterThan(0);
      expect(logged).toEqual([]);
    });

    it.each([
      ["estate", "estate(id: $id) { name }", "id"],
      ["firm", "propertyFirm(id: $id) { name }", "id"],
      ["complaint", "complaint(id: $id) { status }", "id"],
      ["firm", "estates(filter: { firm: $id }) { totalCount }", "filter.firm"],
      ["estate", "complaints(filter: { estate: $id }) { totalCount }", "filter.estate"],
    ])("of one %s in %s", async (entity, field, argument) => {
      const parts = [entity, "370100", "2", "2026-10-10"];
      const texts = PARTS.filter((part) => typeof part === "string");
      const ids = parts.flatMap((_, i) => texts.map((part) => parts.with(i, part).join(":")));
      for (const id of [...ids, entity, "", `${entity}:370100:`, `${entity}::2`]) {
        const { errors } = await ask(app, `query ($id: ID!) { ${field} }`, {
          id: Buffer.from(id).toString("base64url"),
        });
        if (errors) expect(errors[0]!.extensions, id).toMatchObject({ code: "BAD_USER_INPUT", argument });
      }
      expect(logged).toEqual([]);
    });
  },
  smallWorld,
);
