import { expect, it } from "vitest";
import { inTransaction } from "../../src/db/database.ts";
import { reconcile } from "../../src/indicators/reconcile.ts";
import { recountAll } from "../../src/indicators/rollup.ts";
import { buildServer } from "../../src/server.ts";
import { ask } from "../ask.ts";
import { describeOnBoth } from "../databases.ts";
import { countedWorld } from "../fixtures/counted-world.ts";
import { addTables } from "./add.ts";

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
    await addTables(database);
    await inTransaction(database, (client) => recountAll(client, { today: "2026-11-20" }));
  },
);
