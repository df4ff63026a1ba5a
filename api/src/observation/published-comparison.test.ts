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

const GROWTH = `insert into observations
    (source_id, external_id, region_id, scope, indicator, qualifier, value, unit, as_of, as_of_days, note, article)
  values (1, 'g1', 2, '市', 'hotline_complaints_yoy', 'EXACT', -39.3, 'percent', '2020-10', '[2020-10-01,2020-11-01)',
            '1—10月12345市级受理物业投诉工单同比', 'I')`;
const FIGURES = `insert into observations
    (source_id, external_id, region_id, scope, indicator, qualifier, value, unit, as_of, as_of_days, article)
  values (1, 'c1', 2, '市', 'owners_committees', 'EXACT', 405, 'committees', '2020', '[2020-01-01,2021-01-01)', 'D'),
         (1, 'c2', 2, '市', 'owners_committees_added', 'EXACT', 258, 'committees', '2020', '[2020-01-01,2021-01-01)', 'D'),
         (1, 'c3', 2, '市', 'owners_committees_growth_claimed', 'EXACT', 2.7, 'times', '2020', '[2020-01-01,2021-01-01)', 'D'),
         (1, 'c4', 2, '市', 'owners_committee_rate', 'EXACT', 55, 'percent', '2022-08', '[2022-08-01,2022-09-01)', 'E'),
         (1, 'u1', 2, '市', 'estates', 'OVER', 100, 'estates', '2021', '[2021-01-01,2022-01-01)', 'F'),
         (1, 'u2', 2, '市', 'estates', 'OVER', 1000000, 'estates', '2021', '[2021-01-01,2022-01-01)', 'G'),
         (1, 'u3', 2, '市', 'estates', 'EXACT', 45, 'percent', '2021', '[2021-01-01,2022-01-01)', 'H'),
         (1, 'u4', 2, '市', 'firm_party_org_rate', 'EXACT', 94, 'percent', '2022-08', '[2022-08-01,2022-09-01)', 'H'),
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

    const publishedFor = async (indicator: string, months = ""): Promise<Record<string, unknown>[]> => {
      const { data, errors } = await ask(
        app,
        `{ region(code: "370100") { indicatorValue(indicator: "${indicator}"${months}) {
            published { part ours difference incomparable keeps observation { value unit countsFrom countsTo } } } } }`,
      );
      expect(errors).toBeUndefined();
      return (data!.region as { indicatorValue: { published: Record<string, unknown>[] } }).indicatorValue.published;
    };

    it("ours keeps what is over a number, and a share is not held against a count", async () => {
      const { rows } = await getDatabase().pool.query(
        `select count(*)::int as n from estates where city_code = '370100' and coalesce(valid_from <= '2026-11-20', true)
           and coalesce(valid_to > '2026-11-20', true)`,
      );
      const ours = rows[0].n as number;
      expect(ours).toBeGreaterThan(100);
      expect(await publishedFor("estates")).toMatchObject([
        { part: "VALUE", ours, keeps: true, incomparable: null, difference: ours - 100 },
        { part: "VALUE", ours, keeps: false, incomparable: null },
        { ours: null, difference: null, keeps: null, incomparable: "UNIT", observation: { value: 45 } },
      ]);
    });

    it("a rate over all firms is related to the one over firms that meet the conditions, and not subtracted", async () => {
      expect(await publishedFor("firm_organisation_coverage")).toMatchObject([
        { part: "RELATED", ours: null, difference: null, keeps: null, incomparable: "DEFINITION" },
      ]);
    });

    it("a growth of January to October is held against those ten months, and no others", async () => {
      const observation = { value: -39.3, unit: "percent", countsFrom: "2020-01", countsTo: "2020-10" };
      for (const months of [
        "",
        ', to: "2026-10"',
        ', from: "2025-11", to: "2026-10"',
        ', from: "2026-01", to: "2026-11"',
      ])
        expect(await publishedFor("complaints", months), months).toEqual([
          { part: "YEAR_ON_YEAR", ours: null, difference: null, keeps: null, incomparable: "PERIOD", observation },
        ]);
      const [same] = await publishedFor("complaints", ', from: "2026-01", to: "2026-10"');
      expect(same).toMatchObject({ part: "YEAR_ON_YEAR", incomparable: null });
      const { data } = await ask(
        app,
        `{ region(code: "370100") { indicatorValue(indicator: "complaints", from: "2026-01", to: "2026-10",
            comparison: YEAR_ON_YEAR) { changePercent } } }`,
      );
      expect(same!.ours).toBe(
        (data!.region as { indicatorValue: { changePercent: number | null } }).indicatorValue.changePercent,
      );
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
      await client.query(GROWTH);
      // where it is not known which estates may have a committee there is no rate, and nothing to set beside
      await client.query("update estates set committee_eligible = true where city_code = '370100'");
      await recountAll(client, { today: "2026-11-20" });
    });
  },
);
