import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { countedSmallWorld, madeUpComplaints, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { buildServer } from "../server.ts";
import { frameCount, frameDays } from "./frame-days.ts";

const FRAMES = `query F($filter: ComplaintFilter, $step: HeatmapStep!, $maxCells: Int! = 10000) {
  complaintHeatmapFrames(filter: $filter, step: $step, maxCells: $maxCells) {
    step froms tos totals longitudes latitudes frames cells weights maxWeight weight98 cellDegrees complaints demo known
  }
}`;

interface Frames {
  froms: string[];
  tos: string[];
  totals: number[];
  known: boolean[];
  longitudes: number[];
  latitudes: number[];
  frames: number[];
  cells: number[];
  weights: number[];
  maxWeight: number;
  weight98: number;
  cellDegrees: number;
  complaints: number;
}

describe("days of frames", () => {
  it.each([
    ["DAY", "2026-02-27", "2026-03-01", ["2026-02-27", "2026-02-28", "2026-03-01"]],
    ["WEEK", "2026-01-01", "2026-01-13", ["2026-01-01", "2026-01-05", "2026-01-12"]],
    ["WEEK", "2026-01-05", "2026-01-11", ["2026-01-05"]],
    ["MONTH", "2025-12-31", "2026-02-01", ["2025-12-31", "2026-01-01", "2026-02-01"]],
    ["MONTH", "2026-02-02", "2026-02-01", []],
    ["DAY", "9999-12-31", "9999-12-31", ["9999-12-31"]],
  ] as const)("%s from %s to %s", (step, from, to, firsts) => {
    const frames = frameDays({ from, to }, step);
    expect(frames.map((frame) => frame.from)).toEqual(firsts);
    expect(frameCount({ from, to }, step)).toBe(firsts.length);
    if (frames.length > 0) expect(frames.at(-1)!.to).toBe(to);
  });
});

describeOnBoth(
  "complaint heatmap frames",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    const frames = async (variables: Record<string, unknown>): Promise<Frames> => {
      const answer = await ask(app, FRAMES, { maxCells: 10_000, ...variables });
      expect(answer.errors).toBeUndefined();
      return (answer.data as { complaintHeatmapFrames: Frames }).complaintHeatmapFrames;
    };
    /** Counts by first day of the step, column and row of the answer's grid, straight from the rows. */
    const counted = async (step: string, size: number, condition: string): Promise<string[]> => {
      const { rows } = await getDatabase().pool.query<{ key: string }>(
        `select to_char(date_trunc($1, reported_on::timestamp), 'YYYY-MM-DD') || ' ' || floor((st_x(location) + 180) / $2)::text
           || ' ' || floor((st_y(location) + 90) / $2)::text || ' ' || count(*) as key
         from complaints where location is not null and ${condition}
         group by date_trunc($1, reported_on::timestamp), floor((st_x(location) + 180) / $2), floor((st_y(location) + 90) / $2)`,
        [step.toLowerCase(), size],
      );
      return rows.map(({ key }) => key).sort();
    };
    const entriesOf = (found: Frames, stepStarts: readonly string[]): string[] =>
      found.weights
        .map((weight, i) => {
          const cell = found.cells[i]!;
          const column = Math.floor((found.longitudes[cell]! + 180) / found.cellDegrees);
          const row = Math.floor((found.latitudes[cell]! + 90) / found.cellDegrees);
          return `${stepStarts[found.frames[i]!]} ${column} ${row} ${weight}`;
        })
        .sort();

    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
      expect((await record(app, madeUpComplaints(1000))).errors).toBeUndefined();
    });
    afterAll(() => app.close());

    it.each([
      ["DAY", "2026-03-02", "2026-05-10", {}, "true"],
      ["WEEK", "2026-03-02", "2026-06-28", {}, "true"],
      ["MONTH", "2026-01-01", "2026-08-31", {}, "true"],
      ["MONTH", "2026-01-01", "2026-08-31", { categories: ["NOISE"] }, "category = 'NOISE'"],
      ["MONTH", "2026-01-01", "2026-08-31", { under: "370102001" }, "region_id = 9"],
      [
        "WEEK",
        "2026-03-02",
        "2026-06-28",
        { under: "370100", statuses: ["CLOSED"] },
        "city_code = '370100' and status = 'CLOSED'",
      ],
    ])("by %s from %s to %s with %o are what SQL counts", async (step, from, to, filter, condition) => {
      const found = await frames({ filter: { ...filter, from, to }, step });
      const expected = await counted(
        step,
        found.cellDegrees,
        `reported_on between '${from}' and '${to}' and ${condition}`,
      );
      expect(expected.length).toBeGreaterThan(5);
      expect(entriesOf(found, found.froms)).toEqual(expected);
      const ascending = [...found.weights].sort((a, b) => a - b);
      expect(found.maxWeight).toBe(ascending.at(-1));
      expect(ascending.filter((weight) => weight <= found.weight98).length).toBeGreaterThanOrEqual(
        0.98 * ascending.length,
      );
      expect(ascending.filter((weight) => weight < found.weight98).length).toBeLessThan(0.98 * ascending.length);
    });

    it("counts months that are cut off by their days, and whole ones beside them from the rollup", async () => {
      const days = { from: "2025-12-07", to: "2026-08-19" };
      const found = await frames({ filter: days, step: "MONTH" });
      const { rows } = await getDatabase().pool.query<{ n: number }>(
        `select count(*)::int as n from complaints where location is not null and reported_on between $1 and $2
         group by date_trunc('month', reported_on::timestamp) order by date_trunc('month', reported_on::timestamp)`,
        [days.from, days.to],
      );
      expect([found.froms[0], found.froms[1], found.tos.at(-1)]).toEqual(["2025-12-07", "2026-01-01", "2026-08-19"]);
      expect(found.totals).toEqual(rows.map(({ n }) => n));
      expect(found.frames).toEqual([...found.frames].sort((a, b) => a - b));
    });

    it("shows frames without complaints as empty ones, and all days that have some where no days are given", async () => {
      const empty = await frames({ filter: { from: "1999-01-01", to: "1999-03-31" }, step: "MONTH" });
      expect(empty).toMatchObject({
        totals: [0, 0, 0],
        known: [false, false, false],
        weights: [],
        maxWeight: 0,
        weight98: 0,
        complaints: 0,
      });
      const all = await frames({ step: "MONTH" });
      const { rows } = await getDatabase().pool.query<{ n: number }>(
        "select count(*)::int as n from complaints where location is not null",
      );
      expect(all.complaints).toBe(rows[0]!.n);
      expect(all.totals.reduce((total, n) => total + n, 0)).toBe(rows[0]!.n);
    });

    it("begins and ends with a complaint where an end is left open", async () => {
      const { rows } = await getDatabase().pool.query<{ first: string; last: string }>(
        "select min(reported_on)::text as first, max(reported_on)::text as last from complaints where location is not null and reported_on >= '2026-07-03'",
      );
      const open = await frames({ step: "DAY", filter: { from: "2026-07-03" } });
      expect([open.froms[0], open.tos.at(-1)]).toEqual(["2026-07-03", rows[0]!.last]);
      expect(open.totals.at(-1)).toBeGreaterThan(0);
      const until = await frames({ step: "DAY", filter: { to: "2025-12-31", under: "370102001" } });
      expect(until.totals[0]).toBeGreaterThan(0);
      expect(until.frames[0]).toBe(0);
      expect(until.froms).toHaveLength(until.totals.length);
    });

    it("takes its range from the filter, however far back others reach", async () => {
      const old = {
        externalId: "old",
        category: "HEATING",
        regionCode: "370202",
        reportedAt: "2019-01-05T09:00:00+08:00",
        longitude: 120.3,
        latitude: 36.07,
      };
      expect((await record(app, [old], { source: "archive" })).data).toMatchObject({
        recordComplaints: { inserted: 1 },
      });
      // by day, the years since 2019 would be far too many frames
      const { rows } = await getDatabase().pool.query<{ first: string; last: string }>(
        `select min(reported_on)::text as first, max(reported_on)::text as last from complaints
         where location is not null and region_id = 9 and category = 'NOISE' and reported_on >= '2025-11-01'`,
      );
      const found = await frames({
        step: "DAY",
        filter: { under: "370102001", categories: ["NOISE"], from: "2025-11-01" },
      });
      expect([found.froms[0], found.tos.at(-1)]).toEqual(["2025-11-01", rows[0]!.last]);
      const archived = await frames({ step: "DAY", filter: { sources: ["archive"] } });
      expect([archived.froms, archived.totals]).toEqual([["2019-01-05"], [1]]);
    });

    it("takes no days that calendars cannot go beyond", async () => {
      const { errors } = await ask(app, FRAMES, { step: "DAY", filter: { from: "9999-12-01", to: "9999-12-31" } });
      expect(errors?.[0]?.message).toContain(
        "Date: expected a day of the calendar as YYYY-MM-DD, of the years 1800 to 9998",
      );
    });

    it("makes the squares of all frames coarser until they fit, and keeps every complaint", async () => {
      const fine = await frames({ step: "MONTH" });
      const coarse = await frames({ step: "MONTH", maxCells: 10 });
      expect(fine.longitudes.length).toBeGreaterThan(10);
      expect(coarse.longitudes.length).toBeLessThanOrEqual(10);
      expect(coarse.totals).toEqual(fine.totals);
      const keys = coarse.frames.map((frame, i) => `${frame} ${coarse.cells[i]}`);
      expect(new Set(keys).size).toBe(keys.length);
    });

    it("says what is too much, and what is wrong", async () => {
      const answers = await Promise.all([
        ask(app, FRAMES, { step: "DAY", maxCells: 100, filter: { from: "2025-01-01", to: "2026-02-05" } }),
        ask(app, FRAMES, { step: "MONTH", maxCells: 0 }),
        ask(app, FRAMES, { step: "DAY", maxCells: 1, filter: { from: "2026-02-01", to: "2026-01-01" } }),
      ]);
      expect(answers.map((answer) => answer.errors?.[0]?.message)).toEqual([
        "step: at most 400 frames, 2025-01-01 to 2026-02-05 by DAY are 401; choose a longer step, or narrow filter.from and filter.to",
        "maxCells: expected a whole number from 1 to 10000, got 0",
        'filter.to: expected a day from 2026-02-01 (filter.from) on, got "2026-01-01"',
      ]);
      expect(answers[0]!.errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_LARGE", limit: 400, got: 401 });
    });
  },
  countedSmallWorld,
);
