import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { CLOCK_SKEW_MS, latestMoment, todayOf } from "../calendar/clock.ts";
import { inTransaction } from "../db/database.ts";
import { buildServer } from "../server.ts";
import { importRows } from "./import-file.ts";
import type { Cell, KindName } from "./import-request.ts";

const today = todayOf({ today: null });

it("a moment may be later than our clock by the skew of others, on the clock's own day alone", () => {
  const now = Date.parse("2026-11-20T04:00:00Z");
  expect(latestMoment("2026-11-20", now)).toBe(now + CLOCK_SKEW_MS);
  expect(latestMoment("2026-11-21", now)).toBe(Number.POSITIVE_INFINITY);
});

describeOnBoth(
  "times that rows may have",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: { ...getConfig(), today: null } });
    });
    afterAll(() => app.close());
    const bring = (kind: KindName, rows: Record<string, Cell>[]) =>
      inTransaction(getDatabase(), (client) =>
        importRows(client, { kind, rows, name: kind, sourceName: "office", crs: "wgs84", today }),
      );
    const problems = async (work: Promise<unknown>) =>
      work.then(
        () => "written",
        (error: { problems: { row: number; column: string; expected: string; got: string }[] }) => error.problems,
      );

    it("a report is not moved behind a step that is known already", async () => {
      const place = { category: "NOISE", region_code: "880101" };
      await bring("complaints", [
        { id: "c1", ...place, reported_at: "2025-03-01T08:00:00+08:00", closed_at: "2025-03-02T08:00:00+08:00" },
      ]);
      expect(
        await problems(bring("complaints", [{ id: "c1", ...place, reported_at: "2026-08-01T08:00:00+08:00" }])),
      ).toEqual([
        {
          row: 1,
          column: "reported_at",
          expected: "a time not after closed, which is known already (2025-03-02T00:00:00Z)",
          got: "2026-08-01T00:00:00Z",
        },
      ]);
      expect(
        await bring("complaints", [{ id: "c1", ...place, reported_at: "2025-03-01T20:00:00+08:00" }]),
      ).toMatchObject({
        updated: 1,
      });
    });

    it("a time later than now is refused, in files and in records, and moves no date", async () => {
      const date = async () =>
        ((await ask(app, "{ platform { dataUpdatedAt } }")).data!.platform as { dataUpdatedAt: string }).dataUpdatedAt;
      const before = await date();
      const soon = new Date(Date.now() + 2 * CLOCK_SKEW_MS).toISOString();
      const row = { category: "NOISE", region_code: "880101", reported_at: soon };
      expect(await problems(bring("complaints", [{ id: "f1", ...row }]))).toMatchObject([
        { row: 1, column: "reported_at", expected: expect.stringMatching(/^a time not later than (now|today)/) },
      ]);
      const complaint = { externalId: "f2", category: "NOISE", regionCode: "880101" };
      const refused = await record(app, [{ ...complaint, reportedAt: soon }]);
      expect(refused.data).toMatchObject({ recordComplaints: { problems: [{ index: 0, field: "reportedAt" }] } });
      expect(await date()).toBe(before);
      const stored = await record(app, [{ ...complaint, reportedAt: new Date().toISOString() }]);
      expect(stored.data).toMatchObject({ recordComplaints: { inserted: 1 } });
      expect(Date.parse(await date())).toBeGreaterThan(Date.parse(before));
    });

    it("an estate has one committee in office on any day", async () => {
      const first = { id: "k1", estate_id: "e1", formed_on: "2020-01-01", dissolved_on: "2023-01-01" };
      const second = { id: "k2", estate_id: "e1", formed_on: "2022-12-31", dissolved_on: null };
      const overlap = { column: "formed_on", expected: "one committee in office on any day" };
      expect(await problems(bring("committees", [first, second]))).toEqual([
        { row: 2, ...overlap, got: "an overlap with row 1" },
      ]);
      await bring("committees", [first]);
      expect(await problems(bring("committees", [second]))).toEqual([
        { row: 1, ...overlap, got: "an overlap with one known already, 2020-01-01 to 2023-01-01" },
      ]);
      // re-elected on the day the old one ends
      expect(await bring("committees", [{ ...second, formed_on: "2023-01-01" }])).toMatchObject({ inserted: 1 });
      await expect(
        getDatabase().pool.query(
          "insert into owners_committees (city_code, source_id, external_id, estate_id, formed_on) select city_code, source_id, 'k3', estate_id, '2024-01-01' from owners_committees limit 1",
        ),
      ).rejects.toThrow(/owners_committees_one_in_office/);
    });
  },
  async (database) => {
    await inTransaction(database, async (client) => {
      const common = { sourceName: "office", crs: "wgs84", today, name: "base" } as const;
      await importRows(client, {
        ...common,
        kind: "regions",
        rows: [
          { code: "880100", level: "CITY", name_zh: "试城", parent_code: "none" },
          { code: "880101", level: "COUNTY", name_zh: "试区", parent_code: "880100" },
        ],
      });
      await importRows(client, { ...common, kind: "estates", rows: [{ id: "e1", name: "一", region_code: "880101" }] });
    });
  },
);
