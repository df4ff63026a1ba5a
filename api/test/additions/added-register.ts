import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildServer } from "../../src/server.ts";
import { ask } from "../ask.ts";
import { describeOnBoth } from "../databases.ts";
import { importInto, scratchFiles } from "../fixtures/import-world.ts";
import { smallWorld } from "../fixtures/small-world.ts";
import { addTables } from "./add.ts";

/** The queries of the dashboard's page, as its files have them, but for what the page reads and takes out; a name that is computed, since the api imports nothing of the dashboard. */
const DASHBOARD = new URL("../../../dashboard/src/registers/", import.meta.url);
const documentIn = (file: string): string =>
  /graphql\(\s*`([^`]*)`/.exec(readFileSync(new URL(file, DASHBOARD), "utf8"))![1]!.replaceAll(" @_unmask", "");

const FILE = `检验编号,小区编号,电梯名称,检验日期,检验结果,电梯数,检验费用
a,e1,东门客梯,2026-01-05,合格,3,300.10
b,e1,西门货梯,2026-02-05,不合格,2,
c,e2,东门货梯,2026-02-20,合格,,99999999999.99
d,e121,客梯,2026-02-21,PASSED,4,1`;

describeOnBoth(
  "a register that is declared in one file",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    const file = scratchFiles();
    beforeAll(async () => {
      const report = await importInto(getDatabase(), {
        kind: "lift_inspections",
        path: file("lifts.csv", FILE),
        referenceSource: "survey",
        skipBad: true,
      });
      // e121 is of another source
      expect(report).toMatchObject({ inserted: 3, refused: 1 });
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(async () => app?.close());

    const rows = async (query: string): Promise<unknown> => {
      const answer = await ask(app, query);
      expect(answer.errors).toBeUndefined();
      return answer.data;
    };

    it("is read by its type, its list and the list of an estate", async () => {
      expect(
        await rows(`{ liftInspections(filter: {result: [PASSED], under: "370102"}) { totalCount nodes { externalId cost estate { name } region { code } } }
          estates(filter: {nameContains: "小区1"}, first: 1) { nodes { name liftInspections { result lifts } } } }`),
      ).toEqual({
        liftInspections: {
          totalCount: 2,
          nodes: [
            { externalId: "c", cost: "99999999999.99", estate: { name: "小区2" }, region: { code: "370102001" } },
            { externalId: "a", cost: "300.10", estate: { name: "小区1" }, region: { code: "370102001" } },
          ],
        },
        estates: {
          nodes: [
            {
              name: "小区1",
              liftInspections: [
                { result: "PASSED", lifts: 3 },
                { result: "FAILED", lifts: 2 },
              ],
            },
          ],
        },
      });
    });

    it("is counted and summed", async () => {
      expect(
        await rows(
          '{ registerCounts(register: "lift_inspections", groupBy: [MONTH, REGION], level: CITY) { period region { code } records sums { field sum records } } }',
        ),
      ).toEqual({
        registerCounts: [
          {
            period: "2026-01",
            region: { code: "370100" },
            records: 1,
            sums: [
              { field: "lifts", sum: "3", records: 1 },
              { field: "cost", sum: "300.10", records: 1 },
            ],
          },
          {
            period: "2026-02",
            region: { code: "370100" },
            records: 2,
            sums: [
              { field: "lifts", sum: "2", records: 1 },
              { field: "cost", sum: "99999999999.99", records: 1 },
            ],
          },
        ],
      });
    });

    it("is described, its codes too", async () => {
      const { register, codeLists } = (await rows(
        `{ register(id: "lift_inspections") { nameZh field time list columns { field kind summed codeList { id } } } codeLists { id codes { code nameZh } } }`,
      )) as { register: unknown; codeLists: { id: string }[] };
      expect(register).toMatchObject({
        nameZh: "电梯检验",
        field: "liftInspections",
        time: "EVENT",
        list: ["inspectedOn", "estate", "result", "lifts", "cost"],
        columns: [
          { field: "lift", kind: "TEXT", summed: false, codeList: null },
          { field: "inspectedOn", kind: "DAY", summed: false, codeList: null },
          { field: "result", kind: "CODE", summed: false, codeList: { id: "lift_results" } },
          { field: "lifts", kind: "COUNT", summed: true, codeList: null },
          { field: "cost", kind: "MONEY", summed: true, codeList: null },
        ],
      });
      expect(codeLists.find(({ id }) => id === "lift_results")).toMatchObject({
        codes: [
          { code: "PASSED", nameZh: "合格" },
          { code: "FAILED", nameZh: "不合格" },
        ],
      });
    });

    it.each([
      ["东门", ["PREFIX 东门客梯", "PREFIX 东门货梯"]],
      ["dongmenketi", ["EXACT 东门客梯"]],
      ["xmht", ["EXACT 西门货梯"]],
      ["货梯", ["PART 西门货梯", "PART 东门货梯"]],
    ])("is found by the search for %s", async (text, found) => {
      const { search } = (await rows(
        `{ search(text: "${text}", kinds: [RECORD]) { match region { code } record { register id name estate } } }`,
      )) as { search: { match: string; record: { register: string; name: string; estate: string | null } }[] };
      expect(search.map(({ match, record }) => `${match} ${record.name}`)).toEqual(found);
      expect(search.every(({ record }) => record.register === "lift_inspections" && record.estate !== null)).toBe(true);
    });

    it("has an indicator on the map: where it is not on record there is no data", async () => {
      const { choropleth } = (await rows(
        `{ choropleth(indicator: "lift_inspections_failed", under: "370000", level: CITY, from: "2026-01", to: "2026-02") {
            values { code value numerator denominator } } }`,
      )) as { choropleth: { values: { code: string; value: number | null }[] } };
      const [one, ...others] = [...choropleth.values].sort((a, b) => (a.code < b.code ? -1 : 1));
      // one of three failed
      expect(one).toEqual({ code: "370100", value: expect.closeTo(100 / 3), numerator: 1, denominator: 3 });
      expect(others.every(({ value }) => value === null)).toBe(true);
    });

    it("has a page: what the dashboard asks of any register is answered", async () => {
      const { registers } = (await rows(documentIn("register.ts"))) as { registers: { id: string }[] };
      const register = registers.find(({ id }) => id === "lift_inspections");
      expect(register).toMatchObject({ type: "LiftInspection", dataFamily: "LIFT_INSPECTIONS" });
      const counts = async (groupBy: string[], more: object = {}): Promise<unknown> => {
        const variables = { register: "lift_inspections", groupBy, filter: { under: "370000" }, ...more };
        const document = `${documentIn("use-counts.ts")} ${documentIn("sum-figures.ts")}`;
        const { data, errors } = await ask(app, document, variables);
        expect(errors).toBeUndefined();
        return (data!.registerCounts as { records: number }[]).map(({ records }) => records);
      };
      expect(await counts([])).toEqual([3]);
      expect(await counts(["MONTH"])).toEqual([1, 2]);
      expect(await counts(["CODE"], { code: "result" })).toEqual([1, 2]);
      expect(await counts(["REGION"], { level: "CITY" })).toEqual([3]);
      const page = await import(new URL("list-query.ts", DASHBOARD).pathname);
      const { data, errors } = await ask(app, page.listText(register, page.shownFields(register)), {
        filter: { under: "370000" },
      });
      expect(errors).toBeUndefined();
      expect(data!.liftInspections).toMatchObject({ totalCount: 3, nodes: [{ result: "PASSED" }, {}, {}] });
      const ofEstate = `query { estates(filter: {nameContains: "小区1"}, first: 1) { nodes { id } } }`;
      const { estates } = (await rows(ofEstate)) as { estates: { nodes: { id: string }[] } };
      const own = await ask(app, page.subjectText("ESTATE", [register]), { id: estates.nodes[0]!.id });
      expect(own.errors).toBeUndefined();
      expect((own.data!.subject as { liftInspections: unknown[] }).liftInspections).toHaveLength(2);
    });

    it("is exported, all its pages", async () => {
      const { statusCode, body } = await app.inject({
        method: "POST",
        url: "/export?format=csv",
        payload: {
          query:
            "{ liftInspections(order: OLDEST, first: 2) { nodes { externalId inspectedOn result cost estate { name } } } }",
        },
      });
      expect(statusCode).toBe(200);
      expect(body.replace("\uFEFF", "").trim().split(/\r?\n/)).toEqual([
        "externalId,inspectedOn,result,cost,estate.name",
        "a,2026-01-05,PASSED,300.10,小区1",
        "b,2026-02-05,FAILED,,小区1",
        "c,2026-02-20,PASSED,99999999999.99,小区2",
      ]);
    });
  },
  async (database) => {
    await smallWorld(database);
    // the small world numbers its sources itself
    await database.pool.query("select setval(pg_get_serial_sequence('sources', 'source_id'), 10)");
    await addTables(database);
  },
);
