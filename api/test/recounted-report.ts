import { type Database, inTransaction } from "../src/db/database.ts";
import { recountAll } from "../src/indicators/rollup.ts";
import { countedSmallWorld } from "./complaints.ts";

export const REPORT = `query R($under: ID!, $level: RegionLevel, $month: YearMonth, $sortBy: ComplaintReportColumn, $largestFirst: Boolean,
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
export interface Report {
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
export async function reportedWorld(database: Database): Promise<void> {
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
export const naive = (period: {
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
export const MONTHS = {
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

export type Counted = Record<
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
export function expected(counted: Counted): Record<string, unknown> {
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
export const rounded = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "number" ? Number(value.toPrecision(9)) : value,
    ]),
  );
