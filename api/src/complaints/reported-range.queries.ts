import { statement } from "../db/statement.ts";

/** Moments of the first and the last complaint; from the index on reported_at. */
export const reportedBetween = statement()({
  name: "first and last report",
  ofAnyRegion: "days are drawn in to it before anything is counted",
  text: `select min(reported_at) as first, max(reported_at) as last from complaints`,
  row: { first: "timestamptz?", last: "timestamptz?" },
});

/** Whether a complaint was reported after a day, up to the end of its month; looks at no more than what came since that day. */
export const anyReportedAfter = statement<{ readonly day: string; readonly endOfMonth: string }>()({
  name: "any report after a day",
  ofAnyRegion: "a month is taken whole where nothing comes after the day",
  text: `
    select exists (
      select 1 from complaints
      where reported_on > :day::date and reported_on <= :endOfMonth::date and reported_at >= :day::date::timestamp at time zone 'UTC' - interval '1 day'
    ) as found`,
  row: { found: "bool" },
});
