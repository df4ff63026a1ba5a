import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth, repeated } from "../../test/databases.ts";
import { COUNTED_WORLD_TODAY, countedWorld } from "../../test/fixtures/counted-world.ts";
import { inTransaction } from "../db/database.ts";
import { recountAll } from "../indicators/rollup.ts";
import { buildServer } from "../server.ts";

interface Row {
  readonly region: { readonly code: string } | null;
  readonly total: number | null;
  readonly extent: string;
  readonly parts: readonly { readonly code: string | null; readonly count: number | null }[];
}
interface Answer {
  readonly from: string | null;
  readonly to: string;
  readonly whole: Row;
  readonly rows: readonly Row[];
  readonly noData: { readonly reason: string } | null;
}

const ROW = "region { code } total extent parts { code count }";

/** Those of a row that are not 0, by code; "?" is what is not known. */
const found = ({ parts }: Row): Record<string, number | null> =>
  Object.fromEntries(parts.flatMap(({ code, count }) => (count === 0 ? [] : [[code ?? "?", count]])));

/** Six mediation cases: three in county A's streets, one told to the city alone, two in B; four are closed, one without a result. */
const CASES = `
  insert into mediation_cases (city_code, source_id, external_id, region_id, received_on, closed_on, stage, result) values
    ('900100', 1, 'm1', 7, '2026-10-02', '2026-10-20', 'CLOSED', 'SETTLED'),
    ('900100', 1, 'm2', 8, '2026-10-31', null, 'MEDIATING', null),
    ('900100', 1, 'm3', 8, '2026-11-03', '2026-11-05', 'CLOSED', null),
    ('900100', 1, 'm4', 2, '2026-10-15', '2026-11-19', 'CLOSED', 'FAILED'),
    ('900200', 1, 'm5', 6, '2026-10-15', '2026-11-01', 'CLOSED', 'SETTLED'),
    ('900200', 1, 'm6', 6, '2026-09-30', null, 'RECEIVED', null)`;

