import type { FastifyInstance } from "fastify";
import { beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { inTransaction } from "../db/database.ts";
import { INDICATORS } from "../indicators/definitions/index.ts";
import { recountAll } from "../indicators/rollup.ts";
import { buildServer } from "../server.ts";
import { observedIndicators } from "./observed-as.ts";

const FIGURES = `insert into observations
    (source_id, external_id, region_id, scope, indicator, qualifier, value, unit, as_of, as_of_days, article)
  values (1, 'c1', 2, '市', 'owners_committees', 'EXACT', 405, 'committees', '2020', '[2020-01-01,2021-01-01)', 'D'),
         (1, 'c2', 2, '市', 'owners_committees_added', 'EXACT', 258, 'committees', '2020', '[2020-01-01,2021-01-01)', 'D'),
         (1, 'c3', 2, '市', 'owners_committees_growth_claimed', 'EXACT', 2.7, 'times', '2020', '[2020-01-01,2021-01-01)', 'D'),
         (1, 'c4', 2, '市', 'owners_committee_rate', 'EXACT', 55, 'percent', '2022-08', '[2022-08-01,2022-09-01)', 'E'),
         (1, 'c5', 2, '某小区', 'owners_committee_rate', 'EXACT', 99, 'percent', '2022', '[2022-01-01,2023-01-01)', 'E')`;

it("words are declared for indicators that exist", () => {
  const known = new Set(INDICATORS.map(({ id }) => id));
  expect(observedIndicators.filter((id) => !known.has(id))).toEqual([]);
});

describeOnBoth(
  "published figures beside ours",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });

    it("each with the side it speaks of, and the difference", async () => {
      const { data, errors } = await ask(
        app,
        `{ region(code: "370100") { indicatorValue(indicator: "owners_committee_rate") {
            value numerator published { part ours difference observation { indicator value scope } } } } }`,
      );
      expect(errors).toBeUndefined();
      const { indicatorValue } = data!.region as { indicatorValue: Record<string, unknown> };
      const value = indicatorValue.value as number;
      expect(indicatorValue.numerator).toBe(60);
      expect(indicatorValue.published).toEqual([
        {
          part: "NUMERATOR",
          ours: 60,
          difference: 60 - 405,
          observation: { indicator: "owners_committees", value: 405, scope: "市" },
        },
        {
          part: "RELATED",
          ours: null,
          difference: null,
          observation: { indicator: "owners_committees_added", value: 258, scope: "市" },
        },
        {
          part: "RELATED",
          ours: null,
          difference: null,
          observation: { indicator: "owners_committees_growth_claimed", value: 2.7, scope: "市" },
        },
        {
          part: "VALUE",
          ours: value,
          difference: value - 55,
          observation: { indicator: "owners_committee_rate", value: 55, scope: "市" },
        },
      ]);
    });

    it("claims are checked from what is stored, of an indicator or of all", async () => {
      const { data } = await ask(
        app,
        `{ region(code: "370100") {
            all: claimChecks { rule }
            committees: claimChecks(indicator: "owners_committee_rate") { rule verdict claimed follows observations { value } }
            complaints: claimChecks(indicator: "complaints") { rule } } }`,
      );
      expect(data!.region).toMatchObject({
        committees: [
          {
            rule: "GROWTH",
            verdict: "FAILS",
            claimed: 2.7,
            follows: 258 / 147,
            observations: [{ value: 405 }, { value: 258 }, { value: 2.7 }],
          },
          { rule: "PART_OF_WHOLE", verdict: "HOLDS", observations: [{ value: 258 }, { value: 405 }] },
        ],
        complaints: [],
      });
    });

    it("an unknown indicator is refused", async () => {
      const { errors } = await ask(app, `{ region(code: "370100") { claimChecks(indicator: "nothing") { rule } } }`);
      expect(errors).toBeDefined();
    });
  },
  async (database) => {
    await smallWorld(database);
    await inTransaction(database, async (client) => {
      await client.query(FIGURES);
      await recountAll(client, { today: "2026-11-20" });
    });
  },
);
