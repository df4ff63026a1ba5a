import { expect, it } from "vitest";
import { describeOnBoth, rolledBack } from "../../test/databases.ts";
import { COUNTED_WORLD_TODAY, countedWorld } from "../../test/fixtures/counted-world.ts";
import { lastDay, monthOf } from "../calendar/month.ts";
import { inTransaction } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { INDICATORS } from "./definitions/index.ts";
import { isRegisterFact } from "./facts/index.ts";
import { bringRollupsUpToDate, recountAll, recountStocks } from "./rollup.ts";

const today = COUNTED_WORLD_TODAY;
/** Those over registers are counted in the registers' own tests. */
const OWN = INDICATORS.filter(({ numerator }) => !isRegisterFact(numerator.over));
const LAST = monthOf(today);
// 36 months would reach back to December 2023; the first complaint is of the month before
const MONTHS = Array.from({ length: 37 }, (_, i) => LAST - 36 + i);
const DAYS = MONTHS.map((month) => (month === LAST ? today : lastDay(month)));

// The definitions once more, by other means: one look at the tables for each region and day, with EXISTS, nothing carried over.
const on = (from: string, to: string) => `(${from} is null or ${from} <= d.day) and (${to} is null or d.day < ${to})`;
const mode = (which: string) =>
  `exists (select from management_episodes x where x.estate_id = e.estate_id and ${which} and ${on("x.valid_from", "x.valid_to")})`;
const organisation = (owner: string, which: string) =>
  `exists (select from party_organisations x where x.${owner}_id = e.${owner}_id and ${which} and ${on("x.founded_on", "x.dissolved_on")})`;
const instructor = (owner: string) =>
  `exists (select from party_instructors x where x.${owner}_id = e.${owner}_id and ${on("x.valid_from", "x.valid_to")})`;
const committee = (which: string) =>
  `exists (select from owners_committees x where x.estate_id = e.estate_id and ${which} and ${on("x.formed_on", "x.dissolved_on")})`;
const branch = organisation("estate", "x.type = 'ESTATE_BRANCH'");
const ownBranch = organisation("estate", "x.type = 'ESTATE_BRANCH' and x.form = 'INDEPENDENT'");
const groups = organisation("estate", "x.type = 'BUILDING_GROUP'");
const homes = organisation("estate", "x.type = 'MEMBER_HOUSEHOLD'");
const old = "e.built_year <= 2000";
const covered = `${old} and ${mode("x.mode <> 'NONE'")}`;

/** Numerator and denominator as a condition on an estate or firm, or a sum. */
const EXPECTED: Record<string, [numerator: string, denominator: string | null]> = {
  estates: ["true", null],
  households: ["sum e.households", null],
  old_neighbourhoods: [old, null],
  old_neighbourhood_coverage: [covered, old],
  renovated_share: [
    `${old} and exists (select from renovations x where x.estate_id = e.estate_id and x.finished_on <= d.day)`,
    old,
  ],
  estate_organisation_coverage: [branch, `e.party_conditions_met or ${branch}`],
  estate_work_coverage: [`${branch} or ${instructor("estate")}`, "true"],
  firm_organisation_coverage: [
    organisation("firm", "true"),
    `e.party_conditions_met or ${organisation("firm", "true")}`,
  ],
  firm_work_coverage: [`${organisation("firm", "true")} or ${instructor("firm")}`, "true"],
  party_step_1_share: [`${branch} or ${instructor("estate")}`, "true"],
  party_step_2_share: [branch, "true"],
  party_step_3_share: [ownBranch, "true"],
  party_step_4_share: [`${ownBranch} and ${groups}`, "true"],
  party_step_5_share: [`${ownBranch} and ${groups} and ${homes}`, "true"],
  // the ladder of this world's city asks for nothing above the estate; party-ladders.test.ts has cities whose ladders do
  ladder_gap_share: [
    `sum (${groups} and not ${branch})::int + (${homes} and not ${groups})::int`,
    `sum (${groups})::int + (${homes})::int`,
  ],
  general_branch_missing_share: ["false", "false"],
  owners_committee_rate: [committee("true"), `e.committee_eligible or ${committee("true")}`],
  // no committee here names the estates that it acts for; acting-for.test.ts has some that do
  estates_represented_share: [
    `${committee("true")} or (e.committee_eligible and exists (select from environment_committees x
       where x.region_id = e.region_id and x.acting and ${on("x.formed_on", "x.dissolved_on")}))`,
    `e.committee_eligible or ${committee("true")}`,
  ],
  committee_party_share_60: [
    committee("x.party_members::numeric / x.members >= 0.6"),
    committee("x.members is not null and x.party_members is not null"),
  ],
};
for (const name of [
  "MARKET",
  "STATE_ENTERPRISE",
  "COMPANY_MANAGED",
  "MERGED",
  "THREE_PARTY",
  "COMMUNITY_ENTERPRISE",
  "STREET_RUN",
  "COOPERATIVE",
  "COMMUNITY_TRUST",
  "SELF_MANAGED",
])
  EXPECTED[`mode_share_${name.toLowerCase()}`] = [`${old} and ${mode(`x.mode = '${name}'`)}`, covered];

