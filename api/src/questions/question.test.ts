import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { TODAY } from "../../test/fixtures/import-world.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { importRows } from "../imports/import-file.ts";
import { buildServer } from "../server.ts";

const region = (code: string, parent_code: string | null, level: string, name_zh: string, name_en: string) => ({
  code,
  parent_code,
  level,
  name_zh,
  name_en,
});
const REGIONS = [
  region("370000", null, "PROVINCE", "山东省", "Shandong"),
  region("370400", "370000", "CITY", "枣庄市", "Zaozhuang"),
  region("370402", "370400", "COUNTY", "市中区", "Shizhong District"),
  region("370800", "370000", "CITY", "济宁市", "Jining"),
  region("370811", "370800", "COUNTY", "任城区", "Rencheng District"),
  region("370811001", "370811", "STREET", "古槐街道", "Guhuai Subdistrict"),
  region("370100", "370000", "CITY", "济南市", "Jinan"),
  region("370103", "370100", "COUNTY", "市中区", "Shizhong District"),
];

async function world(database: Database): Promise<void> {
  await inTransaction(database, (client) =>
    importRows(client, {
      kind: "regions",
      rows: REGIONS,
      name: "regions",
      sourceName: "survey",
      crs: "wgs84",
      today: TODAY,
    }),
  );
}

const ASK = `query ($text: String!, $near: ID) { question(text: $text, near: $near) {
  indicator { id } region { code } level month months comparison order { by descending } notUnderstood
} }`;
interface Answer {
  readonly indicator: { readonly id: string } | null;
  readonly region: { readonly code: string } | null;
  readonly level: string | null;
  readonly month: string | null;
  readonly months: number | null;
  readonly comparison: string | null;
  readonly order: { readonly by: string; readonly descending: boolean } | null;
  readonly notUnderstood: readonly string[];
}
/** One line: region level, indicator, period, comparison, order; "-" where nothing is said; then what was not understood. */
const line = ({ indicator, region: at, level, month, months, comparison, order, notUnderstood }: Answer): string =>
  [
    at?.code ?? "-",
    level ?? "-",
    indicator?.id ?? "-",
    month === null ? "-" : `${month}×${months}`,
    comparison ?? "-",
    order ? `${order.by} ${order.descending ? "desc" : "asc"}` : "-",
    ...notUnderstood.map((text) => `?${text}`),
  ].join(" ");

// Today is 2026-11-20.
const QUESTIONS: readonly [text: string, near: string | null, reading: string][] = [
  ["任城区 上月 投诉 增加最多 的 街道", null, "370811 STREET complaints 2026-10×1 MONTH_ON_MONTH CHANGE desc"],
  ["任城区上月投诉增加最多的街道", null, "370811 STREET complaints 2026-10×1 MONTH_ON_MONTH CHANGE desc"],
  [
    "streets of Rencheng with the largest increase in complaints last month",
    null,
    "370811 STREET complaints 2026-10×1 MONTH_ON_MONTH CHANGE desc",
  ],
  ["济宁哪个街道投诉比上月增加最多？", null, "370800 STREET complaints - MONTH_ON_MONTH CHANGE desc"],
  [
    "which streets of Jining had more complaints than last month",
    null,
    "370800 STREET complaints - MONTH_ON_MONTH CHANGE desc",
  ],
  ["济宁 任城 每千户投诉量", null, "370811 - complaints_per_1000_households - - -"],
  ["任城 济宁 每千户投诉量", null, "370811 - complaints_per_1000_households - - -"],
  ["济南 市中 办结率 最差", null, "370103 STREET complaints_closed_share - - VALUE asc"],
  ["市中区 投诉", "370400", "370402 - complaints - - -"],
  ["市中区 投诉", "370100", "370103 - complaints - - -"],
  // The least complaints are the best.
  ["投诉最差的市", "370811", "370000 CITY complaints - - VALUE desc"],
  ["全市 老旧小区物业覆盖率 最低 的 区县", "370811001", "370800 COUNTY old_neighbourhood_coverage - - VALUE asc"],
  ["物业覆盖率 同比 哪个市 提高最多", "370000", "370000 CITY old_neighbourhood_coverage - YEAR_ON_YEAR CHANGE desc"],
  ["去年 投诉量", "370000", "370000 - complaints 2025-12×12 - -"],
  ["任城区 近12个月 投诉 与去年比", "370000", "370811 - complaints 2026-11×12 YEAR_ON_YEAR -"],
  ["投诉 跟上个月比", "370000", "370000 - complaints - MONTH_ON_MONTH -"],
  ["近12个月 投诉量 较去年同期", "370000", "370000 - complaints 2026-11×12 YEAR_ON_YEAR -"],
  ["2026年3月 投诉及时办结", "370000", "370000 - complaints_closed_72h_share 2026-03×1 - -"],
  ["12月投诉", "370000", "370000 - complaints 2025-12×1 - -"],
  ["were complaints solved in time in Jinan in March", null, "370100 - complaints_closed_72h_share 2026-03×1 - -"],
  ["投诉 办结率", "370000", "370000 - complaints_closed_share - - -"],
  // A month to come, a level that is not below, and words that mean nothing here are told.
  ["2026年12月 投诉", "370000", "370000 - complaints - - - ?2026年12月"],
  ["古槐街道 投诉最多的区县", null, "370811001 - complaints - - VALUE desc ?区县"],
  ["任城区 火星 投诉", null, "370811 - complaints - - - ?火星"],
  ["上月 本月 投诉", "370000", "370000 - complaints 2026-10×1 - - ?本月"],
  ["天气怎么样", "370000", "370000 - - - - - ?天气"],
  ["", null, "- - - - - -"],
];

describeOnBoth(
  "questions",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    it.each(QUESTIONS)("reads %j asked at %j", async (text, near, reading) => {
      const { data, errors } = await ask(app, ASK, { text, near });
      expect(errors).toBeUndefined();
      expect(line(data!.question as Answer)).toBe(reading);
    });

    it("tells what else the words may mean", async () => {
      const { data } = await ask(
        app,
        '{ question(text: "市中区 党组织覆盖率") { region { code } otherRegions { code } indicator { id } otherIndicators { id } } }',
      );
      expect(data!.question).toEqual({
        region: { code: "370103" },
        otherRegions: [{ code: "370402" }],
        indicator: { id: "estate_organisation_coverage" },
        otherIndicators: [{ id: "firm_organisation_coverage" }],
      });
    });

    it("refuses a text that is too long", async () => {
      const { errors } = await ask(app, ASK, { text: "投".repeat(101) });
      expect(errors?.[0]).toMatchObject({ message: 'text: expected at most 100 characters, got "101 characters"' });
    });
  },
  world,
);
