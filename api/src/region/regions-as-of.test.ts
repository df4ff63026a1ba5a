import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth, repeated } from "../../test/databases.ts";
import { READINGS } from "../../test/fixtures/recoded-places.ts";
import { RECODED_WORLD_TODAY, recodedWorld } from "../../test/fixtures/recoded-world.ts";
import type { Database } from "../db/database.ts";
import { inTransaction } from "../db/database.ts";
import { recountAll } from "../indicators/rollup.ts";
import { buildServer } from "../server.ts";

/** What hangs at the recoded world's estates: money at the first of each region, a firm, another management since 2025, building groups without a branch. */
const MORE = [
  `insert into property_firms (city_code, source_id, external_id, region_id, name)
   select city_code, 2, code, region_id, '企业' || code from regions where level in ('COUNTY', 'STREET')`,
  `insert into management_episodes (city_code, source_id, external_id, estate_id, mode, valid_from, valid_to)
   select city_code, 2, external_id || mode, estate_id, mode::management_mode, since, until from estates
   cross join (values ('NONE', null, '2025-07-01'::date), ('MARKET', '2025-07-01'::date, null)) m (mode, since, until)`,
  `insert into party_organisations (city_code, source_id, external_id, type, name, estate_id)
   select city_code, 2, external_id, 'BUILDING_GROUP', '党小组', estate_id from estates where external_id like '%-1'`,
  `insert into accounts (city_code, source_id, external_id, region_id, estate_id, fund, opened_on, opening_balance)
   select city_code, 2, external_id, region_id, estate_id, 'PUBLIC_REVENUE', '2024-01-01', 0 from estates where external_id like '%-1'`,
  `insert into account_movements (city_code, source_id, external_id, region_id, estate_id, account_id, booked_on, kind, amount)
   select city_code, 2, external_id || n, region_id, estate_id, account_id, '2025-01-10'::date + n, 'PARKING', region_id + 0.01
   from accounts cross join generate_series(1, 3) n`,
  `insert into account_balances (city_code, source_id, external_id, region_id, estate_id, fund, known_on, balance)
   select city_code, 2, external_id, region_id, estate_id, fund, '2025-03-31', 1 from accounts`,
];

/** Each query of a region, the number it gives, and the facts that it is to be, a row each (or `n` of them) at the region they hang at. */
const QUERIES: readonly {
  readonly of: string;
  readonly query: (region: string, asOf: string) => string;
  readonly given: (data: never) => number;
  readonly facts: string;
}[] = [
  {
    of: "money by kind",
    query: (region, asOf) => `{ moneyByKind(under: "${region}", from: "2025-01", to: "2025-03"${asOf}) { movements } }`,
    given: ({ moneyByKind }: { moneyByKind: { movements: number }[] }) =>
      moneyByKind.reduce((sum, { movements }) => sum + movements, 0),
    facts: "select region_id from account_movements",
  },
  {
    of: "balances that do not fit",
    query: (region, asOf) =>
      `{ balanceBreaks(under: "${region}", from: "2025-01", to: "2025-03"${asOf}) { totalCount } }`,
    given: ({ balanceBreaks }: { balanceBreaks: { totalCount: number } }) => balanceBreaks.totalCount,
    facts: "select region_id from account_balances",
  },
  {
    of: "firms",
    query: (region, asOf) => `{ propertyFirms(filter: {under: "${region}"${asOf}}) { totalCount } }`,
    given: ({ propertyFirms }: { propertyFirms: { totalCount: number } }) => propertyFirms.totalCount,
    facts: "select region_id from property_firms",
  },
  {
    of: "changes of management",
    query: (region, asOf) =>
      `{ managementChangeEstates(filter: {under: "${region}", from: "2025-06-30", to: "2025-07-01"${asOf}}) { totalCount } }`,
    given: ({ managementChangeEstates }: { managementChangeEstates: { totalCount: number } }) =>
      managementChangeEstates.totalCount,
    facts: "select region_id from estates where valid_from <= '2025-06-30'",
  },
  {
    of: "estates without an account",
    query: (region, asOf) =>
      `{ registerGaps(register: "accounts", under: "${region}", on: "2026-01-01"${asOf}) { totalCount } }`,
    given: ({ registerGaps }: { registerGaps: { totalCount: number } }) => registerGaps.totalCount,
    facts: "select region_id from estates where valid_from <= '2026-01-01' and external_id not like '%-1'",
  },
  {
    of: "gaps of the ladder",
    query: (region, asOf) => `{ partyLadderGaps(region: "${region}"${asOf}) { totalCount } }`,
    given: ({ partyLadderGaps }: { partyLadderGaps: { totalCount: number } }) => partyLadderGaps.totalCount,
    facts: "select region_id from estates where external_id like '%-1'",
  },
  {
    of: "gaps of the ladder by kind",
    query: (region, asOf) => `{ partyLadderGapCounts(region: "${region}"${asOf}) { gaps } }`,
    given: ({ partyLadderGapCounts }: { partyLadderGapCounts: { gaps: number }[] }) =>
      partyLadderGapCounts.reduce((sum, { gaps }) => sum + gaps, 0),
    facts: "select region_id from estates where external_id like '%-1'",
  },
  {
    of: "the tree of organisations",
    query: (region, asOf) => `{ partyTree(region: "${region}"${asOf}) { totalCount } }`,
    given: ({ partyTree }: { partyTree: { totalCount: number } }) => partyTree.totalCount,
    facts: "select region_id from estates where external_id like '%-1'",
  },
  {
    of: "records behind a figure",
    query: (region, asOf) =>
      `{ indicatorRecords(indicator: "estates", region: "${region}", to: "2026-09"${asOf}) { totalCount amount } }`,
    given: ({ indicatorRecords }: { indicatorRecords: { totalCount: number; amount: number } }) => {
      expect(indicatorRecords.amount).toBe(indicatorRecords.totalCount);
      return indicatorRecords.totalCount;
    },
    facts: "select region_id from estates where valid_from <= '2026-09-30'",
  },
  {
    of: "party coverage",
    query: (region, asOf) => `{ partyCoverage(region: "${region}"${asOf}) { estates } }`,
    given: ({ partyCoverage }: { partyCoverage: { estates: number } }) => partyCoverage.estates,
    facts: `select region_id from estates where valid_from <= '${RECODED_WORLD_TODAY}'`,
  },
];