const COMPLAINTS: Record<string, [numerator: string, denominator: string | null]> = {
  complaints: ["true", null],
  complaints_closed_share: ["e.status = 'CLOSED'", "true"],
  complaints_closed_72h_share: [
    "e.status = 'CLOSED' and extract(epoch from e.closed_at - e.reported_at) / 3600 <= 72",
    "true",
  ],
  complaints_escalated_share: ["e.escalated_at is not null", "true"],
};

type Counts = Map<string, number[]>;

/** By region code, a number each month, 0 left as 0. */
async function naive(client: Queryable, table: string, what: string): Promise<Counts> {
  const stock = table !== "complaints";
  const days = stock ? DAYS : MONTHS.map((month) => lastDay(month));
  const sum = what.startsWith("sum ") ? `coalesce(sum(${what.slice(4)}), 0)` : "count(e.region_id)";
  const { rows } = await client.query<{ code: string; counted: string }>(
    `select r.code, ${sum} as counted
     from regions r cross join unnest($1::date[]) with ordinality as d (day, i)
       left join (${table} e join regions at on at.region_id = e.region_id)
         on at.path <@ r.path and ${stock ? on("e.valid_from", "e.valid_to") : "date_trunc('month', e.reported_on) = date_trunc('month', d.day)"}
           and (${what.startsWith("sum ") ? "true" : what})
     where r.level <> 'COMMUNITY' group by r.code, d.i order by r.code, d.i`,
    [days],
  );
  const counts: Counts = new Map();
  for (const { code, counted } of rows) counts.set(code, [...(counts.get(code) ?? []), Number(counted)]);
  return counts;
}

async function stored(client: Queryable, indicator: string, column: "numerators" | "denominators"): Promise<Counts> {
  const { rows } = await client.query<{ code: string; counts: number[] | null }>(
    `select r.code, m.${column} as counts from regions r
     left join indicator_months m on m.region_id = r.region_id and m.city_code = r.city_code and m.indicator = $1
     where r.level <> 'COMMUNITY' order by r.code`,
    [indicator],
  );
  return new Map(rows.map((row) => [row.code, row.counts?.map(Number) ?? MONTHS.map(() => 0)]));
}

async function expectAllCounted(client: Queryable): Promise<void> {
  for (const { id } of INDICATORS.filter((indicator) => indicator.id in EXPECTED)) {
    const [numerator, denominator] = EXPECTED[id]!;
    const table = id.startsWith("firm_") ? "property_firms" : "estates";
    expect(await stored(client, id, "numerators"), id).toEqual(await naive(client, table, numerator));
    if (denominator !== null)
      expect(await stored(client, id, "denominators"), `${id}, below`).toEqual(await naive(client, table, denominator));
  }
  for (const [id, [numerator, denominator]] of Object.entries(COMPLAINTS)) {
    expect(await stored(client, id, "numerators"), id).toEqual(await naive(client, "complaints", numerator));
    if (denominator !== null)
      expect(await stored(client, id, "denominators"), `${id}, below`).toEqual(
        await naive(client, "complaints", denominator),
      );
  }
  const perHouseholds = "complaints_per_1000_households";
  expect(await stored(client, perHouseholds, "numerators")).toEqual(await naive(client, "complaints", "true"));
  expect(await stored(client, perHouseholds, "denominators")).toEqual(
    await naive(client, "estates", "sum e.households"),
  );
}

