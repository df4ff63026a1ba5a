import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { registerPoints } from "../../src/registers/derive/register-points.ts";
import { buildServer } from "../../src/server.ts";
import { ask } from "../ask.ts";
import { describeOnBoth } from "../databases.ts";
import { importInto, refusal, scratchFiles } from "../fixtures/import-world.ts";
import { kiosks } from "../fixtures/kiosks.register.ts";
import { smallWorld } from "../fixtures/small-world.ts";
import { addTables } from "./add.ts";

// Lixia lies east of about 117.0, Shizhong west of it, between 36.5 and 36.8.
const HEADER = "亭编号,行政区划代码,小区编号,名称,经度,纬度,启用日期,停用日期,面积";
const ROWS = [
  "a,,,历下亭,117.1,36.6,2025-01-01,,12",
  "b,,,市中亭,116.9,36.6,2025-06-01,,",
  "c,370102001,,街道亭,,,2025-07-01,2026-01-01,8",
  "d,,e3,小区亭,,,2026-02-01,,5",
];
const FILE = [HEADER, ...ROWS].join("\n");

describeOnBoth(
  "a register of places",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    const file = scratchFiles();
    const bring = (name: string, text: string) =>
      importInto(getDatabase(), { kind: "kiosks", path: file(name, text), referenceSource: "survey" });
    beforeAll(async () => {
      expect(await bring("kiosks.csv", FILE)).toMatchObject({ inserted: 4, refused: 0 });
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(async () => app?.close());

    const found = async (filter: string): Promise<unknown> => {
      const answer = await ask(app, `{ kiosks(filter: {${filter}}, order: OLDEST) { nodes { externalId } } }`);
      expect(answer.errors).toBeUndefined();
      const { nodes } = (answer.data as { kiosks: { nodes: { externalId: string }[] } }).kiosks;
      return nodes.map(({ externalId }) => externalId);
    };

    it("has its region from its point, its stated region or its estate", async () => {
      const answer = await ask(
        app,
        "{ kiosks(order: OLDEST) { nodes { externalId location region { code } estate { name } } } }",
      );
      expect(answer.data).toEqual({
        kiosks: {
          nodes: [
            { externalId: "a", location: [117.1, 36.6], region: { code: "370102" }, estate: null },
            { externalId: "b", location: [116.9, 36.6], region: { code: "370103" }, estate: null },
            { externalId: "c", location: null, region: { code: "370102001" }, estate: null },
            { externalId: "d", location: null, region: { code: "370102001" }, estate: { name: "小区3" } },
          ],
        },
      });
    });

    it.each([
      ["within: {west: 117.05, south: 36.5, east: 117.2, north: 36.7}", ["a"]],
      ["near: {longitude: 116.9001, latitude: 36.6, radiusMeters: 100}", ["b"]],
      ['under: "370102"', ["a", "c", "d"]],
      ['openOn: "2025-12-31"', ["a", "b", "c"]],
      ['openOn: "2026-01-01"', ["a", "b"]],
      ['nameContains: "市中"', ["b"]],
    ] as const)("is found by %s", async (filter, expected) => {
      expect(await found(filter)).toEqual(expected);
    });

    const points = async (asked: string): Promise<Record<string, unknown>> => {
      const answer = await ask(
        app,
        `{ registerPoints(register: "kiosks"${asked}) { records placed given ids longitudes latitudes estates codeField codes } }`,
      );
      expect(answer.errors).toBeUndefined();
      return (answer.data as { registerPoints: Record<string, unknown> }).registerPoints;
    };

    it("gives its points, the newest first: its own, else its estate's; one without either is counted alone", async () => {
      const { data } = await ask(
        app,
        '{ kiosks { nodes { id externalId estate { id } } } register(id: "kiosks") { hasPoints } }',
      );
      const { kiosks: list, register } = data as {
        kiosks: { nodes: { id: string; externalId: string; estate: { id: string } | null }[] };
        register: unknown;
      };
      const idOf = (id: string) => list.nodes.find(({ externalId }) => externalId === id)!;
      const { rows } = await getDatabase().pool.query<{ x: number; y: number }>(
        "select st_x(location) as x, st_y(location) as y from estates where city_code = '370100' and external_id = 'e3'",
      );
      expect(register).toEqual({ hasPoints: true });
      expect(await points("")).toEqual({
        records: 4,
        placed: 3,
        given: 3,
        ids: ["d", "b", "a"].map((id) => idOf(id).id),
        longitudes: [rows[0]!.x, 116.9, 117.1],
        latitudes: [rows[0]!.y, 36.6, 36.6],
        estates: [idOf("d").estate!.id, null, null],
        codeField: null,
        codes: [-1, -1, -1],
      });
    });

    it.each([
      [', filter: {under: "370102"}', { records: 3, placed: 2, given: 2, longitudes: [117.003, 117.1] }],
      [', filter: {openOn: "2026-01-01"}', { records: 2, placed: 2, given: 2, longitudes: [116.9, 117.1] }],
      [', filter: {to: "2025-07-01"}, first: 1', { records: 3, placed: 2, given: 1, longitudes: [116.9] }],
      [", first: 0", { records: 4, placed: 3, given: 0, longitudes: [] }],
      [', filter: {sources: ["nobody"]}', { records: 0, placed: 0, given: 0, longitudes: [] }],
    ])("gives the points of%s", async (asked, expected) => {
      expect(await points(asked)).toMatchObject(expected);
    });

    it.each([
      ['register: "kiosks", first: 5001', "first: expected a whole number from 0 to 5000, got 5001"],
      ['register: "kiosks", first: -1', "first: expected a whole number from 0 to 5000, got -1"],
      ['register: "nobody"', "register: expected one of episodes"],
      ['register: "kiosks", filter: {firm: "x"}', "filter.firm: expected none: kiosks hangs at no firms"],
    ])("refuses points of %s", async (asked, message) => {
      const answer = await ask(app, `{ registerPoints(${asked}) { given } }`);
      expect(answer.errors?.[0]?.message).toContain(message);
    });

    it("refuses points of a register whose records have none", async () => {
      const rounds = { ...kiosks, id: "rounds", located: false, hangsAt: { region: "needed" } } as const;
      await expect(registerPoints(null as never, rounds, {}, 10)).rejects.toThrow(
        'register: expected one whose records have points, their own or their estates\', got "rounds"',
      );
    });

    it("the same file again changes nothing; a row without its point takes nothing away", async () => {
      expect(await bring("again.csv", FILE)).toMatchObject({ inserted: 0, updated: 0, unchanged: 4 });
      expect(await bring("pointless.csv", `${HEADER}\na,370102,,历下亭,,,2025-01-01,,12`)).toMatchObject({
        updated: 0,
        unchanged: 1,
      });
      expect(await found("within: {west: 117.05, south: 36.5, east: 117.2, north: 36.7}")).toEqual(["a"]);
    });

    it("moves with its point", async () => {
      expect(await bring("moved.csv", `${HEADER}\nb,,,市中亭,117.15,36.6,2025-06-01,,`)).toMatchObject({ updated: 1 });
      expect(await found('under: "370103"')).toEqual([]);
      expect(await bring("back.csv", FILE)).toMatchObject({ updated: 1, unchanged: 3 });
    });

    it("refuses a point outside every boundary, with row and column", async () => {
      const said = await refusal(getDatabase(), {
        kind: "kiosks",
        path: file("far.csv", `${HEADER}\nx,,,远亭,10.5,51.2,2025-01-01,,`),
        referenceSource: "survey",
      });
      expect(said).toMatch(/row 2/i);
      expect(said).toContain("10.5");
    });
  },
  async (database) => {
    await smallWorld(database);
    await database.pool.query("select setval(pg_get_serial_sequence('sources', 'source_id'), 10)");
    await addTables(database);
  },
);
