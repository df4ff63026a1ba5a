import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { recordEvents } from "../../test/complaint-events.ts";
import { record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import {
  type Counted,
  expected,
  MONTHS,
  naive,
  REPORT,
  type Report,
  reportedWorld,
  rounded,
} from "../../test/recounted-report.ts";
import { buildServer } from "../server.ts";

describeOnBoth(
  "complaint report",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    const report = async (variables: Record<string, unknown>): Promise<Report> => {
      const { data, errors } = await ask(app, REPORT, variables);
      expect(errors).toBeUndefined();
      return (data as { complaintReport: Report }).complaintReport;
    };
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    it.each([
      ["370100", "STREET", "2026-11"],
      ["370100", "STREET", "2026-10"],
      ["370000", "CITY", "2026-11"],
      ["370100", "COUNTY", "2026-10"],
      ["370102001", "STREET", "2026-11"],
    ] as const)("of %s by %s in %s has in every cell what a naive count has", async (under, level, month) => {
      const { nodes, total, remainder } = await report({ under, level, month });
      expect(nodes.length).toBeGreaterThan(0);
      for (const row of [total, ...nodes, ...remainder]) {
        const of = row.kind === "NOT_PLACED_FURTHER" ? `not placed in a ${level}` : row.region.code;
        const { rows } = await getDatabase().pool.query<Counted>(naive(MONTHS[month]).replaceAll("$1", `'${of}'`));
        const { kind: _k, region: _r, nameZh: _n, noData: _d, notCompared: _c, ...told } = row;
        expect({ of, ...rounded(told) }).toEqual({ of, ...rounded(expected(rows[0]!)) });
      }
    });

    it.each([
      ["370100", "STREET"],
      ["370100", "COUNTY"],
      ["370000", "STREET"],
    ])("parts of %s by %s add up to the total, with the zone and what is at the city itself", async (under, level) => {
      const { nodes, total, remainder } = await report({ under, level, month: "2026-11" });
      const parts = [...nodes, ...remainder];
      expect(remainder.map(({ kind }) => kind)).toContain("NOT_PLACED_FURTHER");
      for (const column of [
        "received",
        "receivedMonthBefore",
        "judged",
        "escalated",
        "reopened",
        "overdue",
        "openLong",
        "escalatedNow",
        "closed",
        "rated",
      ])
        expect([column, parts.reduce((sum, row) => sum + ((row[column] as number | null) ?? 0), 0)]).toEqual([
          column,
          total[column],
        ]);
      expect(parts.reduce((sum, row) => sum + ((row.repeats as number | null) ?? 0), 0)).toBe(total.repeats);
      const sources = new Map<string, number>();
      for (const { source, complaints } of parts.flatMap((row) => row.sources ?? []))
        sources.set(source, (sources.get(source) ?? 0) + complaints);
      expect(sources).toEqual(new Map(total.sources!.map(({ source, complaints }) => [source, complaints])));
    });

    it("sorts by any column, pages, and finds by name; whoever has no number comes last whichever way", async () => {
      for (const [sortBy, field, largestFirst] of [
        ["PER_THOUSAND_HOUSEHOLDS", "perThousandHouseholds", true],
        ["PER_THOUSAND_HOUSEHOLDS", "perThousandHouseholds", false],
        ["CLOSED_SO_FAR_CHANGE", "closedSoFarChange", false],
      ] as const) {
        const { nodes } = await report({ under: "370000", level: "COUNTY", sortBy, largestFirst });
        const values = nodes.map((row) => row[field] as number | null);
        const known = values.filter((value) => value !== null);
        expect(known.length).toBeGreaterThan(0);
        expect(values).toEqual([
          ...known.toSorted((a, b) => (largestFirst ? b - a : a - b)),
          ...Array.from({ length: values.length - known.length }, () => null),
        ]);
      }
      const all = await report({ under: "370000", level: "COUNTY", sortBy: "OVERDUE" });
      const first = await report({ under: "370000", level: "COUNTY", sortBy: "OVERDUE", first: 1 });
      const next = await report({
        under: "370000",
        level: "COUNTY",
        sortBy: "OVERDUE",
        first: 5,
        after: first.pageInfo.endCursor,
      });
      expect([...first.nodes, ...next.nodes]).toEqual(all.nodes);
      const found = await report({ under: "370000", level: "COUNTY", nameContains: "shiz" });
      expect([found.nodes.map(({ region }) => region.code), found.totalCount]).toEqual([["370103"], 1]);
      expect(found.total).toEqual(all.total);
    });

    it("of before anything was on record, and of where nothing is, has no zeros", async () => {
      for (const asked of [
        { under: "370100", month: "2021-03" },
        { under: "110000", level: "COUNTY", month: "2026-11" },
      ]) {
        const { total, nodes } = await report(asked);
        for (const row of [total, ...nodes]) {
          const {
            kind: _k,
            region: _r,
            nameZh: _n,
            noData,
            notCompared: _c,
            overdue: _o,
            openLong: _l,
            escalatedNow: _e,
            ...told
          } = row;
          expect(new Set(Object.values(told))).toEqual(new Set([null]));
          expect(noData).toEqual({ reason: "NOT_COVERED" });
        }
      }
    });

    it("takes what stood closed after as many days from the events, where a complaint has been opened again since", async () => {
      const before = await report({ under: "370102002" });
      const given = (externalId: string) => ({
        externalId,
        category: "NOISE",
        reportedAt: "2026-10-02T09:00:00+08:00",
        regionCode: "370102002",
      });
      await record(app, [given("closed then"), given("opened then")]);
      const event = (complaint: string, type: "CLOSED" | "REOPENED", at: string) => ({
        eventId: `${complaint} ${at}`,
        complaint,
        type,
        at: `2026-10-${at}:00+08:00`,
      });
      await recordEvents(app, [
        event("closed then", "CLOSED", "10T10:00"),
        event("closed then", "REOPENED", "25T10:00"),
        event("opened then", "CLOSED", "10T10:00"),
        event("opened then", "REOPENED", "19T10:00"),
        event("opened then", "CLOSED", "22T10:00"),
      ]);
      const [was, is] = [before, await report({ under: "370102002" })].map(({ total }) => total);
      const [n, more] = [was!, is!].map((row) => row.receivedSameDaysBefore as number);
      expect(more).toBe(n! + 2);
      const closed = ((was!.closedSoFarBefore as number) * n!) / 100;
      expect(is!.closedSoFarBefore).toBeCloseTo((100 * (closed + 1)) / (n! + 2), 6);
    });

    it("says how far it counts and judges, and refuses a level above the region and a month to come", async () => {
      // as many rows as the page asks for at most, within what an answer may cost
      expect(await report({ under: "370100", first: 400 })).toMatchObject({
        countedTo: "2026-11-20",
        judgedTo: "2026-11-16",
        settled: false,
      });
      expect(await report({ under: "370100", month: "2026-09" })).toMatchObject({
        countedTo: "2026-09-30",
        settled: true,
      });
      for (const variables of [
        { under: "370102", level: "CITY" },
        { under: "370100", month: "2026-12" },
      ]) {
        const { errors } = await ask(app, REPORT, variables);
        expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
      }
    });
  },
  reportedWorld,
);
