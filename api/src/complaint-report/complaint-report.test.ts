import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { recordEvents } from "../../test/complaint-events.ts";
import { countedSmallWorld, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { indicatorById } from "../indicators/indicator-by-id.ts";
import { recountAll } from "../indicators/rollup.ts";
import { buildServer } from "../server.ts";
import { reportDays } from "./report-days.ts";

describe("days of a report", () => {
  const IN_TIME = indicatorById("complaints_closed_72h_share");
  it("of a running month are held against as many days of the month before, and judged four days behind", () => {
    const days = reportDays(null, IN_TIME, "2026-11-20");
    expect(days.sameDaysBefore).toMatchObject({ until: "2026-10-20" });
    expect(days.yearBefore).toMatchObject({ until: "2025-11-20" });
    expect([days.judgedTo, days.judged?.until, days.judgedBefore?.until]).toEqual([
      "2026-11-16",
      "2026-11-16",
      "2026-10-16",
    ]);
  });

  it("of a month that has just ended are judged as far as both months are old enough, and of an old one whole", () => {
    const just = reportDays("2026-10", IN_TIME, "2026-11-02");
    expect([just.sameDaysBefore.until, just.judged?.until, just.judgedBefore?.until]).toEqual([
      undefined,
      "2026-10-29",
      "2026-09-29",
    ]);
    const old = reportDays("2026-04", IN_TIME, "2026-11-02");
    expect([old.judgedTo, old.judged?.until, old.judgedBefore]).toEqual([
      "2026-04-30",
      undefined,
      { from: old.month - 1, to: old.month - 1 },
    ]);
  });

  it("judge nothing in a month's first days, and a long month's end against the whole of a short one", () => {
    expect(reportDays(null, IN_TIME, "2026-11-04")).toMatchObject({ judged: null, judgedTo: "2026-10-31" });
    const march = reportDays("2026-03", IN_TIME, "2026-04-03");
    expect([march.judged?.until, march.judgedBefore?.until]).toEqual(["2026-03-30", undefined]);
  });

  it("of a month to come there are none", () => {
    expect(() => reportDays("2026-12", IN_TIME, "2026-11-20")).toThrow("month");
  });
});

const REPORT = `query R($under: ID!, $level: RegionLevel, $month: YearMonth, $sortBy: ComplaintReportColumn, $largestFirst: Boolean,
    $nameContains: String, $first: Int, $after: String) {
  complaintReport(under: $under, level: $level, month: $month, at: "2026-11-20T04:00:00Z", sortBy: $sortBy, largestFirst: $largestFirst,
      nameContains: $nameContains, first: $first, after: $after) {
    totalCount month countedTo judgedTo settled pageInfo { endCursor hasNextPage }
    nodes { ...Row } total { ...Row } remainder { ...Row }
  }
}
fragment Row on ComplaintReportRow {
  kind region { code } nameZh received receivedSameDaysBefore receivedMonthBefore change changePercent receivedYearBefore yearChangePercent
  perThousandHouseholds judged handledInTime closedInTime closedInTimeBefore closedInTimeChange closedSoFar closedSoFarBefore closedSoFarChange escalated reopened repeats overdue openLong
  escalatedNow closed medianHoursToClose p90HoursToClose satisfaction rated sources { source complaints } noData { reason } notCompared { reason }
}`;

interface ReportedRow extends Record<string, unknown> {
  kind: string | null;
  region: { code: string };
  sources: { source: string; complaints: number }[] | null;
}
interface Report {
  nodes: ReportedRow[];
  total: ReportedRow;
  remainder: ReportedRow[];
  totalCount: number;
  countedTo: string;
  judgedTo: string;
  settled: boolean;
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

/**
 * Of the two streets of Lixia, Shizhong, the functional zone, Jinan itself and Shinan in Qingdao: a complaint every 3 hours from October
 * 2025 on, of two sources, every step of the loop at an hour of its own; about one of twelve estates where it lies in the first street.
 */
async function world(database: Database): Promise<void> {
  await countedSmallWorld(database);
  await inTransaction(database, async (client) => {
    await client.query("create table complaints_of_report partition of complaints default");
    await client.query(
      `insert into complaint_categories (category, name_zh, name_en) values ('NOISE', '噪音', 'Noise') on conflict do nothing`,
    );
    await client.query(
      `insert into complaints (city_code, reported_on, source_id, external_id, region_id, estate_id, category, status, reported_at,
         escalated_at, handled_at, closed_at, reopened_at, satisfaction)
       select case when place = 7 then '370200' else '370100' end, (t at time zone 'Asia/Shanghai')::date, 1 + n % 2, 'r' || n, place,
         case when place = 9 then 1 + n % 12 end, case when n % 3 = 0 then 'NOISE' else 'PARKING' end,
         (case when n % 13 = 0 then 'REOPENED' when n % 17 = 0 then 'ESCALATED' when closed < timestamptz '2026-11-20T04:00:00Z' and n % 19 > 0 then 'CLOSED' else 'ASSIGNED' end)::complaint_status,
         t, case when n % 5 = 0 then t + interval '73 hours' end, case when n % 4 > 0 and n % 19 > 0 then t + (n * 7 % 90) * interval '1 hour' end,
         case when closed < timestamptz '2026-11-20T04:00:00Z' and n % 19 > 0 and n % 17 > 0 then closed end,
         case when n % 13 = 0 then closed + interval '5 hours' end,
         case when n % 7 < 3 then 1 + n % 5 end
       from (
         select n, t, t + (n * 11 % 130 + 1) * interval '1 hour' + (n % 60) * interval '1 minute' as closed,
           (array[9, 9, 9, 10, 4, 5, 2, 7])[n * 5 % 8 + 1] as place
         from (select n, timestamptz '2025-10-01T00:00:00Z' + n * interval '3 hours' as t from generate_series(1, 3320) n) s
       ) s`,
    );
    await recountAll(client, { today: "2026-11-20" });
  });
}

/** Which rows of plain SQL a row of the report counts: its code, as the codes themselves are built, and what lies at it alone for the rest. */
const IN_ROW = `(case when $1 = '370000' then r.code like '37%' when $1 = 'not placed in a COUNTY' then r.code = '370100'
  when $1 = 'not placed in a STREET' then r.code like '3701%' and length(r.code) < 9
  when $1 like '37__00' then left(r.code, 4) = left($1, 4) else r.code like $1 || '%' end)`;

/** Every column once more, one naive count apiece; days are written out for the day of the test, 20 November 2026. */
const naive = (period: {
  from: string;
  to: string;
  sameTo: string;
  judgedTo: string;
  judgedBefore: string;
  yearTo: string;
  hadBefore: string;
}) => {
  const { from, to, sameTo, judgedTo, judgedBefore, yearTo, hadBefore } = period;
  const count = (condition: string) =>
    `(select count(*)::int from complaints c join regions r using (region_id) where ${IN_ROW} and ${condition})`;
  const days = (first: string, last: string) => `c.reported_on between date '${first}' and date '${last}'`;
  const back = (months: number) => `(date '${from}' - interval '${months} months')`;
  const month = days(from, to);
  const before = `c.reported_on >= ${back(1)} and c.reported_on <= date '${sameTo}'`;
  const judged = days(from, judgedTo);
  const beforeJudged = `c.reported_on >= ${back(1)} and c.reported_on <= date '${judgedBefore}'`;
  const closedInTime = "c.status = 'CLOSED' and extract(epoch from c.closed_at - c.reported_at) <= 259200";
  const handled =
    "(c.handled_at - c.reported_at <= interval '3 days' or c.closed_at - c.reported_at <= interval '3 days')";
  const open = "c.status <> 'CLOSED' and c.reported_on >= date '2026-08-22'";
  const at = "timestamptz '2026-11-20T04:00:00Z'";
  const stands = "c.closed_at is not null and (c.reopened_at is null or c.reopened_at <= c.closed_at)";
  const closedBy = (until: string) =>
    `c.closed_at < timestamptz '${until}T00:00:00+08:00' and (c.reopened_at is null or c.reopened_at < c.closed_at or c.reopened_at >= timestamptz '${until}T00:00:00+08:00')`;
  // counties without households on record are left out of the rate; what is known to the city alone cannot be
  const withHouseholds =
    "select left(h.code, 6) from estates e join regions h using (region_id) where e.households > 0";
  const hours = (share: number) =>
    `(select percentile_cont(${share}) within group (order by h) from (
       select extract(epoch from c.closed_at)::float8 / 3600 - extract(epoch from c.reported_at)::float8 / 3600 as h
       from complaints c join regions r using (region_id) where ${IN_ROW} and ${month} and ${stands}) s)`;
  return `select ${count(month)} as received, ${count(before)} as "receivedSameDaysBefore",
    ${count(`c.reported_on >= ${back(1)} and c.reported_on < date '${from}'`)} as "receivedMonthBefore",
    ${count(`c.reported_on >= ${back(12)} and c.reported_on <= date '${yearTo}'`)} as "receivedYearBefore",
    (select sum(e.households)::int from estates e join regions r using (region_id) where ${IN_ROW}) as households,
    ${count(`${month} and (r.code = '370100' or left(r.code, 6) in (${withHouseholds}))`)} as "amongHouseholds",
    ${count(judged)} as judged, ${count(`${judged} and ${handled}`)} as handled, ${count(`${judged} and ${closedInTime}`)} as "inTime",
    ${count(beforeJudged)} as "judgedBefore", ${count(`${beforeJudged} and ${closedInTime}`)} as "inTimeBefore",
    ${count(`${month} and ${closedBy("2026-11-21")}`)} as "soFar", ${count(`${before} and ${closedBy(hadBefore)}`)} as "soFarBefore",
    ${count(`${month} and c.escalated_at is not null`)} as escalated, ${count(`${month} and c.reopened_at is not null`)} as reopened,
    ${count(`${month} and exists (select from complaints e where e.estate_id = c.estate_id and e.category = c.category
      and e.complaint_id <> c.complaint_id and c.reported_on - e.reported_on <= 90
      and c.reported_at - e.closed_at >= interval '0' and c.reported_at - e.closed_at < interval '30 days')`)} as repeats,
    ${count(`${open} and ${at} - c.reported_at >= interval '72 hours'`)} as overdue,
    ${count(`${open} and ${at} - c.reported_at >= interval '30 days'`)} as "openLong",
    ${count(`c.status = 'ESCALATED' and c.reported_on >= date '2026-08-22'`)} as "escalatedNow",
    ${count(`${month} and ${stands}`)} as closed, ${hours(0.5)} as "medianHoursToClose", ${hours(0.9)} as "p90HoursToClose",
    (select avg(c.satisfaction)::float8 from complaints c join regions r using (region_id) where ${IN_ROW} and ${month}) as satisfaction,
    ${count(`${month} and c.satisfaction is not null`)} as rated,
    ${count(`${month} and c.estate_id is not null`)} as "aboutEstates",
    (select coalesce(json_agg(json_build_object('source', name, 'complaints', n) order by n desc, name), '[]') from (
       select s.name, count(*) as n from complaints c join regions r using (region_id) join sources s on s.source_id = c.source_id
       where ${IN_ROW} and ${month} group by 1) s) as sources`;
};

/** The running month, the one before, which is whole and old enough, and the first on record, which has nothing before it. */
const MONTHS = {
  "2026-11": {
    from: "2026-11-01",
    to: "2026-11-30",
    sameTo: "2026-10-20",
    judgedTo: "2026-11-16",
    judgedBefore: "2026-10-16",
    yearTo: "2025-11-20",
    // twenty days after the first of October
    hadBefore: "2026-10-21",
  },
  "2026-10": {
    from: "2026-10-01",
    to: "2026-10-31",
    sameTo: "2026-09-30",
    judgedTo: "2026-10-31",
    judgedBefore: "2026-09-30",
    yearTo: "2025-10-31",
    // October has had 51 days by the 20th of November
    hadBefore: "2026-10-22",
  },
};

type Counted = Record<
  | "received"
  | "receivedSameDaysBefore"
  | "receivedYearBefore"
  | "amongHouseholds"
  | "judged"
  | "handled"
  | "inTime"
  | "judgedBefore"
  | "inTimeBefore"
  | "soFar"
  | "soFarBefore"
  | "repeats"
  | "aboutEstates",
  number
> & { households: number | null } & Record<string, unknown>;

/** A row as plain SQL has it: shares and changes from the counts. */
function expected(counted: Counted): Record<string, unknown> {
  const {
    households,
    amongHouseholds,
    judged,
    handled,
    inTime,
    judgedBefore,
    inTimeBefore,
    soFar,
    soFarBefore,
    aboutEstates,
    ...same
  } = counted;
  const { received, receivedSameDaysBefore, receivedYearBefore, repeats } = counted;
  const share = (part: number, of: number) => (of === 0 ? null : (100 * part) / of);
  const percent = (now: number, before: number) => (before === 0 ? null : (100 * (now - before)) / before);
  const [shareNow, shareBefore] = [share(inTime, judged), share(inTimeBefore, judgedBefore)];
  const [closedSoFar, closedSoFarBefore] = [share(soFar, received), share(soFarBefore, receivedSameDaysBefore)];
  return {
    ...same,
    closedSoFar,
    closedSoFarBefore,
    closedSoFarChange: closedSoFar === null || closedSoFarBefore === null ? null : closedSoFar - closedSoFarBefore,
    judged,
    change: received - receivedSameDaysBefore,
    changePercent: percent(received, receivedSameDaysBefore),
    yearChangePercent: percent(received, receivedYearBefore),
    perThousandHouseholds: households ? (1000 * amongHouseholds) / households : null,
    handledInTime: share(handled, judged),
    closedInTime: shareNow,
    closedInTimeBefore: shareBefore,
    closedInTimeChange: shareNow === null || shareBefore === null ? null : shareNow - shareBefore,
    repeats: received === 0 || aboutEstates > 0 ? repeats : null,
  };
}

/** Numbers to nine digits, since sums of fractions come in another order. */
const rounded = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "number" ? Number(value.toPrecision(9)) : value,
    ]),
  );

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
  world,
);