describeOnBoth(
  "breakdowns by code",
  (getDatabase, databaseKind, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: { ...getConfig(), today: COUNTED_WORLD_TODAY } });
    });
    afterAll(() => app.close());

    const breakdown = async (by: string, region: string, days = ""): Promise<Answer> => {
      const { data, errors } = await ask(
        app,
        `{ breakdown(by: "${by}", region: "${region}" ${days}) { from to whole { ${ROW} } rows { ${ROW} } noData { reason } } }`,
      );
      expect(errors).toBeUndefined();
      return (data as { breakdown: Answer }).breakdown;
    };
    const byRegion = ({ rows }: Answer) =>
      Object.fromEntries(rows.map((row) => [row.region?.code ?? "rest", found(row)]));

    it("old neighbourhoods by mode, and what hangs at the province itself", async () => {
      const answer = await breakdown("management_modes", "900000");
      expect(answer).toMatchObject({ from: null, to: "2026-11-20", noData: null });
      expect(answer.whole.total).toBe(8);
      expect(answer.whole.parts.map(({ code }) => code)).toHaveLength(11);
      expect(found(answer.whole)).toEqual({ MARKET: 1, MERGED: 1, THREE_PARTY: 1, COOPERATIVE: 1, NONE: 4 });
      expect(byRegion(answer)).toEqual({
        "900100": { MARKET: 1, MERGED: 1, COOPERATIVE: 1, NONE: 2 },
        "900200": { THREE_PARTY: 1, NONE: 1 },
        rest: { NONE: 1 },
      });
    });

    it("on a day before a county has management on record, its estates are a part of their own", async () => {
      const answer = await breakdown("management_modes", "900000", `to: "2025-03-15"`);
      expect(answer.whole.total).toBe(9);
      expect(found(answer.whole)["?"]).toBe(2);
      const b = answer.rows.find(({ region }) => region?.code === "900200")!;
      expect(found(answer.rows.at(-1)!)).toEqual({ NONE: 1 });
      expect(b).toMatchObject({ extent: "NONE", total: 2 });
      expect(b.parts.every(({ code, count }) => (code === null ? count === 2 : count === null))).toBe(true);
      expect((await breakdown("management_modes", "900200", `to: "2025-03-15"`)).noData).toEqual({
        reason: "NOT_COVERED",
      });
    });

    it("estates by step of party coverage, each at its own step alone", async () => {
      const answer = await breakdown("party_coverage_steps", "900000");
      expect(answer.whole.parts.map(({ count }) => count)).toEqual([7, 0, 1, 1, 1, 1]);
      const past = await breakdown("party_coverage_steps", "900101001", `to: "2026-05-30"`);
      expect(past.whole.parts.map(({ count }) => count)).toEqual([2, 1, 0, 1, 0, 0]);
      expect(past.rows.map(({ region, total }) => [region?.code, total])).toEqual([
        ["900101001001", 2],
        ["900101001002", 1],
        [undefined, 1],
      ]);
    });

    it("complaints of a month by where they stand, zero where they are on record", async () => {
      const answer = await breakdown("complaint_statuses", "900000", `from: "2026-10-01", to: "2026-10-31"`);
      expect(found(answer.whole)).toEqual({ CLOSED: 2, REOPENED: 1 });
      expect(byRegion(answer)).toEqual({ "900100": { CLOSED: 2, REOPENED: 1 }, "900200": {} });
      expect(answer.rows.find(({ region }) => region?.code === "900200")!.total).toBe(0);
      const streets = await breakdown("complaint_categories", "900101", `from: "2026-10-01", to: "2026-10-31"`);
      expect(byRegion(streets)).toEqual({ "900101001": { NOISE: 2 }, "900101002": { NOISE: 1 } });
      expect((await breakdown("complaint_categories", "900101")).from).toBe("2026-11-01");
    });

    it("mediation cases received in a month, and those open on a day; without a result is a part of its own", async () => {
      const october = `from: "2026-10-01", to: "2026-10-31"`;
      const received = await breakdown("mediation_cases.result", "900000", october);
      expect(received.whole.total).toBe(4);
      expect(found(received.whole)).toEqual({ SETTLED: 2, FAILED: 1, "?": 1 });
      expect(byRegion(received)).toEqual({ "900100": { SETTLED: 1, FAILED: 1, "?": 1 }, "900200": { SETTLED: 1 } });
      expect(byRegion(await breakdown("mediation_cases.result", "900100", october))).toEqual({
        "900101": { SETTLED: 1, "?": 1 },
        "900170": { SETTLED: null, CONFIRMED: null, FAILED: null, TO_COURT: null, WITHDRAWN: null, "?": null },
        rest: { FAILED: 1 },
      });
      const open = await breakdown("mediation_cases.stage", "900000", `to: "2026-10-31"`);
      expect(open.from).toBeNull();
      expect(byRegion(open)).toEqual({ "900100": { MEDIATING: 1, CLOSED: 1 }, "900200": { RECEIVED: 1, CLOSED: 1 } });
    });

    it("of every breakdown and region the parts add up to their total, and the rows to the whole", async () => {
      const { data } = await ask(app, "{ breakdowns { id nameZh nameEn unitZh unitEn topics time } }");
      const kinds = (data as { breakdowns: { id: string }[] }).breakdowns;
      expect(kinds.map(({ id }) => id)).toEqual(
        expect.arrayContaining(["management_modes", "complaint_categories", "episodes.mode", "mediation_cases.stage"]),
      );
      const periods = ["", `from: "2023-12-01"`, `from: "2026-10-10", to: "2026-11-02"`];
      const regions = ["900000", "900101", "900101001", "900100", "900101001001"];
      // each region, each time with another period, comes first
      const asked = periods.flatMap((_, n) =>
        regions.map((region, i) => [region, periods[(n + i) % periods.length]!] as const),
      );
      for (const { id } of kinds)
        for (const [region, days] of repeated(databaseKind, asked, regions.length)) {
          const { whole, rows } = await breakdown(id, region, days);
          const sum = (counts: readonly (number | null)[]) =>
            counts.reduce<number | null>((all, count) => (count === null ? all : (all ?? 0) + count), null);
          for (const row of [whole, ...rows])
            expect(
              row.parts.filter(({ count }) => count !== null && count < 0),
              `${id} of ${region} ${days}`,
            ).toEqual([]);
          for (const row of [whole, ...rows])
            expect(sum(row.parts.map(({ count }) => count)), `${id} of ${region} ${days}`).toBe(row.total);
          for (const [i, { count }] of whole.parts.entries())
            if (rows.length > 0)
              expect(sum(rows.map(({ parts }) => parts[i]!.count)) ?? 0, `${id} of ${region} ${days}`).toBe(count ?? 0);
        }
    });

    it.each([
      [`by: "moods", region: "900000"`, /by: expected one of management_modes, /],
      [`by: "management_modes", region: "123"`, /no region "123" is known/],
      [`by: "management_modes", region: "900000", to: "2026-11-21"`, /to: expected a day up to today, 2026-11-20/],
      [
        `by: "complaint_statuses", region: "900000", from: "2026-11-02", to: "2026-11-01"`,
        /from: expected a day up to 2026-11-01 \(to\), got "2026-11-02"/,
      ],
    ])("refuses %s", async (asked, message) => {
      const { errors } = await ask(app, `{ breakdown(${asked}) { to } }`);
      expect(errors?.[0]?.message).toMatch(message);
    });
  },
  async (database) => {
    await countedWorld(database);
    await database.pool.query(CASES);
    await inTransaction(database, (client) => recountAll(client, { today: COUNTED_WORLD_TODAY }));
  },
);
