import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnOne } from "../../test/databases.ts";
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

/** Whether `part` may stand where `given` stood, so that the cursor is of another place in the same order, and a page may follow. */
function mayStandFor(part: unknown, given: unknown): boolean {
  if (typeof given === "number") return typeof part === "number" && Number.isFinite(part);
  if (typeof part !== "string" || typeof given !== "string") return false;
  if (/^\d{4}-\d\d-\d\dT/.test(given)) return /^1800-01-01T.{15}Z$/.test(part);
  // Numbers of rows here have up to five digits, codes six.
  if (/^\d{1,5}$/.test(given)) return /^[1-9]\d{0,17}$/.test(part);
  return !/[\0\p{Surrogate}]/u.test(part);
}

/** Forms of a cursor that no page has given, and whether it is one of another place in the same order. */
function* forged(cursor: string): Generator<[after: string, another: boolean]> {
  const random = randomNumbers(7);
  const key: unknown[] = JSON.parse(Buffer.from(cursor, "base64url").toString());
  const written = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  for (let i = 1; i < key.length; i++)
    for (const part of PARTS) {
      // What JSON cannot hold comes back as null.
      const read = JSON.parse(JSON.stringify([part]))[0];
      yield [written(key.with(i, part)), mayStandFor(read, key[i])];
    }
  for (const form of [[], null, { ...key }, [...key, "more"], key.slice(0, -1)]) yield [written(form), false];
  yield* ["", " ", `${cursor}=`, `${cursor} `, ` ${cursor}`, `${cursor}A`].map((text): [string, boolean] => [
    text,
    false,
  ]);
  for (let i = 0; i < SPOILT; i++) {
    const bytes = Buffer.from(cursor, "base64url");
    bytes[random(bytes.length)] = random(256);
    const spoilt = bytes.toString("base64url");
    if (spoilt !== cursor && !isOfSameForm(bytes, key)) yield [spoilt, false];
    yield [cursor.slice(0, random(cursor.length - 1) + 1), false];
  }
}

/** Whether spoilt bytes happen to spell another place in the same order. */
function isOfSameForm(bytes: Buffer, key: readonly unknown[]): boolean {
  try {
    const read: unknown = JSON.parse(bytes.toString());
    return (
      Array.isArray(read) &&
      read.length === key.length &&
      read[0] === key[0] &&
      read.every((part, i) => i === 0 || part === key[i] || mayStandFor(part, key[i])) &&
      Buffer.from(JSON.stringify(read)).equals(bytes)
    );
  } catch {
    return false;
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
  ["targets", "targets(first: 1, after: $after)", ""],
];

describeOnOne(
  "forged cursors and ids",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    const logged: unknown[] = [];
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig(), log: (_, error) => logged.push(error) });
    });
    afterAll(() => app?.close());

    it.each(CONNECTIONS)(
      "of %s are refused, unless they are those of another place in the same order",
      async (_name, field, inside) => {
        const shape = "{ nodes { __typename } pageInfo { endCursor } }";
        const braces = inside.split("{").length - 1;
        const query = `query ($after: String) { ${inside ? `${inside} { ` : ""}${field} ${shape}${inside ? "}" : ""}${"}".repeat(braces)} }`;
        const found = JSON.stringify((await ask(app, query)).data).match(/"endCursor":"([^"]+)"/)!;
        for (const [after, another] of forged(found[1]!)) {
          const { data, errors } = await ask(app, query, { after });
          const told = `${after}: ${Buffer.from(after, "base64url")}`;
          if (another) expect([errors, typeof data], told).toEqual([undefined, "object"]);
          else expect(errors?.[0]?.extensions, told).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
        }
        expect(logged).toEqual([]);
      },
    );

    it.each([
      ["estate", "estate(id: $id) { name }", "id"],
      ["firm", "propertyFirm(id: $id) { name }", "id"],
      ["complaint", "complaint(id: $id) { status }", "id"],
      ["firm", "estates(filter: { firm: $id }) { totalCount }", "filter.firm"],
      ["estate", "complaints(filter: { estate: $id }) { totalCount }", "filter.estate"],
    ])("of one %s are refused in %s, unless they are those of another row", async (entity, field, argument) => {
      const parts = [entity, "370100", "2", ...(entity === "complaint" ? ["2026-10-10"] : [])];
      const mayBe = [
        (part: string) => part === entity,
        (part: string) => part !== "" && !part.includes("\0"),
        (part: string) => /^(?:0|[1-9]\d{0,17})$/.test(part),
        (part: string) => /^\d{4}-\d\d-\d\d$/.test(part),
      ];
      const isAnother = (id: string): boolean => {
        // As it is sent: half a character becomes one of its own.
        const given = Buffer.from(id).toString().split(":");
        return given.length === parts.length && given.every((part, i) => mayBe[i]!(part));
      };
      const texts = PARTS.filter((part) => typeof part === "string");
      const ids = parts.flatMap((_, i) => texts.map((part) => parts.with(i, part).join(":")));
      const wrong = [entity, "", `${entity}:370100:`, `${entity}::2`, `${entity}:370100:02`, `${parts.join(":")}:more`];
      for (const id of [...ids, ...wrong]) {
        const { errors } = await ask(app, `query ($id: ID!) { ${field} }`, {
          id: Buffer.from(id).toString("base64url"),
        });
        if (isAnother(id)) expect(errors, id).toBeUndefined();
        else expect(errors?.[0]?.extensions, id).toMatchObject({ code: "BAD_USER_INPUT", argument });
      }
      expect(logged).toEqual([]);
    });
  },
  smallWorld,
);
