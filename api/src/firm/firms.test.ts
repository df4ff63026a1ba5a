import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { buildServer } from "../server.ts";

const page = (filter: string, more = "") =>
  `{ propertyFirms(filter: {${filter}}, first: 3${more}) { totalCount nodes { name } pageInfo { endCursor hasNextPage } } }`;
const names = (...numbers: number[]) => numbers.map((n) => ({ name: `物业公司${n}` }));

interface EstatePage {
  readonly totalCount: number;
  readonly nodes: readonly { name: string }[];
  readonly pageInfo: { readonly endCursor: string };
}
const NONE = { totalCount: 0, nodes: [], pageInfo: { endCursor: null, hasNextPage: false } };

describeOnBoth(
  "firms",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      const { pool } = getDatabase();
      await pool.query(
        `insert into party_organisations (city_code, source_id, external_id, type, form, name, firm_id, founded_on)
         values ('370100', 1, 'firm2', 'FIRM_BRANCH', 'INDEPENDENT', '企业支部', 2, '2025-01-01')`,
      );
      await pool.query(
        `insert into party_instructors (city_code, source_id, external_id, firm_id, name, valid_from)
         values ('370100', 1, 'firm3', 3, '指导员', '2025-01-01')`,
      );
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app?.close());

    it.each([
      ["all", "", 4, names(1, 2, 3)],
      ["under a region", 'under: "370200"', 0, []],
      ["without an organisation", "hasOrganisation: false", 3, names(1, 3, 4)],
      ["with one", "hasOrganisation: true", 1, names(2)],
      ["with one, as of a day before it", 'hasOrganisation: true, asOf: "2024-12-31"', 0, []],
      ["with neither", "hasOrganisation: false, hasInstructor: false", 2, names(1, 4)],
      ["by name", 'nameContains: "司4"', 1, names(4)],
      ["percent sign as it stands", 'nameContains: "%"', 0, []],
      ["by stars", "starRatingAtLeast: 3", 2, names(3, 4)],
    ])("%s", async (_name, filter, totalCount, nodes) => {
      const { data, errors } = await ask(app, page(filter));
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ propertyFirms: { totalCount, nodes } });
    });

    it("have their estates in one statement for the page, whose count and further pages agree with those of one firm", async () => {
      const read: string[] = [];
      const query = vi.spyOn(getDatabase().reader, "query");
      const of = (more: string) =>
        `estates(first: 7${more}) { totalCount nodes { name } pageInfo { endCursor hasNextPage } }`;
      const { data, errors } = await ask(
        app,
        `{ propertyFirms { nodes { id ${of("")} early: ${of(', asOf: "2019-12-31"')} } } }`,
      );
      for (const [text] of query.mock.calls) if (String(text).includes("managed")) read.push(String(text));
      query.mockRestore();
      expect(errors).toBeUndefined();
      // A page and a count each of today and of the day before any firm managed.
      expect(read).toHaveLength(4);
      const { nodes } = (data as { propertyFirms: { nodes: { id: string; estates: EstatePage; early: unknown }[] } })
        .propertyFirms;
      expect(nodes.map(({ early }) => early)).toEqual(nodes.map(() => NONE));
      for (const { id, estates } of nodes) {
        const all = await ask(app, `{ estates(filter: { firm: "${id}" }) { totalCount nodes { name } } }`);
        const known = (all.data as { estates: EstatePage }).estates;
        expect([estates.totalCount, estates.nodes]).toEqual([20, known.nodes.slice(0, 7)]);
        const next = await ask(
          app,
          `{ propertyFirm(id: "${id}") { ${of(`, after: "${estates.pageInfo.endCursor}"`)} } }`,
        );
        expect((next.data as { propertyFirm: { estates: EstatePage } }).propertyFirm.estates.nodes).toEqual(
          known.nodes.slice(7, 14),
        );
      }
    });

    it("pages by key", async () => {
      const { data } = await ask(app, page(""));
      const { pageInfo } = (data as { propertyFirms: { pageInfo: { endCursor: string; hasNextPage: boolean } } })
        .propertyFirms;
      expect(pageInfo.hasNextPage).toBe(true);
      const next = await ask(app, page("", `, after: "${pageInfo.endCursor}"`));
      expect(next.data).toMatchObject({ propertyFirms: { nodes: names(4), pageInfo: { hasNextPage: false } } });
    });
  },
  smallWorld,
);
