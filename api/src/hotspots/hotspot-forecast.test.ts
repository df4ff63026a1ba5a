import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { importInto, rowsOf, scratchFiles } from "../../test/fixtures/import-world.ts";
import { buildServer } from "../server.ts";

const file = scratchFiles();

/** Every tenth of the 120 estates has six complaints a month, the others one in two; from May 2024 to 19 November 2026. */
function complaints(): string {
  let state = 20261120;
  const random = (): number => {
    // Lehmer, https://en.wikipedia.org/wiki/Lehmer_random_number_generator
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const rows: string[] = [];
  for (let month = 2024 * 12 + 4; month <= 2026 * 12 + 10; month += 1) {
    const isRunning = month === 2026 * 12 + 10;
    const text = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    for (let estate = 1; estate <= 120; estate += 1) {
      // as many tries as would be twice the mean
      for (let n = 0; n < (estate % 10 === 0 ? 12 : 1); n += 1) {
        if (random() < 0.5) continue;
        const day = 1 + Math.floor(random() * 28);
        if (isRunning && day > 19) continue;
        rows.push(`c${rows.length},PARKING,${text}-${String(day).padStart(2, "0")} 09:00,370102001,e${estate}`);
      }
    }
  }
  return ["id,category,reported_at,region_code,estate_id", ...rows].join("\n");
}

const QUERY = `query ($under: ID!, $of: HotspotKind!, $first: Int!) { hotspotForecast(under: $under, of: $of) {
  month until units unknown
  hotspots(first: $first) { region { code } estate { name } expected low high yearBefore peers own season neighbours recent events eventKinds }
  skill { verdict months judged forecastError yearBeforeError lastMonthError peersError hot hits yearBeforeHits }
} }`;

interface Told {
  readonly units: number;
  readonly unknown: number;
  readonly hotspots: (Record<string, number> & {
    readonly region: { code: string };
    readonly estate: { name: string } | null;
    readonly eventKinds: string[];
    readonly yearBefore: number | null;
  })[];
  readonly skill: Record<string, number | null> & { verdict: string; months: string[] };
}

describeOnBoth(
  "where complaints are likely to be many next month",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      await importInto(getDatabase(), {
        kind: "complaints",
        path: file("complaints.csv", complaints()),
        sourceName: "survey",
      });
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    const forecast = async (under: string, of: "ESTATE" | "STREET", first = 200): Promise<Told> => {
      const { data, errors } = await ask(app, QUERY, { under, of, first });
      if (errors) throw new Error(JSON.stringify(errors));
      return (data as { hotspotForecast: Told }).hotspotForecast;
    };

    it("tells the estates that have had the most, with what each number is made of", async () => {
      const told = await forecast("370102", "ESTATE");
      expect(told).toMatchObject({ month: "2026-12", until: "2026-11-19", units: 120, unknown: 0 });
      expect(told.hotspots).toHaveLength(120);
      const high = told.hotspots.slice(0, 12);
      expect(high.map(({ estate }) => Number(estate!.name.slice(2)) % 10)).toEqual(high.map(() => 0));
      for (const one of told.hotspots) {
        const {
          peers,
          own,
          season,
          neighbours,
          recent,
          events,
          expected,
          low,
          high: most,
        } = one as Record<string, number>;
        expect(peers! * own! * season! * neighbours! * recent! * events!).toBeCloseTo(expected!, 8);
        expect(low).toBeLessThanOrEqual(expected!);
        expect(most).toBeGreaterThanOrEqual(expected!);
      }
      const mean = high.reduce((sum, { expected }) => sum + expected!, 0) / high.length;
      expect(Math.abs(mean / 6 - 1)).toBeLessThan(0.15);
      // renovations of e6 … e9 began in March
      const named = told.hotspots.filter(({ eventKinds }) => eventKinds.includes("RENOVATION"));
      expect(named.map(({ estate }) => estate!.name).sort()).toEqual(["小区6", "小区7", "小区8", "小区9"]);
      const [counted] = await rowsOf<{ n: number }>(
        getDatabase(),
        `select count(*)::int as n from complaints c join estates e using (city_code, estate_id)
         where e.name = $1 and reported_on between '2025-12-01' and '2025-12-31'`,
        [high[0]!.estate!.name],
      );
      expect(high[0]!.yearBefore).toBe(counted!.n);
    });

    it("is judged by six months against baselines that plain SQL counts too", async () => {
      const { skill } = await forecast("370102", "ESTATE", 0);
      expect(skill).toMatchObject({
        verdict: "SKILL",
        months: ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"],
        judged: 720,
        hot: 12,
      });
      const [counted] = await rowsOf<{ year_before: number; last_month: number }>(
        getDatabase(),
        `with t as (select generate_series(timestamp '2026-05-01', timestamp '2026-10-01', interval '1 month')::date as month),
           y as (
             select t.month, e.estate_id,
               count(c.complaint_id) filter (where date_trunc('month', c.reported_on) = t.month) as came,
               count(c.complaint_id) filter (where date_trunc('month', c.reported_on) = t.month - interval '1 year') as year_before,
               count(c.complaint_id) filter (where date_trunc('month', c.reported_on) = t.month - interval '1 month'
                 and extract(day from c.reported_on) <= 19) as so_far,
               count(c.complaint_id) filter (where date_trunc('month', c.reported_on) = t.month - interval '2 months') as before
             from t cross join estates e left join complaints c on c.city_code = e.city_code and c.estate_id = e.estate_id
             where e.region_id = 9 group by 1, 2
           )
         select sqrt(avg((year_before - came) ^ 2))::float8 as year_before,
           sqrt(avg((so_far + (1 - 19.0 / extract(day from month - interval '1 day')) * before - came) ^ 2))::float8 as last_month
         from y`,
      );
      expect(skill.yearBeforeError).toBeCloseTo(counted!.year_before, 8);
      expect(skill.lastMonthError).toBeCloseTo(counted!.last_month, 8);
      expect(skill.forecastError).toBeLessThan(Math.min(counted!.year_before, counted!.last_month, skill.peersError!));
      expect(skill.hits).toBeGreaterThan(90);
    });

    it("tells nothing where there is too little to judge by, or nothing on record", async () => {
      const streets = await forecast("370102", "STREET");
      expect(streets).toMatchObject({ units: 2, hotspots: [], skill: { verdict: "TOO_FEW", judged: 12, hits: null } });
      const sea = await forecast("370202", "ESTATE");
      expect(sea).toMatchObject({ units: 10, unknown: 10, hotspots: [], skill: { verdict: "TOO_FEW", judged: 0 } });
      const { errors } = await ask(app, QUERY, { under: "370102", of: "ESTATE", first: 201 });
      expect(errors![0]!.message).toMatch(/at most 200 rows, 201 were asked for/);
    });
  },
  countedSmallWorld,
);
