import type { FastifyInstance } from "fastify";
import { expect, it } from "vitest";
import type { Answer } from "../../test/ask.ts";
import { countedSmallWorld, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { openAndClosed } from "../../test/open-and-closed.ts";
import { inTransaction } from "../db/database.ts";
import { importRows } from "../imports/import-file.ts";
import type { Cell } from "../imports/import-request.ts";
import { reconcile } from "../indicators/reconcile.ts";

const TREE = [
  { code: "H", parent: null, name_zh: "房屋", name_en: "Housing" },
  { code: "H1", parent: "H", name_zh: "供水", name_en: "Water supply" },
  { code: "H11", parent: "H1", name_zh: "水压不足", name_en: "Low pressure" },
  { code: "H12", parent: "H1", name_zh: "停水", name_en: "Water off" },
];
const WRITER = { authorization: "Bearer test-write-token" };
const MAP = `mutation ($source: String!, $code: String!, $category: ID!) {
  mapCategory(source: $source, code: $code, category: $category) { source code category moved } }`;

describeOnBoth(
  "categories as a tree, and codes of sources",
  (getDatabase, _kind, getConfig) => {
    const served = openAndClosed(getDatabase, getConfig, [
      ["officer", "DATA_OFFICER", "370000"],
      ["reader", "VIEWER", "370102001"],
      ["confined", "DATA_OFFICER", "370102"],
    ]);

    const bring = (kind: string, rows: readonly Readonly<Record<string, Cell>>[], sourceName = "hotline") =>
      inTransaction(getDatabase(), (client) =>
        importRows(client, { kind, rows, name: "test", sourceName, crs: "wgs84", today: "2026-11-20" }),
      );
    const rows = async <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
      (await getDatabase().pool.query<R>(text, values)).rows;
    const given = (externalId: string, category: string, day = "10") => ({
      externalId,
      category,
      reportedAt: `2026-11-${day}T09:00:00+08:00`,
      regionCode: "370102001",
    });
    const send = async (server: FastifyInstance, query: string, variables: object = {}, headers = {}) =>
      (await server.inject({ method: "POST", url: "/graphql", payload: { query, variables }, headers })).json() as Pick<
        Answer,
        "data" | "errors"
      >;
    const asked = async <T>(query: string, variables: object = {}, headers = {}): Promise<T> => {
      const { data, errors } = await send(served.app, query, variables, headers);
      expect(errors).toBeUndefined();
      return data as T;
    };
    const NOVEMBER = `under: "370102001", from: "2026-11-10", to: "2026-11-19"`;
    const counted = async (filter: string, categoryLevel: number | null): Promise<Record<string, number>> => {
      const { complaintStatistics } = await asked<{
        complaintStatistics: { category: { category: string }; complaints: number }[];
      }>(
        `query ($level: Int) { complaintStatistics(filter: { ${NOVEMBER} ${filter} }, groupBy: [CATEGORY], categoryLevel: $level) {
          category { category } complaints } }`,
        { level: categoryLevel },
      );
      return Object.fromEntries(complaintStatistics.map((row) => [row.category.category, row.complaints]));
    };

    it("a tree comes as a file; what does not fit is refused by row", async () => {
      expect(await bring("complaint_categories", TREE)).toMatchObject({ inserted: 4, updated: 0, unchanged: 0 });
      expect(await bring("complaint_categories", TREE)).toMatchObject({ inserted: 0, updated: 0, unchanged: 4 });
      const fourth = [{ code: "H111", parent: "H11", name_zh: "四级", name_en: null }];
      await expect(bring("complaint_categories", fourth)).rejects.toThrow("at most 3 levels");
      const lost = [{ code: "X", parent: "NOWHERE", name_zh: "无", name_en: null }];
      await expect(bring("complaint_categories", lost)).rejects.toThrow("of one that is known");
      const circle = [{ code: "H", parent: "H11", name_zh: "房屋", name_en: null }];
      await expect(bring("complaint_categories", circle)).rejects.toThrow("does not stand below this one");
      const { complaintCategories } = await asked<{ complaintCategories: Record<string, unknown>[] }>(
        "{ complaintCategories { category nameZh nameEn level parent } }",
      );
      expect(complaintCategories.filter(({ category }) => /^H\d*$/.test(category as string))).toEqual([
        { category: "H", nameZh: "房屋", nameEn: "Housing", level: 1, parent: null },
        { category: "H1", nameZh: "供水", nameEn: "Water supply", level: 2, parent: "H" },
        { category: "H11", nameZh: "水压不足", nameEn: "Low pressure", level: 3, parent: "H1" },
        { category: "H12", nameZh: "停水", nameEn: "Water off", level: 3, parent: "H1" },
      ]);
      // what stood flat stands at level 1
      expect(complaintCategories.find(({ category }) => category === "PARKING")).toMatchObject({
        level: 1,
        parent: null,
      });
    });

    it("complaints keep their finest category, and every count rolls up", async () => {
      await record(served.app, [
        { ...given("t1", "H11"), status: "CLOSED", closedAt: "2026-11-11T09:00:00+08:00" },
        given("t2", "H11"),
        given("t3", "H12"),
        given("t4", "H1"),
        given("t5", "H"),
        given("t6", "PARKING"),
      ]);
      const stored = await rows<{ category: string; n: number }>(
        "select category, count(*)::int as n from complaints where external_id ~ '^t\\d$' group by 1 order by 1",
      );
      expect(Object.fromEntries(stored.map(({ category, n }) => [category, n]))).toEqual({
        H: 1,
        H1: 1,
        H11: 2,
        H12: 1,
        PARKING: 1,
      });
      const only = `categories: ["H", "PARKING"], sources: ["hotline"]`;
      expect(await counted(only, 1)).toEqual({ H: 5, PARKING: 1 });
      expect(await counted(only, 2)).toEqual({ H: 1, H1: 4, PARKING: 1 });
      expect(await counted(only, 3)).toEqual({ H: 1, H1: 1, H11: 2, H12: 1, PARKING: 1 });
      expect(await counted(only, null)).toEqual({ H: 1, H1: 1, H11: 2, H12: 1, PARKING: 1 });
      expect(await counted(`categories: ["H1"]`, 1)).toEqual({ H: 4 });
      const told = await asked<{
        complaints: { totalCount: number };
        complaintTimes: { all: { received: number } };
      }>(`{
        complaints(filter: { ${NOVEMBER} categories: ["H1"] }) { totalCount }
        complaintTimes(filter: { under: "370102001", from: "2026-11", to: "2026-11", category: "H" }) { all { received } }
      }`);
      expect(told.complaints.totalCount).toBe(4);
      expect(told.complaintTimes.all.received).toBe(5);
    });

    it("a source's words are collected until somebody maps them; what is stored follows, and what comes", async () => {
      await record(served.app, [given("u1", "水管没水"), given("u2", "水管没水", "12"), given("u3", "0107")]);
      await record(served.app, [given("v1", "水管没水")], { source: "other" });
      const unmapped = "{ unmappedCategories { source code complaints firstMonth lastMonth } }";
      const first = { firstMonth: "2026-11", lastMonth: "2026-11" };
      expect((await asked<{ unmappedCategories: unknown }>(unmapped)).unmappedCategories).toEqual([
        { source: "hotline", code: "水管没水", complaints: 2, ...first },
        { source: "hotline", code: "0107", complaints: 1, ...first },
        { source: "other", code: "水管没水", complaints: 1, ...first },
      ]);
      const said = { source: "hotline", code: "水管没水", category: "H12" };
      expect((await asked<{ mapCategory: unknown }>(MAP, said, WRITER)).mapCategory).toEqual({ ...said, moved: 2 });
      expect((await asked<{ mapCategory: unknown }>(MAP, said, WRITER)).mapCategory).toEqual({ ...said, moved: 0 });
      expect((await asked<{ unmappedCategories: unknown }>(unmapped)).unmappedCategories).toEqual([
        { source: "hotline", code: "0107", complaints: 1, ...first },
        { source: "other", code: "水管没水", complaints: 1, ...first },
      ]);
      // by plain SQL, and by the rollup
      const stored = `select external_id, category from complaints where external_id ~ '^[uv]\\d$' order by 1`;
      expect((await rows<{ category: string }>(stored)).map(({ category }) => category)).toEqual([
        "H12",
        "H12",
        "0107",
        "水管没水",
      ]);
      expect(await counted(`categories: ["H12"]`, null)).toEqual({ H12: 3 });
      await record(served.app, [given("u4", "水管没水")]);
      expect((await rows<{ category: string }>("select category from complaints where external_id = 'u4'"))[0]).toEqual(
        {
          category: "H12",
        },
      );
    });

    it("a crosswalk comes as a file, and is what every door goes by", async () => {
      const crosswalk = [
        { source_code: "0107", source_text: "供水水压", category: "水压不足" },
        { source_code: "0108", source_text: "停水问题", category: "H12" },
      ];
      expect(await bring("category_codes", crosswalk)).toMatchObject({
        inserted: 4,
        notes: ["complaints put under the categories that their words mean: 1"],
      });
      expect(await bring("category_codes", crosswalk)).toMatchObject({ inserted: 0, unchanged: 4 });
      await expect(
        bring("category_codes", [{ source_code: "9", source_text: null, category: "没有的" }]),
      ).rejects.toThrow("the code or Chinese name of a category that is known");
      await bring("complaints", [
        { id: "w1", category: "0108", reported_at: "2026-11-11T09:00:00+08:00", region_code: "370102001" },
      ]);
      await record(served.app, [given("w2", "供水水压")]);
      const found = await rows<{ category: string }>(
        "select category from complaints where external_id in ('u3', 'w1', 'w2') order by external_id",
      );
      expect(found.map(({ category }) => category)).toEqual(["H11", "H12", "H11"]);
      await bring("category_codes", crosswalk, "Open311");
      const sent = await served.app.inject({
        method: "POST",
        url: "/open311/v2/requests.json",
        headers: { ...WRITER, "content-type": "application/x-www-form-urlencoded" },
        payload: "service_code=0108&lat=36.62&long=117.05",
      });
      expect(sent.statusCode, sent.body).toBe(201);
      const [{ category } = { category: "" }] = await rows<{ category: string }>(
        "select c.category from complaints c join sources s using (source_id) where s.name = 'Open311'",
      );
      expect(category).toBe("H12");
    });

    it("a branch that is hung elsewhere takes its complaints along, and rollups are what the complaints say", async () => {
      await bring("complaint_categories", [
        { code: "H1", parent: "PARKING", name_zh: "供水", name_en: "Water supply" },
      ]);
      const under = await counted(`categories: ["PARKING"], sources: ["hotline"]`, 1);
      const [{ n } = { n: 0 }] = await rows<{ n: number }>(
        `select count(*)::int as n from complaints c join sources s using (source_id)
         where s.name = 'hotline' and c.category in ('PARKING', 'H1', 'H11', 'H12') and c.reported_on between '2026-11-10' and '2026-11-19'
           and c.region_id in (select region_id from regions where code like '370102001%')`,
      );
      expect(under).toEqual({ PARKING: n });
      await bring("complaint_categories", TREE);
      expect((await inTransaction(getDatabase(), (client) => reconcile(client))).differences).toEqual([]);
    });

    it("is for who may bring data everywhere, and stands in the audit", async () => {
      const as = (name: string) => ({ authorization: `Bearer ${served.tokens[name]}` });
      const said = { source: "other", code: "水管没水", category: "H12" };
      for (const [name, code] of [
        ["reader", "FORBIDDEN"],
        ["confined", "FORBIDDEN"],
      ] as const) {
        const { errors } = await send(served.closed, MAP, said, as(name));
        expect(errors?.[0]?.extensions?.code, name).toBe(code);
      }
      expect((await send(served.closed, "{ unmappedCategories { code } }", {}, as("reader"))).errors).toBeDefined();
      await record(served.app, [{ ...given("x1", "别处的话"), regionCode: "370103" }]);
      const codesSeenBy = async (name: string): Promise<string[]> => {
        const { data } = await send(served.closed, "{ unmappedCategories { code } }", {}, as(name));
        return (data as { unmappedCategories: { code: string }[] }).unmappedCategories.map(({ code }) => code).sort();
      };
      expect(await codesSeenBy("officer")).toEqual(["别处的话", "水管没水"].sort());
      expect(await codesSeenBy("confined")).toEqual(["水管没水"]);
      expect(
        (await send(served.closed, MAP, { ...said, source: "hotline", code: "别处的话" }, WRITER)).data,
      ).toMatchObject({
        mapCategory: { moved: 1 },
      });
      const entries = await rows(
        "select subject, details::json as details from audit_entries where action = 'CATEGORY_MAPPED'",
      );
      expect(entries).toEqual([{ subject: "hotline", details: { code: "别处的话", category: "H12", complaints: 1 } }]);
      const bad = await send(served.app, MAP, { ...said, category: "水管没水" }, WRITER);
      expect(bad.errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    });
  },
  countedSmallWorld,
);
