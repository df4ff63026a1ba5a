import { statement } from "../db/statement.ts";

/** Moments of the first and the last complaint; from the index on reported_at. */
export const reportedBetween = statement()({
  name: "first and last report",
  text: `select min(reported_at) as first, max(reported_at) as last from complaints`,
  row: { first: "timestamptz?", last: "timestamptz?" },
});

/** Whether a complaint was reported after a day, up to the end of its month; looks at no more than what came since that day. */
export const anyReportedAfter = statement<[day: string, endOfMonth: string]>()({
  name: "any report after a day",
  text: `
    select exists (
      select 1 from complaints
      where reported_on > $1::date and reported_on <= $2::date and reported_at >= $1::date::timestamp at time zone 'UTC' - interval '1 day'
    ) as found`,
  row: { found: "bool" },
});
