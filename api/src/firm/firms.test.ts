import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { buildServer } from "../server.ts";

const page = (filter: string, more = "") =>
  `{ propertyFirms(filter: {${filter}}, first: 3${more}) { totalCount nodes { name } pageInfo { endCursor hasNextPage } } }`;
const names = (...numbers: number[]) => numbers.map((n) => ({ name: `物业公司${n}` }));

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
