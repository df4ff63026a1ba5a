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
  indicator { id } region { code } level month months comparison order { by descending } conditions { zh codes } by { id } notUnderstood
} }`;
interface Answer {
  readonly indicator: { readonly id: string } | null;
  readonly region: { readonly code: string } | null;
  readonly level: string | null;
  readonly month: string | null;
  readonly months: number | null;
  readonly comparison: string | null;
  readonly order: { readonly by: string; readonly descending: boolean } | null;
  readonly conditions: readonly { readonly zh: string; readonly codes: readonly string[] | null }[];
  readonly by: { readonly id: string } | null;
  readonly notUnderstood: readonly string[];
}
/** One line: region level, indicator, conditions, division, period, comparison, order; "-" where nothing is said; then what was not understood. */
const line = ({
  indicator,
  region: at,
  level,
  month,
  months,
  comparison,
  order,
  conditions,
  by,
  notUnderstood,
}: Answer): string =>
  [
    at?.code ?? "-",
    level ?? "-",
    indicator?.id ?? "-",
    ...conditions.map(({ zh, codes }) => `${zh}=${codes?.join()}`),
    ...(by === null ? [] : [`|${by.id}`]),
    month === null ? "-" : `${month}×${months}`,
    comparison ?? "-",
    order ? `${order.by} ${order.descending ? "desc" : "asc"}` : "-",
    ...notUnderstood.map((text) => `?${text}`),
  ].join(" ");

// Today is 2026-11-20.
const QUESTIONS: readonly [text: string, near: string | null, reading: string][] = [
  ["市中区上月投诉增加最多的街道", "370400", "370402 STREET complaints 2026-10×1 MONTH_ON_MONTH CHANGE desc"],
  [
    "古槐街道 火星 停车 投诉 为什么增加",
    null,
    "370811001 COMMUNITY complaints 投诉类别：停车=PARKING |category - MONTH_ON_MONTH CHANGE desc ?火星",
  ],
  [
    "任城区未办结投诉最多的街道",
    null,
    "370811 STREET complaints 办理状态：受理、已派单、督办中、已处置、重办中=RECEIVED,ASSIGNED,ESCALATED,HANDLED,REOPENED - - VALUE desc",
  ],
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
