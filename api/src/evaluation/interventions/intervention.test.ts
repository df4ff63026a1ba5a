import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../../test/ask.ts";
import { countedSmallWorld } from "../../../test/complaints.ts";
import { describeOnBoth } from "../../../test/databases.ts";
import { importInto, rowsOf, scratchFiles } from "../../../test/fixtures/import-world.ts";
import { buildServer } from "../../server.ts";

const file = scratchFiles();
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** What is done falls in March 2026: the months that are matched, those before and those after begin so. */
const STRETCHES = ["2025-09", "2025-12", "2026-04"];

/** Complaints of an estate in each of the three stretches. */
function countsOf(estate: number): readonly [number, number, number] {
  if (estate >= 50 && estate <= 61) return [10, 20, 9];
  if (estate >= 62 && estate <= 73) return [10, 20, 15];
  // renovated another time: were it compared, its many complaints would be too
  if (estate === 48 || estate === 49) return [10, 20, 300];
  // of another level
  if (estate >= 76 && estate <= 80) return [60, 90, 5];
  return [0, 0, 0];
}

function complaints(): string {
  const rows: string[] = [];
  const add = (estate: number, month: string, count: number): void => {
    for (let n = 0; n < count; n++)
      rows.push(`c${rows.length},PARKING,${month}-${String(1 + (n % 28)).padStart(2, "0")} 09:00,370102001,e${estate}`);
  };
  for (const estate of numbers(1, 120))
    for (const [at, count] of countsOf(estate).entries()) add(estate, STRETCHES[at]!, count);
  // as many a month of some estate that the hotline is on record all the while
  for (const month of ["2025-03", "2025-04", "2025-05", "2025-06", "2025-07", "2025-08"])
    for (const estate of numbers(50, 73)) add(estate, month, 4);
  for (let month = 2025 * 12 + 2; month <= 2026 * 12 + 9; month++)
    add(1, `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`, 28);
  return ["id,category,reported_at,region_code,estate_id", ...rows].join("\n");
}

const FILES = {
  complaints: complaints(),
  renovations: [
    "id,estate_id,started_on,finished_on",
    ...numbers(50, 61).map((n) => `m${n},e${n},2025-11-01,2026-03-${n - 40}`),
    "m49,e49,2025-09-01,2025-12-15",
    "m49b,e49,2026-02-01,2026-03-20",
    "m48,e48,2026-02-01,2026-05-20",
  ].join("\n"),
  episodes: [
    "id,estate_id,firm_id,mode,from,to",
    // from one firm to another
    ...numbers(62, 73).flatMap((n) => [
      `now${n},e${n},f${1 + (n % 4)},MARKET,2020-01-01,2026-03-10`,
      `new${n},e${n},f${1 + ((n + 1) % 4)},MARKET,2026-03-10,`,
    ]),
    // the same firm under another contract, a first one, and one after who is not named: no change, or none that is known
    "now74,e74,f3,MARKET,2020-01-01,2026-03-10",
    "new74,e74,f3,MARKET,2026-03-10,",
    "new90,e90,f1,MARKET,2026-03-10,",
    "was91,e91,,STREET_RUN,2020-01-01,2026-03-10",
    "new91,e91,f1,MARKET,2026-03-10,",
    // nobody managed it before
    "was92,e92,,NONE,2020-01-01,2026-03-10",
    "new92,e92,f1,MARKET,2026-03-10,",
  ].join("\n"),
  supervision_acts: [
    "id,kind,acted_on,region_code,estate_id",
    ...numbers(50, 58).map((n) => `a${n},INTERVIEW,2026-03-05,370102001,e${n}`),
    "a59,NOTICE,2026-03-05,370102001,e59",
  ].join("\n"),
};

const QUERY = `query ($kind: InterventionKind!, $region: ID!, $from: YearMonth!, $to: YearMonth!, $indicator: ID!, $months: Int!) {
  interventionEffect(kind: $kind, regionCode: $region, from: $from, to: $to, indicator: $indicator, months: $months) {
    declined befell treated compared effect least most changeOfTreated changeOfCompared
    matched { from to } before { from to } after { from to } placebos { at effect }
  } }`;