async function world(database: Database): Promise<void> {
  await recodedWorld(database);
  await inTransaction(database, async (client) => {
    for (const text of MORE) await client.query(text);
    await recountAll(client, { today: RECODED_WORLD_TODAY });
  });
}

describeOnBoth(
  "lists and sums of a region as it was",
  (getDatabase, databaseKind, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    // each query by one reading, another each time, comes first
    const cases = READINGS.flatMap((_, n) =>
      QUERIES.map((query, i) => {
        const [day, places] = READINGS[(n + i) % READINGS.length]!;
        return { ...query, day, places };
      }),
    );

    it.each(repeated(databaseKind, cases, QUERIES.length))(
      "$of with the regions of $day agree with a count by hand",
      async ({ query, given, facts, day, places }) => {
        const { rows } = await getDatabase().pool.query<{ code: string; n: number }>(
          `select r.code, count(*)::int as n from (${facts}) f join regions r using (region_id) group by 1`,
        );
        const regions = new Set(Object.values(places).flatMap((line) => line.filter((code) => code !== null)));
        expect(regions.size).toBeGreaterThan(5);
        for (const region of regions) {
          const { data, errors } = await ask(app, query(region, day === null ? "" : `, regionsAsOf: "${day}"`));
          expect(errors).toBeUndefined();
          const counted = rows.reduce(
            (sum, { code, n }) =>
              sum + ((places[code] as readonly (string | null)[] | undefined)?.includes(region) ? n : 0),
            0,
          );
          expect(given(data as never), region).toBe(counted);
        }
      },
    );

    it("a ranking has the regions of the day, and each its own place", async () => {
      const { data, errors } = await ask(
        app,
        `{ indicatorRanking(indicator: "estates", under: "910100", level: COUNTY, to: "2025-05", regionsAsOf: "2025-05-31") { nodes { code numerator } }
           balanceBreaks(under: "910102", from: "2025-01", to: "2025-03", regionsAsOf: "2025-05-31") { nodes { region { code validTo } estate { region { code parent { code } } } } } }`,
      );
      expect(errors).toBeUndefined();
      const { indicatorRanking, balanceBreaks } = data as {
        indicatorRanking: { nodes: { code: string }[] };
        balanceBreaks: {
          nodes: { region: { code: string }; estate: { region: { code: string; parent: { code: string } } } }[];
        };
      };
      expect(indicatorRanking.nodes.map(({ code }) => code).sort()).toEqual([
        "910102",
        "910105",
        "910111",
        "910122",
        "910182",
      ]);
      expect(balanceBreaks.nodes.map(({ region }) => region.code).sort()).toEqual(["910102", "910102001", "910102002"]);
      // an estate is seen in its regions of that day too
      expect(balanceBreaks.nodes.find(({ region }) => region.code === "910102001")!.estate.region).toEqual({
        code: "910102001",
        parent: { code: "910102" },
      });
    });

    it("a day to come is refused", async () => {
      const { errors } = await ask(
        app,
        `{ moneyByKind(under: "910100", from: "2025-01", to: "2025-03", regionsAsOf: "2027-01-01") { movements } }`,
      );
      expect(errors![0]!.message).toContain(`a day up to today, ${RECODED_WORLD_TODAY}`);
    });
  },
  world,
);
