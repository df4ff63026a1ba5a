import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { buildServer } from "../server.ts";
import { REGISTERS } from "./registry.ts";

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly externalId: string; readonly region: { code: string } }[];
}

/** As many as each holds, counted from the world's own statements; the others are empty here, and have tests of their own. */
const COUNTS: Readonly<Record<string, number>> = {
  episodes: 90,
  renovations: 9,
  organisations: 71,
  instructors: 10,
  committees: 60,
};

describeOnBoth(
  "every register",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(async () => app?.close());

    const rows = async <T>(query: string): Promise<T> => {
      const answer = await ask(app, query);
      expect(answer.errors).toBeUndefined();
      return answer.data as T;
    };

    it("what ought to have a record of each is said, and where there are none of them can be asked", async () => {
      const { registers } = await rows<{ registers: { id: string; owedTo: string[] }[] }>(
        "{ registers { id owedTo } }",
      );
      const owed = registers.flatMap(({ id, owedTo }) => owedTo.map((of) => ({ id, of })));
      expect(owed.map(({ id, of }) => `${id} ${of}`)).toEqual(
        REGISTERS.flatMap(({ id, owedTo }) => owedTo.map((of) => `${id} ${of}`)),
      );
      expect(owed.length).toBeGreaterThan(5);
      for (const { id, of } of owed)
        expect(
          await rows(`{ registerGaps(register: "${id}", of: ${of}) { extent totalCount } }`),
          `${id} ${of}`,
        ).toEqual({ registerGaps: { extent: "NONE", totalCount: 0 } });
    });

    it.each(REGISTERS.map((register) => [register.id, register] as const))(
      "%s: pages, counts and a region's own list agree with its table",
      async (id, { field, table, type }) => {
        const { rows: stored } = await getDatabase().pool.query<{ external_id: string }>(
          `select external_id from ${table} where city_code = '370100'`,
        );
        expect(stored.length).toBe(COUNTS[id] ?? 0);
        const list = `{ totalCount nodes { id externalId region { code } } }`;
        const found = await rows<Record<string, Found> & { region: Record<string, Found> }>(
          `{ ${field}(filter: {under: "370100"}, first: 200) ${list} elsewhere: ${field}(filter: {under: "370200"}) ${list}
             region(code: "370100") { ${field}(first: 200, order: OLDEST) ${list} } }`,
        );
        const names = (of: Found) => of.nodes.map(({ externalId }) => externalId);
        expect(found[field]!.totalCount).toBe(stored.length);
        expect(names(found[field]!).sort()).toEqual(stored.map((row) => row.external_id).sort());
        expect(found.elsewhere).toEqual({ totalCount: 0, nodes: [] });
        expect(names(found.region[field]!).reverse().sort()).toEqual(names(found[field]!).sort());
        const { registerCounts } = await rows<{
          registerCounts: { region: { code: string } | null; records: number }[];
        }>(
          `{ registerCounts(register: "${id}", groupBy: [REGION], filter: {under: "370000"}) { region { code } records } }`,
        );
        expect(registerCounts).toEqual(
          stored.length === 0 ? [] : [{ region: { code: "370100" }, records: stored.length }],
        );
        const one = found[field]!.nodes[0];
        if (one === undefined) return;
        const single = type.charAt(0).toLowerCase() + type.slice(1);
        expect(await rows(`{ ${single}(id: "${one.id}") { externalId } }`)).toEqual({
          [single]: { externalId: one.externalId },
        });
      },
    );

    it("a firm's episodes, and what an episode hangs at", async () => {
      const { propertyFirms: firms } = await rows<{
        propertyFirms: { nodes: { name: string; managementEpisodes: { mode: string }[] }[] };
      }>(
        '{ propertyFirms(filter: {under: "370000"}) { nodes { name managementEpisodes { mode estate { name } firm { name } } } } }',
      );
      expect(firms.nodes).toHaveLength(4);
      for (const { name, managementEpisodes } of firms.nodes) {
        expect(managementEpisodes).toHaveLength(20);
        expect(managementEpisodes[0]).toMatchObject({ mode: "MARKET", firm: { name } });
      }
    });

    it("an organisation of a region is there, and one by its rung, form and name", async () => {
      const { region, named } = await rows<Record<string, unknown>>(
        `{ region: partyOrganisations(filter: {type: [STREET_WORKING_COMMITTEE]}) { nodes { name region { code } estate { name } firm { name } parent { name } } }
           named: partyOrganisations(filter: {form: [JOINT], nameContains: "40"}) { nodes { name estate { name } } } }`,
      );
      expect(region).toEqual({
        nodes: [{ name: "街道党工委", region: { code: "370102001" }, estate: null, firm: null, parent: null }],
      });
      expect(named).toEqual({ nodes: [{ name: "联合支部40", estate: { name: "小区40" } }] });
    });

    it("those in office on a day, and the sums of their members", async () => {
      const { before, after } = await rows<Record<string, unknown>>(
        `{ before: registerCounts(register: "committees", groupBy: [], filter: {openOn: "2021-12-31"}) { records }
           after: registerCounts(register: "committees", groupBy: [], filter: {openOn: "2022-01-01"}) { records sums { field sum records } } }`,
      );
      expect(before).toEqual([]);
      expect(after).toEqual([
        {
          records: 60,
          sums: [
            { field: "members", sum: "300", records: 60 },
            { field: "partyMembers", sum: "180", records: 60 },
          ],
        },
      ]);
    });
  },
  smallWorld,
);