const ASKED = {
  kind: "RENOVATION",
  region: "370100",
  from: "2026-03",
  to: "2026-03",
  indicator: "complaints",
  months: 3,
};

describeOnBoth(
  "whether what was done in estates worked",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());
    const effect = async (asked: Partial<typeof ASKED>) => {
      const { data, errors } = await ask(app, QUERY, { ...ASKED, ...asked });
      if (errors) throw new Error(JSON.stringify(errors));
      return (data as { interventionEffect: Record<string, unknown> }).interventionEffect;
    };

    it("is counted as by hand: 9 of 20 where it was done, 15 of 20 where it was not", async () => {
      expect(await effect({})).toMatchObject({
        declined: null,
        befell: 12,
        treated: 12,
        // all that were as near: 62 to 73
        compared: 12,
        changeOfTreated: expect.closeTo(-55, 9),
        changeOfCompared: expect.closeTo(-25, 9),
        effect: expect.closeTo(-40, 9),
        least: expect.closeTo(-40, 6),
        most: expect.closeTo(-40, 6),
        matched: { from: "2025-09", to: "2025-11" },
        before: { from: "2025-12", to: "2026-02" },
        after: { from: "2026-04", to: "2026-06" },
      });
    });

    it("is held against the same at dates at which nothing was done", async () => {
      const { placebos } = await effect({});
      // both went from 12 in three months to 10, and from 10 to 20
      expect(placebos).toEqual([
        { at: "2025-12", effect: expect.closeTo(0, 9) },
        { at: "2025-09", effect: expect.closeTo(0, 9) },
      ]);
    });

    it("knows who began to manage an estate where another firm, or nobody, did", async () => {
      const { befell, treated } = await effect({ kind: "MANAGEMENT_CHANGE" });
      const changed = await rowsOf<{ n: number }>(
        getDatabase(),
        `select count(*)::int as n from management_episodes a join management_episodes b
           on b.estate_id = a.estate_id and b.valid_from = a.valid_to
         where a.valid_to = '2026-03-10' and (a.firm_id <> b.firm_id or a.mode = 'NONE')`,
      );
      expect({ befell, treated }).toEqual({ befell: changed[0]!.n, treated: 13 });
      expect(befell).toBe(13);
    });

    it("declines where too few are on record, or the months after are not over", async () => {
      expect(await effect({ kind: "INTERVIEW" })).toMatchObject({
        declined: "TOO_FEW_TREATED",
        befell: 9,
        effect: null,
      });
      expect(await effect({ from: "2026-08", to: "2026-08" })).toMatchObject({ declined: "NOT_OVER", befell: 0 });
      // nobody tells of renovations in Qingdao, which is not that there were none
      expect(await effect({ region: "370200" })).toMatchObject({ declined: "TOO_FEW_TREATED", befell: 0 });
    });

    it("refuses what it cannot count, and says what was expected", async () => {
      const refused = async (asked: Partial<typeof ASKED>) =>
        (await ask(app, QUERY, { ...ASKED, ...asked })).errors?.map(({ message, extensions }) => [
          extensions!.code,
          message,
        ]);
      expect(await refused({ to: "2027-03" })).toEqual([
        ["BAD_USER_INPUT", expect.stringMatching(/^to: .*up to 11 later.*2027-03/)],
      ]);
      expect(await refused({ to: "2026-02" })).toEqual([["BAD_USER_INPUT", expect.stringContaining("2026-02")]]);
      expect(await refused({ months: 13 })).toEqual([["BAD_USER_INPUT", expect.stringMatching(/1 to 12.*13/)]]);
      expect(await refused({ indicator: "nothing" })).toEqual([
        ["BAD_USER_INPUT", expect.stringContaining("an indicator's id")],
      ]);
      expect(await refused({ region: "999999" })).toEqual([["NOT_FOUND", expect.any(String)]]);
    });
  },
  async (database) => {
    await countedSmallWorld(database);
    for (const [kind, content] of Object.entries(FILES))
      await importInto(database, { kind, path: file(`${kind}.csv`, content), sourceName: "survey" });
  },
);