const allRows = async (client: Queryable) =>
  (await client.query("select * from indicator_months order by city_code, region_id, indicator")).rows;

describeOnBoth(
  "rollups of indicators",
  (getDatabase) => {
    it("every indicator is checked against an independent count", () => {
      const checked = [...Object.keys(EXPECTED), ...Object.keys(COMPLAINTS), "complaints_per_1000_households"];
      expect(checked.sort()).toEqual(OWN.map(({ id }) => id).sort());
    });

    it("a recount agrees with a naive count for every region, month and indicator", async () => {
      await rolledBack(getDatabase(), async (client) => {
        await recountAll(client, { today });
        await expectAllCounted(client);
      });
    });

    it("gives the figures counted by hand", async () => {
      await rolledBack(getDatabase(), async (client) => {
        await recountAll(client, { today });
        const at = async (id: string, code: string, month: string) => {
          const i = monthOf(month) - MONTHS[0]!;
          return [
            (await stored(client, id, "numerators")).get(code)![i],
            (await stored(client, id, "denominators")).get(code)![i],
          ];
        };
        // Estates 1 and 2 are old; 1 is under no management until 24 March 2025, 2 until the end of January 2026.
        expect(await at("old_neighbourhood_coverage", "900101001", "2025-02")).toEqual([1, 2]);
        expect(await at("old_neighbourhood_coverage", "900101001", "2025-03")).toEqual([2, 2]);
        expect(await at("old_neighbourhood_coverage", "900101001", "2026-02")).toEqual([1, 2]);
        // Estate 8 exists from 15 October 2024 to the day before 15 October 2025, beside 7 and 9.
        expect((await at("estates", "900170", "2024-09"))[0]).toBe(2);
        expect((await at("estates", "900170", "2024-10"))[0]).toBe(3);
        expect((await at("estates", "900170", "2025-09"))[0]).toBe(3);
        expect((await at("estates", "900170", "2025-10"))[0]).toBe(2);
        // Today, 20 November, counts; tomorrow's committee and the mode of the 25th do not.
        expect(await at("mode_share_state_enterprise", "900170", "2026-11")).toEqual([0, 0]);
        expect(await at("owners_committee_rate", "900170", "2026-11")).toEqual([0, 0]);
        // Estate 6 climbs the ladder; a branch dissolved on the day another is founded leaves no gap.
        expect((await at("party_step_3_share", "900101002", "2025-01"))[0]).toBe(0);
        expect((await at("party_step_3_share", "900101002", "2025-02"))[0]).toBe(1);
        expect((await at("party_step_5_share", "900101002", "2026-04"))[0]).toBe(1);
        // The committee re-elected on 31 December 2025 goes from 4 of 7 to 5 of 7; 3 of 5 is 60 % exactly.
        expect(await at("committee_party_share_60", "900101", "2025-11")).toEqual([1, 2]);
        expect(await at("committee_party_share_60", "900101", "2025-12")).toEqual([2, 2]);
        // The whole province, estates at the city and at the province included.
        expect((await at("estates", "900000", "2026-11"))[0]).toBe(11);
        expect((await at("complaints", "900000", "2026-10"))[0]).toBe(3);
        expect(await at("complaints_closed_72h_share", "900000", "2026-11")).toEqual([1, 2]);
        expect(await at("complaints_per_1000_households", "900100", "2026-11")).toEqual([2, 3550]);
      });
    });

    it("a parent is the sum of its children and of what hangs at itself", async () => {
      await rolledBack(getDatabase(), async (client) => {
        await recountAll(client, { today });
        const counts = await stored(client, "old_neighbourhoods", "numerators");
        const sum = (codes: string[]) =>
          MONTHS.map((_, i) => codes.reduce((total, code) => total + counts.get(code)![i]!, 0));
        expect(counts.get("900101")).toEqual(sum(["900101001", "900101002"]));
        expect(counts.get("900100")).toEqual(sum(["900101", "900170"]));
        // one old estate hangs at city B, one at the province
        expect(counts.get("900200")).toEqual(sum(["900201"]).map((n) => n + 1));
        expect(counts.get("900000")).toEqual(sum(["900100", "900200"]).map((n) => n + 1));
      });
    });

    it("a recount of one city's stock brings it and everything above up to date, and nothing else", async () => {
      await rolledBack(getDatabase(), async (client) => {
        await recountAll(client, { today });
        const before = await stored(client, "estates", "numerators");
        await client.query(
          "update estates set valid_to = '2026-06-15' where region_id = (select region_id from regions where code = '900201')",
        );
        await recountStocks(client, { today, cityCodes: ["900200"] });
        await expectAllCounted(client);
        expect((await stored(client, "estates", "numerators")).get("900100")).toEqual(before.get("900100"));
        const rows = await allRows(client);
        await recountAll(client, { today });
        expect(await allRows(client)).toEqual(rows);
      });
    });

    it("the window moves with the day and keeps the months it has", async () => {
      await rolledBack(getDatabase(), async (client) => {
        await recountAll(client, { today: "2026-09-10" });
        await recountStocks(client, { today, cityCodes: ["900200"] });
        const { rows } = await client.query(
          "select first_month, cardinality(numerators) as months from indicator_months group by 1, 2",
        );
        expect(rows).toEqual([{ first_month: MONTHS[0]! - 1, months: 38 }]);
        const moved = await allRows(client);
        await recountAll(client, { today });
        expect(await allRows(client)).toEqual(moved);
      });
    });

    it("a new day of the same month brings in what changed since", async () => {
      await rolledBack(getDatabase(), async (client) => {
        await recountAll(client, { today });
        await recountStocks(client, { today: "2026-11-25", cityCodes: [] });
        const moved = await allRows(client);
        expect((await stored(client, "owners_committee_rate", "numerators")).get("900170")!.at(-1)).toBe(1);
        expect((await stored(client, "mode_share_market", "numerators")).get("900170")!.at(-1)).toBe(1);
        await recountAll(client, { today: "2026-11-25" });
        expect(await allRows(client)).toEqual(moved);
      });
    });

    it("a new day on which the first estate of a street comes into being", async () => {
      await rolledBack(getDatabase(), async (client) => {
        await client.query(
          "update estates set valid_from = '2026-11-22' where region_id in (select region_id from regions where code in ('900201', '900200'))",
        );
        await recountAll(client, { today });
        await recountStocks(client, { today: "2026-11-22", cityCodes: [] });
        const moved = await allRows(client);
        expect((await stored(client, "estates", "numerators")).get("900200")!.at(-1)).toBe(2);
        await recountAll(client, { today: "2026-11-22" });
        expect(await allRows(client)).toEqual(moved);
      });
    });

    it("at the start counts everything once, then nothing, and all again when a definition changes", async () => {
      const database = getDatabase();
      expect(await bringRollupsUpToDate(database, today)).toEqual({ recounted: "all" });
      expect(await bringRollupsUpToDate(database, today)).toEqual({ recounted: "nothing" });
      expect(await bringRollupsUpToDate(database, "2026-12-01")).toEqual({ recounted: "moved" });
      const [first, ...others] = INDICATORS;
      expect(await bringRollupsUpToDate(database, "2026-12-01", others)).toEqual({ recounted: "all" });
      const { rows } = await database.pool.query(
        "select count(*)::int as n from indicator_months where indicator = $1",
        [first!.id],
      );
      expect(rows[0].n).toBe(0);
      await inTransaction(database, (client) => client.query("delete from rollup_state"));
    });
  },
  countedWorld,
);
