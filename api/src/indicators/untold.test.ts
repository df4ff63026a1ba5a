import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { importInto, scratchFiles } from "../../test/fixtures/import-world.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { inTransaction } from "../db/database.ts";
import { buildServer } from "../server.ts";
import { reconcile } from "./reconcile.ts";

// One source tells amounts, and not of every case: Lixia has some in September and none in October, Shinan never.
const FILE = `案件编号,区划代码,受理日期,案件阶段,标的额
a,370102001,2026-09-03,调解中,100.50
b,370102001,2026-09-04,调解中,
c,370102002,2026-10-05,调解中,
d,370102002,2026-10-06,调解中,
e,370202,2026-09-07,调解中,
f,370202,2026-10-08,调解中,`;

describeOnBoth(
  "a sum that no record tells",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    const file = scratchFiles();
    beforeAll(async () => {
      const report = await importInto(getDatabase(), {
        kind: "mediation_cases",
        path: file("cases.csv", FILE),
        sourceName: "courts",
      });
      expect(report).toMatchObject({ inserted: 6 });
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(async () => app?.close());

    const amount = async (code: string, from: string, to: string): Promise<unknown> => {
      const { data, errors } = await ask(
        app,
        `query A($code: ID!, $from: YearMonth!, $to: YearMonth!) { region(code: $code) {
           indicatorValue(indicator: "mediation_amount", from: $from, to: $to) { value numerator noData { reason } } } }`,
        { code, from, to },
      );
      expect(errors).toBeUndefined();
      return (data as { region: { indicatorValue: unknown } }).region.indicatorValue;
    };
    const untold = { value: null, numerator: null, noData: { reason: "NOT_TOLD" } };
    const told = { value: 0.01005, numerator: 100.5, noData: null };

    it.each([
      ["a county whose cases of the month tell none", "370102", "2026-10", "2026-10", untold],
      ["one whose cases never do, over months", "370202", "2026-09", "2026-10", untold],
      ["where one case tells it", "370102", "2026-09", "2026-09", told],
      ["over months of which one tells it", "370102", "2026-09", "2026-10", told],
      ["above regions of which one tells it", "370000", "2026-09", "2026-09", told],
      ["above regions of which none does", "370000", "2026-10", "2026-10", untold],
      [
        "a street without any case: nothing is in dispute there",
        "370102002",
        "2026-09",
        "2026-09",
        { value: 0, numerator: 0, noData: null },
      ],
    ])("%s", async (_name, code, from, to, expected) => {
      expect(await amount(code, from, to)).toEqual(expected);
    });

    it("is no zero on a map, and nothing stored differs from a recount", async () => {
      const { data } = await ask(
        app,
        `{ choropleth(indicator: "mediation_amount", under: "370000", level: COUNTY, to: "2026-09") { min values { code value rank class } } }`,
      );
      expect(data).toEqual({
        choropleth: {
          min: 0.01005,
          values: [
            { code: "370102", value: 0.01005, rank: 1, class: 0 },
            { code: "370103", value: null, rank: null, class: null },
            { code: "370202", value: null, rank: null, class: null },
          ],
        },
      });
      const { differences } = await inTransaction(getDatabase(), (client) => reconcile(client));
      expect(differences).toEqual([]);
    });
  },
  async (database) => {
    await smallWorld(database);
    await database.pool.query("select setval(pg_get_serial_sequence('sources', 'source_id'), 10)");
  },
);
