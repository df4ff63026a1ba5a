import { expect, it, vi } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { countedWorld } from "../../test/fixtures/counted-world.ts";
import { inTransaction } from "../db/database.ts";
import type { Indicator } from "../facts/indicator.ts";
import { buildServer } from "../server.ts";
import { reconcile } from "./reconcile.ts";
import { recountAll } from "./rollup.ts";

const ADDED = vi.hoisted(
  (): Indicator => ({
    id: "households_without_management",
    nameZh: "无物业户数占比",
    nameEn: "Households without management",
    explanationZh: "当日无物业管理的小区户数 ÷ 全部小区户数。",
    explanationEn: "Households in estates under no management on the day ÷ households in all estates.",
    unit: { zh: "%", en: "%" },
    direction: "LOWER_IS_BETTER",
    numerator: { over: "estates", sql: "sum(f.households) filter (where not f.is_managed)" },
    denominator: { over: "estates", sql: "sum(f.households)" },
    scale: 100,
    decimals: 1,
    topic: "PROPERTY_MANAGEMENT",
    sourceZh: "测试",
    sourceEn: "a test",
  }),
);

vi.mock("./definitions/index.ts", async (original) => {
  const { INDICATORS } = await original<typeof import("./definitions/index.ts")>();
  return { INDICATORS: [...INDICATORS, ADDED] };
});

describeOnBoth(
  "an indicator that is added to the list",
  (getDatabase, _home, getConfig) => {
    it("gets its rollup, values, trend, choropleth and reconciliation from its definition alone", async () => {
      const app = await buildServer({ database: getDatabase(), config: getConfig() });
      const { data, errors } = await ask(
        app,
        `{ indicator(id: "households_without_management") { nameZh ratio }
           region(code: "900100") {
             indicatorValue(indicator: "households_without_management") { numerator denominator }
             indicatorTrend(indicator: "households_without_management", from: "2026-10") { numerator } }
           choropleth(indicator: "households_without_management", under: "900000") { breaks values { code numerator denominator rank class } } }`,
      );
      await app.close();
      expect(errors).toBeUndefined();
      // Without management in city A: estates 2 and 9, 200 and 150 households; until the day of 20 November also 7, with 600.
      expect(data).toEqual({
        indicator: { nameZh: "无物业户数占比", ratio: true },
        region: {
          indicatorValue: { numerator: 350, denominator: 3550 },
          indicatorTrend: [{ numerator: 950 }, { numerator: 350 }],
        },
        choropleth: {
          // 250 of 650, as it is shown
          breaks: [38.5],
          values: [
            { code: "900100", numerator: 350, denominator: 3550, rank: 1, class: 0 },
            { code: "900200", numerator: 250, denominator: 650, rank: 2, class: 1 },
          ],
        },
      });
      const { differences } = await inTransaction(getDatabase(), (client) => reconcile(client));
      expect(differences).toEqual([]);
    });
  },
  async (database) => {
    await countedWorld(database);
    await inTransaction(database, (client) => recountAll(client, { today: "2026-11-20" }));
  },
);
