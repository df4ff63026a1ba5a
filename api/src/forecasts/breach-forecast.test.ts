import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { countedSmallWorld, type RecordedInput, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { HOTLINE, passAt } from "../../test/passes.ts";
import { addDays, weekStart } from "../calendar/day.ts";
import { buildServer } from "../server.ts";

const NOW = "2026-11-20T23:59:59+08:00";
const FRIDAY = "2026-11-27T23:59:59+08:00";
const MONTH_END = "2026-11-30T23:59:59+08:00";
const HOUR = 3_600_000;

/** Four of each category at nine on every working day of a year: of lifts handled within a day, of noise within twenty. The rule allows five working days. */
function aYear(): RecordedInput[] {
  const complaints: RecordedInput[] = [];
  for (let day = "2025-11-24"; day <= "2026-11-20"; day = addDays(day, 1)) {
    if (day >= addDays(weekStart(day), 5)) continue;
    for (const [category, hours] of [
      ["ELEVATOR", 20],
      ["NOISE", 480],
    ] as const)
      for (let n = 0; n < 4; n += 1) {
        const reportedAt = `${day}T09:00:00+08:00`;
        const handled = Date.parse(reportedAt) + hours * HOUR;
        const ended = new Date(handled).toISOString();
        complaints.push({
          externalId: `${category} ${day} ${n}`,
          category,
          reportedAt,
          regionCode: "370102001",
          ...(handled < Date.parse(NOW) ? { status: "CLOSED", handledAt: ended, closedAt: ended } : {}),
        });
      }
  }
  return complaints;
}

const QUERY = `query ($under: ID!) { breachForecast(under: $under) {
  at overdue
  horizons { horizon until due unknown expected low high }
  categories { category { category } due expected low high }
  firms { firm { name } due expected }
  skill { verdict judged forecast allInLimit lastRate }
} }`;

interface Part {
  readonly due: number;
  readonly unknown: number;
  readonly expected: number | null;
}
interface Told {
  readonly overdue: number;
  readonly horizons: (Part & { horizon: string; until: string })[];
  readonly categories: (Part & { category: { category: string } })[];
  readonly firms: (Part & { firm: { name: string } | null })[];
  readonly skill: Record<"judged" | "forecast" | "allInLimit" | "lastRate", number | null> & { verdict: string };
}

describeOnBoth(
  "what will be overdue",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    let told: Told;
    beforeAll(async () => {
      const database = getDatabase();
      app = await buildServer({ database, config: getConfig() });
      const all = aYear();
      for (let first = 0; first < all.length; first += 1000) {
        const stored = await record(app, all.slice(first, first + 1000), { source: HOTLINE });
        if (stored.errors) throw new Error(JSON.stringify(stored.errors));
      }
      // of one day's those about an estate whose firm is known
      await database.pool.query("update complaints set estate_id = 5 where external_id like 'NOISE 2026-11-19 %'");
      await passAt(database, getConfig(), NOW, { escalates: false });
      told = await forecast("370102");
    });
    afterAll(() => app.close());

    const forecast = async (under: string): Promise<Told> => {
      const { data, errors } = await ask(app, QUERY, { under });
      if (errors) throw new Error(JSON.stringify(errors));
      return (data as { breachForecast: Told }).breachForecast;
    };
    const dues = async (condition: string): Promise<number> => {
      const { rows } = await getDatabase().pool.query(
        `select count(*)::int as n from complaint_dues where leads and paused_since is null and ${condition}`,
      );
      return rows[0].n as number;
    };

    it("counts what becomes due until each moment, the soonest first", async () => {
      expect(told.horizons.map(({ horizon, until, due }) => [horizon, until, due])).toEqual([
        ["TONIGHT", new Date(NOW).toISOString(), 0],
        ["FRIDAY", new Date(FRIDAY).toISOString(), await dues(`due_at > '${NOW}' and due_at <= '${FRIDAY}'`)],
        ["MONTH_END", new Date(MONTH_END).toISOString(), await dues(`due_at > '${NOW}' and due_at <= '${MONTH_END}'`)],
      ]);
      expect(told.horizons[1]!.due).toBeGreaterThan(10);
      expect(told.overdue).toBe(await dues(`due_at <= '${NOW}'`));
      expect(told.overdue).toBeGreaterThan(30);
    });

    it("expects those to be late that always have been, and none of the others", async () => {
      for (const { horizon, unknown, expected } of told.horizons.slice(1)) {
        const until = horizon === "FRIDAY" ? FRIDAY : MONTH_END;
        const noise = await dues(`due_at > '${NOW}' and due_at <= '${until}' and category = 'NOISE'`);
        expect([horizon, unknown, expected]).toEqual([horizon, 0, noise]);
      }
      expect(told.horizons[0]).toMatchObject({ expected: null, low: null, high: null });
      const of = (name: string) => told.categories.find(({ category }) => category.category === name);
      expect(of("ELEVATOR")).toMatchObject({ due: 4, expected: 0, low: 0, high: 0 });
      expect(of("NOISE")!.expected).toBe(of("NOISE")!.due);
      // four about the estate, which one firm manages, by the pace of the category
      expect(told.firms.find(({ firm }) => firm !== null)).toMatchObject({ due: 4, expected: 4 });
      expect(told.firms.reduce((sum, { due }) => sum + due, 0)).toBe(told.horizons[2]!.due);
    });

    it("says what became of such forecasts before", () => {
      const { verdict, judged, forecast: own, allInLimit, lastRate } = told.skill;
      expect(verdict).toBe("SKILL");
      expect(judged).toBeGreaterThan(50);
      expect(own).toBeCloseTo(0, 6);
      // four lifts and twenty noises are open on a tenth, and the noises come late
      expect(allInLimit).toBeGreaterThan(0.7);
      expect(lastRate).toBeGreaterThan(0.01);
    });

    it("foresees nothing where nothing is open", async () => {
      expect(await forecast("370103")).toMatchObject({
        overdue: 0,
        categories: [],
        firms: [],
        skill: { verdict: "TOO_FEW", judged: 0, forecast: null },
      });
    });
  },
  countedSmallWorld,
);
